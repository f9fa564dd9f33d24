import { CobaltUIProvider, type CobaltUIProviderProps } from "@cobalt-kit/components";
import { CobaltProvider } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import type { ReactElement } from "react";

const sandbox = createSandbox();

/** Our providers over a sandbox in the page. */
export function Provided({ children, ...ui }: CobaltUIProviderProps): ReactElement {
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
