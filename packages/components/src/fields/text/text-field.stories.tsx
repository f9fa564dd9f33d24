import { TextField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("text", "Bot name");

const meta = {
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

export const Filled: Story = { args: { value: "Invoice bot" } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Fill this in." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Bot name" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Fill this in.");
  },
};

export const Disabled: Story = {
  args: { value: "Invoice bot", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Bot name" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Bot name" })).toBeDisabled();
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
  args: { field: { ...field, name: "اسم الروبوت", helpText: "كما يظهر في أطلس." }, value: "فواتير" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: longText, error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
