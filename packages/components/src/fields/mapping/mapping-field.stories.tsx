import { MappingField } from "@cobalt-kit/components/fields/mapping";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, waitFor } from "storybook/test";

const ours = ["Company", "E-mail", "First name", "Last name", "Owner", "Phone", "Plan", "Region", "Seats"];
const theirs = [
  "Account",
  "Given name",
  "Family name",
  "Primary mail",
  "Second mail",
  "Segment",
  "Telephone",
  "Territory",
  "Tier",
];
const options = (names: readonly string[]) =>
  names.map((name) => ({ name, value: name.toLowerCase().replaceAll(" ", "_") }));

const contact: ConfigField = {
  id: "contact",
  name: "Contact fields",
  type: "map_v2",
  required: true,
  hidden: false,
  multiple: false,
  helpText: "Each of our fields goes to one of theirs.",
  labels: [],
  mapping: {
    left: { name: "Our field", options: options(ours), multiple: false },
    right: { name: "QuillCRM field", options: options(theirs), multiple: false },
  },
};
const left = { name: "Our field", options: options(ours), multiple: false };

const meta = {
  title: "Settings fields/MappingField",
  component: MappingField,
  args: { field: contact, value: undefined, onValueChange: fn() },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return (
      <MappingField
        {...args}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
} satisfies Meta<typeof MappingField>;
export default meta;

type Story = StoryObj<typeof meta>;

const filled = [
  { id: "e-mail", value: "primary_mail" },
  { id: "plan", value: "tier" },
  { id: "fax", value: "fax_2" },
];

/** By keyboard alone: choosing the left side makes the row, and the focus goes on to its right. */
export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const add = await waitFor(() => {
      const box = canvas.getByRole("combobox", { name: "Add Our field" });
      return box;
    });
    add.focus();
    await userEvent.keyboard("e-mail{Enter}");
    const right = await canvas.findByRole("combobox", { name: "E-mail" });
    await waitFor(() => expect(right).toHaveFocus());
    await userEvent.keyboard("prim{Enter}");
    await expect(args.onValueChange).toHaveBeenLastCalledWith([{ id: "e-mail", value: "primary_mail" }]);
  },
};

export const Filled: Story = {
  args: { value: filled },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("combobox", { name: "fax (not in the list)" })).toHaveValue(
      "fax_2 (not in the list)",
    );
    await userEvent.click(canvas.getByRole("button", { name: "Remove Plan" }));
    await expect(canvas.getByRole("button", { name: "Remove fax (not in the list)" })).toHaveFocus();
  },
};

export const Invalid: Story = {
  args: { value: [...filled, { id: "phone", value: "" }], error: "Complete each row." },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("combobox", { name: "Phone" })).toBeInvalid();
    await expect(canvas.getByText("Choose what Phone is mapped to, or remove it.")).toBeVisible();
  },
};

export const Disabled: Story = { args: { value: filled, disabled: true } };

export const LoadingOptions: Story = { args: { value: filled, optionsState: { status: "loading" } } };

export const OptionsFailed: Story = {
  args: {
    value: filled,
    optionsState: { status: "failed", message: "Couldn’t load the options.", onRetry: fn() },
  },
};

export const FreeText: Story = {
  args: {
    field: {
      ...contact,
      mapping: { left: { name: "Our field", multiple: false }, right: { name: "Their field", multiple: false } },
    },
    value: [{ id: "email", value: "mail_1" }],
  },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.type(canvas.getByRole("textbox", { name: "Add Our field" }), "email");
    await expect(canvas.getByText("email is already mapped.")).toBeVisible();
    await userEvent.type(canvas.getByRole("textbox", { name: "Add Our field" }), "_2{Enter}");
    await userEvent.keyboard("mail_2");
    await expect(args.onValueChange).toHaveBeenLastCalledWith([
      { id: "email", value: "mail_1" },
      { id: "email_2", value: "mail_2" },
    ]);
  },
};

export const SeveralRight: Story = {
  args: {
    field: {
      ...contact,
      mapping: { left, right: { name: "QuillCRM fields", options: options(theirs), multiple: true } },
    },
    value: [{ id: "e-mail", value: ["primary_mail", "second_mail"] }],
  },
};

export const SeveralFreeText: Story = {
  args: {
    field: { ...contact, mapping: { left, right: { name: "Tags", multiple: true } } },
    value: [{ id: "e-mail", value: ["urgent"] }],
  },
  play: async ({ canvas, userEvent, args }) => {
    const box = await waitFor(() => canvas.getByRole("combobox", { name: "E-mail" }));
    await userEvent.type(box, "later{Enter}");
    await expect(args.onValueChange).toHaveBeenLastCalledWith([{ id: "e-mail", value: ["urgent", "later"] }]);
  },
};

export const TenThousandOptions: Story = {
  args: {
    field: {
      ...contact,
      mapping: {
        left: {
          name: "Our field",
          options: options(Array.from({ length: 10_000 }, (_, index) => `Field ${index + 1}`)),
          multiple: false,
        },
        right: {
          name: "Property",
          options: options(Array.from({ length: 10_000 }, (_, index) => `Property ${index + 1}`)),
          multiple: false,
        },
      },
    },
    value: [{ id: "field_1", value: "property_9999" }],
  },
  play: async ({ canvas, userEvent }) => {
    const add = await waitFor(() => canvas.getByRole("combobox", { name: "Add Our field" }));
    await userEvent.click(add);
    await expect((await canvas.findAllByRole("option")).length).toBeLessThan(60);
  },
};

export const Dark: Story = { ...Filled, globals: { theme: "dark" } };

export const RightToLeft: Story = {
  globals: { dir: "rtl" },
  args: {
    field: {
      ...contact,
      name: "حقول جهة الاتصال",
      helpText: "كل حقل من حقولنا يقابل حقلا واحدا.",
      mapping: {
        ...contact.mapping,
        left: { ...left, name: "حقلنا" },
        right: { name: "حقلهم", options: options(theirs), multiple: false },
      },
    },
    value: filled.slice(0, 2),
  },
};

export const LongText: Story = {
  args: {
    field: {
      ...contact,
      mapping: {
        left: {
          name: "Our field",
          options: [{ name: "The name of the person whom the customer calls when an invoice is late", value: "a" }],
          multiple: false,
        },
        right: { name: "Their field", multiple: false },
      },
    },
    value: [{ id: "a", value: "custom_object.properties.accounts_payable_contact_full_name_2024" }],
  },
};
