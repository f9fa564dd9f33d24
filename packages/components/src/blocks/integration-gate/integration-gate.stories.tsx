import { Button, ConnectDialog, IntegrationGate } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, within } from "storybook/test";

const meta = {
  title: "Marketplace/IntegrationGate",
  component: IntegrationGate,
  subcomponents: { ConnectDialog },
  args: {
    slug: "stripe",
    children: <p>Your payouts of this month</p>,
  },
  argTypes: { children: { control: false }, fallback: { control: false } },
} satisfies Meta<typeof IntegrationGate>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NotConnected: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Connect Stripe" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Connect Stripe" }));
    await expect(await dialog.findByLabelText("Secret key")).toBeVisible();
  },
};

export const Connected: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Your payouts of this month")).toBeVisible();
  },
};

export const Expired: Story = {
  parameters: { sandbox: { expired: ["stripe"] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Reconnect Stripe" })).toBeVisible();
  },
};

/** The feature is in sight, and asks when it is used. */
export const OnDemand: Story = {
  args: {
    children: ({ ensureConnected }) => (
      <Button onClick={() => void ensureConnected()}>Send this invoice with Stripe</Button>
    ),
  },
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /Send this invoice/ }));
    await expect(await screen.findByRole("dialog", { name: "Connect Stripe" })).toBeVisible();
  },
};

export const FailedToLoad: Story = {
  parameters: {
    sandbox: { fail: [{ route: "GET /api/v2/f-sdk/application/:slug", fault: { status: 500 } }] },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Try again" })).toBeVisible();
  },
};
