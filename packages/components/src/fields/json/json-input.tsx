"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type Ref,
  type RefAttributes,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import { cx } from "../../cx.ts";
import { Button } from "../../parts/button/button.tsx";
import { Textarea } from "../../parts/textarea/textarea.tsx";
import { usePartClass } from "../../use-part-class.ts";
import { useMessages } from "../../ui-context.ts";
import { findJsonProblem } from "./find-json-problem.ts";
import { formatJson } from "./format-json.ts";
import { LineNumbers } from "./line-numbers.tsx";
import { jsonFieldMessages } from "./messages.ts";
import { useSettled } from "./use-settled.ts";

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
  /** The text, which may not be valid JSON yet. */
  value: string;
  onValueChange: (text: string) => void;
  inputRef?: Ref<HTMLElement> | undefined;
}

/**
 * A text box for JSON with numbered lines, which shows the line and column of a syntax error. Empty text is allowed.
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
    inputRef,
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
  const t = useMessages(jsonFieldMessages);
  const statusId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(inputRef, () => box.current, []);
  const text = useSettled(value);
  const empty = text.trim() === "";
  const problem = useMemo(() => (empty ? undefined : findJsonProblem(text)), [empty, text]);
  const editable = readOnly !== true && disabled !== true;
  const canFormat = !empty && problem === undefined;

  const format = (): void => {
    // Typed since it was looked at: what is no JSON any more stays as it is.
    if (findJsonProblem(value) === undefined) onValueChange(formatJson(value));
  };
  const goThere = (): void => {
    if (box.current === null || problem === undefined) return;
    box.current.focus();
    box.current.setSelectionRange(problem.at, Math.min(problem.at + 1, value.length));
  };

  return (
    <div {...props} ref={ref} className={usePartClass("json-input", className)}>
      <div className="ck-json-box">
        <Textarea
          ref={box}
          className="ck-json-input-text"
          dir="ltr"
          wrap="off"
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
        {/* Behind the box, which must be there when the numbers look at it; the sheet puts them before it. */}
        <LineNumbers text={value} boxRef={box} />
      </div>
      {editable && (
        <div className="ck-json-input-bar">
          <span id={statusId} className="ck-json-input-status" data-invalid={problem === undefined ? undefined : ""}>
            {problem === undefined ? canFormat && t.valid : t.problem[problem.reason](problem.line, problem.column)}
          </span>
          {problem === undefined ? (
            <Button size="small" aria-disabled={!canFormat} onClick={format}>
              {t.format}
            </Button>
          ) : (
            <Button size="small" onClick={goThere}>
              {t.show}
            </Button>
          )}
        </div>
      )}
    </div>
  );
});
