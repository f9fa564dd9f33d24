import { ConfigEditor, ConfigEditorView, ConfigFieldView } from "@cobalt-kit/components";
import type { Sandbox } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, waitFor } from "storybook/test";

const open = "POST /api/v2/f-sdk/config";
const update = "PUT /api/v2/f-sdk/config";

const meta = {
  component: ConfigEditor,
  subcomponents: { ConfigEditorView, ConfigFieldView },
  args: { slug: "slack", onSaved: fn(), onDirtyChange: fn() },
  parameters: { sandbox: { account: "lumen" } },
} satisfies Meta<typeof ConfigEditor>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("form", { name: "Settings of Slack" })).toBeVisible();
  },
};

/** Every type of field there is. */
export const EveryField: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("heading", { name: "General" })).toBeVisible();
  },
};

export const Saved: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const name = await canvas.findByRole("textbox", { name: "Bot name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Invoice bot");
    await expect(args.onDirtyChange).toHaveBeenLastCalledWith(true);
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(await canvas.findByText("Saved")).toBeVisible();
    await expect(args.onSaved).toHaveBeenCalledOnce();
    await expect(args.onDirtyChange).toHaveBeenLastCalledWith(false);
  },
};

/** The choices of a dependent field come with the answer to a save. */
export const DependentFields: Story = {
  args: { slug: "google-sheets" },
  parameters: { sandbox: { account: "blank", connected: ["google-sheets"] } },
  play: async ({ canvas, userEvent }) => {
    const parent = await canvas.findByRole("combobox", { name: "Spreadsheet" });
    const child = canvas.getByRole("combobox", { name: "Worksheet" });
    await expect(child).toBeDisabled();
    await expect(canvas.getByText("Choose Spreadsheet first")).toBeVisible();
    await userEvent.selectOptions(parent, parent.querySelectorAll("option")[1] ?? "");
    await expect(canvas.getByText("Save to load the choices that go with the new Spreadsheet.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(child).toBeEnabled());
    await expect(canvas.getByText(/New choices for Spreadsheet have arrived/)).toBeVisible();
  },
};

export const WrongFields: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { account: "blank", connected: ["quickbooks"] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Save" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/need your attention/);
  },
};

export const SaveFails: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: update, fault: { status: 500 } }] } },
  play: async ({ canvas, userEvent }) => {
    const name = await canvas.findByRole("textbox", { name: "Bot name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Invoice bot");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Not saved. Everything you typed is still here.");
    await expect(name).toHaveValue("Invoice bot");
  },
};

export const Saving: Story = {
  parameters: { sandbox: { account: "lumen", hang: [update] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Bot name" }), "!");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(canvas.getByRole("button", { name: "Saving…" })).toHaveAttribute("data-pending");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: update, fault: { abort: true } }] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Bot name" }), "!");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The service could not be reached");
  },
};

export const LongText: Story = {
  parameters: {
    sandbox: {
      account: "lumen",
      setup: ({ control }: Sandbox) =>
        control.updateConfig("lumen", "slack", {
          fields: {
            "663a52752d60e5ea6231cb99": "https://lumen-studio.slack.com/archives/C024BE7LR/".repeat(4),
            "66ccf94aee804be583027b75": "The department of invoices, reminders, receipts and everything else ".repeat(
              4,
            ),
          },
          fieldErrors: [
            {
              id: "66ccf94aee804be583027b75",
              message: "names_may_have_80_characters_at_most_and_no_spaces_".repeat(5),
            },
          ],
        }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("textbox", { name: "Bot name" })).toBeInvalid();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const Loading: Story = {
  parameters: { sandbox: { account: "lumen", hang: [open] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading settings…")).toBeInTheDocument();
  },
};

export const Failure: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: open, fault: { status: 500 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The settings could not be loaded");
    await expect(canvas.getByRole("button", { name: "Copy request ID" })).toBeVisible();
  },
};

export const NoPermission: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: open, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You do not have access to this");
  },
};

export const OfflineAtFirst: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: open, fault: { abort: true } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The service could not be reached");
  },
};

/** Saving finds that the session has ended, and keeps what was typed. */
export const SessionEnded: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: update, fault: { status: 401 } }] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Bot name" }), "!");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Your session has ended");
    await expect(canvas.getByRole("textbox", { name: "Bot name" })).toHaveValue("Lumen Money!");
  },
};

export const NothingToSetUp: Story = {
  args: { slug: "discord" },
  parameters: { sandbox: { connected: ["discord"] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Nothing to set up")).toBeVisible();
  },
};

export const NotConnected: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Connect Slack first")).toBeVisible();
  },
};

export const Expired: Story = {
  args: { slug: "mailchimp" },
  parameters: { sandbox: { account: "harbor" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("The connection to Mailchimp has expired")).toBeVisible();
  },
};

export const Narrow: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("group", { name: "Product categories to send" })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  globals: { dir: "rtl", width: "375" },
  play: async ({ canvas }) => {
    const help = await canvas.findByText(/^As registered in QuickBooks/);
    await expect(getComputedStyle(help).direction).toBe("ltr");
    const line = document.createRange();
    line.selectNodeContents(canvas.getByText("0 means due on receipt."));
    const box = canvas.getByRole("textbox", { name: "Payment terms in days" }).getBoundingClientRect();
    await expect(Math.round(line.getBoundingClientRect().right)).toBe(Math.round(box.right));
  },
};
