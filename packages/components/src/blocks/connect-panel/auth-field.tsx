"use client";
import type { AuthInput } from "@cobalt-kit/hooks";
import {
  forwardRef,
  useImperativeHandle,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  type RefObject,
} from "react";
import { pastedText } from "../../fields/password/pasted-text.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { Field, type FieldControl } from "../../parts/field/field.tsx";
import type { MultiSelectProps } from "../../parts/multi-select/multi-select.tsx";
import type { NumberInputProps } from "../../parts/number-input/number-input.tsx";
import { optionText, type OptionValue } from "../../parts/select/option-key.ts";
import { Select } from "../../parts/select/select.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { controlOf } from "./auth-values.ts";
import { SecretInput } from "./secret-input.tsx";

/** How a form reaches a field: what was typed stays in the element and is read when it is needed. */
export interface AuthFieldHandle {
  read: () => string;
  /** Whether something was entered. */
  isFilled: () => boolean;
  focus: () => void;
  clear: () => void;
}

export interface AuthFieldProps {
  input: AuthInput;
  problem: string | undefined;
  onEdit: () => void;
}

/** One input of a form of keys or prerequisites. */
export const AuthField: ForwardRefExoticComponent<AuthFieldProps & RefAttributes<AuthFieldHandle>> = forwardRef<
  AuthFieldHandle,
  AuthFieldProps
>(function AuthField({ input, problem, onEdit }, ref) {
  const kind = controlOf(input);
  const root = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState<OptionValue[]>([]);
  const [number, setNumber] = useState("");

  useImperativeHandle(
    ref,
    () => ({
      read() {
        if (kind === "select" || kind === "multiple") return chosen.map(optionText).join(",");
        if (kind === "number") return number;
        const typed = element.current;
        if (kind === "boolean") return String(typed?.checked === true);
        return pastedText(input.name, typed?.value ?? "");
      },
      isFilled: () =>
        chosen.length > 0 ||
        number !== "" ||
        element.current?.checked === true ||
        (kind !== "boolean" && (element.current?.value ?? "") !== ""),
      focus: () => root.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(),
      clear() {
        setChosen([]);
        setNumber("");
        if (element.current === null) return;
        element.current.value = "";
        element.current.checked = false;
      },
    }),
    [kind, chosen, number, input.name],
  );

  return (
    <Field
      ref={root}
      className="ck-connect-field"
      label={input.label}
      // An unticked box is an answer as well.
      required={input.required || kind === "boolean"}
      help={input.helpText}
      error={problem}
      layout={kind === "boolean" ? "inline" : "stack"}
      group={kind === "multiple"}
    >
      {(control) => (
        <AuthFieldControl
          {...{ control, input, kind, element, chosen, number, onEdit }}
          onChoose={(values) => {
            setChosen(values);
            onEdit();
          }}
          onNumber={(value) => {
            setNumber(value);
            onEdit();
          }}
        />
      )}
    </Field>
  );
});

interface AuthFieldControlProps {
  control: FieldControl;
  input: AuthInput;
  kind: ReturnType<typeof controlOf>;
  element: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>;
  chosen: OptionValue[];
  onChoose: (values: OptionValue[]) => void;
  number: string;
  onNumber: (value: string) => void;
  onEdit: () => void;
}

function AuthFieldControl({
  control,
  input,
  kind,
  element,
  chosen,
  onChoose,
  number,
  onNumber,
  onEdit,
}: AuthFieldControlProps): ReactElement {
  const { label, placeholder, options } = input;
  const plain = { ...control, placeholder, autoComplete: "off", onChange: onEdit };
  switch (kind) {
    case "boolean":
      return <Checkbox {...control} ref={element} onChange={onEdit} />;
    case "select":
      return (
        <Select
          {...control}
          options={options}
          value={chosen[0]}
          onValueChange={(value) => onChoose(value === undefined ? [] : [value])}
        />
      );
    case "multiple":
      return (
        <BlockBoundary fallback={<Skeleton shape="control" />}>
          <LazyMultiSelect label={label} options={options} value={chosen} onValueChange={onChoose} />
        </BlockBoundary>
      );
    case "secret":
    case "secret-lines":
      return (
        <SecretInput
          {...control}
          ref={element}
          label={label}
          lines={kind === "secret-lines"}
          placeholder={placeholder}
          onEdit={onEdit}
        />
      );
    case "number":
      return (
        <BlockBoundary fallback={<Skeleton shape="control" />}>
          <LazyNumberInput
            {...control}
            placeholder={placeholder}
            autoComplete="off"
            value={number}
            onValueChange={onNumber}
          />
        </BlockBoundary>
      );
    case "lines":
      return <Textarea {...plain} ref={element} />;
    default:
      return <TextInput {...plain} ref={element} spellCheck={false} />;
  }
}

const LazyMultiSelect = /* @__PURE__ */ retryableLazy<MultiSelectProps>(
  async () => (await import("./late-parts.ts")).MultiSelect,
);

const LazyNumberInput = /* @__PURE__ */ retryableLazy<NumberInputProps>(
  async () => (await import("./late-parts.ts")).NumberInput,
);
