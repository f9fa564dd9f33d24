import { expect, test } from "@cobalt-kit/sandbox/playwright";

test("connects Slack, and saves a setting", async ({ page, decide, sandbox }) => {
  await page.goto("/integrations");
  await page.getByRole("button", { name: "Slack", exact: true }).click();
  await page.getByRole("button", { name: "Connect Slack" }).click();
  await decide("allow");
  await page.getByRole("combobox", { name: "Default channel" }).selectOption("#general");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  const { configs } = await sandbox.control.account("harbor"); // here each method of the control has a promise
  expect(Object.values(configs.find(({ slug }) => slug === "slack")?.fields ?? {})).toContain("C024BE7LR");
});
