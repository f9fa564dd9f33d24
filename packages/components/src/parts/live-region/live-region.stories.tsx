import { Button, LiveRegion, useAnnounce } from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect } from "storybook/test";

function Announcer(): ReactElement {
  const announce = useAnnounce();
  return <Button onClick={() => announce("Saved")}>Save</Button>;
}

const meta = {
  title: "Parts/LiveRegion",
  component: LiveRegion,
  args: { children: <Announcer /> },
  argTypes: { children: { control: false } },
} satisfies Meta<typeof LiveRegion>;
export default meta;

/** Nothing to see: it is for people who listen. */
export const Default: StoryObj<typeof meta> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Save" }));
    await expect(await canvas.findByText("Saved")).toBeInTheDocument();
  },
};
