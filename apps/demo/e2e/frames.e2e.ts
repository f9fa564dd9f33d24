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

for (const sandbox of ["allow-scripts", "allow-scripts allow-popups"]) {
  test(`in a frame with ${sandbox} alone, the page says what may be the reason why nothing opens and no file is saved`, async ({
    page,
    context,
    tolerate,
  }) => {
    tolerate(/sandbox|Blocked/i);
    await openHostPage(page, "./rights.tsx", { sandbox });
    const frame = page.frameLocator("iframe[title=Frame]");
    const framed = frame.getByRole("region", { name: "Monthly report" });
    await expect(framed.getByText("The builder can’t be shown on this page")).toBeVisible();

    for (const name of ["Open integrations portal", "Open in a new tab"]) {
      await frame.getByRole("button", { name }).first().click();
    }
    await framed.getByRole("button", { name: "Open in a new tab" }).click();
    await expect(frame.getByRole("alert").filter({ hasText: /doesn’t allow new windows/ })).toHaveCount(3);
    await expect.poll(() => context.pages()).toEqual([page]);

    await frame.getByRole("button", { name: "Download CSV" }).click();
    await expect(frame.getByText(/doesn’t allow downloads/)).toBeVisible();
  });
}

test("where a policy keeps the builder out of the page, it opens in a tab, and no frame is tried beside that", async ({
  page,
  context,
  tolerate,
}) => {
  tolerate(/frame-src|Framing|Blocked script execution/);
  await context.route("https://api.cobalt.test/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Builder</title>" }),
  );
  await openHostPage(page, "./rights.tsx", { policy: "frame-src 'none'" });
  const framed = page.getByRole("region", { name: "Monthly report" });
  await expect(framed.getByText("The builder can’t be shown on this page")).toBeVisible();
  const opened = page.waitForEvent("popup");
  await framed.getByRole("button", { name: "Open in a new tab" }).click();
  await expect(await opened).toHaveTitle("Builder");
  await expect(framed.getByText("The builder is open in another tab")).toBeVisible();
});

test("a page that is in no frame says nothing of one around it", async ({ page, tolerate }) => {
  tolerate(/Blocked script execution in 'about:blank'/); // Playwright's own, in the builder's frame while it is empty
  await openHostPage(page, "./rights.tsx");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  await download;
  await expect(page.getByText(/doesn’t allow/)).toHaveCount(0);
});
