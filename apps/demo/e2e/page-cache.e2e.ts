import config from "../playwright.config.ts";
import { expect, openApplication, signIn, test } from "./test-demo.ts";

// Playwright switches the browser's cache of pages off, in which people come back to a page as they left it.
test.use({
  connectMode: "redirect",
  launchOptions: {
    ...config.use?.launchOptions,
    ignoreDefaultArgs: ["--disable-popup-blocking", "--disable-back-forward-cache"],
  },
});

test("Back from the provider to the page as it was left says what to do, and goes again", async ({ page, demo }) => {
  await page.addInitScript(() => {
    addEventListener("pageshow", ({ persisted }) =>
      document.documentElement.setAttribute("data-kept", String(persisted)),
    );
  });
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  const dialog = page.getByRole("dialog", { name: "Slack" });
  await dialog.getByRole("button", { name: "Connect Slack" }).click();
  await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
  await page.evaluate(() => setTimeout(() => history.back()));
  await expect(page.locator("html")).toHaveAttribute("data-kept", "true");
  await expect(dialog.getByText("Slack isn’t connected yet")).toBeVisible();

  await dialog.getByRole("button", { name: "Go to Slack" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
});
