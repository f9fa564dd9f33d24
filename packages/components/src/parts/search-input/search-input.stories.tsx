import { SearchInput } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactElement } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/SearchInput",
  component: SearchInput,
  args: { label: "Search applications", placeholder: "Search", value: "", onValueChange: () => {} },
  render: function Example(args): ReactElement {
    const [value, setValue] = useState(args.value);
    return <SearchInput {...args} value={value} onValueChange={setValue} />;
  },
} satisfies Meta<typeof SearchInput>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = {
  args: { value: "slack" },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Clear search" }));
    await expect(canvas.getByRole("searchbox")).toHaveFocus();
    await userEvent.type(canvas.getByRole("searchbox"), "hub");
  },
};
