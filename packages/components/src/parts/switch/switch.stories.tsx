import { Switch } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Switch",
  component: Switch,
  args: { "aria-label": "Announce paid invoices", checked: false },
  render: function Render(args) {
    const [checked, setChecked] = useState(args.checked);
    return <Switch {...args} checked={checked} onCheckedChange={setChecked} />;
  },
} satisfies Meta<typeof Switch>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("switch", { name: "Announce paid invoices" }));
    await expect(canvas.getByRole("switch")).toBeChecked();
  },
};

export const On: Story = { args: { checked: true } };

export const Pending: Story = { args: { checked: true, pending: true } };

export const Disabled: Story = { args: { "aria-disabled": true } };
