import { ExecutionHistory, ExecutionList, useExecutionListUrl } from "@cobalt-kit/components";
import type { Sandbox } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect, waitFor, within } from "storybook/test";

const list = "GET /api/v2/public/execution";

const meta = {
  title: "Runs/ExecutionHistory",
  component: ExecutionHistory,
} satisfies Meta<typeof ExecutionHistory>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const bars = within(await canvas.findByRole("group", { name: "Runs per day" })).getAllByRole("button");
    await expect(bars).toHaveLength(14);
    bars.at(-1)?.focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await expect(bars.at(-3)).toHaveFocus();
  },
};

/** Both take the same filters: a bar that is chosen narrows the list. */
export const WithAList: Story = {
  render: function WithAList(): ReactElement {
    const runs = useExecutionListUrl({ prefix: "history-" });
    return (
      <>
        <ExecutionHistory {...runs} />
        <ExecutionList {...runs} pageSize={5} />
      </>
    );
  },
  play: async ({ canvas, userEvent }) => {
    const bars = within(await canvas.findByRole("group", { name: "Runs per day" })).getAllByRole("button");
    await canvas.findAllByRole("rowheader");
    const bar = bars.find((each) => / [1-9]\d* runs?/.test(each.getAttribute("aria-label") ?? ""));
    bar?.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(bar).toHaveAttribute("aria-pressed", "true"));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(bar).toHaveAttribute("aria-pressed", "false"));
  },
};

export const PerHour: Story = {
  args: { defaultUnit: "hour" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Runs per hour" })).toBeVisible();
  },
};

export const AsTable: Story = {
  args: { defaultUnit: "week" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Show as table" }));
    await expect(await canvas.findByRole("table", { name: "Runs per week" })).toBeVisible();
  },
};

/** More than are read: it says so, and of which bars. */
export const FiftyThousandRuns: Story = {
  args: { defaultUnit: "week" },
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.addExecutions("harbor", 50_000) } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Only the newest 500 of/)).toBeVisible();
  },
};

export const NeverRan: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No runs in this period")).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [list] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading the run history…")).toBeInTheDocument();
  },
};

export const NoPermission: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { abort: true } }] } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t reach the service");
  },
};

/** An older deployment says little of each run. */
export const SeedDialect: Story = {
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.setDialect("seed") } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Runs per day" })).toBeVisible();
  },
};

export const Narrow: Story = {
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Runs per day" })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const Arabic: Story = {
  globals: { language: "ar" },
  play: async ({ canvas, userEvent }) => {
    const bars = within(await canvas.findByRole("group", { name: "عمليات التشغيل في كل يوم" })).getAllByRole("button");
    bars.at(-1)?.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(bars.at(-2)).toHaveFocus();
  },
};
