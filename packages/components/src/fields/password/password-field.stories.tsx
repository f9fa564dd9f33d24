import { PasswordField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("password", "Signing secret");

const meta = {
  component: PasswordField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={PasswordField} props={props} />,
} satisfies Meta<typeof PasswordField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByLabelText("Signing secret");
    await userEvent.type(control, "secret");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("secret");
    await expect(document.body.innerHTML).not.toContain('secret"');
  },
};

export const Filled: Story = { args: { value: "a-secret" } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Fill this in." },
  play: async ({ canvas }) => {
    const control = canvas.getByLabelText("Signing secret");
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Fill this in.");
  },
};

export const Disabled: Story = {
  args: { value: "a-secret", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByLabelText("Signing secret");
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText("Signing secret")).toBeDisabled();
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
  args: { field: { ...field, name: "السر", helpText: "كما يظهر في أطلس." }, value: "a-secret" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: longText, error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
