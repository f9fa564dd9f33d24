import { CobaltProvider, type CobaltProviderProps } from "@cobalt-kit/hooks";
import { useState, type ReactElement } from "react";
import { createStorySandbox, storyBaseUrl } from "../story-sandbox.ts";
import { serviceOf } from "../story-service.ts";
import { useGlobals } from "./use-globals.ts";

type InSandboxProps = Pick<CobaltProviderProps, "children" | "onEvent">;

/** What a written page shows live, over a service of its own that does what the toolbar says. */
export function InSandbox(props: InSandboxProps): ReactElement {
  const { service, customer } = useGlobals();
  return <Sandboxed key={`${service} ${customer}`} {...props} />;
}

function Sandboxed(props: InSandboxProps): ReactElement {
  const globals = useGlobals();
  const [{ sandbox, account, getSessionToken }] = useState(() => createStorySandbox(serviceOf({}, globals)));
  return (
    <CobaltProvider
      linkedAccountId={account}
      getSessionToken={getSessionToken}
      baseUrl={storyBaseUrl}
      fetch={sandbox.fetch}
      {...props}
    />
  );
}
