import { JsonInput } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect } from "storybook/test";

const meta = {
  component: JsonInput,
  args: { "aria-label": "Payload", value: '{\n  "invoice": "INV-1042"\n}', onValueChange: () => {} },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return <JsonInput {...args} value={value} onValueChange={setValue} />;
  },
} satisfies Meta<typeof JsonInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {};

export const Formats: Story = {
  args: { value: '{"invoice":"INV-1042","lines":[1,2]}' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Format" }));
    await expect(canvas.getByRole("textbox")).toHaveValue(
      '{\n  "invoice": "INV-1042",\n  "lines": [\n    1,\n    2\n  ]\n}',
    );
  },
};

export const Invalid: Story = {
  args: { value: '{\n  "invoice": "INV-1042",\n}' },
  play: async ({ canvas }) => {
    await expect(canvas.getByText("Line 3, column 1: remove the comma before the closing bracket.")).toBeVisible();
  },
};

export const ReadOnly: Story = { args: { readOnly: true } };
