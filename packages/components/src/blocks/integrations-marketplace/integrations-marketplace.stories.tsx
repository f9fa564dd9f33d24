import { IntegrationsMarketplace } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, waitFor } from "storybook/test";

const meta = {
  component: IntegrationsMarketplace,
  args: { onSlugChange: fn() },
} satisfies Meta<typeof IntegrationsMarketplace>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeVisible();
  },
};

export const OpenAndClose: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const card = await canvas.findByRole("button", { name: "HubSpot" });
    await userEvent.click(card);
    await expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
    await expect(args.onSlugChange).toHaveBeenLastCalledWith("hubspot");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(card).toHaveFocus();
    await expect(args.onSlugChange).toHaveBeenLastCalledWith(null);
  },
};

export const DeepLink: Story = {
  args: { defaultSlug: "hubspot" },
  play: async ({ userEvent }) => {
    await expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
    await screen.findByRole("tab", { name: "Workflows" });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.getByRole("button", { name: "HubSpot" })).toHaveFocus());
  },
};

export const NewCustomer: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Connected 0" })).toBeVisible();
  },
};

export const OwnHeading: Story = {
  args: { heading: "Connect your tools", description: null },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Connect your tools" })).toBeVisible();
  },
};

export const SessionEnded: Story = {
  parameters: { sandbox: { fail: [{ route: "*", fault: { status: 401 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findAllByRole("alert")).toHaveLength(1);
  },
};
