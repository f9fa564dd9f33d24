import { CobaltUIProvider } from "@cobalt-kit/components";
import { CobaltProvider, type Permissions } from "@cobalt-kit/hooks";
import type { Sandbox } from "@cobalt-kit/sandbox";
import { act, render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { StrictMode, useEffect, useState, type ReactElement } from "react";

export interface PageWithRules {
  user: UserEvent;
  /** The host asks its own server again, which has other rules now. */
  permit: (rules: Permissions) => void;
}

/** A page of a host whose rules may change while it is open. */
export function renderWithRules(
  element: ReactElement,
  sandbox: Sandbox,
  { account = "harbor", rules = {} }: { account?: string | undefined; rules?: Permissions } = {},
): PageWithRules {
  let set = (_rules: Permissions): void => {};
  function Host(): ReactElement {
    const [permissions, setPermissions] = useState(rules);
    useEffect(() => {
      set = setPermissions;
    }, []);
    return (
      <CobaltProvider
        linkedAccountId={account}
        getSessionToken={() => sandbox.control.mintToken(account)}
        baseUrl="https://api.cobalt.test"
        fetch={sandbox.fetch}
        {...permissions}
      >
        <CobaltUIProvider>{element}</CobaltUIProvider>
      </CobaltProvider>
    );
  }
  render(<Host />, { wrapper: StrictMode });
  return { user: userEvent.setup(), permit: (next) => act(() => set(next)) };
}
