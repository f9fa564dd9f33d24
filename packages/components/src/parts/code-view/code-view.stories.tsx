import { CodeView } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/CodeView",
  component: CodeView,
  args: {
    label: "Input of Post message",
    value: { channel: "C0451", text: "INV-1042 was paid", blocks: [{ type: "section" }] },
  },
} satisfies Meta<typeof CodeView>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Text: Story = { args: { value: "401 Unauthorized from https://api.example.com: API key invalid" } };

export const Long: Story = { args: { value: Array.from({ length: 2_000 }, (_, index) => `INV-${index}`) } };

export const Empty: Story = { args: { value: undefined } };
