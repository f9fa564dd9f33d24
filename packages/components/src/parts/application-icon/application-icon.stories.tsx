import { ApplicationIcon } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor } from "storybook/test";

const meta = {
  title: "Parts/ApplicationIcon",
  component: ApplicationIcon,
  args: { name: "Google Sheets" },
  argTypes: { size: { control: "inline-radio", options: ["small", "medium", "large"] } },
} satisfies Meta<typeof ApplicationIcon>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Monogram: Story = {};
export const Large: Story = { args: { size: "large" } };
export const Small: Story = { args: { size: "small" } };
export const BrokenPicture: Story = {
  args: { src: "data:image/png;base64,bm90IGEgcGljdHVyZQ==" },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText("GS")).toBeVisible());
  },
};
