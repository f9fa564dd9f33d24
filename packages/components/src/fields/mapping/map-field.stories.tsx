import { MapField } from "@cobalt-kit/components/fields/mapping";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn } from "storybook/test";

const columns = [
  "City",
  "Company name",
  "Country",
  "Due date",
  "Invoice number",
  "Phones",
  "Postal code",
  "Street",
  "Total",
];

const columnsField: ConfigField = {
  id: "columns",
  name: "Match customer columns",
  type: "map",
  required: true,
  hidden: false,
  multiple: false,
  helpText: "Where each of your columns goes.",
  labels: columns.map((name, index) => ({ name, value: `lbl_${index}`, multiple: name === "Phones" })),
  options: [
    "Billing city",
    "Billing country",
    "Billing street",
    "Company",
    "Due on",
    "Invoice no.",
    "Mobile",
    "Phone",
    "Postal code",
  ].map((name) => ({ name, value: name.toLowerCase().replaceAll(/\W+/g, "_") })),
};

const meta = {
  title: "Settings fields/MapField",
  component: MapField,
  args: { field: columnsField, value: undefined, onValueChange: fn() },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return (
      <MapField
        {...args}
        value={value}
        onValueChange={(next) => {
          setValue(next);
          args.onValueChange(next);
        }}
      />
    );
  },
} satisfies Meta<typeof MapField>;
export default meta;

type Story = StoryObj<typeof meta>;

const filled = [
  { id: "lbl_0", value: "billing_city" },
  { id: "lbl_5", value: ["phone", "mobile"] },
  { id: "lbl_6", value: "postal_code" },
];

export const Empty: Story = {};

export const Filled: Story = {
  args: { value: filled },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("combobox", { name: "City" })).toHaveValue("Billing city");
    await userEvent.click(canvas.getByRole("button", { name: "Clear City" }));
    await expect(canvas.getByText("7 of 9 not mapped")).toBeVisible();
  },
};

/** What is proposed can be looked through first, and taken back afterwards. */
export const Suggests: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Suggest by name" }));
    await userEvent.click(canvas.getByRole("checkbox", { name: "Street → Billing street" }));
    await userEvent.click(canvas.getByRole("button", { name: /^Fill in \d$/ }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(
      expect.arrayContaining([{ id: "lbl_6", value: "postal_code" }]),
    );
    await expect(await canvas.findByRole("combobox", { name: "Postal code" })).toHaveValue("Postal code");
    await expect(canvas.getByRole("combobox", { name: "Street" })).toHaveValue("");
    await userEvent.click(canvas.getByRole("button", { name: "Undo" }));
    await expect(canvas.getByText("9 of 9 not mapped")).toBeVisible();
  },
};

export const Suggesting: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Suggest by name" }));
    await expect(canvas.getByRole("group", { name: /suggestions by name$/ })).toBeVisible();
  },
};

export const Searched: Story = {
  args: { value: filled },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("searchbox", { name: "Search Match customer columns" }), "co");
    await expect(canvas.getAllByRole("listitem").length).toBeGreaterThan(1);
    await expect(canvas.queryByText("Street")).not.toBeInTheDocument();
  },
};

export const Invalid: Story = { args: { error: "Map at least one column." } };

export const Disabled: Story = { args: { value: filled, disabled: true } };

export const LoadingOptions: Story = {
  args: { field: { ...columnsField, options: [] }, value: filled, optionsState: { status: "loading" } },
};

export const OptionsFailed: Story = {
  args: {
    field: { ...columnsField, options: [] },
    value: filled,
    optionsState: { status: "failed", message: "Couldn’t load the options.", onRetry: fn() },
  },
};

export const NoRows: Story = { args: { field: { ...columnsField, labels: [] } } };

export const FewOptions: Story = {
  args: {
    field: {
      ...columnsField,
      labels: columnsField.labels.slice(0, 3),
      options: (columnsField.options ?? []).slice(0, 4),
    },
    value: [
      { id: "lbl_0", value: "billing_city" },
      { id: "gone", value: "company" },
    ],
  },
};

export const TenThousandOptions: Story = {
  args: {
    field: {
      ...columnsField,
      options: Array.from({ length: 10_000 }, (_, index) => ({ name: `Property ${index + 1}`, value: index })),
    },
    value: [{ id: "lbl_0", value: 4711 }],
  },
  play: async ({ canvas, userEvent }) => {
    const city = await canvas.findByRole("combobox", { name: "City" });
    await expect(city).toHaveValue("Property 4712");
    await userEvent.click(city);
    await userEvent.keyboard("property 9999{Enter}");
    await expect(city).toHaveValue("Property 9999");
  },
};

export const Dark: Story = { ...Filled, globals: { theme: "dark" } };

export const RightToLeft: Story = {
  globals: { dir: "rtl" },
  args: {
    field: {
      ...columnsField,
      name: "أعمدة العملاء",
      helpText: "أين يذهب كل عمود.",
      labels: ["المدينة", "الشركة", "Phone"].map((name) => ({ name, value: name, multiple: false })),
    },
    value: [{ id: "المدينة", value: "billing_city" }],
  },
};

export const LongText: Story = {
  args: {
    field: {
      ...columnsField,
      labels: [
        {
          name: "The name of the column as it stands in the file of the accountants, with its unit and year",
          value: "a",
          multiple: false,
        },
        { name: "UnbrokenColumnNameOfTheOldSystemWhichNobodyDaresToChangeAnyMore", value: "b", multiple: true },
      ],
      options: Array.from({ length: 12 }, (_, index) => ({
        name: `${index + 1}: a property with a long name that says what it is for, and what it is not for`,
        value: index,
      })),
    },
    value: [
      { id: "a", value: 0 },
      { id: "b", value: [1, 2] },
    ],
  },
};
