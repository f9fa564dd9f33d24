import type { Page } from "@playwright/test";
import { expect, goTo, openApplication, signIn, test } from "./test-demo.ts";

const workflow = "Announce paid invoices";

test("a run that failed by an expired connection is mended from its detail, and the backend is told of each end", async ({
  page,
  demo,
  sandbox: { control },
  connect,
  decide,
  advance,
  tolerate,
}) => {
  tolerate(/410 \(Gone\)/); // the decision was made before the provider's window had its page
  const runs = page.getByRole("row").filter({ hasText: workflow });
  const untilOver = async (): Promise<void> => {
    for (let second = 0; second < 14; second += 2) await advance(2000);
  };
  await connect("slack");
  await signIn(page, demo);

  await test.step("the customer switches a workflow on", async () => {
    await openApplication(page, demo, "slack");
    const dialog = page.getByRole("dialog", { name: "Slack" });
    await dialog.getByRole("tab", { name: "Workflows" }).click();
    await dialog.getByRole("switch", { name: workflow }).click();
    const settings = dialog.getByRole("form", { name: `${workflow} settings` });
    await settings.getByRole("combobox", { name: "Channel" }).selectOption({ index: 1 });
    await settings.getByRole("button", { name: /^Save/ }).click();
    await expect(settings.getByText("Saved", { exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: "Close", exact: true }).click();
  });

  await test.step("the backend fires an event, and the run appears and completes by itself", async () => {
    await payInvoice(page, "HC-2081");
    await expect(runs.first()).toContainText(/Queued|Running/);
    await untilOver();
    await expect(runs.first()).toContainText("Completed");
  });

  await test.step("the next one fails, for Slack has expired meanwhile", async () => {
    await control.expire("harbor", "slack");
    await payInvoice(page, "HC-2080");
    await untilOver();
    await expect(runs.first()).toContainText("Failed");
    await runs.first().getByRole("button").click();
  });

  const run = page.getByRole("region", { name: `Run of ${workflow}` });
  await test.step("its detail says so and reconnects", async () => {
    await expect(run.getByText("The connection to Slack no longer works.")).toBeVisible();
    await run.getByRole("button", { name: "Reconnect Slack" }).click();
    const dialog = page.getByRole("dialog", { name: "Reconnect Slack" });
    await dialog.getByRole("button", { name: /^Reconnect/ }).click();
    await decide("allow");
    await advance(2000);
    await expect(run.getByText("Slack is connected now.")).toBeVisible();
  });

  await test.step("run again, at once because nothing is done twice by it, it completes", async () => {
    await run.getByRole("button", { name: "Run again" }).first().click();
    await untilOver();
    await expect(runs.first()).toContainText("Completed");
  });

  await test.step("the backend was told of all three ends, and still knows after a restart", async () => {
    const received = page.getByRole("region", { name: "Webhooks received" }).getByRole("listitem");
    const isTold = async (): Promise<void> => {
      await goTo(page, "Admin");
      await expect(received.filter({ hasText: `Workflow Completed · ${workflow}` })).toHaveCount(2);
      await expect(received.filter({ hasText: `Workflow Errored · ${workflow}` })).toHaveCount(1);
      await expect(received.filter({ hasText: "Connection Expired · slack" })).toHaveCount(1);
    };
    await isTold();
    demo.restartBackend();
    await page.goto("about:blank");
    await signIn(page, demo);
    await isTold();
  });
});

async function payInvoice(page: Page, number: string): Promise<void> {
  await goTo(page, "Invoices");
  await page.getByRole("button", { name: `Mark as paid: ${number}` }).click();
  await page.getByRole("link", { name: "See what ran" }).click();
}
