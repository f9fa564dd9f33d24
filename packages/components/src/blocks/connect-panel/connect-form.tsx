"use client";
import type { Application, AuthMethod, ConnectState } from "@cobalt-kit/hooks";
import { useEffect, useImperativeHandle, useRef, useState, type ReactElement, type Ref } from "react";
import { useUnfinishedWork } from "../../parts/dialog/unfinished-work.ts";
import { LongText } from "../../parts/name/long-text.tsx";
import { Notice } from "../../parts/notice/notice.tsx";
import { useMessages } from "../../ui-context.ts";
import { usePageGuard } from "../../use-page-guard.ts";
import type { AuthFormHandle } from "./auth-form.tsx";
import { isUnderWay } from "./connect-progress.tsx";
import { connectPanelMessages } from "./messages.ts";
import { MethodChoice } from "./method-choice.tsx";
import { MethodForm } from "./method-form.tsx";

export interface ConnectFormHandle {
  /** Goes to what is filled in or chosen first. */
  focus: () => void;
}

export interface ConnectFormProps {
  handle: Ref<ConnectFormHandle>;
  application: Application;
  state: ConnectState;
  /** A connection is renewed. */
  again: boolean;
  /** Signing in takes this tab away, and opens no window. */
  sameTab: boolean;
  /** Out of sight while the person is elsewhere, with what was typed. */
  hidden: boolean;
  /** Another way to connect was chosen. */
  onMethodChange: () => void;
  onSubmit: (method: AuthMethod, values: Record<string, string>) => void;
  /** Given where the form can be put away. */
  onCancel: (() => void) | undefined;
}

/** Every way to connect an application, one of them in front. Asks before what was typed is lost. */
export function ConnectForm({
  handle,
  application: { name, authMethods, help },
  state,
  again,
  sameTab,
  hidden,
  onMethodChange,
  onSubmit,
  onCancel,
}: ConnectFormProps): ReactElement {
  const t = useMessages(connectPanelMessages);
  const [chosenType, setChosenType] = useState<string>();
  const [entered, setEntered] = useState(false);
  const forms = useRef(new Map<string, AuthFormHandle>());
  const root = useRef<HTMLDivElement>(null);
  const method = authMethods.find(({ type }) => type === chosenType) ?? authMethods[0];

  const isFilled = (): boolean => [...forms.current.values()].some((form) => form.isFilled());
  // What a provider needs beforehand is on its way there, maybe in this tab; keys may come back refused.
  const sent = isUnderWay(state) && state.status !== "verifying";
  usePageGuard(root, entered, () => !sent && isFilled());
  useUnfinishedWork(() =>
    isFilled() && !isUnderWay(state)
      ? { title: t.leaveKeysTitle(name), text: t.leaveKeysText, leave: t.leave, stay: t.stay }
      : undefined,
  );
  useEffect(() => {
    if (state.status !== "connected") return;
    for (const form of forms.current.values()) form.clear();
  }, [state.status]);

  useImperativeHandle(handle, () => ({
    focus() {
      const first = root.current?.querySelector<HTMLElement>(
        "input:checked, form:not([hidden]) :is(input, select, textarea, button)",
      );
      first?.focus();
    },
  }));

  return (
    // A `<select>` fires `input`, then `change`. Rendering between them resets the choice, so this listens to `change`.
    <div ref={root} className="ck-connect-choice" hidden={hidden} onChange={() => setEntered(true)}>
      {help === undefined ? null : (
        <Notice>
          <p className="ck-alert-text">
            <LongText text={help} />
          </p>
        </Notice>
      )}
      {authMethods.length > 1 ? (
        <MethodChoice
          applicationName={name}
          methods={authMethods}
          value={method?.type ?? ""}
          onValueChange={(type) => {
            setChosenType(type);
            onMethodChange();
          }}
        />
      ) : null}
      {authMethods.map((offered) => (
        <MethodForm
          key={offered.type}
          handle={(form) => {
            if (form === null) forms.current.delete(offered.type);
            else forms.current.set(offered.type, form);
          }}
          applicationName={name}
          method={offered}
          helped={help !== undefined}
          sameTab={sameTab}
          again={again}
          hidden={offered !== method}
          state={state}
          onSubmit={(values) => onSubmit(offered, values)}
          onCancel={onCancel}
        />
      ))}
    </div>
  );
}
