import { SessionNotice } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";

const meta = { title: "Parts/SessionNotice", component: SessionNotice, args: { onRenew: fn() } } satisfies Meta<
  typeof SessionNotice
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.onRenew).toHaveBeenCalledTimes(1);
  },
};
export const Renewing: Story = { args: { renewing: true } };
