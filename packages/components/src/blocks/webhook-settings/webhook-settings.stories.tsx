import { WebhookSettings } from "@cobalt-kit/components/admin";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, within } from "storybook/test";

const list = "GET /api/v2/public/webhook";
const update = "PUT /api/v2/public/webhook/:id";

const meta = {
  title: "Admin/WebhookSettings",
  component: WebhookSettings,
  args: { allowed: true },
  parameters: { sandbox: { webhooks: true } },
} satisfies Meta<typeof WebhookSettings>;
export default meta;
type Story = StoryObj<typeof meta>;
type Play = Parameters<NonNullable<Story["play"]>>[0];

/** Answers with these, whatever there is. */
const having = (count: number, rest: object = {}) => ({
  sandbox: {
    webhooks: true,
    fail: [
      {
        route: list,
        fault: {
          status: 200,
          body: Array.from({ length: count }, (_, index) => ({
            _id: `w${index}`,
            webhook_url: `https://ledger.test/hooks/${index}`,
            webhook_events: ["Connection Expired", "Workflow Errored"],
            is_enabled: index !== 1,
            ...rest,
          })),
        },
      },
    ],
  },
});

async function create({ canvas, userEvent }: Play): Promise<void> {
  await userEvent.click(await canvas.findByRole("button", { name: "New webhook" }));
  const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
  await userEvent.type(dialog.getByRole("textbox", { name: "Address" }), "https://ledger.test/hooks/cobalt");
  await userEvent.click(dialog.getByRole("checkbox", { name: "Connection expired" }));
  await userEvent.keyboard("{Enter}");
  await userEvent.click(dialog.getByRole("button", { name: "Create webhook" }));
}

export const Default: Story = { parameters: having(2) };

export const Empty: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("No webhooks yet")).toBeVisible();
  },
};

export const Creates: Story = {
  play: async (play) => {
    await create(play);
    await expect(await play.canvas.findByRole("switch", { name: /^Deliver to https:\/\/ledger.test/ })).toBeChecked();
  },
};

/** By keyboard. */
export const Pauses: Story = {
  play: async (play) => {
    await create(play);
    const active = await play.canvas.findByRole("switch");
    active.focus();
    await play.userEvent.keyboard(" ");
    await expect(await play.canvas.findByText("Paused")).toBeVisible();
    await expect(active).toHaveFocus();
  },
};

export const Deletes: Story = {
  play: async (play) => {
    await create(play);
    await play.userEvent.click(await play.canvas.findByRole("button", { name: /^Delete https/ }));
    const dialog = within(await screen.findByRole("alertdialog", { name: "Delete this webhook?" }));
    await play.userEvent.click(dialog.getByRole("button", { name: "Delete" }));
    await expect(await play.canvas.findByText("No webhooks yet")).toBeVisible();
  },
};

export const Incomplete: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
    await userEvent.click(dialog.getByRole("button", { name: "Create webhook" }));
    await expect(dialog.getByText("Choose at least one event.")).toBeVisible();
    await expect(dialog.getByRole("textbox", { name: "Address" })).toHaveFocus();
  },
};

export const ChangeFails: Story = {
  parameters: { sandbox: { webhooks: true, fail: [{ route: update, fault: { status: 500 } }] } },
  play: async (play) => {
    await create(play);
    await play.userEvent.click(await play.canvas.findByRole("switch"));
    await expect(await play.canvas.findByText("Couldn’t change this webhook")).toBeVisible();
  },
};

/** Most deployments keep webhooks from session tokens: nothing is asked. */
export const ForServersOnly: Story = {
  args: { allowed: false },
  parameters: { sandbox: { webhooks: false } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Webhooks are managed on your server")).toBeVisible();
  },
};

export const Forbidden: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Webhooks are managed on your server")).toBeVisible();
  },
};

export const LoadingWebhooks: Story = { parameters: { sandbox: { webhooks: true, hang: [list] } } };

export const CannotBeLoaded: Story = {
  parameters: {
    sandbox: { webhooks: true, fail: [{ route: list, fault: { status: 503, headers: { "retry-after": "0" } } }] },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Couldn’t load the webhooks")).toBeVisible();
  },
};

export const Offline: Story = { parameters: { sandbox: { webhooks: true, offline: true } } };

export const SessionExpired: Story = {
  parameters: { sandbox: { webhooks: true, signedOut: true } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("No webhooks yet")).toBeVisible();
  },
};

export const ManyAndLong: Story = {
  parameters: having(40, {
    webhook_url: `https://ledger.test/${"verylongpath".repeat(30)}`,
    description: "Zahlungserinnerungsbenachrichtigungsversandplanung".repeat(4),
  }),
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await canvas.findAllByRole("switch");
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
