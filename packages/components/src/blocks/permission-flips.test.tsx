import { CobaltUIProvider, ConfigEditor, ConnectPanel, IntegrationDialog } from "@cobalt-kit/components";
import { CobaltProvider, type Permissions } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import { StrictMode, useState, type ReactElement } from "react";
import { describe, expect, it } from "vitest";

interface Page {
  user: UserEvent;
  /** The host asks its own server again, which has other rules now. */
  permit: (permissions: Permissions) => void;
}

function open(element: ReactElement, sandbox: Sandbox, account = "harbor"): Page {
  let set = (_permissions: Permissions): void => {};
  function Host(): ReactElement {
    const [permissions, setPermissions] = useState<Permissions>({});
    set = setPermissions;
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
  return { user: userEvent.setup(), permit: (permissions) => act(() => set(permissions)) };
}

const no = { reason: "Ask Ada." };

interface Typing {
  place: string;
  element: ReactElement;
  rule: keyof Permissions;
  account?: string;
  lead?: (user: UserEvent) => Promise<void>;
  box: () => Promise<HTMLElement>;
  submit: RegExp;
}

const typing: Typing[] = [
  {
    place: "keys of a connection",
    element: <ConnectPanel slug="twilio" />,
    rule: "canConnect",
    account: "blank",
    box: () => screen.findByLabelText("Account SID"),
    submit: /^Connect/,
  },
  {
    place: "settings",
    element: <ConfigEditor slug="slack" />,
    rule: "canConfigure",
    account: "lumen",
    box: () => screen.findByRole("textbox", { name: "Bot name" }),
    submit: /^Save 1 change/,
  },
  {
    place: "settings in the dialog",
    element: <IntegrationDialog slug="slack" open onOpenChange={() => {}} />,
    rule: "canConfigure",
    account: "lumen",
    lead: async (user) => user.click(await screen.findByRole("tab", { name: "Settings" })),
    box: () => screen.findByRole("textbox", { name: "Bot name" }),
    submit: /^Save 1 change/,
  },
];

describe("What is typed is kept while the host's rules change:", () => {
  it.each(typing)("$place", async ({ element, rule, account, lead, box, submit }) => {
    const sandbox = createSandbox();
    const { user, permit } = open(element, sandbox, account);
    await lead?.(user);
    await user.type(await box(), "XY");
    permit({ [rule]: no });
    expect((await screen.findAllByText("Ask Ada.")).length).toBeGreaterThan(0);
    for (const button of screen.queryAllByRole("button", { name: submit }))
      expect(button).toHaveAttribute("aria-disabled", "true");
    expect(document.body).not.toHaveFocus();
    permit({});
    expect(await box()).toHaveDisplayValue(/XY$/);
    await waitFor(() =>
      expect(screen.getByRole("button", { name: submit })).not.toHaveAttribute("aria-disabled", "true"),
    );
  });
});

it("a save under way ends as one though the rule is withdrawn meanwhile", async () => {
  const sandbox = createSandbox();
  const { user, permit } = open(<ConfigEditor slug="slack" />, sandbox, "lumen");
  await user.type(await screen.findByRole("textbox", { name: "Bot name" }), "XY");
  const hold = sandbox.control.hold("PUT /api/v2/f-sdk/config");
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  await waitFor(() => expect(sandbox.control.requests({ route: "PUT /api/v2/f-sdk/config" })).toHaveLength(1));
  permit({ canConfigure: no });
  act(() => sandbox.control.release(hold));
  await waitFor(() => expect(document.body).toHaveTextContent("Settings saved."));
  permit({});
  expect(await screen.findByRole("button", { name: "Save" })).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Bot name" })).toHaveDisplayValue(/XY$/);
});

it("a request for access that is made offline says so, and is sent once, with what was typed, the next time", async () => {
  const sandbox = createSandbox();
  const leads = "POST /api/v1/ecosystem/leads";
  const { user, permit } = open(<ConnectPanel slug="datev" />, sandbox);
  const email = await screen.findByLabelText("Your email address");
  await user.type(email, "ada@harbor.test");
  sandbox.control.failNext(leads, { abort: true });
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Couldn’t send your request");
  expect(email).toHaveValue("ada@harbor.test");
  permit({ canConnect: no });
  permit({});
  expect(screen.getByLabelText("Your email address")).toHaveValue("ada@harbor.test");
  await user.click(screen.getByRole("button", { name: "Request access" }));
  expect(await screen.findByText("We’ll email you when there’s news.")).toBeVisible();
  expect(sandbox.control.account("harbor").accessRequests).toEqual([{ slug: "datev", email: "ada@harbor.test" }]);
});
