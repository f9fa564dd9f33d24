import { ConfigEditor, ConnectPanel, WorkflowList } from "@cobalt-kit/components";
import { EventTester } from "@cobalt-kit/components/admin";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renewable } from "../testing/renewable-session.ts";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

interface Case {
  what: string;
  element: ReactElement;
  account?: string;
  lead?: (user: UserEvent) => Promise<void>;
  box: () => Promise<HTMLElement>;
  button: string | RegExp;
  route: string;
}

const cases: Case[] = [
  {
    what: "an event",
    element: <EventTester events={[{ name: "Payment Failed", sample: { reason: "none" } }]} />,
    lead: async (user) => {
      await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Payment Failed");
    },
    box: () => screen.findByRole("textbox", { name: /^reason/i }),
    button: "Send event",
    route: "POST /api/v2/public/event/trigger",
  },
  {
    what: "a request for access",
    element: <ConnectPanel slug="datev" />,
    lead: async (user) => user.type(await screen.findByLabelText("Your email address"), "ada@harbor.test"),
    box: () => screen.findByRole("textbox", { name: /^What you need it for/ }),
    button: "Request access",
    route: "POST /api/v1/ecosystem/leads",
  },
  {
    what: "a run",
    element: <WorkflowList slug="hubspot" />,
    lead: async (user) => user.click(await screen.findByRole("button", { name: "Run Plan roasts from open deals" })),
    box: async () => (await within(await screen.findByRole("dialog")).findAllByRole("textbox"))[0] ?? document.body,
    button: /^Run workflow/,
    route: "POST /api/v2/public/workflow/:id/execute",
  },
  {
    what: "settings",
    element: <ConfigEditor slug="slack" />,
    account: "lumen",
    lead: async (user) => user.type(await screen.findByRole("textbox", { name: "Bot name" }), "!"),
    box: () => screen.findByRole("textbox", { name: "Bot name" }),
    button: /^Save 1 change/,
    route: "PUT /api/v2/f-sdk/config",
  },
];

it.each(cases)("sends $what as it stands once the session is renewed", async (each) => {
  const { account = "harbor", route } = each;
  const sandbox = createSandbox();
  const renewal = renewable(sandbox, account);
  const provider = { getSessionToken: renewal.getSessionToken };
  const { user } = renderWithSandbox(each.element, { sandbox, account, provider });
  await each.lead?.(user);
  const box = await each.box();
  renewal.lose();
  sandbox.control.failNext(route, { status: 401 });
  const button = (): HTMLElement => screen.getByRole("button", { name: each.button });
  await user.click(button());
  await screen.findAllByText(/session/i);
  await waitFor(() => expect(button()).not.toHaveAttribute("aria-disabled", "true"));
  const asked = sandbox.control.requests({ route }).length;
  await user.click(button());
  await user.type(box, "typed since");
  await act(async () => renewal.goOn());
  await waitFor(() => expect(sandbox.control.requests({ route }).length).toBeGreaterThan(asked));
  expect(JSON.stringify(sandbox.control.requests({ route }).at(-1)?.body)).toContain("typed since");
});
