import { Disclosure } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Disclosure",
  component: Disclosure,
  args: { summary: "Input", children: "What went in." },
} satisfies Meta<typeof Disclosure>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Closed: Story = {};

export const Open: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Input" }));
    await expect(canvas.getByText("What went in.")).toBeVisible();
  },
};
