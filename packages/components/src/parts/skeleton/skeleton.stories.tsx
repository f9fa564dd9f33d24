import { Loading, Skeleton } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Skeleton",
  component: Skeleton,
  subcomponents: { Loading },
  argTypes: {
    shape: { control: "inline-radio", options: ["text", "heading", "icon", "control"] },
    width: { control: "inline-radio", options: ["full", "long", "half", "short"] },
  },
} satisfies Meta<typeof Skeleton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Text: Story = {};
export const Icon: Story = { args: { shape: "icon" } };
export const Group: Story = {
  render: () => (
    <Loading label="Loading settings…">
      <Skeleton shape="heading" width="half" />
      <Skeleton />
      <Skeleton width="long" />
      <Skeleton shape="control" />
    </Loading>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Loading settings…")).toBeInTheDocument();
  },
};
