import { Select } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Select",
  component: Select,
  args: {
    "aria-label": "Channel",
    options: ["#invoices", "#finance", "#general"].map((name) => ({ name, value: name })),
    value: undefined,
  },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return <Select {...args} value={value} onValueChange={setValue} />;
  },
} satisfies Meta<typeof Select>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const select = canvas.getByRole("combobox", { name: "Channel" });
    await userEvent.selectOptions(select, "#finance");
    await expect(select).toHaveDisplayValue("#finance");
  },
};

export const NotInTheList: Story = { args: { value: "C0451" } };

export const Invalid: Story = { args: { "aria-invalid": true } };

export const Disabled: Story = { args: { disabled: true } };
