import { ErrorNotice } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn } from "storybook/test";
import { errorMessages } from "../../messages/error-messages.ts";

const meta = {
  title: "Parts/ErrorNotice",
  component: ErrorNotice,
  args: {
    error: { code: "server", detail: "The upstream service answered with 502.", requestId: "req_01HZX4" },
    onRetry: fn(),
  },
  argTypes: { actions: { control: false } },
} satisfies Meta<typeof ErrorNotice>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Default: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.onRetry).toHaveBeenCalledTimes(1);
    await expect(canvas.getByRole("button", { name: "Copy request ID" })).toBeVisible();
  },
};
export const Retrying: Story = { args: { retrying: true } };
export const NoDetails: Story = { args: { error: { code: "forbidden" } } };
export const LongDetail: Story = {
  args: {
    error: {
      code: "invalid-request",
      detail: `Unexpected_token_${"x".repeat(300)}`,
      requestId: "8c1f2a1e-9b7d-4c52-9d3e-3f0a7b1c2d4e",
    },
  },
};

/** An error of the host's own, which has no code of ours. */
export const AnyError: Story = {
  args: { error: new TypeError("x is not a function") },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("alert")).toHaveTextContent("Something went wrong");
    await expect(canvas.getByRole("alert")).not.toHaveTextContent("x is not a function");
  },
};

/** A text and a next step for every code. */
export const EveryCode: Story = {
  render: () => (
    <div className="story-stack">
      {Object.keys(errorMessages.texts).map((code) => (
        <ErrorNotice key={code} error={{ code }} />
      ))}
    </div>
  ),
};
