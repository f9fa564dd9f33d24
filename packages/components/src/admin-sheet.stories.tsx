import {
  DatastoreBrowser,
  EventTester,
  HostedPortalLink,
  HumanTask,
  type TestableEvent,
  WebhookSettings,
} from "@cobalt-kit/components/admin";
import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactElement } from "react";
import { expect } from "storybook/test";
import admin from "./admin.css?inline";
import ours from "./styles.css?inline";

const events: TestableEvent[] = [
  { name: "invoice.paid", jsonSchema: { type: "object", properties: { amount: { type: "number" } } } },
];

function AdminPage({ className }: { className?: string }): ReactElement {
  return (
    <div style={{ display: "grid", gap: 32 }}>
      <DatastoreBrowser className={className} slug="stripe" />
      <EventTester className={className} events={events} />
      <HumanTask className={className} taskId="unknown" />
      <WebhookSettings className={className} allowed />
      <HostedPortalLink className={className} />
    </div>
  );
}

const meta = {
  title: "Start/Hosts/Sheets",
  component: AdminPage,
  tags: ["!autodocs", "!dev"],
  parameters: { sandbox: { account: "harbor", webhooks: true } },
} satisfies Meta<typeof AdminPage>;
export default meta;
type Story = StoryObj<typeof meta>;

const sheetOf = (css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

/** How everything of ours looks with these sheets, in their order, after what the page has. */
function looksWith(...sheets: string[]): string[] {
  // Chromium does not notice that the same sheets change places.
  document.adoptedStyleSheets = sheets.map(sheetOf);
  return [...document.querySelectorAll("[class*=ck-]")].map((element) => {
    const style = getComputedStyle(element);
    return [element.className, ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)].join("\n");
  });
}

const play: NonNullable<Story["play"]> = async ({ canvas, userEvent }) => {
  const [row] = await canvas.findAllByRole("button", { name: /^Show all of row/ });
  if (row === undefined) throw new Error("There is no row.");
  await userEvent.click(row);
  await canvas.findByRole("button", { name: "New webhook" });
  const usual = looksWith(ours, admin);
  const turned = looksWith(admin, ours);
  document.adoptedStyleSheets = [];
  await expect(usual.length).toBeGreaterThan(50);
  await expect(turned.filter((look, index) => look !== usual[index])).toEqual([]);
};

/** The sheet for admins looks the same before the one of the marketplace and after it. */
export const OrderOfSheets: Story = { play };

/** So it does where elements have a class of the host's. */
export const OrderWithClassOfTheHost: Story = { args: { className: "host" }, play };
