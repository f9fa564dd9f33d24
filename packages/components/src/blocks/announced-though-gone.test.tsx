import { ExecutionDetail, LiveRegion, WorkflowList } from "@cobalt-kit/components";
import { WebhookSettings } from "@cobalt-kit/components/admin";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

interface Case {
  what: string;
  element: (sandbox: Sandbox) => ReactElement;
  account?: string;
  prepare?: (sandbox: Sandbox) => void;
  press: (user: UserEvent) => Promise<void>;
  route: string;
  text: string;
}

const detail = "GET /api/v2/public/execution/:id";

/** A run as the service tells of it from now on. */
const oneRun =
  (status: string) =>
  ({ control }: Sandbox): void =>
    control.failNext(detail, { status: 200, body: { _id: "run_1", name: "Sync", status }, times: 1_000 });

const pressButton =
  (name: string | RegExp) =>
  async (user: UserEvent): Promise<void> =>
    user.click(await screen.findByRole("button", { name }));

const cases: Case[] = [
  {
    what: "a webhook that is deleted",
    element: () => <WebhookSettings allowed />,
    press: async (user) => {
      await pressButton("New webhook")(user);
      const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
      await user.type(dialog.getByRole("textbox", { name: "Address" }), "https://ledger.test/hook");
      await user.click(dialog.getByRole("checkbox", { name: "Workflow failed" }));
      await user.click(dialog.getByRole("button", { name: "Create webhook" }));
      await pressButton(/^Delete https/)(user);
      await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Delete" }));
    },
    route: "DELETE /api/v2/public/webhook/:id",
    text: "The webhook was deleted.",
  },
  {
    what: "a workflow that is switched on",
    element: () => <WorkflowList slug="slack" />,
    account: "blank",
    prepare: ({ control }) => control.connect("blank", "slack"),
    press: async (user) => user.click(await screen.findByRole("switch", { name: "Announce paid invoices" })),
    route: "PATCH /api/v2/public/slug/:slug/config/:config/workflows/:workflow",
    text: "Announce paid invoices is on.",
  },
  {
    what: "a workflow that is unpublished",
    element: () => <WorkflowList slug="hubspot" />,
    press: pressButton(/^Unpublish/),
    route: "PUT /api/v2/public/workflow/:workflow_id/publish",
    text: "is no longer published.",
  },
  {
    what: "a run that is stopped",
    element: () => <ExecutionDetail executionId="run_1" />,
    prepare: oneRun("RUNNING"),
    press: pressButton("Stop"),
    route: "POST /api/v2/public/execution/:id/stop",
    text: "The run is stopping.",
  },
  {
    what: "a run that runs again",
    element: () => <ExecutionDetail executionId="run_1" />,
    prepare: oneRun("ERRORED"),
    press: pressButton("Run again"),
    route: "POST /api/v2/public/execution/:id/rerun",
    text: "A new run has started.",
  },
];

it.each(cases)("announces $what, though it is no longer shown", async (each) => {
  const { element, account = "harbor", prepare, press, route, text } = each;
  const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
  prepare?.(sandbox);
  if (route.includes("/execution/")) sandbox.control.failNext(route, { status: 200, body: { execution_id: "run_2" } });
  const held = sandbox.control.hold(route);
  const { user, rerender } = renderWithSandbox(<LiveRegion>{element(sandbox)}</LiveRegion>, { sandbox, account });
  await press(user);
  await waitFor(() => expect(sandbox.control.requests({ route })).toHaveLength(1));
  rerender(<LiveRegion>Something else</LiveRegion>);
  sandbox.control.release(held);
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text));
});
