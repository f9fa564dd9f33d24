import type { BrowserContext, Page } from "@playwright/test";
import { expect, goTo, openApplication, signIn, test } from "./test-demo.ts";

/** What the browser blocked or would have blocked on Ledgerline's page, in all tabs and windows. */
async function watchPolicy(context: BrowserContext, origin: string): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeBinding("violated", ({ page }, directive: string) => {
    if (new URL(page.url()).origin === origin) violations.push(directive);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const tell: unknown = Reflect.get(window, "violated");
      if (typeof tell === "function") tell(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return violations;
}

/** Presses a button that opens the provider's window, and allows there. */
async function allowInWindow(page: Page, press: () => Promise<void>): Promise<void> {
  const opening = page.waitForEvent("popup");
  await press();
  const popup = await opening;
  const closing = popup.waitForEvent("close");
  await popup.getByRole("button", { name: "Allow" }).click();
  await closing;
}

test("a violation of the page's policy would be noticed", async ({ page, demo, context, tolerate }) => {
  const noticed: string[] = [];
  page.on("console", (message) => noticed.push(message.text()));
  const violations = await watchPolicy(context, demo.pageUrl);
  tolerate(/Content Security Policy|TrustedHTML/);
  await signIn(page, demo);
  await page.evaluate(() => {
    const style = document.createElement("style");
    style.textContent = "body { color: red }";
    document.head.append(style);
  });
  await expect.poll(() => noticed.join("\n")).toContain("style-src 'self'");
  expect(await page.evaluate(() => Reflect.set(document.body, "innerHTML", "<b></b>")).catch(String)).toContain(
    "TrustedHTML",
  );
  await expect
    .poll(() => violations)
    .toEqual([expect.stringContaining("style-src-elem"), expect.stringContaining("require-trusted-types-for")]);
});

test.describe("no block violates the policy:", () => {
  let violations: string[];
  test.beforeEach(async ({ page, demo, context }) => {
    violations = await watchPolicy(context, demo.pageUrl);
    await signIn(page, demo);
  });
  test.afterEach(() => {
    expect(violations).toEqual([]);
  });

  test("a feature connects on demand, in a dialog of its own", async ({ page }) => {
    await goTo(page, "Settings");
    const alerts = page.getByRole("region", { name: "Payment alerts" });
    await alerts.getByRole("button", { name: "Connect Slack" }).click();
    const dialog = page.getByRole("dialog", { name: "Connect Slack" });
    await allowInWindow(page, () => dialog.getByRole("button", { name: "Connect Slack" }).click());
    await expect(alerts.getByRole("switch").first()).toBeVisible();
  });

  test("several accounts: another, renewed, chosen, and the end of all", async ({ page, demo }) => {
    await openApplication(page, demo, "google-drive");
    const dialog = page.getByRole("dialog", { name: "Google Drive" });
    await allowInWindow(page, () => dialog.getByRole("button", { name: "Connect Google Drive" }).click());
    for (const count of [2, 3, 4]) {
      await allowInWindow(page, () => dialog.getByRole("button", { name: "Connect another account" }).click());
      await expect(dialog.getByLabel("Account", { exact: true }).getByRole("option")).toHaveCount(count);
    }
    await dialog.getByRole("button", { name: "Show all 4 accounts" }).click();
    const accounts = dialog.getByRole("list", { name: "Google Drive accounts" });
    await allowInWindow(page, () => accounts.getByRole("button", { name: "Reconnect" }).last().click());
    await dialog.getByLabel("Account", { exact: true }).selectOption({ index: 1 });
    await expect(dialog.getByRole("tab", { name: "Settings" })).toBeVisible();
    await dialog.getByRole("button", { name: "Disconnect all" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect all" }).click();
    await expect(dialog.getByRole("button", { name: "Connect Google Drive" })).toBeVisible();
  });

  test("an application is asked for", async ({ page, demo }) => {
    await openApplication(page, demo, "linkedin");
    const dialog = page.getByRole("dialog", { name: "LinkedIn" });
    await dialog.getByLabel("Your email address").fill("ines@harborcoffee.test");
    await dialog.getByLabel("What you need it for").fill("Our campaigns");
    await dialog.getByRole("button", { name: "Request access" }).click();
    await expect(dialog.getByText("We’ll email you when there’s news.")).toBeVisible();
  });

  test("expired keys are renewed", async ({ page, demo }) => {
    await openApplication(page, demo, "mailchimp");
    const dialog = page.getByRole("dialog", { name: "Mailchimp" });
    await dialog.getByRole("button", { name: "Reconnect Mailchimp" }).click();
    await dialog.getByRole("textbox", { name: "API key" }).fill("0123abcd-us21");
    await dialog.getByRole("button", { name: "Show API key" }).click();
    await dialog.getByRole("textbox", { name: "Server prefix" }).fill("us21");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  });

  test("the gallery is searched, filtered and laid out; settings, workflows and runs of what it opens", async ({
    page,
  }) => {
    await goTo(page, "Integrations");
    await page.getByRole("searchbox", { name: "Search applications" }).fill("atlsa crm");
    await expect(page.getByRole("button", { name: "Atlas CRM", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "List", exact: true }).click();
    await page.getByRole("button", { name: "Atlas CRM", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Atlas CRM" });
    for (const tab of ["Settings", "Workflows", "Runs"]) {
      await dialog.getByRole("tab", { name: tab, exact: true }).click();
      await expect(dialog.getByRole("tabpanel", { name: tab, exact: true })).toBeVisible();
      await page.waitForLoadState("networkidle");
    }
  });

  test.describe("in the same tab", () => {
    test.use({ connectMode: "redirect" });

    test("to the provider, back without and back with a connection", async ({ page, demo }) => {
      await openApplication(page, demo, "slack");
      const dialog = page.getByRole("dialog", { name: "Slack" });
      await dialog.getByRole("button", { name: "Connect Slack" }).click();
      await page.getByRole("button", { name: "Deny" }).click();
      await dialog.getByRole("button", { name: "Go to Slack" }).click();
      await page.getByRole("button", { name: "Allow" }).click();
      await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
    });
  });
});
