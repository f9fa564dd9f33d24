import { IntegrationGallery, Tab, TabList, TabPanel, Tabs } from "@cobalt-kit/components";
import { LongSelectField } from "@cobalt-kit/components/fields/long-select";
import type { ConfigField } from "@cobalt-kit/hooks";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect, waitFor } from "storybook/test";

const channels: ConfigField = {
  id: "channels",
  name: "Channels",
  type: "select",
  required: false,
  hidden: false,
  multiple: true,
  labels: [],
  options: ["General", "Random", "Support"].map((name) => ({ name, value: name })),
};

/** One of each kind that has keys to the left and to the right. */
function Everything(): ReactElement {
  return (
    <div style={{ padding: 8 }}>
      <Tabs defaultValue="settings">
        <TabList aria-label="Slack">
          <Tab value="settings">Settings</Tab>
          <Tab value="workflows">Workflows</Tab>
          <Tab value="runs">Runs</Tab>
        </TabList>
        <TabPanel value="settings">Where messages go.</TabPanel>
      </Tabs>
      <LongSelectField field={channels} value={["General", "Random"]} onValueChange={() => {}} />
      <IntegrationGallery defaultSearch="google" onSelect={() => {}} />
    </div>
  );
}

const meta = {
  title: "Start/Directions",
  component: Everything,
  tags: ["!autodocs", "!dev"],
  // The direction is the page's, and no provider around it gives another.
  parameters: { turnsThePage: true },
} satisfies Meta<typeof Everything>;
export default meta;
type Story = StoryObj<typeof meta>;

type Page = Pick<Parameters<NonNullable<Story["play"]>>[0], "canvas" | "userEvent">;

/** Goes to what comes next by the key that points there, and back by the other. */
async function expectForward({ canvas, userEvent }: Page, forward: "Left" | "Right"): Promise<void> {
  const [there, back] = forward === "Left" ? ["{ArrowLeft}", "{ArrowRight}"] : ["{ArrowRight}", "{ArrowLeft}"];
  const [card, nextCard] = await canvas.findAllByRole("button", { name: /^Google/ });
  const kinds: [start: HTMLElement, next: HTMLElement][] = [
    [canvas.getByRole("tab", { name: "Workflows" }), canvas.getByRole("tab", { name: "Runs" })],
    [canvas.getByRole("button", { name: "Remove General" }), canvas.getByRole("button", { name: "Remove Random" })],
    [canvas.getByRole("button", { name: "Remove Random" }), canvas.getByRole("combobox", { name: "Channels" })],
    [card!, nextCard!],
  ];
  // pictures too, a frame after the page turned: what is cut off fades at the end of the row
  const rows = getComputedStyle(canvas.getByRole("group", { name: "Filter by status" }));
  await waitFor(() => expect(rows.maskImage).toContain(forward === "Left" ? "(90deg" : "(-90deg"));
  for (const [start, next] of kinds) {
    start.focus();
    await userEvent.keyboard(there);
    await expect(next).toHaveFocus();
    await userEvent.keyboard(back);
    await expect(start).toHaveFocus();
  }
}

/** The host turns the page by a rule of its sheet, once it is there. */
export const TurnedByCss: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expectForward({ canvas, userEvent }, "Right");
    canvasElement.style.direction = "rtl";
    await expectForward({ canvas, userEvent }, "Left");
    canvasElement.style.direction = "";
    await expectForward({ canvas, userEvent }, "Right");
  },
};

/** The host turns the page by its attribute. */
export const TurnedByAttribute: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    canvasElement.dir = "rtl";
    await expectForward({ canvas, userEvent }, "Left");
    canvasElement.removeAttribute("dir");
    await expectForward({ canvas, userEvent }, "Right");
  },
};

/** From left to right within a page of the other direction. */
export const LeftToRightInRightToLeft: Story = {
  decorators: [
    (Story) => (
      <div dir="rtl">
        <div dir="ltr">
          <Story />
        </div>
      </div>
    ),
  ],
  play: ({ canvas, userEvent }) => expectForward({ canvas, userEvent }, "Right"),
};

/** The reverse, by a rule. */
export const RightToLeftInLeftToRight: Story = {
  decorators: [
    (Story) => (
      <div dir="ltr">
        <div style={{ direction: "rtl" }}>
          <Story />
        </div>
      </div>
    ),
  ],
  play: ({ canvas, userEvent }) => expectForward({ canvas, userEvent }, "Left"),
};
