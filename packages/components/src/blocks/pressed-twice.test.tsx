import { ConfigEditor, ConnectPanel, WorkflowList } from "@cobalt-kit/components";
import { EventTester, HumanTask, WebhookSettings } from "@cobalt-kit/components/admin";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

interface Case {
  what: string;
  element: ReactElement;
  account?: string;
  lead?: (user: UserEvent) => Promise<void>;
  button: () => Promise<HTMLElement>;
  route: string;
  savedTimes?: number;
}

const onSaved = vi.fn<() => void>();
beforeEach(() => void onSaved.mockClear());

const cases: Case[] = [
  {
    what: "the answer of a task",
    element: <HumanTask taskId={fixtureIds.approveAccess} />,
    account: "lumen",
    lead: async (user) => user.click(await screen.findByRole("checkbox", { name: "Open the repositories" })),
    button: () => screen.findByRole("button", { name: "Submit answer" }),
    route: "POST /api/v2/public/human-tasks/:id",
  },
  {
    what: "an event",
    element: <EventTester events={[{ name: "Payment Failed", sample: { reason: "none" } }]} />,
    lead: async (user) => {
      await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Payment Failed");
    },
    button: () => screen.findByRole("button", { name: "Send event" }),
    route: "POST /api/v2/public/event/trigger",
  },
  {
    what: "the end of a workflow",
    element: <WorkflowList slug="hubspot" />,
    lead: async (user) => user.click(await screen.findByRole("button", { name: "Delete Plan roasts from open deals" })),
    button: async () => within(await screen.findByRole("alertdialog")).getByRole("button", { name: /^Delete/ }),
    route: "DELETE /api/v2/public/workflow/:id",
  },
  {
    what: "a publication",
    element: <WorkflowList slug="hubspot" />,
    button: () => screen.findByRole("button", { name: "Unpublish Plan roasts from open deals" }),
    route: "PUT /api/v2/public/workflow/:workflow_id/publish",
  },
  {
    what: "the end of a webhook",
    element: <WebhookSettings allowed />,
    lead: async (user) => {
      await user.click(await screen.findByRole("button", { name: "New webhook" }));
      const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
      await user.type(dialog.getByRole("textbox", { name: "Address" }), "https://ledger.test/hook");
      await user.click(dialog.getByRole("checkbox", { name: "Workflow failed" }));
      await user.click(dialog.getByRole("button", { name: "Create webhook" }));
      await user.click(await screen.findByRole("button", { name: /^Delete https/ }));
    },
    button: async () => within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Delete" }),
    route: "DELETE /api/v2/public/webhook/:id",
  },
  {
    what: "settings",
    element: <ConfigEditor slug="slack" onSaved={onSaved} />,
    account: "lumen",
    lead: async (user) => user.type(await screen.findByRole("textbox", { name: "Bot name" }), "!"),
    button: () => screen.findByRole("button", { name: "Save 1 change" }),
    route: "PUT /api/v2/f-sdk/config",
    savedTimes: 1,
  },
  {
    what: "the end of a configuration",
    element: <ConfigEditor slug="stripe" configs />,
    lead: async (user) => {
      await user.click(await screen.findByRole("button", { name: "New configuration" }));
      const dialog = within(await screen.findByRole("dialog", { name: "New configuration" }));
      await user.type(dialog.getByRole("textbox", { name: "ID" }), "sales{Enter}");
      await user.click(await screen.findByRole("button", { name: "Delete" }));
    },
    button: async () => within(await screen.findByRole("alertdialog")).getByRole("button", { name: /^Delete/ }),
    route: "DELETE /api/v2/f-sdk/slug/:slug/config/:config",
  },
  {
    what: "a request for access",
    element: <ConnectPanel slug="datev" />,
    lead: async (user) => user.type(await screen.findByLabelText("Your email address"), "ada@harbor.test"),
    button: () => screen.findByRole("button", { name: "Request access" }),
    route: "POST /api/v1/ecosystem/leads",
  },
  {
    what: "a workflow that is switched on or off",
    element: <WorkflowList slug="hubspot" />,
    button: () => screen.findByRole("switch", { name: "Win deals when invoices are paid" }),
    route: "PATCH /api/v2/public/slug/:slug/config/:config/workflows/:workflow",
  },
];

it.each(cases)("sends $what once, however often it is pressed while the session is renewed", async (each) => {
  const sandbox: Sandbox = createSandbox({ tokenAccess: { webhooks: true } });
  const { account = "harbor", route, savedTimes = 0 } = each;
  let isDown = false;
  let goOn = (): void => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let waits = false;
  const getSessionToken = async (): Promise<string> => {
    if (isDown) throw new TypeError("Failed to fetch");
    if (waits) await held;
    return sandbox.control.mintToken(account);
  };
  const { user } = renderWithSandbox(each.element, { sandbox, account, provider: { getSessionToken } });
  await each.lead?.(user);
  const button = await each.button();
  isDown = true;
  sandbox.control.failNext(route, { status: 401 });
  await user.click(button);
  await screen.findAllByText(/session/i);
  await waitFor(() => expect(button).not.toHaveAttribute("aria-disabled", "true"));
  const asked = sandbox.control.requests({ route }).length;
  [isDown, waits] = [false, true];
  const pressed = await each.button();
  // None of the presses is drawn before the last.
  act(() => {
    for (let times = 0; times < 3; times++) pressed.click();
  });
  expect(pressed).toHaveAttribute("data-pending");
  // What goes on cannot be called off.
  const questions = screen.queryAllByRole("alertdialog");
  await user.keyboard("{Escape}");
  for (const question of questions) await user.click(within(question).getByRole("button", { name: "Cancel" }));
  expect(screen.queryAllByRole("alertdialog")).toEqual(questions);
  await act(async () => goOn());
  await waitFor(() => expect(sandbox.control.requests({ route }).length).toBeGreaterThan(asked));
  await waitFor(() => expect(document.querySelector("[data-pending]")).toBeNull());
  expect(sandbox.control.requests({ route })).toHaveLength(asked + 1);
  expect(onSaved).toHaveBeenCalledTimes(savedTimes);
});
