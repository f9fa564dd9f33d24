"use client";
import type { AuthMethod, ConnectState } from "@cobalt-kit/hooks";
import type { ReactElement, Ref } from "react";
import { Button } from "../../parts/button/button.tsx";
import { ExternalIcon } from "../../parts/icon/icons.tsx";
import { useMessages } from "../../ui-context.ts";
import { AuthForm, type AuthFormHandle } from "./auth-form.tsx";
import { connectPanelMessages } from "./messages.ts";

export interface MethodFormProps {
  handle: Ref<AuthFormHandle>;
  applicationName: string;
  method: AuthMethod;
  /** The application says itself where to find what is asked for. */
  helped: boolean;
  /** There is a connection already. */
  again: boolean;
  /** Signing in takes this tab away, and opens no window. */
  sameTab: boolean;
  hidden: boolean;
  state: ConnectState;
  onSubmit: (values: Record<string, string>) => void;
  /** Given where the form can be put away. */
  onCancel: (() => void) | undefined;
}

/** One way to connect: its inputs, if it has any, and its button. */
export function MethodForm({
  handle,
  applicationName: name,
  method,
  helped,
  again,
  sameTab,
  hidden,
  state,
  onSubmit,
  onCancel,
}: MethodFormProps): ReactElement {
  const t = useMessages(connectPanelMessages);
  const oauth = method.type === "oauth2";
  const mine = "authType" in state && state.authType === method.type;
  const pending = mine && (state.status === "starting" || state.status === "verifying");
  const opensWindow = oauth && method.grantType !== "client_credentials";
  const label = oauth ? (again ? t.reconnect(name) : t.connect(name)) : again ? t.resaveKeys : t.saveKeys;
  const pendingLabel = oauth ? (sameTab ? t.leaving(name) : t.starting) : t.verifying;
  const intro = method.inputs.length === 0 || helped ? null : oauth ? t.prerequisites(name) : t.keysIntro(name);

  return (
    <AuthForm
      handle={handle}
      inputs={method.inputs}
      hidden={hidden}
      error={mine && state.status === "failed" ? state.error : undefined}
      intro={intro === null ? null : <p className="ck-connect-intro">{intro}</p>}
      onSubmit={(values) => {
        if (!pending) onSubmit(values);
      }}
    >
      <Button type="submit" variant="primary" pending={pending}>
        <span>{pending ? pendingLabel : label}</span>
        {opensWindow && !pending && !sameTab ? <ExternalIcon /> : null}
      </Button>
      {onCancel === undefined ? null : (
        <Button variant="plain" onClick={onCancel}>
          {t.cancel}
        </Button>
      )}
      {opensWindow ? <p className="ck-connect-hint">{sameTab ? t.sameTabHint(name) : t.newWindowHint(name)}</p> : null}
    </AuthForm>
  );
}
