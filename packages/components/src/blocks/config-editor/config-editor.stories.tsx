import {
  ConfigEditor,
  ConfigEditorView,
  type ConfigFieldProps,
  ConfigFieldView,
  retryableLazy,
  SettingsDialog,
} from "@cobalt-kit/components";
import { useCobalt } from "@cobalt-kit/hooks";
import { type Sandbox, standardFixtures, fixtureIds } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { QueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { expect, fn, screen, waitFor, within } from "storybook/test";

const open = "POST /api/v2/f-sdk/config";
const update = "PUT /api/v2/f-sdk/config";
const choices = "POST /api/v2/public/config/field/:fieldId";
const atlas = { sandbox: { account: "harbor" } };
const customerColumns = {
  "Customer columns": [
    { name: "City", value: "city" },
    { name: "Phone", value: "phone" },
  ],
};

const meta = {
  title: "Marketplace/ConfigEditor",
  component: ConfigEditor,
  subcomponents: { ConfigEditorView, ConfigFieldView, SettingsDialog },
  args: { slug: "slack", onSaved: fn(), onDirtyChange: fn() },
  parameters: { sandbox: { account: "lumen" } },
} satisfies Meta<typeof ConfigEditor>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("form", { name: "Slack settings" })).toBeVisible();
  },
};

/** Every type of field there is, over several pages. */
export const EveryField: Story = {
  args: { slug: "atlas-crm", labels: customerColumns },
  parameters: atlas,
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("tab", { name: "General", selected: true })).toBeVisible();
    const secret = await canvas.findByLabelText("Signing secret", { selector: "input" });
    await expect(secret).toHaveAttribute("type", "password");
  },
};

/** Where there is room, the pages stand at the side. */
export const Pages: Story = {
  args: { slug: "atlas-crm", labels: customerColumns },
  parameters: { ...atlas, fixedWidth: true },
  decorators: [
    (Editor) => (
      <div style={{ inlineSize: 720 }}>
        <Editor />
      </div>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    const list = await canvas.findByRole("tablist");
    await waitFor(() => expect(list).toHaveAttribute("aria-orientation", "vertical"));
    const panel = await canvas.findByRole("tabpanel");
    await expect(list.getBoundingClientRect().right).toBeLessThan(panel.getBoundingClientRect().left);
    canvas.getByRole("tab", { name: "General" }).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(canvas.getByRole("tab", { name: "General" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect(canvas.getByRole("tab", { name: "Records", selected: true })).toHaveFocus();
  },
};

const page = (name: string, field: string, role: "group" | "combobox" = "group"): Story => ({
  args: { slug: "atlas-crm", labels: customerColumns },
  parameters: atlas,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: new RegExp(`^${name}`) }));
    await expect(await canvas.findByRole(role, { name: field })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
});

/** A chain of fields that depend on each other, and mappings of fixed rows. */
export const Mappings: Story = page("Records", "Base", "combobox");

/** Mappings whose rows a customer adds, and rules. */
export const Rules: Story = page("Matching", "Contact fields");

/** Choices of all sizes, JSON, a type that only the host knows, and what the server says about a field. */
export const Choices: Story = page("Look", "Direction", "combobox");

/** The service could not load the choices of a field: it says so, and tries again there. */
export const ChoicesMissing: Story = {
  args: { slug: "atlas-crm", labels: customerColumns },
  parameters: atlas,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: /^Look/ }));
    const segments = canvas.getByRole("group", { name: "Segments" });
    await expect(within(segments).getByText(/^Could not load all segments/)).toBeVisible();
    await userEvent.click(within(segments).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(within(segments).queryByText(/^Could not load/)).not.toBeInTheDocument());
  },
};

/** Switches in the draft, and the fields of those that are on. */
export const Workflows: Story = {
  args: { slug: "atlas-crm", labels: customerColumns },
  parameters: atlas,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: "Workflows" }));
    const workflow = canvas.getByRole("switch", { name: "Create accounts from customers" });
    await userEvent.click(workflow);
    await expect(canvas.getByRole("combobox", { name: "Queue" })).toBeVisible();
    await expect(canvas.getByText("1 unsaved change")).toBeVisible();
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

/** A choice that others depend on is stored at once, and the choices that go with it are loaded. */
export const DependentFields: Story = {
  args: { slug: "google-sheets" },
  parameters: { sandbox: { account: "blank", connected: ["google-sheets"] } },
  play: async ({ canvas, userEvent }) => {
    const parent = await canvas.findByRole("combobox", { name: "Spreadsheet" });
    const child = canvas.getByRole("combobox", { name: "Worksheet" });
    await expect(child).toBeDisabled();
    await expect(canvas.getByText("Choose Spreadsheet first")).toBeVisible();
    await userEvent.selectOptions(parent, parent.querySelectorAll("option")[1] ?? "");
    await waitFor(() => expect(child).toBeEnabled());
    await expect(canvas.getByText("Choose Worksheet first")).toBeVisible();
  },
};

export const ChoicesLoading: Story = {
  args: { slug: "google-sheets" },
  parameters: { sandbox: { account: "blank", connected: ["google-sheets"], hang: [choices] } },
  play: async ({ canvas, userEvent }) => {
    const parent = await canvas.findByRole("combobox", { name: "Spreadsheet" });
    await userEvent.selectOptions(parent, parent.querySelectorAll("option")[1] ?? "");
    await expect(await canvas.findByText(/^Loading/)).toBeVisible();
  },
};

export const ChoicesFailed: Story = {
  args: { slug: "google-sheets" },
  parameters: {
    sandbox: {
      account: "blank",
      connected: ["google-sheets"],
      fail: [{ route: choices, fault: { status: 500, times: 1 } }],
    },
  },
  play: async ({ canvas, userEvent }) => {
    const parent = await canvas.findByRole("combobox", { name: "Spreadsheet" });
    await userEvent.selectOptions(parent, parent.querySelectorAll("option")[1] ?? "");
    await expect(await canvas.findByText(/^Couldn’t load the options. Something went wrong/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

/** Each tab says how much on it is to be corrected; the first wrong field has the focus. */
export const WrongFields: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { account: "blank", connected: ["quickbooks"] } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: "Payments and taxes" }));
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent(/need your attention/);
    await expect(canvas.getByRole("textbox", { name: "Company name" })).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Income account: Choose an option." }));
    await expect(canvas.getByRole("combobox", { name: "Income account" })).toHaveFocus();
    await expect(canvas.getByRole("tab", { name: "Invoices 1 to fix", selected: true })).toBeVisible();
  },
};

let queryClient: QueryClient | undefined;
let sandbox: Sandbox | undefined;
function KeepClient({ children }: { children: ReactNode }) {
  const cobalt = useCobalt();
  useEffect(() => {
    queryClient = cobalt.queryClient;
  }, [cobalt]);
  return children;
}

/** Somebody else saved another value meanwhile. */
export const Conflict: Story = {
  parameters: {
    sandbox: {
      account: "lumen",
      setup: (own: Sandbox) => {
        sandbox = own;
      },
    },
  },
  decorators: [(Story) => <KeepClient>{Story()}</KeepClient>],
  play: async ({ canvas, userEvent }) => {
    const name = await canvas.findByRole("textbox", { name: "Bot name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Invoice bot");
    sandbox?.control.updateConfig("lumen", "slack", { fields: { [fixtureIds.slackBotName]: "Lumen Ledger" } });
    await queryClient?.invalidateQueries();
    await expect(await canvas.findByRole("group", { name: "Two versions of Bot name" })).toBeVisible();
    await expect(name).toHaveValue("Invoice bot");
    await expect(canvas.getByText("Lumen Ledger")).toBeVisible();
  },
};

export const SeveralConfigurations: Story = {
  args: { configs: true, defaultConfigId: "sales-team" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("combobox", { name: "Configuration" })).toHaveDisplayValue("sales-team");
    await userEvent.click(canvas.getByRole("button", { name: "Delete" }));
    const asked = await screen.findByRole("alertdialog", { name: "Delete the configuration sales-team?" });
    await userEvent.click(within(asked).getByRole("button", { name: "Cancel" }));
    await userEvent.click(canvas.getByRole("button", { name: "New configuration" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "ID" }), "support");
  },
};

function ColorField({ field, value, onValueChange, id = field.id }: ConfigFieldProps<string>) {
  return (
    <p>
      <label htmlFor={id}>{field.name}</label>{" "}
      <input id={id} type="color" value={value ?? "#000000"} onChange={(event) => onValueChange(event.target.value)} />
    </p>
  );
}

/** A type that only the host knows, and one whose code never arrives. */
export const FieldsOfTheHost: Story = {
  args: {
    slug: "atlas-crm",
    fields: {
      brand_color: ColorField,
      select: retryableLazy<ConfigFieldProps<string>>(() => Promise.reject(new Error("The network is gone."))),
    },
  },
  parameters: atlas,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: /^Look/ }));
    await expect(canvas.getByLabelText("Colour of records")).toHaveValue("#3451d1");
    await expect((await canvas.findAllByRole("alert"))[0]).toHaveTextContent("Couldn’t show this setting.");
  },
};

/** 300 fields over 6 pages. */
export const ThreeHundredFields: Story = {
  parameters: {
    sandbox: {
      account: "blank",
      connected: ["slack"],
      fixtures: {
        ...standardFixtures,
        applications: standardFixtures.applications.map((application) =>
          application.slug === "slack"
            ? {
                ...application,
                fields: Array.from({ length: 300 }, (_, n) => ({
                  id: `field.${n}`,
                  name: `Setting ${n}`,
                  field_type: "text",
                  ...(n >= 50 && { associated_page: `Page ${Math.floor(n / 50) + 1}` }),
                })),
              }
            : application,
        ),
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByRole("textbox", { name: "Setting 49" }), "on");
    await userEvent.click(canvas.getByRole("tab", { name: "Page 6" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Setting 299" }), "off");
    await expect(canvas.getByText("2 unsaved changes")).toBeVisible();
  },
};

export const SaveFails: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: update, fault: { status: 500 } }] } },
  play: async ({ canvas, userEvent }) => {
    const name = await canvas.findByRole("textbox", { name: "Bot name" });
    await userEvent.clear(name);
    await userEvent.type(name, "Invoice bot");
    await userEvent.click(canvas.getByRole("button", { name: "Save 1 change" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(
      "Your changes weren’t saved. Everything you typed is still here.",
    );
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
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn’t reach the service");
  },
};

/** A setting that is too long for a box: its beginning, and ways to copy and to replace it. */
export const CutSetting: Story = {
  parameters: {
    sandbox: {
      account: "lumen",
      setup: ({ control }: Sandbox) =>
        control.updateConfig("lumen", "slack", {
          fields: { [fixtureIds.slackBotName]: JSON.stringify({ rows: Array.from({ length: 60_000 }, (_, n) => n) }) },
        }),
    },
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("textbox", { name: "Bot name" })).toHaveAttribute("readonly");
    await expect(canvas.getByRole("button", { name: "Copy the full value" })).toBeVisible();
  },
};

export const LongText: Story = {
  parameters: {
    sandbox: {
      account: "lumen",
      setup: ({ control }: Sandbox) =>
        control.updateConfig("lumen", "slack", {
          fields: {
            [fixtureIds.slackDefaultChannel]: "https://lumen-studio.slack.com/archives/C024BE7LR/".repeat(4),
            [fixtureIds.slackBotName]: "The department of invoices, reminders, receipts and everything else ".repeat(4),
          },
          fieldErrors: [
            {
              id: fixtureIds.slackBotName,
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
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn’t load settings");
    await expect(canvas.getByRole("button", { name: "Copy request ID" })).toBeVisible();
  },
};

export const NoPermission: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: open, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const OfflineAtFirst: Story = {
  parameters: { sandbox: { account: "lumen", fail: [{ route: open, fault: { abort: true } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn’t reach the service");
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
    await expect(await canvas.findByText("Your connection to Mailchimp has expired")).toBeVisible();
  },
};

export const Narrow: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  globals: { width: "375" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("tab", { name: "Invoices" }));
    await expect(await canvas.findByRole("group", { name: "Product categories to send" })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

/** More tabs than there is room for: they scroll, the form does not. */
export const NarrowTabs: Story = {
  args: { slug: "atlas-crm", labels: customerColumns },
  parameters: atlas,
  globals: { width: "375" },
  play: async ({ canvas, canvasElement }) => {
    const tabs = await canvas.findByRole("tablist");
    await waitFor(() => expect(tabs).toHaveAttribute("aria-orientation", "horizontal"));
    await expect(tabs.scrollWidth).toBeGreaterThan(tabs.clientWidth);
    const around = canvasElement.querySelector("main")?.getBoundingClientRect();
    await expect(tabs.getBoundingClientRect().right).toBeLessThanOrEqual(around?.right ?? 0);
  },
};

export const RightToLeft: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  globals: { dir: "rtl", width: "375" },
  play: async ({ canvas, userEvent }) => {
    const help = await canvas.findByText(/^As registered in QuickBooks/);
    await expect(getComputedStyle(help).direction).toBe("ltr");
    await userEvent.keyboard("{Tab}{ArrowLeft}{Enter}");
    await expect(canvas.getByRole("tab", { name: "Invoices", selected: true })).toHaveFocus();
    const line = document.createRange();
    line.selectNodeContents(canvas.getByText("0 means due on receipt."));
    const box = canvas.getByRole("textbox", { name: "Payment terms in days" }).getBoundingClientRect();
    await expect(Math.round(line.getBoundingClientRect().right)).toBe(Math.round(box.right));
  },
};

export const Arabic: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  globals: { language: "ar" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("form", { name: "إعدادات QuickBooks Online" })).toBeVisible();
  },
};

export const German: Story = {
  args: { slug: "quickbooks" },
  parameters: { sandbox: { connected: ["quickbooks"] } },
  globals: { language: "de", width: "375" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("form", { name: "Einstellungen für QuickBooks Online" })).toBeVisible();
  },
};
