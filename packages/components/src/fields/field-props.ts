import type { ConfigField, JsonValue, MappingEntry, Option } from "@cobalt-kit/hooks";
import type { ComponentPropsWithoutRef, ComponentType, FunctionComponent, Ref } from "react";

/** How the choices of a field stand; absent once they are there. */
export type FieldOptionsState =
  | { status: "loading" }
  | { status: "failed"; /** What happened, for the person at the field. */ message: string; onRetry: () => void };

/** What a rule may say about one left value: its operators, and what stands on the right. */
export interface FieldRuleColumns {
  /** `type` is `text`, `select`, or what the API thinks of next, which is text here. Absent where nothing stands there. */
  right?: { name?: string; type: string; options: Option[] };
  /** None means the usual ones. */
  operators: Option[];
}

/** How the columns of one left value stand. */
export type RuleColumnsState =
  | { status: "loading" }
  | { status: "ready"; columns: FieldRuleColumns }
  | { status: "failed"; message: string; onRetry: () => void };

/** What every field type takes, ours and a host's. What is not named here goes to the root. */
export interface ConfigFieldProps<Value> extends Omit<
  ComponentPropsWithoutRef<"div">,
  "id" | "defaultValue" | "onChange" | "children"
> {
  /** What the API says of the field: its name, help, choices, … */
  field: ConfigField;
  /** As a draft holds it; `undefined` while unset. */
  value: Value | undefined;
  /** Called with the whole value after each change. */
  onValueChange(value: Value | undefined): void;
  /** What is wrong and what to do, under the field. Marks it invalid. */
  error?: string | undefined;
  /** Advice about the state the field is in, as “Choose Base first”. */
  hint?: string | undefined;
  disabled?: boolean | undefined;
  /** Choices on their way, or not to be had just now. */
  optionsState?: FieldOptionsState | undefined;
  /** Loads the choices once more, where `error` says that they could not be. */
  onRetry?: (() => void) | undefined;
  /** Gets what takes the focus when an error of the field is to be mended. */
  inputRef?: Ref<HTMLElement> | undefined;
  /** Of what takes the focus. @default a unique one */
  id?: string | undefined;
  /** Rules only: what may follow a left value. Called for each left value shown, in every render. */
  ruleColumns?: ((left: string) => RuleColumnsState) | undefined;
}

/** What a draft hands to a field. */
export type ConfigFieldValue = JsonValue | MappingEntry[];

/** A component for a type of field, whichever values it takes. As a method, so that one that takes strings alone fits. */
export type ConfigFieldComponent =
  | { render(props: ConfigFieldProps<ConfigFieldValue>): ReturnType<FunctionComponent> }["render"]
  | ComponentType<ConfigFieldProps<ConfigFieldValue>>;
