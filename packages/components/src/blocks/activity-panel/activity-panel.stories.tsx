import { ActivityPanel } from "@cobalt-kit/components/activity";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";

const applications = "GET /api/v2/f-sdk/application";
const executions = "GET /api/v2/public/execution";

const meta = {
  title: "Marketplace/ActivityPanel",
  component: ActivityPanel,
  args: { onOpenRun: fn(), onReconnect: fn() },
  parameters: { sandbox: { account: "harbor" } },
} satisfies Meta<typeof ActivityPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

/** By keyboard alone. */
export const Default: Story = {
  play: async ({ args, canvas, userEvent }) => {
    (await canvas.findByRole("button", { name: "Reconnect Mailchimp" })).focus();
    await userEvent.keyboard("{Enter}");
    await expect(args.onReconnect).toHaveBeenCalledWith("mailchimp");
    await expect(await canvas.findByRole("list", { name: "Latest runs" })).toBeVisible();
  },
};

export const OneApplication: Story = {
  args: { slug: "hubspot" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("list", { name: "Latest runs" })).toBeVisible();
  },
};

export const AllWell: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Nothing needs your attention.")).toBeVisible();
    await expect(await canvas.findByText("Nothing has run yet")).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { account: "harbor", hang: [applications, executions] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading activity…")).toBeInTheDocument();
  },
};

const failing = (fault: object): NonNullable<Story["parameters"]> => ({
  sandbox: {
    account: "harbor",
    fail: [
      { route: applications, fault },
      { route: executions, fault },
    ],
  },
});

export const Failure: Story = {
  parameters: failing({ status: 500 }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load runs")).toBeVisible();
  },
};

export const NoPermission: Story = {
  parameters: failing({ status: 403 }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load what needs attention")).toBeVisible();
  },
};

export const Offline: Story = {
  parameters: failing({ abort: true }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load runs")).toBeVisible();
  },
};

export const Narrow: Story = { globals: { width: "375" } };
