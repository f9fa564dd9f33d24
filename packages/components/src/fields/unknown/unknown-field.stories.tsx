import { UnknownField } from "@cobalt-kit/components";
import type { JsonValue } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf, longText } from "../../testing/controlled-field.tsx";

const field = fieldOf("color", "Colour of records");

const states = fieldStates<JsonValue>({
  field,
  control: (canvas) => canvas.getByRole("textbox", { name: "Colour of records" }),
  value: "#3451d1",
  problem: "This value wasn’t accepted. Check it and try again.",
  rightToLeft: { name: "اللون" },
  longValue: longText,
});

const meta = {
  title: "Settings fields/UnknownField",
  component: UnknownField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={UnknownField} props={props} />,
} satisfies Meta<typeof UnknownField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox", { name: "Colour of records" });
    await userEvent.type(control, "teal");
    await expect(control).toHaveValue("teal");
  },
};

export const NotEditable: Story = {
  args: { value: { sides: [1, { deep: true }] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Colour of records" })).toHaveAttribute("readonly");
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
