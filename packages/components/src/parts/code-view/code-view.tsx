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
import { useMessages } from "../../ui-context.ts";
import { usePartClass } from "../../use-part-class.ts";
import { Button } from "../button/button.tsx";
import { CopyButton } from "../copy-button/copy-button.tsx";
import { codeViewMessages } from "./messages.ts";

/** Props of {@link CodeView}. */
export interface CodeViewProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Names the box. */
  label: string;
  /** Any JSON; shown indented. `undefined` shows that there is nothing. */
  value: unknown;
}

/**
 * JSON to read and to copy. Long text is cut until asked for.
 *
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
  const text = useMemo(() => (typeof value === "string" ? value : JSON.stringify(value, null, 2)), [value]);
  const cut = text !== undefined && text.length > shortLength && !all;
  return (
    <div {...props} ref={ref} className={usePartClass("code-view", className)}>
      {text === undefined ? (
        <p className="ck-code-view-empty">{t.empty}</p>
      ) : (
        <pre ref={box} className="ck-code-view-text" dir="ltr" role="region" aria-label={label} tabIndex={0}>
          {cut ? `${text.slice(0, shortLength)}…` : text}
        </pre>
      )}
      {text !== undefined && <CopyButton className="ck-code-view-copy" text={text} label={t.copy(label)} />}
      {cut && (
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
