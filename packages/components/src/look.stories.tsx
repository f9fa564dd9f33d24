import {
  ConfigEditor,
  ConnectPanel,
  ExecutionList,
  IntegrationGallery,
  IntegrationsMarketplace,
  WorkflowList,
  type Appearance,
} from "@cobalt-kit/components";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ReactElement } from "react";
import { expect, screen } from "storybook/test";

const meta = {
  title: "Start/Look",
  component: IntegrationsMarketplace,
} satisfies Meta<typeof IntegrationsMarketplace>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What a preset says reaches the page and the dialog, which stands elsewhere in it. */
const preset = (appearance: Appearance, styles: Partial<CSSStyleDeclaration>): Story => ({
  args: { appearance },
  play: async ({ canvas, userEvent }) => {
    const card = await canvas.findByRole("button", { name: "HubSpot" });
    await expect(getComputedStyle(card).fontSize).toBe(styles.fontSize);
    await userEvent.click(card);
    const dialog = await screen.findByRole("dialog", { name: "HubSpot" });
    await expect(getComputedStyle(dialog)).toMatchObject(styles);
    await expect(await screen.findByRole("tab", { name: "Workflows", selected: true })).toBeVisible();
  },
});

/** Without a colour of its own. */
export const Neutral: Story = preset({ preset: "neutral" }, { fontSize: "14px" });

/** Tinted by the accent. */
export const Brand: Story = preset(
  { preset: "brand", tokens: { accent: "light-dark(#0f766e, #2dd4bf)" } },
  { fontSize: "14px", borderRadius: "18px" },
);

/** For sidebars and products that show much at once. */
export const Dense: Story = preset({ preset: "dense" }, { fontSize: "13px", borderRadius: "9px" });

/** Text and lines with the contrast of WCAG AAA, and wider rings. */
export const HighContrast: Story = preset({ preset: "high-contrast" }, { fontSize: "14px" });

/** Presets go together, and a token counts more than what they say. */
export const Together: Story = preset(
  { preset: ["dense", "high-contrast"], tokens: { radius: "2px" } },
  { fontSize: "13px", borderRadius: "3px" },
);

const everything = (inlineSize: number): Story => ({
  parameters: { layout: "fullscreen", fixedWidth: true },
  render: () => (
    <div className="story-stack" style={{ inlineSize, maxInlineSize: "none", padding: 16, boxSizing: "border-box" }}>
      <Everything />
    </div>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(await canvas.findByRole("form", { name: "Atlas CRM settings" })).toBeVisible();
    await expect(await canvas.findByRole("table")).toBeVisible();
    const box = canvasElement.querySelector(".story-stack");
    await expect(box?.scrollWidth).toBe(box?.clientWidth);
  },
});

function Everything(): ReactElement {
  return (
    <>
      <ConnectPanel slug="hubspot" />
      <ConfigEditor slug="atlas-crm" showWorkflows={false} />
      <WorkflowList slug="hubspot" />
      <ExecutionList slug="hubspot" />
      <IntegrationGallery onSelect={() => {}} />
    </>
  );
}

/** Every block in a sidebar of 320 pixels: each goes by the room it has, not by the window. */
export const Sidebar: Story = everything(320);

/** Every block with all the room of a wide screen. */
export const Wide: Story = everything(1600);
