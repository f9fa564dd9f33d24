import { IntegrationDialog } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, within } from "storybook/test";

const application = "GET /api/v2/f-sdk/application/:slug";

const meta = {
  component: IntegrationDialog,
  args: { slug: "slack", open: true, onOpenChange: fn() },
} satisfies Meta<typeof IntegrationDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NotConnected: Story = {
  play: async () => {
    const dialog = within(await screen.findByRole("dialog", { name: "Slack" }));
    await expect(await dialog.findByRole("button", { name: "Connect Slack" })).toBeVisible();
    await expect(dialog.queryByRole("tab")).toBeNull();
  },
};

export const Connected: Story = {
  args: { slug: "hubspot" },
  play: async () => {
    const dialog = within(await screen.findByRole("dialog", { name: "HubSpot" }));
    await expect(await dialog.findByRole("tab", { name: "Workflows", selected: true })).toBeVisible();
  },
};

export const Settings: Story = {
  args: { slug: "hubspot" },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("tab", { name: "Settings" }));
    await expect(await screen.findByRole("tabpanel", { name: "Settings" })).toBeVisible();
  },
};

export const Runs: Story = {
  args: { slug: "hubspot" },
  play: async ({ userEvent }) => {
    await userEvent.click(await screen.findByRole("tab", { name: "Runs" }));
    await expect(await screen.findByRole("tabpanel", { name: "Runs" })).toBeVisible();
  },
};

export const Expired: Story = {
  args: { slug: "mailchimp" },
  play: async () => {
    await expect(await screen.findByText("The connection has expired")).toBeVisible();
    await expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
  },
};

export const NotAvailableYet: Story = {
  args: { slug: "linkedin" },
  play: async () => {
    await expect(await screen.findByText("LinkedIn is not available yet")).toBeVisible();
  },
};

export const Unknown: Story = {
  args: { slug: "no-such-application" },
  play: async ({ userEvent, args }) => {
    await userEvent.click(await screen.findByRole("button", { name: "Back to all applications" }));
    await expect(args.onOpenChange).toHaveBeenCalledWith(false);
  },
};

export const ServerError: Story = {
  parameters: { sandbox: { fail: [{ route: application, fault: { status: 501 } }] } },
  play: async () => {
    await expect(await screen.findByRole("alert")).toHaveTextContent("This is not possible here");
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [application] } },
  play: async () => {
    await expect(await screen.findByRole("dialog", { name: "Loading the application…" })).toBeVisible();
  },
};
