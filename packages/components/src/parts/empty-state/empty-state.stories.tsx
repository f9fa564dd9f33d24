import { Button, EmptyState } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/EmptyState",
  component: EmptyState,
  args: {
    title: "No runs yet",
    description: "They appear here as soon as one of your workflows has something to do.",
    actions: <Button>Run one now</Button>,
  },
  argTypes: { actions: { control: false }, icon: { control: false } },
} satisfies Meta<typeof EmptyState>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {};
export const TitleOnly: Story = { args: { description: undefined, actions: undefined } };
