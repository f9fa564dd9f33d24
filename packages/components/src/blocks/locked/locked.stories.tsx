import { CobaltUIProvider, ConnectPanel, IntegrationDialog } from "@cobalt-kit/components";
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
