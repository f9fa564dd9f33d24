"use client";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useMemo,
  useRef,
  useState,
} from "react";
import { stringifyJson } from "../../json.ts";
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Button } from "../button/button.tsx";
import { CopyButton } from "../copy-button/copy-button.tsx";
import { codeViewMessages } from "./messages.ts";

/** Props of {@link CodeView}. */
export interface CodeViewProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** The accessible name of the box. */
  label: string;
  /** Any JSON; shown indented. `undefined` shows that there is nothing. */
  value: unknown;
}

/**
 * Shows JSON to read and copy. Long text is cut off until it is expanded.
 *
 * @keyboard Arrows, Page Up, Page Down: scroll the text, which takes the focus
 * @keyboard Enter, Space: copies it, from its button
 * @example
 * <CodeView label="Input of Post message" value={node.input} />
 */
export const CodeView: ForwardRefExoticComponent<CodeViewProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  CodeViewProps
>(function CodeView({ label, value, className, ...props }, ref): ReactElement {
  const t = useMessages(codeViewMessages);
  const [all, setAll] = useState(false);
  const box = useRef<HTMLPreElement>(null);
  const text = useMemo(() => textOf(value), [value]);
  const length = all ? longestLength : shortLength;
  const cut = text !== undefined && text.length > length;
  return (
    <div {...props} ref={ref} className={usePartClass("code-view", className)}>
      {text === undefined ? (
        <p className="ck-code-view-empty">{t.empty}</p>
      ) : (
        <pre ref={box} className="ck-code-view-text" dir="ltr" role="region" aria-label={label} tabIndex={0}>
          {cut ? `${text.slice(0, length).toWellFormed()}…` : text}
        </pre>
      )}
      {text !== undefined && <CopyButton className="ck-code-view-copy" text={text} label={t.copy(label)} />}
      {cut && all && <p className="ck-code-view-cut">{t.cut}</p>}
      {cut && !all && (
        <Button
          size="small"
          onClick={() => {
            setAll(true);
            // The button goes; what it was pressed for takes the focus.
            box.current?.focus();
          }}
        >
          {t.showAll}
        </Button>
      )}
    </div>
  );
});

const shortLength = 10_000;
/** A browser lays out no more than this without a pause that is felt. */
const longestLength = 200_000;

/** Text as it is, anything else as JSON: what is copied is exactly this. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" || value === undefined ? value : stringifyJson(value, 2);
}
