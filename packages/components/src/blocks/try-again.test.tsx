import {
  ConfigEditor,
  ConnectPanel,
  ExecutionDetail,
  ExecutionHistory,
  ExecutionList,
  IntegrationDialog,
  IntegrationGallery,
  IntegrationGate,
  IntegrationsMarketplace,
  WorkflowList,
} from "@cobalt-kit/components";
import { ActivityPanel } from "@cobalt-kit/components/activity";
import { DatastoreBrowser, HumanTask, WebhookSettings } from "@cobalt-kit/components/admin";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

interface Case {
  block: string;
  element: ReactElement | ((sandbox: Sandbox) => ReactElement);
  account?: string;
  prepare?: (sandbox: Sandbox) => void;
  /** What does not work the first time. */
  route: string;
  /** Leads to what fails. */
  lead?: (user: UserEvent) => Promise<void>;
}

const applications = "GET /api/v2/f-sdk/application";
const application = "GET /api/v2/f-sdk/application/:slug";
const executions = "GET /api/v2/public/execution";
const ownWorkflows = "GET /api/v2/public/workflow";

const cases: Case[] = [
  { block: "IntegrationGallery", element: <IntegrationGallery onSelect={() => {}} />, route: applications },
  { block: "IntegrationsMarketplace", element: <IntegrationsMarketplace />, route: applications },
  {
    block: "IntegrationGate",
    element: <IntegrationGate slug="slack">The report</IntegrationGate>,
    route: application,
  },
  {
    block: "IntegrationGate, of what is connected",
    element: <IntegrationGate slug="hubspot">The report</IntegrationGate>,
    route: application,
  },
  {
    block: "IntegrationDialog",
    element: <IntegrationDialog slug="slack" open onOpenChange={() => {}} />,
    route: application,
  },
  { block: "ConnectPanel", element: <ConnectPanel slug="slack" />, route: application },
  { block: "ConfigEditor", element: <ConfigEditor slug="hubspot" />, route: "POST /api/v2/f-sdk/config" },
  { block: "ConfigEditor, of its application", element: <ConfigEditor slug="hubspot" />, route: application },
  { block: "WorkflowList", element: <WorkflowList slug="stripe" />, route: "POST /api/v2/f-sdk/config" },
  { block: "WorkflowList, of one's own", element: <WorkflowList />, route: ownWorkflows },
  {
    block: "WorkflowList, of one's own of one application",
    element: <WorkflowList slug="hubspot" />,
    route: ownWorkflows,
  },
  {
    block: "VersionsDialog",
    element: <WorkflowList />,
    route: "GET /api/v2/public/workflow/versions/:workflow_id",
    lead: async (user) =>
      user.click(await screen.findByRole("button", { name: "Versions of Plan roasts from open deals" })),
  },
  { block: "ExecutionList", element: <ExecutionList />, route: executions },
  { block: "ExecutionList, infinite", element: <ExecutionList infinite />, route: executions },
  { block: "ExecutionHistory", element: <ExecutionHistory />, route: executions },
  {
    block: "ExecutionDetail",
    element: (sandbox) => (
      <ExecutionDetail executionId={sandbox.control.account("harbor").executions.at(-1)?.id ?? ""} />
    ),
    route: "GET /api/v2/public/execution/:id",
  },
  {
    block: "ExecutionDetail, of a step's rounds",
    element: failedRun,
    route: "GET /api/v2/public/execution/:execution_id/nodes/:node_id/batches",
    lead: async (user) => user.click(await screen.findByRole("button", { name: "Rounds of Update companies" })),
  },
  {
    block: "ExecutionDetail, of a comparison",
    element: failedRun,
    route: executions,
    lead: async (user) => user.click(await screen.findByRole("button", { name: "Compare with the last good run" })),
  },
  {
    block: "ActivityPanel, of what needs attention",
    element: <ActivityPanel />,
    route: applications,
  },
  { block: "ActivityPanel", element: <ActivityPanel />, route: executions },
  {
    block: "HumanTask",
    element: <HumanTask taskId={fixtureIds.approveAccess} />,
    account: "lumen",
    route: "GET /api/v2/public/human-tasks/:id",
  },
  {
    block: "ConfigEditor, of a rule",
    element: <ConfigEditor slug="atlas-crm" />,
    prepare: ({ control }) => {
      const conditions = [{ lhs: "region", operator: "eq", rhs: "emea", type: "select" }];
      control.updateConfig("harbor", "atlas-crm", { fields: { acrm_only_when: { conditions } } });
    },
    route: "POST /api/v2/public/config/rule-engine/:field_id",
    lead: async (user) => user.click(await screen.findByRole("tab", { name: "Matching" })),
  },
  { block: "WebhookSettings", element: <WebhookSettings allowed />, route: "GET /api/v2/public/webhook" },
  {
    block: "DatastoreBrowser",
    element: <DatastoreBrowser slug="stripe" />,
    route: "GET /api/v2/public/datastore/config/:slug",
  },
  {
    block: "DatastoreBrowser, of its rows",
    element: <DatastoreBrowser slug="stripe" />,
    route: "GET /api/v2/public/datastore/config/:slug/:name/records",
  },
];

it.each(cases)("$block: Try again stays, busy and with the focus, and the focus stays in the block", async (each) => {
  const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
  each.prepare?.(sandbox);
  if (each.lead === undefined) sandbox.control.failNext(each.route, { status: 400 });
  const element = typeof each.element === "function" ? each.element(sandbox) : each.element;
  const { user, container } = renderWithSandbox(element, { sandbox, account: each.account ?? "harbor" });
  if (each.lead !== undefined) {
    sandbox.control.failNext(each.route, { status: 400 });
    await each.lead(user);
  }
  const again = await screen.findByRole("button", { name: "Try again" });
  const held = sandbox.control.hold(each.route);
  const block = container.contains(again) ? container : screen.getByRole("dialog");
  await user.click(again);
  await waitFor(() => expect(again).toHaveAttribute("aria-disabled", "true"));
  expect(again).toHaveFocus();
  sandbox.control.release(held);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument());
  await waitFor(() => expect(block).toContainElement(focused()));
});

function failedRun({ control }: Sandbox): ReactElement {
  const run = control
    .account("harbor")
    .executions.findLast(({ slug, status }) => slug === "hubspot" && status === "ERRORED");
  return <ExecutionDetail executionId={run?.id ?? ""} />;
}

function focused(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement && document.activeElement !== document.body
    ? document.activeElement
    : null;
}
