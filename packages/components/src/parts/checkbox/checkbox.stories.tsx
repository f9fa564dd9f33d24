import { Checkbox } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/Checkbox",
  component: Checkbox,
  args: { "aria-label": "Mention everyone" },
} satisfies Meta<typeof Checkbox>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Checked: Story = { args: { defaultChecked: true } };

export const Disabled: Story = { args: { defaultChecked: true, disabled: true } };
