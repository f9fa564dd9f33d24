import { MultiSelect } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/MultiSelect",
  component: MultiSelect,
  args: {
    role: "group",
    "aria-label": "Channels",
    label: "Channels",
    options: ["#invoices", "#finance", "#general"].map((name) => ({ name, value: name })),
    value: ["#finance"],
  },
  render: function Render(args) {
    const [value, setValue] = useState([...args.value]);
    return <MultiSelect {...args} value={value} onValueChange={setValue} />;
  },
} satisfies Meta<typeof MultiSelect>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("checkbox", { name: "#general" }));
    await expect(canvas.getAllByRole("checkbox", { checked: true })).toHaveLength(2);
  },
};

/** Ten thousand options: at most a hundred are drawn, the filter finds the rest. */
export const VeryLong: Story = {
  args: {
    options: Array.from({ length: 10_000 }, (_, index) => ({ name: `Customer ${index + 1}`, value: index })),
    value: [4711],
  },
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getAllByRole("checkbox")).toHaveLength(100);
    await userEvent.type(canvas.getByRole("searchbox", { name: "Filter Channels" }), "customer 9999");
    await expect(await canvas.findByRole("checkbox", { name: "Customer 9999" })).toBeVisible();
  },
};

export const NothingMatches: Story = {
  args: { options: Array.from({ length: 20 }, (_, index) => ({ name: `Customer ${index + 1}`, value: index })) },
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(canvas.getByRole("searchbox"), "zebra");
    await expect(await canvas.findByText("No matches for “zebra”.")).toBeVisible();
  },
};

export const Disabled: Story = { args: { disabled: true } };
