import { ConfigEditor, ConnectPanel, WorkflowList } from "@cobalt-kit/components";
import type { CobaltEvent } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

interface Case {
  type: CobaltEvent["type"];
  element: ReactElement;
  account: string;
  lead?: (user: UserEvent) => Promise<void>;
  press: RegExp | string;
  role?: "button" | "switch";
  within?: "dialog" | "alertdialog";
  route: string;
}

const cases: Case[] = [
  {
    type: "config-saved",
    element: <ConfigEditor slug="slack" />,
    account: "lumen",
    lead: async (user) => user.type(await screen.findByRole("textbox", { name: "Bot name" }), "!"),
    press: /^Save/,
    route: "PUT /api/v2/f-sdk/config",
  },
  {
    type: "workflow-toggled",
    element: <WorkflowList slug="hubspot" />,
    account: "harbor",
    press: "Win deals when invoices are paid",
    role: "switch",
    route: "PATCH /api/v2/public/slug/:slug/config/:config/workflows/:workflow",
  },
  {
    type: "access-requested",
    element: <ConnectPanel slug="datev" />,
    account: "harbor",
    lead: async (user) => user.type(await screen.findByLabelText("Your email address"), "ada@harbor.test"),
    press: "Request access",
    route: "POST /api/v1/ecosystem/leads",
  },
  {
    type: "disconnected",
    element: <ConnectPanel slug="stripe" />,
    account: "harbor",
    lead: async (user) => user.click(await screen.findByRole("button", { name: "Disconnect" })),
    press: "Disconnect",
    within: "alertdialog",
    route: "DELETE /api/v1/linked-acc/integration/:slug",
  },
  {
    type: "workflow-started",
    element: <WorkflowList slug="hubspot" />,
    account: "harbor",
    lead: async (user) => user.click(await screen.findByRole("button", { name: /^Run Plan roasts/ })),
    press: "Run workflow",
    within: "dialog",
    route: "POST /api/v2/public/workflow/:workflow_id/execute",
  },
];

/** What analytics hear, without how a run that was started ends. */
function heard(events: readonly CobaltEvent[]): CobaltEvent["type"][] {
  return events.map(({ type }) => type).filter((type) => type !== "execution-finished");
}

function back(): void {
  act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
}

async function press(user: UserEvent, { role = "button", press: name, within: place }: Case): Promise<void> {
  const around = place === undefined ? screen : within(await screen.findByRole(place));
  await user.click(await around.findByRole(role, { name }));
}

async function open(each: Case): Promise<{ sandbox: Sandbox; user: UserEvent; events: CobaltEvent[] }> {
  const sandbox = createSandbox();
  const events: CobaltEvent[] = [];
  const { user } = renderWithSandbox(each.element, {
    sandbox,
    account: each.account,
    provider: { onEvent: (event) => events.push(event) },
  });
  await each.lead?.(user);
  return { sandbox, user, events };
}

it.each(cases)("$type is told once, after a failure that is told once, in strict mode", async (each) => {
  const { sandbox, user, events } = await open(each);
  sandbox.control.failNext(each.route, { status: 422 });
  await press(user, each);
  await waitFor(() => expect(heard(events)).toEqual(["error-shown"]));
  await press(user, each);
  await waitFor(() => expect(heard(events)).toEqual(["error-shown", each.type]));
});

it.each(cases)(
  "$type is told once where the page comes back from the cache meanwhile, with a token that has ended",
  async (each) => {
    const { sandbox, user, events } = await open(each);
    const hold = sandbox.control.hold(each.route);
    await press(user, each);
    await waitFor(() => expect(sandbox.control.requests({ route: each.route })).toHaveLength(1));
    sandbox.control.revokeTokens(each.account);
    back();
    act(() => sandbox.control.release(hold));
    await waitFor(() => expect(heard(events)).toEqual([each.type]));
    await waitFor(() => expect(document.querySelector("[data-pending]")).toBeNull());
    expect(heard(events)).toEqual([each.type]);
    expect(sandbox.control.requests({ route: each.route })).toHaveLength(1);
  },
);
