import type { Locator, Page } from "@playwright/test";
import { expect, openApplication, signIn, test } from "./test-demo.ts";

/** Presses the button that opens a window, and returns both. */
async function openWindow(page: Page, button: Locator): Promise<Page> {
  const opening = page.waitForEvent("popup");
  await button.click();
  return opening;
}

test.beforeEach(async ({ page, demo }) => {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
});

test("success still wins when the provider's page cuts the window off (COOP)", async ({
  page,
  sandbox: { control },
  advance,
}) => {
  await control.setConsentPolicy({ coop: true });
  const dialog = page.getByRole("dialog", { name: "Slack" });
  const popup = await openWindow(page, dialog.getByRole("button", { name: "Connect Slack" }));
  await expect(popup.getByRole("button", { name: "Allow" })).toBeVisible();

  // The handle says closed from now on, and after the grace we ask; the window is in fact still open.
  for (let second = 0; second < 12; second += 2) await advance(2000);
  await expect(dialog.getByText("The Slack window was closed")).toBeVisible();

  const closing = popup.waitForEvent("close");
  await popup.getByRole("button", { name: "Allow" }).click();
  await closing;
  await advance(16_000);
  await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible();
});

test("denied, then closed, then opened again and done", async ({ page, sandbox: { control }, advance }) => {
  const dialog = page.getByRole("dialog", { name: "Slack" });
  const denied = await openWindow(page, dialog.getByRole("button", { name: "Connect Slack" }));
  const closed = denied.waitForEvent("close");
  await denied.getByRole("button", { name: "Deny" }).click();
  await closed;
  for (let second = 0; second < 12; second += 2) await advance(2000);
  await expect(dialog.getByText("The Slack window was closed")).toBeVisible();

  const shut = await openWindow(page, dialog.getByRole("button", { name: "Open the window again" }));
  await expect(shut.getByRole("button", { name: "Allow" })).toBeVisible();
  await shut.close();
  for (let second = 0; second < 12; second += 2) await advance(2000);
  await expect(dialog.getByText("The Slack window was closed")).toBeVisible();

  const allowed = await openWindow(page, dialog.getByRole("button", { name: "Open the window again" }));
  const done = allowed.waitForEvent("close");
  await allowed.getByRole("button", { name: "Allow" }).click();
  await done;
  await advance(2000);
  await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible();
  expect((await control.authorizations()).map(({ status }) => status)).toEqual(["denied", "pending", "allowed"]);
});

test("cancelling ends it, and nothing asks the API any more", async ({ page, sandbox: { control }, advance }) => {
  const dialog = page.getByRole("dialog", { name: "Slack" });
  const popup = await openWindow(page, dialog.getByRole("button", { name: "Connect Slack" }));
  await expect(popup.getByRole("button", { name: "Allow" })).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText("Cancelled. Nothing was connected.")).toBeVisible();
  await expect.poll(() => popup.isClosed()).toBe(true);
  await control.clearRequests();
  await advance(60_000);
  expect(await control.requests({ route: "GET /api/v2/f-sdk/application/:slug" })).toEqual([]);
});

test("where windows are blocked, a link leads to the provider and the page notices", async ({
  page,
  demo,
  context,
  sandbox: { control },
  tolerate,
}) => {
  // The browser's own words about the frame, the window that it may not open, and a tab that no script opened.
  tolerate(/Blocked opening .* in a new window because the request was made in a sandboxed frame/);
  tolerate(/An iframe which has both allow-scripts and allow-same-origin/);
  tolerate(/Scripts may close only the windows that were opened by them/);
  const host = `${demo.pageUrl}/embedding-host`;
  const frameHtml = `<!doctype html><title>Host</title><iframe title="Ledgerline" width="1200" height="780"
    sandbox="allow-scripts allow-same-origin allow-forms" src="${demo.pageUrl}/#/integrations?app=slack"></iframe>`;
  await page.route(host, (route) => route.fulfill({ contentType: "text/html", body: frameHtml }));
  await page.goto(host);

  const dialog = page.frameLocator("iframe").getByRole("dialog", { name: "Slack" });
  await dialog.getByRole("button", { name: "Connect Slack" }).click();
  await expect(dialog.getByText("Your browser blocked the window")).toBeVisible();
  const link = dialog.getByRole("link", { name: "Open Slack sign-in" });
  await expect(link).toHaveAttribute("rel", /noreferrer/);
  const consent = await context.newPage();
  await consent.goto((await link.getAttribute("href")) ?? "");
  await consent.getByRole("button", { name: "Allow" }).click();
  await expect(consent.getByRole("heading", { name: "Slack is connected" })).toBeVisible();

  // Without "I’m done", which goes as soon as the page has noticed.
  await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible({ timeout: 20_000 });
  expect((await control.authorizations()).map(({ status }) => status)).toEqual(["allowed"]);
});
