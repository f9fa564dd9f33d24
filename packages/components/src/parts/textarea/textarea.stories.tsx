import { Textarea } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/Textarea",
  component: Textarea,
  args: { "aria-label": "Footer", placeholder: "Type something" },
} satisfies Meta<typeof Textarea>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Filled: Story = { args: { defaultValue: "Thank you for your business.\nPayment is due within 14 days." } };

export const Invalid: Story = { args: { "aria-invalid": true } };

export const Disabled: Story = { args: { disabled: true, defaultValue: "Thank you for your business." } };
