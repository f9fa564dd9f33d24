import { expect, goTo, openApplication, signIn, test } from "./test-demo.ts";

test("filters and the open application stand in the address, and Back closes what is open", async ({ page, demo }) => {
  await signIn(page, demo);
  await goTo(page, "Integrations");
  const address = (): string => decodeURIComponent(new URL(page.url()).hash);
  await page.getByRole("searchbox", { name: "Search applications" }).fill("hub");
  await expect.poll(address).toBe("#/integrations?q=hub");

  await page.getByRole("button", { name: "HubSpot", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  await expect(dialog).toBeVisible();
  await expect.poll(address).toBe("#/integrations?q=hub&app=hubspot");
  await page.goBack();
  await expect(dialog).toBeHidden();
  expect(address()).toBe("#/integrations?q=hub");
  await expect(page.getByRole("searchbox", { name: "Search applications" })).toHaveValue("hub");
  await expect(page.getByRole("button", { name: "HubSpot", exact: true })).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Close", exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(address).toBe("#/integrations?q=hub");
  await expect(page.getByRole("button", { name: "HubSpot", exact: true })).toBeFocused();

  // One step back is the page from before: closing leaves no entry behind.
  await page.goBack();
  await expect(page.getByRole("heading", { name: /^Good to see you/ })).toBeVisible();
});

test("what the forward button opened again is closed without an entry that leads nowhere", async ({ page, demo }) => {
  await signIn(page, demo);
  await goTo(page, "Integrations");
  const card = page.getByRole("button", { name: "HubSpot", exact: true });
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  const address = (): string => decodeURIComponent(new URL(page.url()).hash);
  await card.click();
  await expect(dialog).toBeVisible();
  await page.goBack();
  await expect(dialog).toBeHidden();
  await page.goForward();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(address()).toBe("#/integrations");
  // The next step back leaves the page, and forward opens it once.
  await page.goBack();
  await expect(page.getByRole("heading", { name: /^Good to see you/ })).toBeVisible();
  await page.goForward();
  await expect(card).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.goForward();
  await expect(dialog).toBeVisible();

  // The entry behind is the gallery after the page was loaded anew, too.
  await page.reload();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.goBack();
  await expect(page.getByRole("heading", { name: /^Good to see you/ })).toBeVisible();
});

test("a link leads to an application, and closing it stays on the page", async ({ page, demo }) => {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  await expect(page.getByRole("dialog", { name: "Slack" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("heading", { name: "Integrations" })).toBeVisible();
  expect(new URL(page.url()).hash).toBe("#/integrations");
});

test("the navigation tells how many integrations need a person", async ({ page, demo, sandbox: { control } }) => {
  await control.expire("harbor", "notion");
  await signIn(page, demo);
  const navigation = page.getByRole("navigation", { name: "Main" });
  await expect(navigation.getByRole("link", { name: "Integrations 2 need attention" })).toBeVisible();
  await openApplication(page, demo, "mailchimp");
  const dialog = page.getByRole("dialog", { name: "Mailchimp" });
  await dialog.getByRole("button", { name: "Disconnect" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Disconnect" }).click();
  await expect(dialog.getByLabel("API key", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(navigation.getByRole("link", { name: "Integrations 1 needs attention" })).toBeVisible();
});

test("a feature of the host's connects on demand, and is there then", async ({ page, demo }) => {
  await signIn(page, demo);
  await goTo(page, "Settings");
  const alerts = page.getByRole("region", { name: "Payment alerts" });
  const opening = page.waitForEvent("popup");
  await alerts.getByRole("button", { name: "Connect Slack" }).click();
  await page.getByRole("dialog", { name: "Connect Slack" }).getByRole("button", { name: "Connect Slack" }).click();
  await (await opening).getByRole("button", { name: "Allow" }).click();
  await expect(alerts.getByRole("switch").first()).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
});
