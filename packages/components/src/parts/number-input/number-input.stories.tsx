import { CobaltUIProvider, NumberInput } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/NumberInput",
  component: NumberInput,
  args: { "aria-label": "Daily limit", value: "", onValueChange: () => {} },
  render: function Render(args) {
    const [value, setValue] = useState(args.value);
    return <NumberInput {...args} value={value} onValueChange={setValue} />;
  },
} satisfies Meta<typeof NumberInput>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    const box = canvas.getByRole("textbox", { name: "Daily limit" });
    await userEvent.type(box, "1250.5");
    await expect(box).toHaveValue("1250.5");
    await userEvent.tab();
    await expect(box).toHaveValue("1,250.5");
  },
};

export const German: Story = {
  args: { value: "1250.5" },
  decorators: [(Story) => <CobaltUIProvider locale="de">{Story()}</CobaltUIProvider>],
};

export const ManyDigits: Story = { args: { value: "-1161888007138312193.00000000000000000001" } };

export const Disabled: Story = { args: { value: "12.5", disabled: true } };
