import type { Page } from "@playwright/test";
import { expect, openApplication, signIn, test } from "./test-demo.ts";

/** Presses Tab until what has the focus is what is wanted. */
async function tabTo(
  page: Page,
  role: Parameters<Page["getByRole"]>[0],
  name: string | RegExp,
  key = "Tab",
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: typeof name === "string" });
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluateAll((elements) => elements.some((element) => element === document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not lead to the ${role} ${name}.`);
}

test("the path from the gallery to a saved setting needs no mouse", async ({ page, demo, control }) => {
  await signIn(page, demo);
  await page.keyboard.press("Tab"); // whatever had the focus went with the sign-in page
  await tabTo(page, "link", /^Integrations/);
  await page.keyboard.press("Enter");

  await tabTo(page, "searchbox", "Search applications");
  await page.keyboard.type("zendesk");
  await tabTo(page, "button", "Zendesk");
  await page.keyboard.press("Enter");

  const dialog = page.getByRole("dialog", { name: "Zendesk" });
  await expect(dialog).toBeVisible();
  await tabTo(page, "textbox", "Subdomain");
  await page.keyboard.type("harbor");
  await tabTo(page, "textbox", "Agent e-mail");
  await page.keyboard.type("ops@harborcoffee.test");
  await page.keyboard.press("Tab");
  await page.keyboard.type("zd-1234567890");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible();

  await tabTo(page, "tab", /.*/);
  while (!(await dialog.getByRole("tab", { name: "Settings" }).getAttribute("aria-selected"))?.includes("true")) {
    await page.keyboard.press("ArrowRight");
  }
  await tabTo(page, "combobox", "Brand");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, "button", /^Save/);
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Saved", { exact: true })).toBeVisible();
  const [config] = (await control("account", "harbor")).configs.filter(({ slug }) => slug === "zendesk");
  expect(config?.fields["zd_brand"]).toBe(360_000_812_331);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Zendesk", exact: true })).toBeFocused();
});

test("expired keys are renewed without a mouse, and putting them away gives the focus back", async ({ page, demo }) => {
  await signIn(page, demo);
  await openApplication(page, demo, "mailchimp");
  const dialog = page.getByRole("dialog", { name: "Mailchimp" });
  await tabTo(page, "button", "Reconnect Mailchimp");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("textbox", { name: "API key" })).toBeFocused();
  await tabTo(page, "button", "Cancel");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Reconnect Mailchimp" })).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.type("0123abcd-us21");
  await tabTo(page, "textbox", "Server prefix");
  await page.keyboard.type("us21");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  await expect(page.locator("[role=dialog]:focus-within")).toHaveCount(1);
  await tabTo(page, "tab", /.*/);
});

test("several accounts are seen, renewed and ended without a mouse", async ({ page, demo, control }) => {
  for (const name of ["finance", "design", "ops", "books"]) {
    await control("connect", "harbor", "google-drive", { identifier: `${name}@harbor.test` });
  }
  await signIn(page, demo);
  await openApplication(page, demo, "google-drive");
  const dialog = page.getByRole("dialog", { name: "Google Drive" });
  await tabTo(page, "button", "Show all 4 accounts");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Show fewer accounts" })).toBeFocused();

  const opening = page.waitForEvent("popup");
  await tabTo(page, "button", "Connect another account");
  await page.keyboard.press("Enter");
  const popup = await opening;
  await expect(popup.getByRole("button", { name: "Allow" })).toBeVisible();
  await tabTo(popup, "button", "Allow");
  const closing = popup.waitForEvent("close");
  await popup.keyboard.press("Enter");
  await closing;
  await expect(dialog.getByLabel("Account", { exact: true }).getByRole("option")).toHaveCount(5);
  await expect(page.locator("[role=dialog]:focus-within")).toHaveCount(1);

  await tabTo(page, "button", "Disconnect all");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog").getByRole("button", { name: "Cancel" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("button", { name: "Disconnect all" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Connect Google Drive" })).toBeVisible();
  await expect(page.locator("[role=dialog]:focus-within")).toHaveCount(1);
});

test.describe("in the same tab", () => {
  test.use({ connectMode: "redirect" });

  test("the way to the provider and back needs no mouse", async ({ page, demo }) => {
    await signIn(page, demo);
    await openApplication(page, demo, "slack");
    const dialog = page.getByRole("dialog", { name: "Slack" });
    await tabTo(page, "button", "Connect Slack");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Deny" })).toBeVisible();
    await tabTo(page, "button", "Deny");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("Slack isn’t connected yet")).toBeVisible();
    await tabTo(page, "button", "Go to Slack");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    await tabTo(page, "button", "Allow");
    await page.keyboard.press("Enter");
    await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
    await expect(page.locator("[role=dialog]:focus-within")).toHaveCount(1);
  });
});
