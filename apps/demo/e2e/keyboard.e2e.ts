import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./test-demo.ts";

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

test("the path from the gallery to a saved setting needs no mouse", async ({ page, demo, sandbox: { control } }) => {
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
  const [config] = (await control.account("harbor")).configs.filter(({ slug }) => slug === "zendesk");
  expect(config?.fields["zd_brand"]).toBe(360_000_812_331);

  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Zendesk", exact: true })).toBeFocused();
});
