import { DateField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf, longText } from "../../testing/controlled-field.tsx";

const field = fieldOf("date", "Start on");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByLabelText("Start on"),
  value: "2026-03-12",
  problem: "Enter a date.",
  rightToLeft: { name: "تاريخ البدء" },
  longValue: longText,
});

const meta = {
  title: "Settings fields/DateField",
  component: DateField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={DateField} props={props} />,
} satisfies Meta<typeof DateField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByLabelText("Start on");
    await userEvent.type(control, "2026-03-12");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("2026-03-12");
  },
};

/** What was stored is no date: it is shown as it is. */
export const NoDate: Story = { args: { value: "next monday" } };

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
