import { CobaltUIProvider, type CobaltUIProviderProps } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import type { ReactElement } from "react";

const usual = createSandbox();

interface ProvidedProps extends CobaltUIProviderProps {
  /** @default one with the standard fixtures */
  sandbox?: Sandbox;
}

/** Our providers over a sandbox in the page. */
export function Provided({ children, sandbox = usual, ...ui }: ProvidedProps): ReactElement {
  return (
    <CobaltProvider
      linkedAccountId="harbor"
      getSessionToken={() => sandbox.control.mintToken("harbor")}
      baseUrl="https://api.cobalt.test"
      fetch={sandbox.fetch}
    >
      <CobaltUIProvider {...ui}>{children}</CobaltUIProvider>
    </CobaltProvider>
  );
}
