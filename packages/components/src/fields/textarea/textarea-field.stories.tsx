import { TextareaField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf, longText } from "../../testing/controlled-field.tsx";

const field = fieldOf("textarea", "Note");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByRole("textbox", { name: "Note" }),
  value: "Shown to your sales team.\nOnce a day.",
  problem: "Enter a value.",
  rightToLeft: { name: "ملاحظة", value: "تظهر لفريق المبيعات" },
  longValue: longText,
});

const meta = {
  title: "Settings fields/TextareaField",
  component: TextareaField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={TextareaField} props={props} />,
} satisfies Meta<typeof TextareaField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox", { name: "Note" });
    await userEvent.type(control, "One{Enter}two");
    await expect(control).toHaveValue("One\ntwo");
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
