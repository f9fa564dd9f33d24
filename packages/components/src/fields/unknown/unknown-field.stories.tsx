import { UnknownField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("color", "Colour of records");

const meta = {
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

export const Filled: Story = { args: { value: "#3451d1" } };

export const NotEditable: Story = {
  args: { value: { sides: [1, { deep: true }] } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Colour of records" })).toHaveAttribute("readonly");
  },
};

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "This value was not accepted." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Colour of records" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("This value was not accepted.");
  },
};

export const Disabled: Story = {
  args: { value: "#3451d1", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Colour of records" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Colour of records" })).toBeDisabled();
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
  args: { field: { ...field, name: "اللون", helpText: "كما يظهر في أطلس." }, value: "#3451d1" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: longText, error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
