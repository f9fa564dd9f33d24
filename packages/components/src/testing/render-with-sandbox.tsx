import { CobaltUIProvider, type CobaltUIProviderProps } from "@cobalt-kit/components";
import { CobaltProvider, type CobaltProviderProps } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { StrictMode, type ReactElement } from "react";

export interface RenderOptions {
  /** @default a fresh one */
  sandbox?: Sandbox;
  /** @default "harbor" */
  account?: string;
  provider?: Partial<CobaltProviderProps>;
  ui?: Partial<CobaltUIProviderProps>;
}

export interface Rendered extends RenderResult {
  sandbox: Sandbox;
  user: UserEvent;
}

/** Renders inside both providers, in StrictMode, against a sandbox. */
export function renderWithSandbox(
  element: ReactElement,
  { sandbox = createSandbox(), account = "harbor", provider, ui }: RenderOptions = {},
): Rendered {
  const getSessionToken = (): Promise<string> => sandbox.control.mintToken(account);
  const result = render(element, {
    wrapper: ({ children }) => (
      <StrictMode>
        <CobaltProvider
          linkedAccountId={account}
          getSessionToken={getSessionToken}
          baseUrl="https://api.cobalt.test"
          fetch={sandbox.fetch}
          {...provider}
        >
          <CobaltUIProvider {...ui}>{children}</CobaltUIProvider>
        </CobaltProvider>
      </StrictMode>
    ),
  });
  return { ...result, sandbox, user: userEvent.setup() };
}
