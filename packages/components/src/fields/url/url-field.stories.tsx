import { UrlField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("url", "Workspace address");

const meta = {
  component: UrlField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={UrlField} props={props} />,
} satisfies Meta<typeof UrlField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox", { name: "Workspace address" });
    await userEvent.type(control, "https://a.test");
    await expect(control).toHaveValue("https://a.test");
  },
};

export const Filled: Story = { args: { value: "https://harbor.atlas.test" } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Enter a web address that starts with https://." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Workspace address" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Enter a web address that starts with https://.");
  },
};

export const Disabled: Story = {
  args: { value: "https://harbor.atlas.test", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Workspace address" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Workspace address" })).toBeDisabled();
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
  args: { field: { ...field, name: "العنوان", helpText: "كما يظهر في أطلس." }, value: "https://harbor.atlas.test" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: {
    field: { ...field, name: longText, helpText: longText },
    value: `https://harbor.atlas.test/${"path/".repeat(60)}`,
    error: longText,
  },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
