import { BooleanField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("boolean", "Archived records too");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByRole("checkbox", { name: "Archived records too" }),
  value: true,
  problem: "This value wasn’t accepted. Check it and try again.",
  rightToLeft: { name: "السجلات المؤرشفة" },
});

const meta = {
  title: "Settings fields/BooleanField",
  component: BooleanField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={BooleanField} props={props} />,
} satisfies Meta<typeof BooleanField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole("checkbox", { name: "Archived records too" });
    await userEvent.click(control);
    await expect(args.onValueChange).toHaveBeenLastCalledWith(true);
  },
};

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
