import { expect, goTo, signIn, test } from "./test-demo.ts";

test("webhooks arrive on the page of their customer, and outlive a restart of the backend", async ({
  page,
  demo,
  sandbox: { control },
  tolerate,
}) => {
  tolerate(/401|Failed to load resource/);
  await control.connect("harbor", "hubspot");
  await signIn(page, demo);
  await goTo(page, "Admin");
  const received = page.getByRole("region", { name: "Webhooks received" }).getByRole("listitem");
  const notices = page.getByRole("region", { name: "Notices to the customer" }).getByRole("listitem");
  await control.expire("harbor", "hubspot");
  await expect(received.filter({ hasText: "Connection Expired · hubspot" })).toContainText("Done");
  await expect(notices.filter({ hasText: "hubspot has to be connected again." })).toHaveCount(1);

  demo.restartBackend();
  await page.reload();
  await signIn(page, demo);
  await goTo(page, "Admin");
  await expect(received.filter({ hasText: "Connection Expired · hubspot" })).toHaveCount(1);
  await expect(notices.filter({ hasText: "hubspot has to be connected again." })).toHaveCount(1);

  await page.getByRole("combobox", { name: "Customer" }).selectOption({ label: "Lumen Studio" });
  await expect(page.getByText("None yet.")).toBeVisible();
  await expect(received).toHaveCount(0);
});
