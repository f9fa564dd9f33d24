import { TextareaField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("textarea", "Note");

const meta = {
  component: TextareaField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={TextareaField} props={props} />,
} satisfies Meta<typeof TextareaField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByRole("textbox", { name: "Note" });
    await userEvent.type(control, "One{Enter}two");
    await expect(control).toHaveValue("One\ntwo");
  },
};

export const Filled: Story = { args: { value: "Shown to your sales team.\nOnce a day." } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Fill this in." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Note" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Fill this in.");
  },
};

export const Disabled: Story = {
  args: { value: "Shown to your sales team.\nOnce a day.", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("textbox", { name: "Note" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("textbox", { name: "Note" })).toBeDisabled();
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
  args: { field: { ...field, name: "ملاحظة", helpText: "كما يظهر في أطلس." }, value: "تظهر لفريق المبيعات" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: longText, error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
