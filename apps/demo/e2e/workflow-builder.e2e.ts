import { expect, goTo, signIn, test } from "./test-demo.ts";

/** Playwright runs scripts of its own in every frame, also in one that is still empty and may run none. */
const playwrightsOwn = /Blocked script execution in 'about:blank'/;

test("an admin edits a workflow in the builder, in a frame and in a tab, and no address with a token stays behind", async ({
  page,
  context,
  demo,
  tolerate,
}) => {
  tolerate(playwrightsOwn);
  await signIn(page, demo);
  await goTo(page, "Admin");
  const workflows = page.getByRole("region", { name: "Workflows", exact: true });
  const referrers: (string | undefined)[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/workflows/")) referrers.push(request.headers()["referer"]);
  });
  const entries = (): Promise<number> => page.evaluate(() => history.length);
  const before = await entries();
  await workflows.getByRole("button", { name: "Edit Plan roasts from open deals" }).click();

  const builder = page.getByRole("region", { name: "Plan roasts from open deals" });
  const frame = builder.frameLocator("iframe[title]");
  await frame.getByRole("button", { name: "Edit Workflow" }).click();
  await expect(frame.getByText("Draft")).toBeVisible();
  expect(await page.content()).not.toContain("token=");
  expect(
    await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]),
    ),
  ).not.toContain("token=");
  await expect(builder.locator("iframe[title]")).not.toHaveAttribute("src");
  await frame.getByRole("button", { name: "Publish" }).click();
  await expect(frame.getByText("Published, version 2")).toBeVisible();
  expect(referrers[0]).toBeUndefined();
  expect(await entries()).toBe(before + 2); // what was pressed within the frame, and not the way into it

  await builder.getByRole("button", { name: "Open in a new tab" }).click();
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("alertdialog").getByRole("button", { name: "Open in a new tab" }).click(),
  ]);
  await expect(tab.getByText("Published, version 2")).toBeVisible();
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, ""]);
  await tab.close();

  await expect(builder.getByText("The builder is open in another tab")).toBeVisible();
  await builder.getByRole("button", { name: "Done" }).click();
  await workflows.getByRole("button", { name: "Versions of Plan roasts from open deals" }).click();
  await expect(page.getByRole("dialog").getByText("Version 2")).toBeVisible();
});

test("where the page's policy keeps the builder out, it says so, and its report has no token", async ({
  page,
  demo,
  tolerate,
}) => {
  tolerate(playwrightsOwn);
  tolerate(/frame-src|Framing/);
  await page.addInitScript(() => {
    const blocked: string[] = [];
    Object.assign(globalThis, { blocked });
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => blocked.push(blockedURI));
  });
  await signIn(page, demo);
  await page.evaluate(() => {
    const policy = Object.assign(document.createElement("meta"), { content: "frame-src 'none'" });
    policy.httpEquiv = "Content-Security-Policy";
    document.head.append(policy);
  });
  await goTo(page, "Admin");
  await page.getByRole("button", { name: "Edit Plan roasts from open deals" }).click();
  await expect(page.getByText("The builder can’t be shown on this page")).toBeVisible();
  // one report, of what was tried without a token
  expect(await page.evaluate(() => Reflect.get(globalThis, "blocked"))).toEqual([
    new URL(demo.sandboxUrl ?? "").origin,
  ]);
  await expect(page.getByRole("button", { name: "Open in a new tab" })).toBeVisible();
});
