import { Badge } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/Badge",
  component: Badge,
  args: { children: "Connected", tone: "success" },
  argTypes: {
    tone: { control: "inline-radio", options: ["neutral", "success", "warning", "danger", "info", "progress"] },
  },
} satisfies Meta<typeof Badge>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Success: Story = {};
export const Neutral: Story = { args: { tone: "neutral", children: "CRM" } };
export const Warning: Story = { args: { tone: "warning", children: "Expired" } };
export const Danger: Story = { args: { tone: "danger", children: "Failed" } };
export const Progress: Story = { args: { tone: "progress", children: "Running" } };
