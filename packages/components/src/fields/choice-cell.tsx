"use client";
import {
  type ComponentType,
  type ReactElement,
  type RefCallback,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import { Button } from "../parts/button/button.tsx";
import { optionKey, optionText, type OptionValue, type SelectOption } from "../parts/select/option-key.ts";
import { Select } from "../parts/select/select.tsx";
import { CopyButton } from "../parts/copy-button/copy-button.tsx";
import { TextInput, type TextInputProps } from "../parts/text-input/text-input.tsx";
import { useMessages } from "../ui-context.ts";
import { beginningOf, longestText } from "./large-value/beginning.ts";
import type { ChoiceBoxProps } from "./long-select/choice-box.tsx";
import { configFieldMessages } from "./messages.ts";
import { commonMessages } from "../messages/common-messages.ts";
import { isolateName, shortName } from "../messages/isolate-name.ts";

/** Props of {@link ChoiceCell}. */
export interface ChoiceCellProps {
  /** Names the control. */
  label: string;
  /** Absent means that any text will do. */
  options: readonly SelectOption[] | undefined;
  value: readonly OptionValue[];
  /** Called with one value or none, unless `multiple`. */
  onValueChange: (value: OptionValue[]) => void;
  multiple?: boolean | undefined;
  /** From so many options on, and wherever the browser's own controls are not enough, it is a box to search in. */
  searchFrom: number;
  disabled?: boolean | undefined;
  invalid?: boolean | undefined;
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  id?: string | undefined;
  inputRef?: RefCallback<HTMLElement> | undefined;
}

/** The control of one cell in a table of choices: a text box, a select, or a box to search in, whose code loads when needed. */
export function ChoiceCell({
  label,
  options,
  value,
  onValueChange,
  multiple = false,
  searchFrom,
  disabled,
  invalid,
  describedBy,
  placeholder,
  id,
  inputRef,
}: ChoiceCellProps): ReactElement {
  const common = {
    id,
    ref: inputRef,
    disabled,
    placeholder,
    "aria-label": isolateName(label),
    "aria-describedby": describedBy,
    "aria-invalid": invalid ? (true as const) : undefined,
  };
  const { ref, ...aria } = common;
  if (!multiple && options === undefined) {
    const text = value[0] === undefined ? "" : optionText(value[0]);
    if (text.length > longestText) {
      return <LargeCell {...aria} inputRef={ref} text={text} onReplace={() => onValueChange([])} />;
    }
    return <TextInput {...common} value={text} onValueChange={(next) => onValueChange(next === "" ? [] : [next])} />;
  }
  if (!multiple && options !== undefined && options.length < searchFrom) {
    return (
      <Select
        {...common}
        options={options}
        value={value[0]}
        onValueChange={(next) => onValueChange(next === undefined ? [] : [next])}
      />
    );
  }
  return (
    <SearchedCell
      {...aria}
      inputRef={ref}
      label={label}
      options={options ?? []}
      freeText={options === undefined}
      value={value}
      onValueChange={onValueChange}
      multiple={multiple}
      compact
    />
  );
}

interface LargeCellProps extends Omit<TextInputProps, "value" | "onValueChange"> {
  text: string;
  inputRef: RefCallback<HTMLElement> | undefined;
  onReplace: () => void;
}

/** A text that is too long for a box: its beginning, with a way to copy it whole and one to replace it. */
function LargeCell({ text, inputRef, onReplace, ...control }: LargeCellProps): ReactElement {
  const t = useMessages(configFieldMessages);
  return (
    <div className="ck-large-value">
      <TextInput {...control} ref={inputRef} readOnly value={beginningOf(text)} />
      <div className="ck-large-value-actions">
        {control.disabled !== true && (
          <Button size="small" onClick={onReplace}>
            <span>{t.replace}</span>
          </Button>
        )}
        <CopyButton text={text} label={t.copyWhole} />
      </div>
    </div>
  );
}

type Box = ComponentType<ChoiceBoxProps>;

let loaded: Box | undefined;

async function load(): Promise<Box> {
  loaded = (await import("./fields-with-search.ts")).ChoiceBox;
  return loaded;
}

/** Until the box is there its place is held by what it will show, and the focus is handed on. */
function SearchedCell(props: ChoiceBoxProps): ReactElement {
  const t = useMessages(commonMessages);
  const [state, setState] = useState<{ Box: Box | undefined; failed: boolean }>({ Box: loaded, failed: false });
  const focused = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  const { Box, failed } = state;

  const start = useCallback(() => {
    load().then(
      (box) => setState({ Box: box, failed: false }),
      () => setState({ Box: undefined, failed: true }),
    );
  }, []);
  useEffect(start, [start]);
  useEffect(() => {
    if (Box !== undefined && focused.current) place.current?.querySelector("input")?.focus();
  }, [Box]);

  if (Box !== undefined) {
    return (
      <div ref={place}>
        <Box {...props} />
      </div>
    );
  }
  const keys = new Set(props.value.map(optionKey));
  const names = props.options.filter((option) => keys.has(optionKey(option.value))).map((option) => option.name);
  const {
    label,
    value,
    options: _options,
    onValueChange: _change,
    multiple: _multiple,
    freeText: _text,
    compact: _compact,
    inputRef: _ref,
    ...control
  } = props;
  return (
    <>
      <TextInput
        {...control}
        readOnly
        aria-busy={!failed}
        aria-label={isolateName(label)}
        value={shortName((names.length > 0 ? names : value.map(optionText)).join(", "))}
        onFocus={() => (focused.current = true)}
        onBlur={() => (focused.current = false)}
      />
      {failed && (
        <Button size="small" onClick={start}>
          {t.tryAgain}
        </Button>
      )}
    </>
  );
}
