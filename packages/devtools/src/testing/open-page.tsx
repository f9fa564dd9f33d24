import {
  CobaltDevtools,
  type CobaltDevtoolsProps,
  createCobaltDevtools,
  type Devtools,
} from "@cobalt-kit/devtools/always";
import { CobaltProvider, type CobaltProviderProps, useApplications, useCobalt } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { type BoundFunctions, type queries, waitFor, within } from "@testing-library/dom";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { type ReactElement, type ReactNode, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, vi } from "vitest";

type Queries = BoundFunctions<typeof queries>;

export interface OpenPageOptions {
  sandbox?: Sandbox;
  provider?: Partial<CobaltProviderProps>;
  devtools?: Partial<CobaltDevtoolsProps>;
  /** Below the provider; of a function, what it makes of the page's devtools. */
  children?: ReactNode | ((devtools: Devtools) => ReactNode);
}

export interface OpenedPage {
  sandbox: Sandbox;
  user: UserEvent;
  /** What the page's session is. */
  cobalt: () => ReturnType<typeof useCobalt>;
  /** The panel with its button. */
  panel: () => Queries;
  /** Goes on with another customer, as an administrator's page does. */
  switchTo: (account: string, provider?: Partial<CobaltProviderProps>) => void;
  /** Takes the page away, as one that is left. */
  leave: () => void;
}

/** A host's page that lists applications below a provider with devtools, over a sandbox and in StrictMode. */
export function openPage({
  sandbox = createSandbox(),
  provider,
  devtools,
  children,
}: OpenPageOptions = {}): OpenedPage {
  // the panel has a root of its own, which no test renders
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
  const complaints = vi.spyOn(console, "error");
  const tools = createCobaltDevtools();
  let value: ReturnType<typeof useCobalt> | undefined;
  function Page(): ReactElement {
    value = useCobalt();
    const { data = [], error } = useApplications();
    return <main>{error?.code ?? data.map(({ name }) => name).join(", ")}</main>;
  }
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  const leave = (): void => {
    root.unmount();
    container.remove();
  };
  onTestFinished(() => {
    leave();
    sessionStorage.clear();
    vi.unstubAllGlobals();
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
  const switchTo: OpenedPage["switchTo"] = (account, changed) => {
    root.render(
      <StrictMode>
        <CobaltProvider
          {...tools.observe({
            linkedAccountId: account,
            getSessionToken: () => sandbox.control.mintToken(account),
            baseUrl: "https://api.cobalt.test",
            fetch: sandbox.fetch,
            ...provider,
            ...changed,
          })}
        >
          <Page />
          {typeof children === "function" ? children(tools) : children}
          <CobaltDevtools devtools={tools} {...devtools} />
        </CobaltProvider>
      </StrictMode>,
    );
  };
  switchTo("harbor");
  return {
    sandbox,
    user: userEvent.setup(),
    cobalt() {
      if (value === undefined) throw new Error("The page has not rendered yet.");
      return value;
    },
    panel() {
      const content = document.querySelector("[data-cobalt-devtools]")?.shadowRoot?.querySelector("div");
      if (!content) throw new Error("There is no panel.");
      return within(content);
    },
    switchTo,
    leave,
  };
}

/** Opens the panel at one of its tabs. */
export async function openTab({ panel, user }: OpenedPage, name: string): Promise<Queries> {
  const toggle = await waitFor(() => panel().getByRole("button", { name: "Cobalt devtools" }));
  await user.click(toggle);
  await user.click(await panel().findByRole("tab", { name }));
  return within(panel().getByRole("tabpanel", { name }));
}
