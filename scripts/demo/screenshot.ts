// Takes the pictures of the README and of docs/screenshots from the demo: every state, in both themes, at three widths, in a
// language that is read from the left and one that is read from the right.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { root } from "../process/run-command.ts";
import { browseDemo } from "./browse-demo.ts";

interface State {
  name: string;
  hash: string;
  prepare?: (page: Page) => Promise<void>;
}

const dialog = (page: Page): ReturnType<Page["getByRole"]> => page.getByRole("dialog");
const tab = (name: string, index: number): State => ({
  name,
  hash: "integrations?app=hubspot",
  async prepare(page) {
    await dialog(page).getByRole("tab").nth(index).click();
    await dialog(page).getByRole("tabpanel").getByRole("button").first().waitFor();
  },
});

const states: State[] = [
  { name: "Gallery", hash: "integrations" },
  {
    name: "As a list",
    hash: "integrations",
    prepare: (page) => page.locator(".ck-gallery-layouts").getByRole("button").last().click(),
  },
  {
    name: "Nothing found",
    hash: "integrations",
    prepare: (page) => page.getByRole("searchbox").fill("fax machine"),
  },
  { name: "Before connecting", hash: "integrations?app=jira" },
  {
    name: "Waiting",
    hash: "integrations?app=slack",
    async prepare(page) {
      await dialog(page).locator("[data-variant=primary]").click();
      await dialog(page).locator("[data-connect=waiting]").first().waitFor();
    },
  },
  { name: "Expired", hash: "integrations?app=mailchimp" },
  tab("Settings", 0),
  tab("Workflows", 1),
  tab("Runs", 2),
  { ...tab("Pages of settings", 0), hash: "integrations?app=atlas-crm" },
  { name: "Several accounts", hash: "integrations?app=google-drive" },
];
const widths = [
  [1280, 800],
  [768, 800],
  [375, 700],
] as const;
const folder = join(root, "docs/screenshots");

await browseDemo(async ({ open, control }) => {
  for (const name of ["finance", "design"]) {
    control.connect("harbor", "google-drive", { identifier: `${name}@harborcoffee.test`, connectionId: name });
  }
  mkdirSync(folder, { recursive: true });
  for (const locale of ["en", "ar"]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const pictures: string[] = [];
      let browser: Browser | null = null;
      for (const { name, hash, prepare } of states) {
        const page = await open(hash, { locale, colorScheme, reducedMotion: "reduce" });
        browser = page.context().browser();
        await page.locator(".ck-card").first().waitFor();
        if (hash.includes("?")) await dialog(page).waitFor();
        await page.waitForLoadState("networkidle");
        await prepare?.(page);
        await page.waitForLoadState("networkidle");
        for (const [width, height] of widths) {
          await page.setViewportSize({ width, height });
          const picture = await page.screenshot({ type: "jpeg", quality: 80 });
          pictures.push(
            `<img alt="${name}" width="${width / 2}" src="data:image/jpeg;base64,${picture.toString("base64")}">`,
          );
        }
        await page.context().close();
      }
      if (browser === null) continue;
      await composeSheet(browser, pictures, join(folder, `${locale}-${colorScheme}.jpg`));
    }
  }

  const page = await open("integrations", {
    viewport: { width: 1280, height: 820 },
    deviceScaleFactor: 1.5,
    colorScheme: "light",
  });
  await page.getByRole("button", { name: "HubSpot", exact: true }).waitFor();
  await page.waitForLoadState("networkidle");
  await save(page, "docs/gallery.png");
  await page.getByRole("button", { name: "Atlas CRM", exact: true }).click();
  await dialog(page).getByRole("tab").first().click();
  await page.waitForLoadState("networkidle");
  await save(page, "docs/dialog.png");
});

/** One picture of many, a state a row. */
async function composeSheet(browser: Browser, pictures: readonly string[], path: string): Promise<void> {
  const width = widths.reduce((sum, [each]) => sum + each / 2 + 16, 16);
  const page = await browser.newPage({ viewport: { width: Math.ceil(width), height: 800 } });
  await page.setContent(
    `<style>body { display: flex; flex-wrap: wrap; gap: 16px; align-items: start; margin: 16px; background: #8a8f99 }</style>${pictures.join("")}`,
  );
  await page.screenshot({ path, type: "jpeg", quality: 70, fullPage: true });
  await page.close();
  console.log(path);
}

async function save(page: Page, name: string): Promise<void> {
  const path = join(root, name);
  await page.screenshot({ path, animations: "disabled" });
  console.log(path);
}
