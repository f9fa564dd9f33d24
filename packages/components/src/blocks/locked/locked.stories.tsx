import {
  Badge,
  CobaltUIProvider,
  ConfigEditor,
  ConnectPanel,
  IntegrationDialog,
  IntegrationGallery,
  IntegrationGate,
  WorkflowList,
} from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen } from "storybook/test";

const meta = {
  title: "Marketplace/Permissions",
  component: IntegrationDialog,
  args: { slug: "stripe", open: true, onOpenChange: fn() },
} satisfies Meta<typeof IntegrationDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Nothing may be changed; everything can be read. */
export const ReadOnly: Story = {
  parameters: { permissions: { canConnect: false, canConfigure: false, canRun: false } },
  play: async () => {
    await expect(await screen.findByRole("button", { name: "Disconnect" })).toHaveAttribute("aria-disabled", "true");
    await expect((await screen.findAllByRole("switch"))[0]).toHaveAttribute("aria-disabled", "true");
  },
};

export const ReasonOfTheHost: Story = {
  args: { slug: "slack" },
  parameters: {
    sandbox: { account: "blank" },
    permissions: { canConnect: { reason: "Only owners of this workspace connect applications. Ask Ada Lindqvist." } },
  },
  render: ({ slug }) => <ConnectPanel slug={slug} />,
  play: async () => {
    const connect = await screen.findByRole("button", { name: "Connect Slack" });
    await expect(connect).toHaveAccessibleDescription(/Ask Ada/);
  },
};

export const OfferOfTheHost: Story = {
  args: { slug: "slack" },
  parameters: { sandbox: { account: "blank" }, permissions: { canConnect: false } },
  render: ({ slug }) => (
    <CobaltUIProvider renderLocked={({ application }) => <a href="#plans">Upgrade to connect {application?.name}</a>}>
      <ConnectPanel slug={slug} />
    </CobaltUIProvider>
  ),
  play: async () => {
    await expect(await screen.findByRole("link", { name: "Upgrade to connect Slack" })).toBeVisible();
  },
};

/** Connected and expired, and nobody here may renew it. */
export const ExpiredAndLocked: Story = {
  args: { slug: "mailchimp" },
  parameters: { permissions: { canConnect: false } },
  play: async () => {
    const reconnect = await screen.findByRole("button", { name: "Reconnect Mailchimp" });
    await expect(reconnect).toHaveAttribute("aria-disabled", "true");
    await expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
  },
};

export const SettingsToRead: Story = {
  parameters: { permissions: { canConfigure: { reason: "Only finance can change how payments are booked." } } },
  render: ({ slug }) => <ConfigEditor slug={slug} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Only finance can change how payments are booked.")).toBeVisible();
    await expect(canvas.queryByRole("button", { name: /Save/ })).toBeNull();
  },
};

export const WorkflowsToRead: Story = {
  parameters: { permissions: { canRun: { reason: "Only finance can run workflows." } } },
  render: ({ slug }) => <WorkflowList slug={slug} />,
  play: async ({ canvas }) => {
    for (const workflow of await canvas.findAllByRole("switch")) {
      await expect(workflow).toHaveAccessibleDescription(/Only finance can run workflows\./);
    }
  },
};

export const LockedFeature: Story = {
  args: { slug: "slack" },
  parameters: { sandbox: { account: "blank" }, permissions: { canConnect: false } },
  render: ({ slug }) => (
    <CobaltUIProvider renderLocked={({ application }) => <a href="#plans">Upgrade to use {application?.name}</a>}>
      <IntegrationGate slug={slug}>Your reports in Slack</IntegrationGate>
    </CobaltUIProvider>
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("link", { name: "Upgrade to use Slack" })).toBeVisible();
  },
};

const paid = ["airtable", "asana", "bigquery"];

/** Cards say what cannot be connected. They can be opened all the same: the dialog says why, or shows an offer of the host's. */
export const LockedCards: Story = {
  parameters: {
    permissions: {
      canConnect: ({ slug }: { slug: string }) => !paid.includes(slug) || { reason: "Part of the Team plan." },
    },
  },
  render: () => <IntegrationGallery onSelect={fn()} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Airtable" })).toHaveAccessibleDescription(
      /^Locked Part of the Team plan\./,
    );
    await expect(canvas.getAllByText("Locked")).toHaveLength(paid.length);
  },
};

/** The host's own words on the cards of a plan. */
export const CardsOfAPlan: Story = {
  parameters: { permissions: { canConnect: ({ slug }: { slug: string }) => !paid.includes(slug) } },
  render: () => (
    <IntegrationGallery
      onSelect={fn()}
      renderBadge={({ slug }) => (paid.includes(slug) ? <Badge tone="info">Team plan</Badge> : undefined)}
    />
  ),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Airtable" })).toHaveAccessibleDescription(/^Team plan/);
    await expect(canvas.queryByText("Locked")).toBeNull();
  },
};
