"use client";
import type { ConfigField, DraftValue } from "@cobalt-kit/hooks";
import { memo, type MemoExoticComponent, type ReactElement } from "react";
import { Checkbox } from "../../parts/checkbox/checkbox.tsx";
import { Field, type FieldControl } from "../../parts/field/field.tsx";
import { JsonInput } from "../../parts/json-input/json-input.tsx";
import { MultiSelect } from "../../parts/multi-select/multi-select.tsx";
import { Select } from "../../parts/select/select.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { useMessages } from "../../ui-context.ts";
import { asList, fieldKind, isOptionValue } from "./field-kind.ts";

/** What a field that depends on another waits for. */
export interface ParentState {
  /** Name of the field it depends on. */
  name: string;
  /** `empty`: nothing is chosen there; `changed`: the choice there is not saved yet; `reloaded`: choices came with the last save. */
  state: "empty" | "changed" | "reloaded" | "settled";
}

/** Props of {@link ConfigFieldView}. */
export interface ConfigFieldViewProps {
  field: ConfigField;
  /** As a draft holds it: the typed text for numbers and JSON, a list for several choices; `undefined` while unset. */
  value: DraftValue;
  error?: string | undefined;
  parent?: ParentState | undefined;
  onValueChange: (value: DraftValue) => void;
}

/**
 * One setting, with the control its type and value ask for. Knows no hook.
 *
 * @example
 * <ConfigFieldView field={field} value={value} onValueChange={setValue} />
 */
export const ConfigFieldView: MemoExoticComponent<(props: ConfigFieldViewProps) => ReactElement> = memo(
  function ConfigFieldView({ field, value, error, parent, onValueChange }: ConfigFieldViewProps): ReactElement {
    const t = useMessages().configForm;
    const kind = fieldKind(field, value);
    const waiting = parent !== undefined && (parent.state === "empty" || parent.state === "changed");
    const noChoices = (kind === "select" || kind === "multi-select") && (field.options ?? []).length === 0;
    const hint =
      kind === "kept"
        ? t.notEditable
        : parent === undefined
          ? undefined
          : parent.state === "empty"
            ? t.chooseParentFirst(parent.name)
            : parent.state === "changed"
              ? t.saveParentFirst(parent.name)
              : noChoices
                ? t.noChoices(parent.name)
                : parent.state === "reloaded"
                  ? t.choicesLoaded(parent.name)
                  : undefined;
    return (
      <Field
        className="ck-config-field"
        label={field.name}
        required={field.required || kind === "boolean"}
        help={field.helpText}
        hint={hint}
        error={error}
        group={kind === "multi-select"}
        layout={kind === "boolean" ? "inline" : "stack"}
        data-field={field.id}
        data-fresh={parent?.state === "reloaded" ? "" : undefined}
      >
        {(control) => (
          <Control
            field={field}
            value={value}
            kind={kind}
            control={control}
            disabled={waiting}
            onValueChange={onValueChange}
          />
        )}
      </Field>
    );
  },
);

interface ControlProps {
  field: ConfigField;
  value: DraftValue;
  kind: ReturnType<typeof fieldKind>;
  control: FieldControl;
  disabled: boolean;
  onValueChange: (value: DraftValue) => void;
}

function Control({ field, value, kind, control, disabled, onValueChange }: ControlProps): ReactElement {
  const placeholder = field.placeholder;
  const text = isOptionValue(value) ? String(value) : "";
  const common = { ...control, placeholder, disabled };
  switch (kind) {
    case "boolean":
      // Unticked is an answer, too: such a field is never required, and says nothing about being optional.
      return (
        <Checkbox
          {...control}
          aria-required={undefined}
          disabled={disabled}
          checked={value === true}
          onCheckedChange={onValueChange}
        />
      );
    case "select":
      return (
        <Select
          {...control}
          disabled={disabled}
          options={field.options ?? []}
          placeholder={placeholder}
          value={isOptionValue(value) && value !== "" ? value : undefined}
          onValueChange={onValueChange}
        />
      );
    case "multi-select":
      return (
        <MultiSelect
          id={control.id}
          label={field.name}
          disabled={disabled}
          options={field.options ?? []}
          value={asList(value).filter(isOptionValue)}
          onValueChange={onValueChange}
        />
      );
    case "json":
      return <JsonInput {...common} value={text} onValueChange={onValueChange} />;
    case "kept":
      return (
        <JsonInput
          {...control}
          readOnly
          value={value === undefined ? "" : JSON.stringify(value, null, 2)}
          onValueChange={ignore}
        />
      );
    case "textarea":
      return <Textarea {...common} value={text} onValueChange={onValueChange} />;
    case "date":
      return <DateField text={text} control={common} onValueChange={onValueChange} />;
    default:
      return <TextInput {...common} type={kind} value={text} onValueChange={onValueChange} />;
  }
}

interface DateFieldProps {
  text: string;
  control: FieldControl & { placeholder: string | undefined; disabled: boolean };
  onValueChange: (text: string) => void;
}

/** A day may be stored with a time behind it; anything else that is stored is shown as it is, not as an empty date. */
function DateField({ text, control, onValueChange }: DateFieldProps): ReactElement {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text)?.[0];
  const showsDay = day !== undefined || text === "";
  return <TextInput {...control} type={showsDay ? "date" : "text"} value={day ?? text} onValueChange={onValueChange} />;
}

function ignore(): void {}
