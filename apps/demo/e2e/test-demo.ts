import { expect, test as sandboxTest } from "@cobalt-kit/sandbox/playwright";
import { mergeTests, type Page } from "@playwright/test";
import { startDemo, type Demo } from "../server/start-demo.ts";
import { test as pageTest } from "./test-page.ts";

interface DemoFixtures {
  /** Where people sign in to an application. @default "popup" */
  connectMode: "popup" | "redirect";
  /** Servers of this test alone, each on a free port. */
  demo: Demo;
}

export const test = mergeTests(pageTest, sandboxTest).extend<DemoFixtures>({
  connectMode: ["popup", { option: true }],
  demo: async ({ connectMode }, use, testInfo) => {
    const databaseFile = testInfo.outputPath("ledgerline.sqlite");
    const demo = await startDemo({ ports: { page: 0, backend: 0, sandbox: 0 }, connectMode, databaseFile });
    await use(demo);
    await demo.close();
  },
  sandboxUrl: ({ demo }, use) => use(demo.sandboxUrl),
  sandbox: async ({ connectMode, demo, sandbox }, use) => {
    // what the demo set is gone with what was there before the test
    await demo.subscribe();
    if (connectMode === "redirect") await sandbox.control.setRedirectionUrl(`${demo.pageUrl}/#/integrations`);
    await use(sandbox);
  },
});

export { expect };

/** Opens the demo and signs in as a customer. */
export async function signIn(page: Page, demo: Demo, customer = "Harbor Coffee"): Promise<void> {
  await page.goto(demo.pageUrl);
  await page.getByRole("button", { name: `Continue as ${customer}` }).click();
  await expect(page.getByRole("combobox", { name: "Customer" })).toHaveValue(/.+/);
}

/** Goes to one application, as a link to it does. */
export async function openApplication(page: Page, demo: Demo, slug: string): Promise<void> {
  await page.goto(`${demo.pageUrl}/#/integrations?app=${slug}`);
}

/** Follows a link of the demo's own navigation. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
}
