import { Checkbox, Field, TextInput } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Field",
  component: Field,
  args: {
    label: "Bot name",
    help: "Shown beside each message.",
    children: (control) => <TextInput {...control} placeholder="Ledgerline" />,
  },
} satisfies Meta<typeof Field>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Required: Story = { args: { required: true } };

export const WithError: Story = {
  args: { required: true, error: "Fill in Bot name." },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Bot name" })).toHaveAccessibleDescription(
      "Shown beside each message. Fill in Bot name.",
    );
  },
};

export const Inline: Story = {
  args: {
    label: "Mention everyone",
    required: true,
    layout: "inline",
    children: (control) => <Checkbox {...control} />,
  },
};

export const LongText: Story = {
  args: {
    label: "The name under which the messages of all workflows appear in every channel they are posted to",
    help: "Keep it short: it stands in front of each message, on phones too, and people see it a hundred times a day.",
  },
};
