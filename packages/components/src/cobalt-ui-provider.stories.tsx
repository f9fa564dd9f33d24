import { Button, CobaltUIProvider, ErrorNotice } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";

const meta = {
  title: "Start/CobaltUIProvider",
  component: CobaltUIProvider,
  args: {
    children: (
      <div className="story-stack">
        <Button variant="primary">Connect Slack</Button>
        <ErrorNotice error={{ code: "offline" }} />
      </div>
    ),
  },
  argTypes: { children: { control: false } },
} satisfies Meta<typeof CobaltUIProvider>;
export default meta;
type Story = StoryObj<typeof meta>;

export const HostTokens: Story = {
  args: {
    appearance: {
      tokens: { accent: "light-dark(#0f766e, #5eead4)", "on-accent": "light-dark(#fff, #042f2e)", radius: "4px" },
    },
  },
};

export const OwnTheme: Story = {
  args: { appearance: { theme: "light", classNames: { button: "host-button" } } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("button", { name: "Connect Slack" })).toHaveClass("host-button");
  },
};

export const OwnStrings: Story = {
  args: {
    locale: "de",
    messages: {
      errors: {
        offline: {
          title: "Sie sind offline",
          action: "Nichts wurde gesendet. Versuchen Sie es wieder, sobald Sie online sind.",
        },
      },
    },
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Sie sind offline");
  },
};
