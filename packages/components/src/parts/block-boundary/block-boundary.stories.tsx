import { BlockBoundary, retryableLazy } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactElement } from "react";
import { expect } from "storybook/test";

const meta = {
  title: "Parts/BlockBoundary",
  component: BlockBoundary,
  args: { children: null },
  argTypes: { children: { control: false }, fallback: { control: false } },
} satisfies Meta<typeof BlockBoundary>;
export default meta;

/** A piece of code did not arrive; the next attempt brings it. */
export const ChunkThatFailed: StoryObj<typeof meta> = {
  render: function Example(): ReactElement {
    const [Lazy] = useState(() => {
      let attempts = 0;
      return retryableLazy(async () => {
        attempts += 1;
        if (attempts === 1) throw new TypeError("Failed to fetch dynamically imported module");
        return () => <p>Here it is.</p>;
      });
    });
    return (
      <BlockBoundary>
        <Lazy />
      </BlockBoundary>
    );
  },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("This part of the page stopped working");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("Here it is.")).toBeVisible();
  },
};
