import type { RemoteControl } from "@cobalt-kit/sandbox";
import type { Page } from "@playwright/test";
import { expect, openApplication, signIn, test } from "./test-demo.ts";

test.use({ connectMode: "redirect" });

/** The page of the provider that the tab went to. */
async function expectConsent(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { name: `Let Ledgerline use ${name}?` })).toBeVisible();
}

async function statuses(control: RemoteControl): Promise<string[]> {
  return (await control.authorizations()).map(({ status }) => status);
}

test("the tab goes to the provider and comes back to the dialog, connected", async ({ page, demo, context }) => {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  const dialog = page.getByRole("dialog", { name: "Slack" });
  await expect(dialog.getByText("Takes you to Slack to sign in, then brings you back here.")).toBeVisible();
  await dialog.getByRole("button", { name: "Connect Slack" }).click();
  await expectConsent(page, "Slack");
  await page.getByRole("button", { name: "Allow" }).click();

  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  await expect(dialog.getByRole("tab", { name: "Settings", selected: true })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(demo.pageUrl);
  expect(context.pages()).toHaveLength(1);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Slack", exact: true })).toHaveAccessibleDescription(/^Connected/);
});

test("a test decides in its place, and the tab comes back", async ({ page, demo, decide, context }) => {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  const dialog = page.getByRole("dialog", { name: "Slack" });
  await dialog.getByRole("button", { name: "Connect Slack" }).click();
  await decide("deny");
  await expect(dialog.getByText("Slack isn’t connected yet")).toBeVisible();
  await dialog.getByRole("button", { name: "Go to Slack" }).click();
  await decide("allow");
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  expect(context.pages()).toHaveLength(1);
});

test("denied, it says that nothing is connected, and goes again on one press", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  const dialog = page.getByRole("dialog", { name: "Slack" });
  await dialog.getByRole("button", { name: "Connect Slack" }).click();
  await page.getByRole("button", { name: "Deny" }).click();

  await expect(dialog.getByText("Slack isn’t connected yet")).toBeVisible();
  await dialog.getByRole("button", { name: "Check again" }).click();
  await expect(dialog.getByText("Slack isn’t connected yet")).toBeVisible();
  await dialog.getByRole("button", { name: "Go to Slack" }).click();
  await expectConsent(page, "Slack");
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  expect(await statuses(control)).toEqual(["denied", "allowed"]);
});

test("Back from the provider opens the dialog again, which can be cancelled and begun anew", async ({ page, demo }) => {
  await signIn(page, demo);
  await openApplication(page, demo, "slack");
  const dialog = page.getByRole("dialog", { name: "Slack" });
  await dialog.getByRole("button", { name: "Connect Slack" }).click();
  await expectConsent(page, "Slack");
  await page.goBack();
  await expect(dialog.getByText("Slack isn’t connected yet")).toBeVisible();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog.getByText("Cancelled. Nothing was connected.")).toBeVisible();
  await page.reload();
  await expect(dialog.getByRole("button", { name: "Connect Slack" })).toBeVisible();
  await expect(dialog.getByText("Slack isn’t connected yet")).toBeHidden();
});

test("what a provider needs beforehand goes along, and the browser does not ask before the tab leaves", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  const asked: string[] = [];
  page.on("dialog", (question) => {
    asked.push(question.type());
    void question.accept();
  });
  await signIn(page, demo);
  await openApplication(page, demo, "salesforce");
  const dialog = page.getByRole("dialog", { name: "Salesforce" });
  await dialog.getByRole("textbox").pressSequentially("harbor");
  await page.keyboard.press("Enter");
  await expectConsent(page, "Salesforce");
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  expect(asked).toEqual([]);
  expect(await statuses(control)).toEqual(["allowed"]);
});

test("an expired connection is renewed so on one click, with the settings kept", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  await control.expire("harbor", "notion");
  const stored = async (): Promise<unknown[]> =>
    (await control.account("harbor")).configs.filter(({ slug }) => slug === "notion");
  const before = await stored();
  await signIn(page, demo);
  await openApplication(page, demo, "notion");
  const dialog = page.getByRole("dialog", { name: "Notion" });
  await dialog.getByRole("button", { name: "Reconnect Notion" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(dialog.getByText("Connected", { exact: true })).toBeVisible();
  expect(before).not.toEqual([]);
  expect(await stored()).toEqual(before);
});
