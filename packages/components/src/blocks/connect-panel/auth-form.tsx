"use client";
import type { AuthInput, CobaltError } from "@cobalt-kit/hooks";
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type Ref,
} from "react";
import { useFormEvents } from "../../parts/form/use-form-events.ts";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useMessages, useUI } from "../../ui-context.ts";
import { AuthField, type AuthFieldHandle } from "./auth-field.tsx";
import { exampleNumber } from "../../parts/number-input/example-number.ts";
import { checkAuthValues, problemsOfError, type AuthMistake } from "./auth-values.ts";
import { connectPanelMessages } from "./messages.ts";

export interface AuthFormHandle {
  /** Empties every input, secrets included. */
  clear: () => void;
  /** Whether something was entered. */
  isFilled: () => boolean;
}

export interface AuthFormProps {
  handle?: Ref<AuthFormHandle> | undefined;
  inputs: readonly AuthInput[];
  intro?: ReactElement | null | undefined;
  /** Why the last attempt failed; nothing that was typed goes. */
  error: CobaltError | undefined;
  /** Called within the submit event, with every value as a string. */
  onSubmit: (values: Record<string, string>) => void;
  /** The buttons. */
  children: ReactNode;
  /** Out of sight while the person is in another window, with what was typed. */
  hidden?: boolean | undefined;
}

const noMistakes: ReadonlyMap<string, AuthMistake> = new Map();

/** Keys, or what has to be known before signing in. Checks what can be checked, and points at the first mistake. */
export function AuthForm({ handle, inputs, intro, error, onSubmit, children, hidden }: AuthFormProps): ReactElement {
  const t = useMessages(connectPanelMessages);
  const { locale } = useUI();
  const fields = useRef(new Map<string, AuthFieldHandle>());
  const [mistakes, setMistakes] = useState(noMistakes);
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const refusals = useMemo(() => problemsOfError(inputs, error, t), [inputs, error, t]);
  const [firstRefused] = refusals.keys();
  useEffect(() => {
    if (error !== undefined && firstRefused !== undefined) fields.current.get(firstRefused)?.focus();
  }, [error, firstRefused]);

  useImperativeHandle(handle, () => ({
    clear() {
      for (const field of fields.current.values()) field.clear();
    },
    isFilled: () => [...fields.current.values()].some((field) => field.isFilled()),
  }));

  function submit(): void {
    const values = Object.fromEntries(inputs.map(({ name }) => [name, fields.current.get(name)?.read() ?? ""]));
    const found = checkAuthValues(inputs, values, (name) => fields.current.get(name)?.isFilled() === true);
    setMistakes(found);
    setEdited(new Set());
    const [first] = found.keys();
    if (first === undefined) onSubmit(values);
    else fields.current.get(first)?.focus();
  }

  const events = useFormEvents(submit);

  function problemOf({ name, label }: AuthInput): string | undefined {
    if (edited.has(name)) return undefined;
    const mistake = mistakes.get(name);
    return mistake === undefined ? refusals.get(name) : t[mistake](label, exampleNumber(locale));
  }

  return (
    <form className="ck-connect-form" noValidate autoComplete="off" hidden={hidden} {...events}>
      {intro}
      {inputs.map((input) => (
        <AuthField
          key={input.name}
          ref={(field) => {
            if (field === null) fields.current.delete(input.name);
            else fields.current.set(input.name, field);
          }}
          input={input}
          problem={problemOf(input)}
          onEdit={() => setEdited((before) => (before.has(input.name) ? before : new Set(before).add(input.name)))}
        />
      ))}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className="ck-connect-actions">{children}</div>
    </form>
  );
}
