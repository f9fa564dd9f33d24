import { UrlField } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { fieldStates } from "../../testing/field-states.ts";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("url", "Workspace address");

const states = fieldStates({
  field,
  control: (canvas) => canvas.getByRole("textbox", { name: "Workspace address" }),
  value: "https://harbor.atlas.test",
  problem: "Enter a web address that starts with https://.",
  rightToLeft: { name: "العنوان" },
  longValue: `https://harbor.atlas.test/${"path/".repeat(60)}`,
});

const meta = {
  title: "Settings fields/UrlField",
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

export const Filled: Story = states.filled;
export const Invalid: Story = states.invalid;
export const Disabled: Story = states.disabled;
export const LoadingOptions: Story = states.loadingOptions;
export const OptionsFailed: Story = states.optionsFailed;
export const Dark: Story = states.dark;
export const RightToLeft: Story = states.rightToLeft;
export const LongText: Story = states.longText;
