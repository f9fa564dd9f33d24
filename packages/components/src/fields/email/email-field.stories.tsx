import { EmailField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("email", "Reports go to");

const meta = {
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

export const Filled: Story = { args: { value: "ops@harborcoffee.test" } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Enter an email address, such as name@example.com." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Reports go to" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Enter an email address, such as name@example.com.");
  },
};

export const Disabled: Story = {
  args: { value: "ops@harborcoffee.test", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Reports go to" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Reports go to" })).toBeDisabled();
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
  args: { field: { ...field, name: "البريد", helpText: "كما يظهر في أطلس." }, value: "ops@harborcoffee.test" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: {
    field: { ...field, name: longText, helpText: longText },
    value: `${"ops.".repeat(60)}@harborcoffee.test`,
    error: longText,
  },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
