import { expect, goTo, openApplication, signIn, test } from "./test-demo.ts";

test("a customer connects two applications, sets them up, sees a workflow run, makes one and runs that", async ({
  page,
  demo,
  sandbox: { control },
  advance,
}) => {
  await signIn(page, demo);
  await goTo(page, "Integrations");

  const dialog = page.getByRole("dialog");
  await test.step("finds Slack in the gallery", async () => {
    await page.getByRole("searchbox", { name: "Search applications" }).fill("slack");
    await page.getByRole("button", { name: "Slack", exact: true }).click();
    await expect(dialog).toHaveAccessibleName("Slack");
    await expect(page).toHaveURL(/#\/integrations\?q=slack&app=slack$/);
  });

  await test.step("connects it in a window of the provider", async () => {
    const opening = page.waitForEvent("popup");
    await dialog.getByRole("button", { name: "Connect Slack" }).click();
    const popup = await opening;
    await expect(popup.getByRole("heading", { name: "Let Ledgerline use Slack?" })).toBeVisible();
    await expect(dialog.getByText("Waiting for Slack")).toBeVisible();
    const closing = popup.waitForEvent("close");
    await popup.getByRole("button", { name: "Allow" }).click();
    await closing;
    await advance(2000);
    await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible();
    expect((await control.account("harbor")).connections.map(({ slug }) => slug)).toContain("slack");
  });

  await test.step("fills in its settings", async () => {
    await dialog.getByRole("tab", { name: "Settings" }).click();
    await dialog.getByRole("combobox", { name: "Default channel" }).selectOption({ index: 1 });
    await dialog.getByRole("textbox", { name: "Bot name" }).fill("Bean counter");
    await dialog.getByRole("button", { name: /^Save/ }).click();
    await expect(dialog.getByText("Saved", { exact: true })).toBeVisible();
    const [config] = (await control.account("harbor")).configs.filter(({ slug }) => slug === "slack");
    expect(Object.values(config?.fields ?? {})).toContain("Bean counter");
  });

  await test.step("switches a workflow on and fills in its fields", async () => {
    await dialog.getByRole("tab", { name: "Workflows" }).click();
    await dialog.getByRole("switch", { name: "Announce paid invoices" }).click();
    await expect(dialog.getByRole("switch", { name: "Announce paid invoices" })).toBeChecked();
    const settings = dialog.getByRole("form", { name: "Announce paid invoices settings" });
    await settings.getByRole("combobox", { name: "Channel" }).selectOption({ index: 1 });
    await settings.getByRole("button", { name: /^Save/ }).click();
    await expect(settings.getByText("Saved", { exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
  });

  await test.step("connects Zendesk with keys", async () => {
    await page.getByRole("searchbox", { name: "Search applications" }).fill("zendesk");
    await page.getByRole("button", { name: "Zendesk", exact: true }).click();
    await dialog.getByRole("textbox", { name: "Subdomain" }).fill("harbor");
    await dialog.getByRole("textbox", { name: "Agent e-mail" }).fill("ops@harborcoffee.test");
    await dialog.getByLabel("API token", { exact: true }).fill("zd-1234567890");
    await dialog.getByRole("button", { name: "Connect with these keys" }).click();
    await expect(dialog.getByRole("button", { name: "Disconnect" })).toBeVisible();
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
  });

  await test.step("sees the workflow run when the product fires its event", async () => {
    await goTo(page, "Invoices");
    await page.getByRole("button", { name: "Mark as paid: HC-2081" }).click();
    await expect(page.getByRole("status").filter({ hasText: "HC-2081" })).toContainText(
      "Ledgerline sent the event “Invoice Paid”",
    );
    await page.getByRole("link", { name: "See what ran" }).click();
    const row = page.getByRole("row").filter({ hasText: "Announce paid invoices" }).first();
    await expect(row).toContainText(/Queued|Running/);
    await row.getByRole("button").click();
    const run = page.getByRole("region", { name: "Run of Announce paid invoices" });
    await expect(run).toBeVisible();
    for (let second = 0; second < 12; second += 2) await advance(2000);
    await expect(row).toContainText("Completed");
    await expect(run.getByRole("listitem").filter({ hasText: "Post message" })).toContainText("Done");
  });

  await test.step("makes a workflow, publishes it, runs it and follows it to its end", async () => {
    await openApplication(page, demo, "slack");
    await dialog.getByRole("tab", { name: "Workflows" }).click();
    await dialog.getByRole("button", { name: "New workflow" }).click();
    const creating = page.getByRole("dialog", { name: "New workflow" });
    await creating.getByRole("textbox", { name: "Name" }).fill("Weekly digest");
    await creating.getByRole("button", { name: "Create workflow" }).click();
    await dialog.getByRole("button", { name: "Publish Weekly digest" }).click();
    await dialog.getByRole("button", { name: "Run Weekly digest" }).click();
    const running = page.getByRole("dialog", { name: "Run Weekly digest" });
    await running.getByRole("button", { name: "Run workflow" }).click();
    await expect(page.getByText("Weekly digest started.")).toBeAttached();
    for (let second = 0; second < 12; second += 2) await advance(2000);
    await expect(dialog.getByRole("button", { name: "Latest run Completed" })).toBeVisible();
    await dialog.getByRole("tab", { name: "Runs" }).click();
    const row = dialog.getByRole("row").filter({ hasText: "Weekly digest" }).first();
    await expect(row).toContainText("Completed");
    await row.getByRole("button").click();
    await expect(dialog.getByRole("listitem").filter({ hasText: "Handle request" })).toContainText("Done");
  });
});
