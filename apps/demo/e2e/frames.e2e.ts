import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

for (const sandbox of ["allow-scripts allow-same-origin", "allow-scripts"]) {
  test(`in a frame with ${sandbox} alone, settings are saved, keys connect, and the page says why no window opens`, async ({
    page,
    tolerate,
  }) => {
    tolerate(/sandbox|Blocked/i);
    await openHostPage(page, "./forms.tsx", { sandbox });
    const frame = page.frameLocator("iframe");

    const name = frame.getByRole("textbox", { name: "Deal name" });
    await name.fill("By Enter");
    await name.press("Enter");
    await expect(frame.getByText("Settings saved.")).toBeAttached();
    await name.fill("By the button");
    await frame.getByRole("button", { name: "Save 1 change" }).click();
    await expect(frame.getByRole("button", { name: "Save 1 change" })).toBeHidden();

    await frame.getByLabel("API token", { exact: true }).fill("zd_1");
    await frame.getByLabel(/subdomain/i).fill("harbor");
    await frame.getByLabel(/mail/i).first().fill("ops@harbor.test");
    await frame.getByRole("button", { name: "Connect with these keys" }).click();
    await expect(frame.getByText("Zendesk is connected")).toBeAttached();

    await frame.getByRole("button", { name: "Connect Slack" }).click();
    await expect(frame.getByText(/doesn’t allow new windows/)).toBeVisible();
  });
}

test("in a frame that may neither open windows nor save files, the page says what may be the reason", async ({
  page,
  tolerate,
}) => {
  tolerate(/sandbox|Blocked/i);
  await openHostPage(page, "./rights.tsx", { sandbox: "allow-scripts" });
  const frame = page.frameLocator("iframe");
  for (const name of ["Open integrations portal", "Open in a new tab"]) {
    await frame.getByRole("button", { name }).click();
  }
  await expect(frame.getByRole("alert").filter({ hasText: /doesn’t allow new windows/ })).toHaveCount(2);
  await frame.getByRole("button", { name: "Download CSV" }).click();
  await expect(frame.getByText(/doesn’t allow downloads/)).toBeVisible();
});

test("a page that is in no frame says nothing of one around it", async ({ page }) => {
  await openHostPage(page, "./rights.tsx");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  await download;
  await expect(page.getByText(/doesn’t allow/)).toHaveCount(0);
});
