import { IntegrationGallery, IntegrationGalleryView } from "@cobalt-kit/components";
import { standardFixtures, type Fixtures, type Sandbox } from "@cobalt-kit/sandbox";
import { inheritedDirection } from "../../testing/inherited-direction.ts";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor, within } from "storybook/test";

const applications = "GET /api/v2/f-sdk/application";

const meta = {
  title: "Marketplace/IntegrationGallery",
  component: IntegrationGallery,
  subcomponents: { IntegrationGalleryView },
  args: { onSelect: fn() },
} satisfies Meta<typeof IntegrationGallery>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "HubSpot" }));
    await expect(args.onSelect).toHaveBeenCalledWith(expect.objectContaining({ slug: "hubspot" }));
  },
};

export const Searched: Story = {
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("button", { name: "HubSpot" });
    await userEvent.type(canvas.getByRole("searchbox", { name: "Search applications" }), "hubs");
    await waitFor(() => expect(canvas.getAllByRole("listitem")).toHaveLength(1));
    await expect(canvas.getByRole("button", { name: "HubSpot" })).toBeVisible();
    await waitFor(() => expect(canvas.getByText("1 application found")).toBeInTheDocument());
  },
};

export const NeedsAttention: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /^Needs attention/ }));
    await expect(canvas.getByRole("button", { name: "Mailchimp" })).toHaveAccessibleDescription(/Expired/);
    await expect(canvas.getAllByRole("listitem")).toHaveLength(1);
  },
};

export const Tags: Story = {
  play: async ({ canvas, userEvent }) => {
    const tags = within(await canvas.findByRole("group", { name: "Filter by category" }));
    await userEvent.click(tags.getByRole("button", { name: /^Show all \d+ categories/ }));
    await userEvent.click(tags.getByRole("button", { name: /^CRM/ }));
    await expect(tags.getByRole("button", { name: /^CRM/ })).toHaveAttribute("aria-pressed", "true");
    await expect(canvas.getByRole("button", { name: "HubSpot" })).toBeVisible();
  },
};

export const NothingFound: Story = {
  args: { defaultSearch: "fax machine" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("No results for “fax machine”")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Clear filters" }));
    await expect(canvas.getByRole("searchbox")).toHaveFocus();
    await userEvent.type(canvas.getByRole("searchbox"), "fax machine");
    await expect(await canvas.findByText("No results for “fax machine”")).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { sandbox: { fixtures: "empty" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No applications yet")).toBeVisible();
    await expect(canvas.queryByRole("searchbox")).toBeNull();
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [applications] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Loading applications…")).toBeInTheDocument();
  },
};

/** The service fails again and again: reading is tried four times before anyone hears of it. */
export const ServerError: Story = {
  parameters: { sandbox: { fail: [{ route: applications, fault: { status: 500 } }] } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t load applications");
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Copy request ID" })).toBeVisible();
  },
};

export const NetworkLost: Story = {
  parameters: { sandbox: { fail: [{ route: applications, fault: { abort: true } }] } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t reach the service");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { offline: true } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("You’re offline");
  },
};

export const Forbidden: Story = {
  parameters: { sandbox: { fail: [{ route: applications, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const SessionExpired: Story = {
  parameters: { sandbox: { signedOut: true } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Your session has ended");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeVisible();
    await expect(canvas.queryByRole("alert")).toBeNull();
  },
};

const longTexts: Fixtures = {
  ...standardFixtures,
  applications: standardFixtures.applications.slice(0, 5).map((application) => ({
    ...application,
    name: `${application.name} for Extraordinarily Long-Named Enterprises and Subsidiaries`,
    description: `${application.description} `.repeat(6),
    tags: ["Donaudampfschifffahrtsgesellschaftskapitänswesen", ...application.tags],
  })),
  accounts: standardFixtures.accounts.map((account) => ({ ...account, connections: [], configs: [], history: [] })),
};

export const LongText: Story = {
  parameters: { sandbox: { fixtures: longTexts } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("listitem"))[0]).toBeVisible();
  },
};

const worded = (change: (text: string) => string): Fixtures => ({
  ...longTexts,
  applications: standardFixtures.applications.slice(0, 6).map((application) => ({
    ...application,
    name: change(application.name),
    description: change(application.description ?? ""),
    tags: application.tags.map(change),
  })),
});

/** Each name, description and category is 100,000 characters long. */
export const EndlessNames: Story = {
  parameters: { sandbox: { fixtures: worded((text) => `${text} ${"and so on ".repeat(10_000)}`) } },
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole("button", { name: /^HubSpot and so on/ })).toBeVisible();
    await expect(canvasElement.innerText.length).toBeLessThan(100_000);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

/** Each of them turns the direction of writing of what follows. */
export const NamesThatTurn: Story = {
  parameters: { sandbox: { fixtures: worded((text) => `\u202e${text}`) } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /HubSpot/ }));
    await expect(inheritedDirection(canvasElement, "\u202e")).toEqual([]);
    for (const card of canvas.getAllByRole("listitem")) {
      await expect(within(card).getByRole("button").title).toMatch(/^\u2068.*\u2069$/u);
    }
  },
};

export const Misspelt: Story = {
  args: { defaultSearch: "google shets" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Google Sheets" })).toBeVisible();
    await expect(canvas.getAllByRole("listitem")).toHaveLength(1);
    await expect(canvas.getByText("Sheets", { selector: "mark" })).toBeVisible();
  },
};

export const AsList: Story = {
  args: { defaultFilters: { layout: "list", sort: "name" } },
  play: async ({ canvas, userEvent }) => {
    const [first] = await canvas.findAllByRole("listitem");
    await expect(within(first!).getByRole("button")).toHaveAccessibleName("ActiveCampaign");
    await userEvent.click(canvas.getByRole("button", { name: "Grid" }));
    await expect(canvas.getByRole("button", { name: "Grid" })).toHaveAttribute("aria-pressed", "true");
  },
};

export const RecentlyConnected: Story = {
  args: { defaultFilters: { sort: "recent" } },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole("listitem");
    await expect(first).toHaveAttribute("data-status", "connected");
  },
};

export const Featured: Story = {
  args: { featured: ["slack", "xero", "google-sheets"] },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "Featured" })).toBeVisible();
    await expect(canvas.getAllByRole("button", { name: "Slack" })).toHaveLength(1);
  },
};

export const NearestNames: Story = {
  args: { defaultSearch: "salesforce marketing cloud", onRequest: fn() },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Ask for this integration" }));
    await expect(args.onRequest).toHaveBeenCalledWith("salesforce marketing cloud");
    await userEvent.click(canvas.getByRole("button", { name: "Salesforce" }));
    await expect(canvas.getByRole("searchbox")).toHaveValue("Salesforce");
    await expect(await canvas.findByRole("listitem")).toHaveTextContent("Salesforce");
  },
};

export const LastErrors: Story = {
  args: { problems: new Map([["stripe", "The last run failed: Book a payment"]]) },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Stripe" })).toHaveAccessibleDescription(/run failed/);
  },
};

export const OwnCards: Story = {
  args: {
    renderBadge: ({ slug }) => (slug === "slack" ? "New" : undefined),
    renderCard: ({ slug, name }, card) => (slug === "adyen" ? <a href="#adyen">{name}, in a card of our own</a> : card),
    renderFooter: ({ total }) => <p>{total} applications, and more every month.</p>,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "Slack" })).toHaveAccessibleDescription(/^New/);
    await expect(canvas.getByRole("link", { name: /^Adyen/ })).toBeInTheDocument();
    await expect(canvas.getByText(/more every month/)).toBeInTheDocument();
  },
};

export const OwnEmptyState: Story = {
  args: { emptyState: <p>Write to us for integrations.</p> },
  parameters: { sandbox: { fixtures: "empty" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Write to us for integrations.")).toBeVisible();
  },
};

/** Of very many only those in sight are drawn, wherever the page is scrolled to. */
export const FiveThousand: Story = {
  parameters: { sandbox: { setup: (sandbox: Sandbox) => sandbox.control.addApplications(5_000) } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const first = await canvas.findByRole("button", { name: "HubSpot" });
    const nodes = (): number => canvasElement.querySelectorAll("*").length;
    await expect(nodes()).toBeLessThanOrEqual(500);
    first.focus();
    await userEvent.keyboard("{End}");
    const last = await canvas.findByRole("button", { name: "LinkedIn" });
    await expect(last).toHaveFocus();
    await waitFor(() => expect(canvas.getAllByRole("listitem").length).toBeGreaterThan(12));
    await expect(nodes()).toBeLessThanOrEqual(500);
    await userEvent.keyboard("{Home}");
    await expect(document.activeElement?.closest("[role=listitem]")).toBe(canvas.getAllByRole("listitem")[0]);
    await waitFor(() => expect(canvas.getByRole("button", { name: "HubSpot" })).toBeVisible());
  },
};

/** The same in a box that scrolls by itself. */
export const FiveThousandInABox: Story = {
  parameters: { sandbox: { setup: (sandbox: Sandbox) => sandbox.control.addApplications(5_000) } },
  decorators: [
    (Story) => (
      <div style={{ blockSize: 480, overflow: "auto" }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("button", { name: "HubSpot" });
    const box = canvasElement.querySelector("div[style]");
    await waitFor(() => expect(canvas.getAllByRole("listitem").length).toBeLessThan(60));
    box?.scrollTo(0, 60_000);
    await waitFor(() =>
      expect(Number(canvas.getAllByRole("listitem")[0]?.getAttribute("aria-posinset"))).toBeGreaterThan(500),
    );
    await expect(canvasElement.querySelectorAll("*").length).toBeLessThanOrEqual(500);
  },
};

export const Narrow: Story = {
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeInTheDocument();
  },
};

export const RightToLeft: Story = {
  globals: { dir: "rtl" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeInTheDocument();
  },
};

export const Dark: Story = {
  globals: { theme: "dark" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeVisible();
  },
};

export const Arabic: Story = {
  globals: { language: "ar" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "HubSpot" })).toBeInTheDocument();
    await expect(canvas.getByRole("heading", { name: "عمليات التكامل" })).toBeVisible();
  },
};

export const German: Story = {
  globals: { language: "de", width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("searchbox", { name: "Apps suchen" })).toBeVisible();
  },
};
