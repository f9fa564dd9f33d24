import { PasswordField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf, longText } from "../../testing/controlled-field.tsx";

const field = fieldOf("password", "Signing secret");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByLabelText("Signing secret"),
  value: "a-secret",
  problem: "Enter a value.",
  rightToLeft: { name: "السر" },
  longValue: longText,
});

const meta = {
  title: "Settings fields/PasswordField",
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

export const Stored: Story = {
  args: { field: { ...field, secretStored: true } },
  play: async ({ canvas, userEvent, args }) => {
    const control = canvas.getByLabelText("Signing secret");
    await expect(control).toHaveValue("");
    await expect(control).toHaveAccessibleDescription("(optional) Saved. Type to replace it.");
    const button = canvas.getByRole("button", { name: "Remove the saved value" });
    await userEvent.click(button);
    await expect(args.onValueChange).toHaveBeenLastCalledWith(null);
    await expect(control).toHaveAccessibleDescription("(optional) It will be removed when you save.");
    await expect(button).toHaveFocus();
    await userEvent.click(canvas.getByRole("button", { name: "Keep the saved value" }));
    await expect(args.onValueChange).toHaveBeenLastCalledWith(undefined);
    await userEvent.type(control, "new");
    await expect(args.onValueChange).toHaveBeenLastCalledWith("new");
  },
};

export const StoredAndRequired: Story = {
  args: { field: { ...field, required: true, secretStored: true } },
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText("Signing secret")).toHaveAccessibleDescription("Saved. Type to replace it.");
    await expect(canvas.queryByRole("button")).not.toBeInTheDocument();
  },
};

export const Removed: Story = { args: { field: { ...field, secretStored: true }, value: null } };

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
