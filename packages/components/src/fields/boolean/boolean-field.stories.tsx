import { BooleanField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("boolean", "Archived records too");

const meta = {
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

export const Filled: Story = { args: { value: true } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "This value was not accepted." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("checkbox", { name: "Archived records too" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("This value was not accepted.");
  },
};

export const Disabled: Story = {
  args: { value: true, disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("checkbox", { name: "Archived records too" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("checkbox", { name: "Archived records too" })).toBeDisabled();
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
  args: { field: { ...field, name: "السجلات المؤرشفة", helpText: "كما يظهر في أطلس." }, value: true },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: true, error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
