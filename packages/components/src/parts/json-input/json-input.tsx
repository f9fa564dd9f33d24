"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useId,
  useMemo,
} from "react";
import { cx } from "../../cx.ts";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Button } from "../button/button.tsx";
import { Textarea } from "../textarea/textarea.tsx";
import { findJsonProblem } from "./find-json-problem.ts";

type TextProps = Pick<
  ComponentPropsWithoutRef<"textarea">,
  | "id"
  | "name"
  | "rows"
  | "placeholder"
  | "disabled"
  | "readOnly"
  | `aria-${"label" | "labelledby" | "describedby" | "invalid" | "required"}`
>;

/** Props of {@link JsonInput}. Those of a text box go to the text box, all others to the root. */
export interface JsonInputProps extends Omit<ComponentPropsWithoutRef<"div">, keyof TextProps | "children">, TextProps {
  /** The text, JSON or not yet. */
  value: string;
  onValueChange: (text: string) => void;
}

/**
 * A box for JSON: monospaced, with the line and column at which the text stops being JSON. Empty text is left alone.
 *
 * @example
 * <JsonInput aria-label="Payload" value={text} onValueChange={setText} />
 */
export const JsonInput: ForwardRefExoticComponent<JsonInputProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  JsonInputProps
>(function JsonInput(
  {
    value,
    onValueChange,
    className,
    id,
    name,
    rows = 6,
    placeholder,
    disabled,
    readOnly,
    "aria-label": label,
    "aria-labelledby": labelledBy,
    "aria-describedby": describedBy,
    "aria-invalid": invalid,
    "aria-required": required,
    ...props
  },
  ref,
): ReactElement {
  const t = useMessages().jsonInput;
  const statusId = useId();
  const empty = value.trim() === "";
  const problem = useMemo(() => (empty ? undefined : findJsonProblem(value)), [empty, value]);
  const editable = readOnly !== true && disabled !== true;
  const canFormat = !empty && problem === undefined;
  return (
    <div {...props} ref={ref} className={usePartClass("json-input", className)}>
      <Textarea
        className="ck-json-input-text"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        {...{ id, name, rows, placeholder, disabled, readOnly }}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={cx(describedBy, editable && statusId) || undefined}
        aria-invalid={invalid ?? (problem === undefined ? undefined : true)}
        aria-required={required}
        value={value}
        onValueChange={onValueChange}
      />
      {editable && (
        <div className="ck-json-input-bar">
          <span id={statusId} className="ck-json-input-status" data-invalid={problem === undefined ? undefined : ""}>
            {problem !== undefined && t.problem[problem.reason](problem.line, problem.column)}
            {canFormat && t.valid}
          </span>
          <Button
            size="small"
            aria-disabled={!canFormat}
            onClick={() => onValueChange(JSON.stringify(JSON.parse(value), null, 2))}
          >
            {t.format}
          </Button>
        </div>
      )}
    </div>
  );
});
