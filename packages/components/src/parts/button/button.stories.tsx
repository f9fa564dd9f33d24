import { Button, ButtonLink } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";

const meta = {
  title: "Parts/Button",
  component: Button,
  subcomponents: { ButtonLink },
  args: { children: "Save changes", onClick: fn() },
  argTypes: {
    variant: { control: "inline-radio", options: ["primary", "secondary", "plain", "danger"] },
    size: { control: "inline-radio", options: ["medium", "small"] },
  },
} satisfies Meta<typeof Button>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Secondary: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Save changes" }));
    await expect(args.onClick).toHaveBeenCalledTimes(1);
  },
};
export const Primary: Story = { args: { variant: "primary" } };
export const Plain: Story = { args: { variant: "plain" } };
export const Danger: Story = { args: { variant: "danger", children: "Disconnect" } };
export const Small: Story = { args: { size: "small" } };
export const Disabled: Story = { args: { disabled: true } };
export const Pending: Story = {
  args: { pending: true, variant: "primary", children: "Saving…" },
  play: async ({ canvas, userEvent, args }) => {
    const button = canvas.getByRole("button", { name: "Saving…" });
    await userEvent.click(button);
    await expect(button).toHaveFocus();
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};
export const AsLink: Story = {
  render: () => (
    <ButtonLink href="#elsewhere" variant="primary">
      Read more
    </ButtonLink>
  ),
};
