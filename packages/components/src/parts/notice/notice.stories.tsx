import { Button, Notice, NoticeText } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/Notice",
  component: Notice,
  subcomponents: { NoticeText },
  args: { title: "Heads up", children: <NoticeText>Something changed while you were away.</NoticeText> },
  argTypes: { tone: { control: "inline-radio", options: ["info", "success", "warning", "danger"] } },
} satisfies Meta<typeof Notice>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Info: Story = {};
export const Success: Story = { args: { tone: "success" } };
export const Warning: Story = { args: { tone: "warning", actions: <Button size="small">Look at it</Button> } };
export const Danger: Story = { args: { tone: "danger" } };
