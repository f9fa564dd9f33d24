import { CobaltProvider, type CobaltProviderProps } from "@cobalt-kit/hooks";
import { useState, type ReactElement } from "react";
import { createStorySandbox, storyBaseUrl, type SandboxParameters } from "../story-sandbox.ts";

interface InSandboxProps extends Pick<CobaltProviderProps, "children" | "onEvent"> {
  sandbox?: SandboxParameters;
}

/** What a written page shows live, over a service of its own. */
export function InSandbox({ sandbox: parameters = {}, ...props }: InSandboxProps): ReactElement {
  const [{ sandbox, account, getSessionToken }] = useState(() => createStorySandbox(parameters));
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
