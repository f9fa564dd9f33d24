import { DateField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("date", "Start on");

const meta = {
  component: DateField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={DateField} props={props} />,
} satisfies Meta<typeof DateField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByLabelText("Start on");
    await userEvent.type(control, "2026-03-12");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("2026-03-12");
  },
};

export const Filled: Story = { args: { value: "2026-03-12" } };

/** What was stored is no date: it is shown as it is. */
export const NoDate: Story = { args: { value: "next monday" } };

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Enter a date." },
  play: async ({ canvas }) => {
    const control = canvas.getByLabelText("Start on");
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Enter a date.");
  },
};

export const Disabled: Story = {
  args: { value: "2026-03-12", disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByLabelText("Start on");
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText("Start on")).toBeDisabled();
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
  args: { field: { ...field, name: "تاريخ البدء", helpText: "كما يظهر في أطلس." }, value: "2026-03-12" },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: { field: { ...field, name: longText, helpText: longText }, value: longText, error: longText },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
