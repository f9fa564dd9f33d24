import { IntegrationDialog } from "@cobalt-kit/components";
import { standardFixtures, type Fixtures, type Sandbox } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, within } from "storybook/test";

const application = "GET /api/v2/f-sdk/application/:slug";

const meta = {
  title: "Marketplace/IntegrationDialog",
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

/** The host has something to say about an application that nobody has connected yet. */
export const OwnOverview: Story = {
  args: {
    slug: "zendesk",
    renderOverview: ({ name }) => (
      <p style={{ margin: 0 }}>Most teams begin with tickets of {name} for late invoices.</p>
    ),
  },
  play: async () => {
    const dialog = within(await screen.findByRole("dialog", { name: "Zendesk" }));
    await expect(await dialog.findByText(/Most teams begin/)).toBeVisible();
    await expect(dialog.getByRole("region", { name: "What you need" })).toHaveTextContent(/API token/);
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
    await expect(await screen.findByText("Your connection has expired")).toBeVisible();
    await expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
  },
};

export const SeveralAccounts: Story = {
  args: { slug: "google-drive" },
  parameters: {
    sandbox: {
      setup: ({ control }: Sandbox) => {
        for (const identifier of ["finance@harborcoffee.test", "design@harborcoffee.test"]) {
          control.connect("harbor", "google-drive", { identifier });
        }
      },
    },
  },
  play: async ({ userEvent }) => {
    const account = await screen.findByLabelText("Account");
    await userEvent.selectOptions(account, "design@harborcoffee.test");
    await expect(account).toHaveDisplayValue("design@harborcoffee.test");
    await expect(await screen.findByRole("tab", { name: "Settings" })).toBeVisible();
  },
};

export const NotAvailableYet: Story = {
  args: { slug: "linkedin" },
  play: async () => {
    await expect(await screen.findByText("LinkedIn isn’t available yet")).toBeVisible();
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
    await expect(await screen.findByRole("alert")).toHaveTextContent("This isn’t available here");
  },
};

export const Forbidden: Story = {
  parameters: { sandbox: { fail: [{ route: application, fault: { status: 403 } }] } },
  play: async () => {
    await expect(await screen.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { offline: true } },
  play: async () => {
    await expect(await screen.findByRole("alert")).toHaveTextContent("You’re offline");
  },
};

export const SessionExpired: Story = {
  args: { slug: "hubspot" },
  parameters: { sandbox: { signedOut: true } },
  play: async ({ userEvent }) => {
    await expect(await screen.findByRole("alert")).toHaveTextContent("Your session has ended");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
    await expect(screen.queryByRole("alert")).toBeNull();
  },
};

const longTexts: Fixtures = {
  ...standardFixtures,
  applications: standardFixtures.applications
    .filter(({ slug }) => slug === "zendesk")
    .map((zendesk) => ({
      ...zendesk,
      name: `${zendesk.name} for Extraordinarily Long-Named Enterprises and Subsidiaries`,
      description: `${zendesk.description} `.repeat(8),
      help: `${zendesk.help ?? ""} `.repeat(8),
      tags: ["Donaudampfschifffahrtsgesellschaftskapitänswesen", ...zendesk.tags],
    })),
  accounts: standardFixtures.accounts.map((account) => ({ ...account, connections: [], configs: [], history: [] })),
};

export const LongText: Story = {
  args: { slug: "zendesk" },
  parameters: { sandbox: { fixtures: longTexts } },
  play: async () => {
    const dialog = await screen.findByRole("dialog", { name: /^Zendesk for Extraordinarily/ });
    await expect(await within(dialog).findByLabelText("API token")).toBeInTheDocument();
    await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [application] } },
  play: async () => {
    await expect(await screen.findByRole("dialog", { name: "Loading the application…" })).toBeVisible();
  },
};

export const Arabic: Story = {
  args: { slug: "hubspot" },
  globals: { language: "ar" },
  play: async () => {
    await expect(await screen.findByRole("tab", { name: "عمليات التشغيل" })).toBeVisible();
  },
};

export const German: Story = {
  args: { slug: "hubspot" },
  globals: { language: "de" },
  play: async () => {
    await expect(await screen.findByRole("tab", { name: "Ausführungen" })).toBeVisible();
  },
};
