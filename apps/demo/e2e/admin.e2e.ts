import { expect, goTo, signIn, test } from "./test-demo.ts";

test("an admin sends an event, sees what it starts and what is stored, and answers an open task", async ({
  page,
  demo,
  tolerate,
}) => {
  await signIn(page, demo);
  await goTo(page, "Admin");
  const events = page.getByRole("region", { name: "Send an event" });
  await events.getByRole("combobox", { name: "Event" }).selectOption("Payment Failed");
  await events.getByRole("textbox", { name: /^reason/ }).fill("insufficient_funds");
  await expect(events.getByRole("textbox", { name: "Payload (JSON)" })).toHaveValue(/"reason": "insufficient_funds"/);
  await events.getByRole("button", { name: "Send event" }).click();
  await expect(events.getByRole("button", { name: /^Retry failed payments/ })).toBeVisible();
  await expect(events.getByText("Completed")).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  expect((await download).suggestedFilename()).toBe("Payouts.csv");
  await expect(page.getByText("Webhooks are managed on your server")).toBeVisible();

  // The page asks for events every two seconds: what is on its way as the former customer is refused.
  tolerate(/401 \(Unauthorized\) \(http:\/\/127\.0\.0\.1:\d+\/events\)$/);
  await page.getByRole("combobox", { name: "Customer" }).selectOption({ label: "Lumen Studio" });
  const task = page.getByRole("region", { name: "Approve access" });
  await task.getByRole("checkbox", { name: "Open the repositories" }).check();
  await task.getByRole("button", { name: "Submit answer" }).click();
  await expect(task.getByText("The workflow continues with it.")).toBeVisible();
});

test("the panel of activity leads to the run itself, and to where a connection is renewed", async ({ page, demo }) => {
  await signIn(page, demo);
  await goTo(page, "Admin");
  const activity = page.getByRole("region", { name: "Activity of the integrations" });
  const latest = activity.getByRole("list", { name: "Latest runs" }).getByRole("listitem").first();
  const open = latest.getByRole("button", { name: /^Open the run of / });
  const name = ((await open.getAttribute("aria-label")) ?? "").replace("Open the run of ", "");
  await open.click();
  await expect(page).toHaveURL(/#\/activity\?run=/);
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  await expect(page.getByText("Run ID")).toBeVisible();
  await page.getByRole("link", { name: "All activity" }).click();
  await expect(page.getByRole("heading", { name: "Activity", level: 1 })).toBeVisible();

  await page.goBack();
  await page.goBack();
  await activity.getByRole("button", { name: "Reconnect Mailchimp" }).click();
  await expect(page.getByRole("dialog", { name: "Mailchimp" })).toBeVisible();
});
