import { SelectField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { ControlledField, fieldOf, longText } from "../test-field-story.tsx";

const field = fieldOf("select", "Direction", {
  options: [
    { name: "Both ways", value: true },
    { name: "Only to Atlas", value: false },
    { name: "Not at all", value: 0 },
  ],
});

const meta = {
  component: SelectField,
  args: { field, value: undefined, onValueChange: fn() },
  render: (props) => <ControlledField component={SelectField} props={props} />,
} satisfies Meta<typeof SelectField>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByRole("combobox", { name: "Direction" });
    await userEvent.selectOptions(control, "Not at all");
    await expect(args.onValueChange).toHaveBeenLastCalledWith(0);
  },
};

export const Filled: Story = { args: { value: false } };

export const Several: Story = {
  args: { field: { ...field, multiple: true }, value: [true, 0] },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole("group", { name: "Direction" })).toBeVisible();
    await userEvent.click(canvas.getByRole("checkbox", { name: "Only to Atlas" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith([true, 0, false]);
  },
};

export const SeveralInvalid: Story = {
  args: { field: { ...field, multiple: true, required: true }, value: [], error: "Choose one." },
};

/** From 100 choices on, a box to search in. */
export const ManyChoices: Story = {
  args: {
    field: { ...field, options: Array.from({ length: 10_000 }, (_, n) => ({ name: `Account ${n + 1}`, value: n })) },
    value: 4711,
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("combobox", { name: "Direction" })).toBeVisible();
  },
};

export const Invalid: Story = {
  args: { field: { ...field, required: true }, error: "Choose one." },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("combobox", { name: "Direction" });
    await expect(control).toBeInvalid();
    await expect(control).toHaveAccessibleDescription("Choose one.");
  },
};

export const Disabled: Story = {
  args: { value: false, disabled: true, hint: "Choose Base first" },
  play: async ({ canvas }) => {
    const control = canvas.getByRole("combobox", { name: "Direction" });
    await expect(control).toBeDisabled();
    await expect(control).toHaveAccessibleDescription(/Choose Base first$/);
  },
};

export const LoadingOptions: Story = {
  args: { disabled: true, optionsState: { status: "loading" } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("combobox", { name: "Direction" })).toBeDisabled();
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
  args: { field: { ...field, name: "الاتجاه", helpText: "كما يظهر في أطلس." }, value: false },
  globals: { dir: "rtl", width: "375" },
};

export const LongText: Story = {
  args: {
    field: { ...field, name: longText, helpText: longText },
    value: "both_ways_and_back_again_".repeat(12),
    error: longText,
  },
  globals: { width: "375" },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
