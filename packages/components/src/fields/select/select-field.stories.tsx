import { SelectField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("select", "Direction", {
  options: [
    { name: "Both ways", value: true },
    { name: "Only to Atlas", value: false },
    { name: "Not at all", value: 0 },
  ],
});

const states = fieldStates<string | boolean>({
  field,
  control: (canvas) => canvas.getByRole("combobox", { name: "Direction" }),
  value: false,
  problem: "Choose an option.",
  rightToLeft: { name: "الاتجاه" },
  longValue: "both_ways_and_back_again_".repeat(12),
});

const meta = {
  title: "Settings fields/SelectField",
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

export const Several: Story = {
  args: { field: { ...field, multiple: true }, value: [true, 0] },
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole("group", { name: "Direction" })).toBeVisible();
    await userEvent.click(canvas.getByRole("checkbox", { name: "Only to Atlas" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith([true, 0, false]);
  },
};

export const SeveralInvalid: Story = {
  args: { field: { ...field, multiple: true, required: true }, value: [], error: "Choose an option." },
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

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
