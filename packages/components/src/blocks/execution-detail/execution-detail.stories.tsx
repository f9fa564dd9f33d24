import { ConnectDialog, ExecutionDetail, SettingsDialog } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";

const detail = "GET /api/v2/public/execution/:id";

const meta = {
  title: "Runs/ExecutionDetail",
  component: ExecutionDetail,
  args: { executionId: "run_1", dialogs: { connect: ConnectDialog, settings: SettingsDialog } },
} satisfies Meta<typeof ExecutionDetail>;
export default meta;

type Story = StoryObj<typeof meta>;
type Wire = Record<string, unknown>;

const hubspot = { _id: "66c0de8fb3c7275dc7a15720", name: "HubSpot" };
const createdAt = "2026-11-20T10:00:00Z";

/** What the service tells of the run. */
function told(run: Wire): NonNullable<Story["parameters"]> {
  const body = {
    _id: "run_1",
    status: "COMPLETED",
    associated_workflow: { _id: "w1", name: "Win deals when invoices are paid" },
    associated_application: hubspot,
    trigger_application_event: "Invoice Paid",
    createdAt,
    ...run,
  };
  return { sandbox: { fail: [{ route: detail, fault: { status: 200, body, times: 1_000 } }] } };
}

function step(name: string, status: string, more: Wire = {}): Wire {
  return { node_id: name, node_name: name, node_type: "action", node_status: status, attempts_made: 1, ...more };
}

const start = step("Start", "Success", {
  node_type: "start",
  execution_time: 40,
  latest_output: { event: "Invoice Paid", invoice: { number: "INV-1042", total: 1280.5 } },
});
const find = step("Find deal by invoice number", "Success", {
  execution_time: 1_900,
  input_data: { number: "INV-1042" },
  latest_output: { total: 1, results: [{ id: "18823904411", owner: "[REDACTED]", dealstage: "contractsent" }] },
});
const ended = { completion_time: "2026-11-20T10:00:03Z" };

/** A run that failed at its last step. */
function failedWith(output: unknown, more: Wire = {}): NonNullable<Story["parameters"]> {
  const update = step("Update deal stage", "Errored", {
    execution_time: 800,
    attempts_made: 3,
    maximum_attempts: 3,
    latest_output: output,
    ...more,
  });
  return told({ ...ended, status: "ERRORED", nodes: [start, find, update] });
}

function startedAt(id: string, at: string): Wire {
  return { _id: id, name: "Win deals when invoices are paid", status: "RUNNING", createdAt: at };
}

export const Default: Story = {
  parameters: told({ ...ended, nodes: [start, find, step("Update deal stage", "Success", { execution_time: 800 })] }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Output of Find deal by invoice number" }));
    const tree = await canvas.findByRole("tree", { name: "Output of Find deal by invoice number" });
    await expect(tree).toHaveTextContent("[REDACTED]");
    tree.focus();
    await userEvent.keyboard("{End}");
    await expect(canvas.getByText("results[0].dealstage")).toBeVisible();
  },
};

/** No answer came when it was run again: what has started since then is listed by its time, and looked for once more on request. */
export const RerunAnswerLost: Story = {
  parameters: {
    sandbox: {
      fail: [
        {
          route: detail,
          fault: { status: 200, body: { ...startedAt("run_1", createdAt), status: "STOPPED" }, times: 1_000 },
        },
        { route: "POST /api/v2/public/execution/:id/rerun", fault: { status: 504, body: "" } },
        {
          route: "GET /api/v2/public/execution",
          fault: {
            status: 200,
            body: { docs: [startedAt("run_3", "2099-11-20T10:04:31Z"), startedAt("run_2", "2099-11-20T10:04:30Z")] },
            times: 1_000,
          },
        },
      ],
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Run again" }));
    await expect(await canvas.findByText(/may or may not have started$/)).toBeVisible();
    const found = await canvas.findAllByRole("button", { name: "Show this run" });
    await expect(found).toHaveLength(2);
    for (const show of found) await expect(show).toHaveAccessibleDescription(/^Started since then: /);
    await expect(canvas.getByRole("button", { name: "Look again" })).toBeVisible();
  },
};

export const ConnectionLost: Story = {
  parameters: failedWith({ message: "The connection to HubSpot has expired.", code: "REAUTH_REQUIRED" }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Failed at “Update deal stage”")).toBeVisible();
    await expect(await canvas.findByRole("button", { name: "Reconnect HubSpot" })).toBeVisible();
  },
};

export const SettingMissing: Story = {
  parameters: failedWith({ message: "The setting Deal name is required", field: "Deal name" }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Open settings" })).toBeVisible();
  },
};

export const TooManyRequests: Story = {
  parameters: failedWith({ status: 429, message: "You have reached your limit.", retry_after: 600 }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Too many requests were made at once\. Run this again after/)).toBeVisible();
  },
};

export const AsksBeforeItRunsAgain: Story = {
  parameters: failedWith("Deal is locked"),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Run again" }));
    const page = within(canvasElement.ownerDocument.body);
    await expect(await page.findByRole("alertdialog", { name: "Run again from the beginning?" })).toBeVisible();
  },
};

export const Running: Story = {
  parameters: told({ status: "RUNNING", completion_percentage: 50, nodes: [start, step("Find deal", "Waiting")] }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    await expect(canvas.getByRole("button", { name: "Stop" })).toBeVisible();
  },
};

export const NoSteps: Story = {
  parameters: told({ status: "QUEUED" }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No steps have started yet.")).toBeVisible();
  },
};

export const OneStep: Story = {
  parameters: told({ ...ended, nodes: [start] }),
  play: async ({ canvas }) => {
    await expect(within(await canvas.findByRole("list", { name: "Steps" })).getAllByRole("listitem")).toHaveLength(1);
  },
};

export const AThousandSteps: Story = {
  parameters: told({
    ...ended,
    status: "ERRORED",
    nodes: Array.from({ length: 1_000 }, (_, index) =>
      step(`Step ${index + 1}`, index === 899 ? "Errored" : "Success", { execution_time: (index % 7) * 130 }),
    ),
  }),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Show this step" }));
    await expect(canvas.getByText("Step 900")).toBeVisible();
    await expect(canvas.getByText("Step 900").closest("li")).toHaveFocus();
  },
};

/** Of a real service of the sandbox: one round of twelve failed, and an earlier run went well. */
export const FailedRound: Story = {
  args: { executionId: "67c0ba170000000000000027" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Rounds of Update companies" }));
    await expect(await canvas.findByText("12 rounds")).toBeVisible();
    await userEvent.click(await canvas.findByRole("button", { name: "Compare with the last good run" }));
    await expect(await canvas.findByRole("table", { name: "This run and the last good one" })).toBeVisible();
  },
};

export const HugeData: Story = {
  parameters: failedWith({
    message: "Too much",
    rows: Array.from({ length: 15_000 }, (_, id) => ({ id, email: `person-${id}@example.com`, note: "a".repeat(20) })),
    deep: Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], "the end"),
  }),
  play: async ({ canvas, userEvent }) => {
    const search = await canvas.findByRole("searchbox", { name: "Search Output of Update deal stage" });
    await userEvent.type(search, "person-14999");
    await expect(await canvas.findByText("rows[14999].email")).toBeVisible();
    await userEvent.clear(search);
    await userEvent.type(search, "the end");
    await expect(await canvas.findByText(/^deep\[0\]\[0\]/)).toBeVisible();
  },
};

/** What is found stands in sight, however deep it is. */
export const DeepDataNarrow: Story = {
  parameters: failedWith({
    message: "Too deep",
    deep: Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], "the end"),
  }),
  globals: { width: "375" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(
      await canvas.findByRole("searchbox", { name: "Search Output of Update deal stage" }),
      "the end",
    );
    const tree = canvas.getByRole("tree").getBoundingClientRect();
    const found = (): HTMLElement => within(canvas.getByRole("treeitem", { selected: true })).getByText('"the end"');
    await waitFor(() => expect(found().getBoundingClientRect().right).toBeLessThan(tree.right));
    await expect(found().getBoundingClientRect().left).toBeGreaterThan(tree.left);
  },
};

const statuses =
  "QUEUED RUNNING STOPPING COMPLETED PARTIALLY_SUCCESSFUL DUPLICATE ERRORED STOPPED TIMED_OUT TERMINATED HIBERNATING";

/** Every status there is, and one that is not known. */
export const EveryStatus: Story = {
  render: () => (
    <div style={{ display: "grid", gap: 12 }}>
      {statuses.split(" ").map((status) => (
        <ExecutionDetail key={status} executionId={status} />
      ))}
    </div>
  ),
  parameters: {
    sandbox: {
      fail: statuses.split(" ").map((status) => ({
        route: `GET /api/v2/public/execution/${status}`,
        fault: { status: 200, body: { _id: status, name: status, status, createdAt }, times: 1_000 },
      })),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("region", { name: "Run of HIBERNATING" })).toHaveTextContent("HIBERNATING");
    await expect(canvas.getByRole("region", { name: "Run of TIMED_OUT" })).toHaveTextContent("StatusTimed out");
  },
};

/** What older deployments tell of a run. */
export const PartialData: Story = {
  parameters: {
    sandbox: {
      fail: [
        {
          route: detail,
          fault: {
            status: 200,
            body: { _id: "run_1", workflow_id: "w1", status: "failed", started_at: createdAt },
            times: 1_000,
          },
        },
      ],
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This run failed")).toBeVisible();
    await expect(canvas.getByText("There are no details about its steps.")).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [detail] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading the run…")).toBeInTheDocument();
  },
};

export const NoPermission: Story = {
  parameters: { sandbox: { fail: [{ route: detail, fault: { status: 403, times: 1_000 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const Narrow: Story = {
  ...FailedRound,
  globals: { width: "375" },
};

export const RightToLeft: Story = {
  parameters: { ...failedWith({ message: "No", rows: [1, 2, 3] }) },
  globals: { language: "ar" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("tree")).toBeVisible();
  },
};
