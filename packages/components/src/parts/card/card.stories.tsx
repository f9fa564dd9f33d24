import { ApplicationIcon, Badge, Card } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Card",
  component: Card,
  args: {
    title: "HubSpot",
    description: "CRM\nKeep contacts, companies and deals in step with your invoices.",
    icon: <ApplicationIcon name="HubSpot" />,
    status: <Badge tone="success">Connected</Badge>,
  },
  argTypes: { icon: { control: false }, status: { control: false } },
} satisfies Meta<typeof Card>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "HubSpot" })).toHaveAccessibleDescription(/^Connected CRM\sKeep/);
  },
};
export const Bare: Story = { args: { description: undefined, status: undefined } };
export const LongText: Story = {
  args: {
    title: "The Extraordinarily Long Name of an Application Nobody Abbreviates",
    description:
      "A description that goes on and on, past the third line, and would make the card as high as the page if nobody stopped it after three lines, which we do.",
  },
};
