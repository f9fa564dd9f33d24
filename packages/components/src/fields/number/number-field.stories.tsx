import { CobaltUIProvider, NumberField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("number", "Daily limit");

const meta = {
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

export const Filled: Story = { args: { value: "1250.5" } };

/** Digits and separators are those of the customer's language. */
export const OtherDigits: Story = {
  args: { value: "1250.5" },
  decorators: [(Story) => <CobaltUIProvider locale="ar-EG">{Story()}</CobaltUIProvider>],
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole("textbox", { name: "Daily limit" });
    await expect(control).toHaveValue("١٢٥٠٫٥");
    await userEvent.clear(control);
    await userEvent.type(control, "٧٬٥٠٠");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("7500");
    await userEvent.tab();
    await expect(control).toHaveValue("٧٥٠٠");
  },
};

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Enter a number, such as 25 or 12.5." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Daily limit" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Enter a number, such as 25 or 12.5.");
  },
};

export const Disabled: Story = {
  args: { value: "1250.5", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Daily limit" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Daily limit" })).toBeDisabled();
  },
};

const onRetry = fn();
export const OptionsFailed: Story = {
  args: {
    disabled: true,
    optionsState: { status: "failed", message: "The choices could not be loaded: You are offline.", onRetry },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(onRetry).toHaveBeenCalled();
  },
};

export const Dark: Story = { ...Filled, globals: { theme: "dark" } };

export const RightToLeft: Story = {
  args: { field: { ...field, name: "الحد اليومي", helpText: "كما يظهر في أطلس." }, value: "1250.5" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: "1".repeat(200), error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
