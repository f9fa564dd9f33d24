import { CopyButton } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";

const meta = {
  title: "Parts/CopyButton",
  component: CopyButton,
  args: { text: "req_01HZX4", label: "Copy request ID" },
} satisfies Meta<typeof CopyButton>;
export default meta;

export const Default: StoryObj<typeof meta> = {};
