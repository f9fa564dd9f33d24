import { EmailField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("email", "Reports go to");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByRole("textbox", { name: "Reports go to" }),
  value: "ops@harborcoffee.test",
  problem: "Enter an email address, such as name@example.com.",
  rightToLeft: { name: "البريد" },
  longValue: `${"ops.".repeat(60)}@harborcoffee.test`,
});

const meta = {
  title: "Settings fields/EmailField",
  component: EmailField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={EmailField} props={props} />,
} satisfies Meta<typeof EmailField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox", { name: "Reports go to" });
    await userEvent.type(control, "a@b.test");
    await expect(control).toHaveValue("a@b.test");
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
