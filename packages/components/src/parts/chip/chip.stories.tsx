import { Chip, ChipGroup } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";

const meta = {
  title: "Parts/Chip",
  component: Chip,
  subcomponents: { ChipGroup },
  args: { children: "Accounting", count: 12, pressed: false, onClick: fn() },
} satisfies Meta<typeof Chip>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Off: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Accounting 12", pressed: false }));
    await expect(args.onClick).toHaveBeenCalledTimes(1);
  },
};
export const On: Story = { args: { pressed: true } };
export const Group: Story = {
  render: (args) => (
    <ChipGroup aria-label="Categories">
      <Chip {...args} pressed>
        All
      </Chip>
      <Chip {...args} />
      <Chip {...args}>CRM</Chip>
    </ChipGroup>
  ),
};
