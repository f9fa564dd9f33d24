import { Dialog, DialogBody, DialogHeader, DialogTitle } from "@cobalt-kit/components";
import { LongSelectField } from "@cobalt-kit/components/fields/long-select";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, waitFor, within } from "storybook/test";

const companies = ["Northwind Freight", "Ledgerline", "Blue Harbor Foods", "Kestrel Optics", "Osprey Mutual"];
const options = Array.from({ length: 10_000 }, (_, index) => ({
  name: `${companies[index % companies.length] ?? ""} ${index + 1}`,
  value: index,
}));

const customer: ConfigField = {
  id: "customer",
  name: "Customer",
  type: "select",
  required: true,
  hidden: false,
  multiple: false,
  helpText: "Whose invoices are posted.",
  labels: [],
  options: options.slice(0, 200),
};
const several: ConfigField = { ...customer, name: "Customers", multiple: true };

const meta = {
  title: "Settings fields/LongSelectField",
  component: LongSelectField,
  args: { field: customer, value: undefined, onValueChange: fn() },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return (
      <LongSelectField
        {...args}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
} satisfies Meta<typeof LongSelectField>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

export const Filled: Story = {
  args: { value: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("combobox", { name: "Customer" })).toHaveValue("Northwind Freight 1");
  },
};

export const Invalid: Story = {
  args: { error: "Choose Customer." },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("combobox", { name: "Customer" })).toBeInvalid();
  },
};

export const Disabled: Story = { args: { value: 3, disabled: true, hint: "Choose Base first." } };

export const LoadingOptions: Story = {
  args: { field: { ...customer, options: [] }, value: 3, optionsState: { status: "loading" } },
};

export const OptionsFailed: Story = {
  args: {
    field: { ...customer, options: [] },
    value: 3,
    optionsState: { status: "failed", message: "Couldn’t load the options.", onRetry: fn() },
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.optionsState).toHaveProperty("onRetry");
    await expect(canvas.getByRole("combobox")).toHaveAccessibleDescription(/Couldn’t load/);
  },
};

/** Chips wrap above the box, the page moves, a box around it scrolls: the list stays at the box. */
export const FollowsItsBox: Story = {
  args: { field: { ...customer, multiple: true, options }, value: [] },
  decorators: [
    (Story) => (
      <div
        className="ck-root"
        data-testid="scroller"
        style={{ maxBlockSize: 420, overflow: "auto", maxInlineSize: 360 }}
      >
        <div data-testid="above" />
        {Story()}
        <div style={{ blockSize: 900 }} />
      </div>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole("combobox", { name: "Customer" });
    const isAtBox = async (): Promise<void> =>
      waitFor(async () => {
        const list = canvas.getByRole("listbox").parentElement?.getBoundingClientRect();
        await expect(Math.abs((list?.top ?? 0) - box.getBoundingClientRect().bottom - 4)).toBeLessThan(1);
      });
    await userEvent.click(box);
    await isAtBox();
    const before = box.getBoundingClientRect().top;
    for (const index of [0, 1, 2]) {
      const option = (await canvas.findAllByRole("option"))[index];
      if (option !== undefined) await userEvent.click(option);
    }
    await waitFor(() => expect(box.getBoundingClientRect().top).toBeGreaterThan(before));
    await isAtBox();
    canvas.getByTestId("above").style.blockSize = "60px";
    await isAtBox();
    canvas.getByTestId("scroller").scrollTop = 30;
    await isAtBox();
    canvas.getByTestId("scroller").style.transform = "translateY(20px)";
    await isAtBox();
  },
};

/** Rows in sight are drawn, and no others; each says where in the list it is. */
export const TenThousandOptions: Story = {
  args: { field: { ...customer, options } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("combobox", { name: "Customer" }));
    const first = await canvas.findByRole("option", { name: "Northwind Freight 1" });
    await expect(first).toHaveAttribute("aria-setsize", "10000");
    await expect(canvas.getAllByRole("option").length).toBeLessThan(60);
    await userEvent.keyboard("{End}");
    const last = await canvas.findByRole("option", { name: "Osprey Mutual 10000" });
    await expect(last).toHaveAttribute("aria-posinset", "10000");
    await waitFor(() => expect(last).toBeVisible());
    await expect(canvas.getAllByRole("option").length).toBeLessThan(60);
    await userEvent.keyboard("kestrel 99");
    await expect(canvas.getAllByRole("option")[0]).toHaveTextContent("Kestrel Optics 99");
  },
};

export const NothingMatches: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("combobox", { name: "Customer" }), "zebra");
    await expect(await canvas.findByText("No matches for “zebra”.")).toBeVisible();
  },
};

export const NotInTheList: Story = {
  args: { value: "C0451" },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("combobox")).toHaveValue("C0451 (not in the list)");
  },
};

export const Several: Story = {
  args: { field: several, value: [0, 1, 2, 6] },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("combobox", { name: "Customers" }), "ledgerline 1");
    await userEvent.click(canvas.getByRole("button", { name: /^Select the \d+ matches$/ }));
    await userEvent.click(canvas.getByRole("combobox", { name: "Customers" }));
    await expect(await canvas.findByRole("option", { name: "Ledgerline 2" })).toHaveAttribute("aria-selected", "true");
  },
};

export const SeveralEmpty: Story = { args: { field: several } };

export const SeveralInvalid: Story = { args: { field: several, error: "Choose Customers." } };

export const SeveralDisabled: Story = { args: { field: several, value: [0, 1], disabled: true } };

export const AllOfTenThousand: Story = {
  args: { field: { ...several, options } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Select all 10,000" }));
    await expect(canvas.getByText("10,000 selected")).toBeVisible();
    await expect(canvas.getAllByRole("listitem").length).toBeLessThan(60);
  },
};

export const Dark: Story = { ...Filled, globals: { theme: "dark" } };

export const RightToLeft: Story = {
  globals: { dir: "rtl" },
  args: {
    field: {
      ...several,
      name: "العملاء",
      helpText: "من تُرسل فواتيره.",
      options: ["شركة النور", "Ledgerline", "بيت التمر"].map((name) => ({ name, value: name })),
    },
    value: ["شركة النور", "Ledgerline"],
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("combobox"));
    await expect(await canvas.findByRole("option", { name: "بيت التمر" })).toBeVisible();
  },
};

export const LongText: Story = {
  args: {
    field: {
      ...several,
      name: "The customers whose invoices are posted to every channel that the finance team of the region follows",
      options: Array.from({ length: 120 }, (_, index) => ({
        name: `${index + 1}: the northern branch of the company for freight, storage and customs of goods that must stay cool`,
        value: index,
      })),
    },
    value: [0, 1],
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("combobox"));
    await expect(await canvas.findByRole("option", { name: /^3: the northern/ })).toBeVisible();
  },
};

/** The list lies above the dialog and is not cut off by it; Escape closes the list, and not the dialog. */
export const InADialog: Story = {
  parameters: { frame: "480px" },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    const [open, setOpen] = useState(true);
    return (
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogHeader>
          <DialogTitle>Settings</DialogTitle>
        </DialogHeader>
        <DialogBody>
          <LongSelectField {...args} value={value} onValueChange={setValue} />
        </DialogBody>
      </Dialog>
    );
  },
  play: async ({ canvasElement, userEvent }) => {
    const page = within(canvasElement.ownerDocument.body);
    const box = await page.findByRole("combobox", { name: "Customer" });
    await userEvent.click(box);
    const option = await page.findByRole("option", { name: "Kestrel Optics 4" });
    await expect(option).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect(box).toHaveAttribute("aria-expanded", "false");
    await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
    await userEvent.keyboard("{ArrowDown}");
    await expect(await page.findByRole("option", { name: "Kestrel Optics 4" })).toBeVisible();
  },
};
