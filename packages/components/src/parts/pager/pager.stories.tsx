import { Pager } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/Pager",
  component: Pager,
  args: { page: 1, pages: 12, onPageChange: () => {} },
  render: function Render(args) {
    const [page, setPage] = useState(args.page);
    return <Pager {...args} page={page} onPageChange={setPage} />;
  },
} satisfies Meta<typeof Pager>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Next" }));
    await expect(canvas.getByText("Page 2 of 12")).toBeVisible();
  },
};

export const LastPage: Story = { args: { page: 12 } };
