import { TextInput } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/TextInput",
  component: TextInput,
  args: { "aria-label": "Bot name", placeholder: "Ledgerline" },
} satisfies Meta<typeof TextInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Invalid: Story = { args: { "aria-invalid": true, defaultValue: "ops@", type: "email" } };

export const Disabled: Story = { args: { disabled: true, defaultValue: "#invoices" } };

export const LongText: Story = {
  args: { defaultValue: "https://hooks.example.com/services/T024BE7LD/B04F3K2/".repeat(4), type: "url" },
};

export const Password: Story = {
  args: { type: "password", "aria-label": "Signing secret", defaultValue: "a-secret-of-some-length" },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByLabelText("Signing secret")).toHaveValue("a-secret-of-some-length");
    await expect(canvasElement.innerHTML).not.toContain("a-secret");
  },
};
