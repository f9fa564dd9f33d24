import type { Locator, Page } from "@playwright/test";
import type { Demo } from "../server/start-demo.ts";
import { expect, goTo, openApplication, signIn, test } from "./test-demo.ts";

const failedRequest = /Failed to load resource/;

test("a wrong key says so at the form and keeps what was typed", async ({ page, demo, tolerate }) => {
  tolerate(failedRequest);
  await signIn(page, demo);
  await openApplication(page, demo, "zendesk");
  const dialog = page.getByRole("dialog", { name: "Zendesk" });
  await dialog.getByRole("textbox", { name: "Subdomain" }).fill("harbor");
  await dialog.getByRole("textbox", { name: "Agent e-mail" }).fill("ops@harborcoffee.test");
  await dialog.getByLabel("API token", { exact: true }).fill("bad");
  await dialog.getByRole("button", { name: "Connect with these keys" }).click();

  const alert = dialog.getByRole("alert");
  await expect(alert).toContainText("These credentials weren’t accepted");
  await expect(alert).toContainText("Check them for typos");
  await expect(dialog.getByRole("button", { name: "Copy request ID" })).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Subdomain" })).toHaveValue("harbor");
  await expect(dialog.getByLabel("API token", { exact: true })).toHaveValue("bad");

  await dialog.getByLabel("API token", { exact: true }).fill("zd-1234567890");
  await dialog.getByRole("button", { name: "Connect with these keys" }).click();
  await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible();
});

test("a required key left empty is named and focused, and nothing is sent", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  await signIn(page, demo);
  await openApplication(page, demo, "zendesk");
  const dialog = page.getByRole("dialog", { name: "Zendesk" });
  await dialog.getByRole("textbox", { name: "Subdomain" }).fill("harbor");
  await dialog.getByRole("button", { name: "Connect with these keys" }).click();
  await expect(dialog.getByText("Enter a value for “Agent e-mail”.")).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Agent e-mail" })).toBeFocused();
  await expect(dialog.getByRole("textbox", { name: "Subdomain" })).toHaveValue("harbor");
  expect(await control.requests({ method: "POST", route: "POST /api/v2/app/:slug/save" })).toEqual([]);
});

test.describe("settings", () => {
  test.beforeEach(async ({ page, demo, sandbox: { control } }) => {
    await control.connect("harbor", "quickbooks");
    await signIn(page, demo);
    await openApplication(page, demo, "quickbooks");
    await page.getByRole("dialog", { name: "QuickBooks" }).getByRole("tab", { name: "Settings" }).click();
  });

  test("a required field left empty is named and focused", async ({ page }) => {
    const dialog = page.getByRole("dialog", { name: "QuickBooks" });
    await dialog.getByRole("tab", { name: "Invoices" }).click();
    await dialog.getByRole("textbox", { name: "Memo" }).fill("Thanks");
    await dialog.getByRole("button", { name: /^Save/ }).click();
    await expect(dialog.getByText(/needs? your attention/)).toBeVisible();
    const company = dialog.getByRole("textbox", { name: "Company name" });
    await expect(company).toBeFocused();
    await expect(company).toHaveAccessibleDescription(/Enter a value/);
    await dialog.getByRole("tab", { name: "Invoices" }).click();
    await expect(dialog.getByRole("textbox", { name: "Memo" })).toHaveValue("Thanks");
  });

  test("invalid JSON says where, and stays as it was typed", async ({ page }) => {
    const dialog = page.getByRole("dialog", { name: "QuickBooks" });
    await dialog.getByRole("tab", { name: "Payments and taxes" }).click();
    const json = dialog.getByRole("textbox", { name: "Classes by product" });
    await json.fill('{"a": 1,}');
    await expect(dialog.getByText("remove the comma before the closing bracket", { exact: false })).toBeVisible();
    await dialog.getByRole("button", { name: /^Save/ }).click();
    await dialog.getByRole("button", { name: /^Classes by product: / }).click();
    await expect(json).toBeFocused();
    await expect(json).toHaveValue('{"a": 1,}');
  });
});

test("a 500 and a lost network say what to do and keep what was typed", async ({
  page,
  demo,
  context,
  sandbox: { control },
  tolerate,
}) => {
  tolerate(failedRequest);
  await control.connect("harbor", "slack");
  const dialog = await editSlack(page, demo);

  await control.failNext("PUT /api/v2/f-sdk/config", { status: 500 });
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("Everything you typed is still here");
  await expect(dialog.getByRole("alert")).toContainText("Try again in a moment");
  await expect(dialog.getByRole("textbox", { name: "Bot name" })).toHaveValue("Bean counter");

  // Broken off by the browser: what a server breaks off on a kept connection, Chromium sends again by itself.
  await page.route("**/api/v2/f-sdk/config", (route) => route.abort("connectionreset"), { times: 1 });
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("Check your connection");
  await expect(dialog.getByRole("textbox", { name: "Bot name" })).toHaveValue("Bean counter");

  await context.setOffline(true);
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByRole("alert")).toContainText("You’re offline");
  await expect(dialog.getByRole("textbox", { name: "Bot name" })).toHaveValue("Bean counter");
  await context.setOffline(false);

  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(dialog.getByText("Saved", { exact: true })).toBeVisible();
});

test("a session that ended and cannot be renewed says so once, keeps what was typed, and goes on when it can", async ({
  page,
  demo,
  context,
  sandbox: { control },
  tolerate,
}) => {
  tolerate(failedRequest);
  await control.connect("harbor", "slack");
  const dialog = await editSlack(page, demo);

  // The login ended in another tab, so the backend mints no more tokens.
  const headers = { origin: demo.pageUrl };
  await context.request.post(`${demo.backendUrl}/logout`, { headers, data: {} });
  await control.revokeTokens("harbor");
  await dialog.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText("Your session has ended").first()).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: "Bot name" })).toHaveValue("Bean counter");

  await dialog.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.getByText("Your session has ended").first()).toBeVisible();

  await context.request.post(`${demo.backendUrl}/login`, { headers, data: { customer: "harbor" } });
  await dialog.getByRole("button", { name: "Try again" }).first().click();
  // What is left is the save that did not work, with what it would have saved.
  await expect(page.getByText("Your session has ended")).toHaveCount(1);
  await expect(dialog.getByRole("textbox", { name: "Bot name" })).toHaveValue("Bean counter");
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByText("Saved", { exact: true })).toBeVisible();
});

test("a gallery that cannot load says what to do, and loads on request", async ({ page, demo, tolerate }) => {
  tolerate(failedRequest);
  // It fails until it is mended: how often it is asked for depends on what else of the page shows applications.
  const list = "**/api/v2/f-sdk/application";
  await page.route(list, (route) =>
    route.fulfill({ status: 500, headers: { "access-control-allow-origin": demo.pageUrl } }),
  );
  await signIn(page, demo);
  await goTo(page, "Integrations");
  await expect(async () => {
    await page.clock.runFor(5000);
    await expect(page.getByRole("alert")).toContainText("Couldn’t load applications", { timeout: 500 });
  }).toPass();
  await page.unroute(list);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: "HubSpot", exact: true })).toBeVisible();
});

/** Slack's settings with two edits that are not saved yet. */
async function editSlack(page: Page, demo: Demo): Promise<Locator> {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  const dialog = page.getByRole("dialog", { name: "Slack" });
  await dialog.getByRole("tab", { name: "Settings" }).click();
  await dialog.getByRole("combobox", { name: "Default channel" }).selectOption({ index: 1 });
  await dialog.getByRole("textbox", { name: "Bot name" }).fill("Bean counter");
  return dialog;
}
