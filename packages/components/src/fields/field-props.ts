import type { ConfigField, JsonValue, MappingEntry, Option } from "@cobalt-kit/hooks";
import type { ComponentPropsWithoutRef, ComponentType, FunctionComponent, Ref } from "react";

/** State of a field's choices; absent once they are loaded. */
export type FieldOptionsState =
  | { status: "loading" }
  | {
      status: "failed";
      /** What happened, for the person at the field. */
      message: string;
      onRetry: () => void;
      /** They are asked for again. @default false */
      retrying?: boolean | undefined;
    };

/** The operators and right sides that a rule offers for one left value. */
export interface FieldRuleColumns {
  /** `type` is `text`, `select`, or a type added later, which is treated as text. Absent when the operators need no right side. */
  right?: { name?: string; type: string; options: Option[] };
  /** Empty means the six usual ones. */
  operators: Option[];
}

/** State of the operators and right sides of one left value. */
export type RuleColumnsState =
  | { status: "loading" }
  | { status: "ready"; columns: FieldRuleColumns }
  | {
      status: "failed";
      message: string;
      onRetry: () => void;
      /** They are asked for again. @default false */
      retrying?: boolean | undefined;
    };

/** Props of every field component, ours and yours. Other props go to the root element. */
export interface ConfigFieldProps<Value> extends Omit<
  ComponentPropsWithoutRef<"div">,
  "id" | "defaultValue" | "onChange" | "children"
> {
  /** The field as the API describes it: name, help, choices, … */
  field: ConfigField;
  /** The value as a draft holds it; `undefined` while unset. */
  value: Value | undefined;
  /** Called with the whole value after each change. */
  onValueChange(value: Value | undefined): void;
  /** The error message below the field: what is wrong and what to do. Marks the field invalid. */
  error?: string | undefined;
  /** Advice about the current state of the field, such as “Choose Base first”. */
  hint?: string | undefined;
  /** Shows the value, which cannot be edited. */
  disabled?: boolean | undefined;
  /** Whether the choices are loading, or could not be loaded. */
  optionsState?: FieldOptionsState | undefined;
  /** Loads the choices again, after loading them failed. While they load, `optionsState` says so and "Try again" is busy. */
  onRetry?: (() => void) | undefined;
  /** Receives the element to focus when the field has an error. */
  inputRef?: Ref<HTMLElement> | undefined;
  /** Id of the element that takes the focus. @default a unique one */
  id?: string | undefined;
  /** For rules only: returns the operators and right sides of a left value. Called for each left value shown, on every render. */
  ruleColumns?: ((left: string) => RuleColumnsState) | undefined;
}

/** A value that a draft passes to a field. */
export type ConfigFieldValue = JsonValue | MappingEntry[];

/** A component for a type of field, whichever values it takes. As a method, so that one that takes strings alone fits. */
export type ConfigFieldComponent =
  | { render(props: ConfigFieldProps<ConfigFieldValue>): ReturnType<FunctionComponent> }["render"]
  | ComponentType<ConfigFieldProps<ConfigFieldValue>>;
