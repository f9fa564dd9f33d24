import { DateField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf, longText } from "../../testing/controlled-field.tsx";

const field = fieldOf("date", "Start on");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByLabelText("Start on"),
  value: "2026-03-12",
  problem: "Enter a date.",
  rightToLeft: { name: "تاريخ البدء" },
  longValue: longText,
});

const meta = {
  title: "Settings fields/DateField",
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

/** What was stored is no date: it is shown as it is. */
export const NoDate: Story = {
  args: { value: "next monday" },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Choose a date instead" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith("");
    await expect(canvas.getByLabelText("Start on")).toHaveAttribute("type", "date");
  },
};

/** Half a date, or a year of five digits, is no reason for another control. */
export const HalfTyped: Story = {
  play: async ({ canvas, userEvent }) => {
    const control = canvas.getByLabelText("Start on");
    await userEvent.click(control);
    await userEvent.keyboard("03122026");
    await expect(canvas.getByLabelText("Start on")).toBe(control);
    await userEvent.keyboard("{Backspace}");
    await expect(canvas.getByLabelText("Start on")).toBe(control);
    await expect(control).toHaveAttribute("type", "date");
  },
};

/** The time behind the day is kept until somebody edits it. */
export const WithTime: Story = { args: { value: "2026-03-12T10:00:00Z" } };

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
