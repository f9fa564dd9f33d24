import { CobaltUIProvider, NumberField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("number", "Daily limit");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByRole("textbox", { name: "Daily limit" }),
  value: "1250.5",
  problem: "Enter a number, such as 12,500.5.",
  rightToLeft: { name: "الحد اليومي" },
  longValue: "1".repeat(200),
});

const meta = {
  title: "Settings fields/NumberField",
  component: NumberField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={NumberField} props={props} />,
} satisfies Meta<typeof NumberField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole("textbox", { name: "Daily limit" });
    await userEvent.type(control, "1,250.5");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("1250.5");
  },
};

/** Digits and separators are those of the customer's language. */
export const OtherDigits: Story = {
  args: { value: "1250.5" },
  decorators: [(Story) => <CobaltUIProvider locale="ar-EG">{Story()}</CobaltUIProvider>],
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole("textbox", { name: "Daily limit" });
    await expect(control).toHaveValue("١٬٢٥٠٫٥");
    await userEvent.clear(control);
    await userEvent.type(control, "٧٬٥٠٠");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("7500");
    await userEvent.tab();
    await expect(control).toHaveValue("٧٬٥٠٠");
  },
};

/** Nobody writes that in German: the field says what to write, and keeps what was typed. */
export const AnotherLanguage: Story = {
  decorators: [(Story) => <CobaltUIProvider locale="de">{Story()}</CobaltUIProvider>],
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole("textbox", { name: "Daily limit" });
    await userEvent.type(control, "0.125");
    await expect(control).not.toBeInvalid();
    await userEvent.tab();
    await expect(control).toHaveValue("0.125");
    await expect(control).toHaveAccessibleDescription(/Enter a number, such as 12\.500,5\.$/);
    await userEvent.clear(control);
    await userEvent.type(control, "0,125");
    await expect(control).not.toBeInvalid();
    await expect(args.onValueChange).toHaveBeenLastCalledWith("0.125");
  },
};

export const MoreDigitsThanJavaScriptHolds: Story = { args: { value: "1161888007138312193" } };

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
