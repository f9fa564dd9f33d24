import { TextField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf, longText } from "../../testing/controlled-field.tsx";

const field = fieldOf("text", "Bot name");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByRole("textbox", { name: "Bot name" }),
  value: "Invoice bot",
  problem: "Enter a value.",
  rightToLeft: { name: "اسم الروبوت", value: "فواتير" },
  longValue: longText,
});

const meta = {
  title: "Settings fields/TextField",
  component: TextField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={TextField} props={props} />,
} satisfies Meta<typeof TextField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox", { name: "Bot name" });
    await userEvent.type(control, "Invoice bot");
    await expect(control).toHaveValue("Invoice bot");
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
