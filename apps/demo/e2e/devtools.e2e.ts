import { startDemo } from "../server/start-demo.ts";
import { openHostPage } from "./hosts/open-host-page.ts";
import { expect, signIn, test } from "./test-demo.ts";

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

test("in development, the demo shows its requests and moves the sandbox's clock", async ({ page }) => {
  test.slow(); // the sources are compiled as the page asks for them
  const environment = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "development"; // Playwright says "test"
  const demo = await startDemo({ ports: { page: 0, backend: 0, sandbox: 0 }, dev: true });
  try {
    await signIn(page, demo);
    await page.getByRole("button", { name: "Cobalt devtools" }).click();
    const panel = page.getByRole("region", { name: "Cobalt devtools" });
    await expect(panel.getByRole("region", { name: "Session", exact: true })).toContainText("harbor");
    await panel.getByRole("tab", { name: "Requests" }).click();
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Integrations" }).click();
    await panel.getByRole("button", { name: "GET /api/v2/f-sdk/application", exact: true }).first().click();
    await expect(panel.getByRole("region", { name: "GET /api/v2/f-sdk/application" })).toContainText('"HubSpot"');
    await panel.getByRole("tab", { name: "Sandbox" }).click();
    const before = Date.parse(demo.control?.now() ?? "");
    await panel.getByRole("button", { name: "Advance by 1 day" }).click();
    await expect(panel.getByText("The sandbox's clock is 1 day on.")).toBeVisible();
    expect(Date.parse(demo.control?.now() ?? "") - before).toBeGreaterThanOrEqual(86_400_000);
  } finally {
    await page.close();
    await demo.close();
    process.env["NODE_ENV"] = environment;
  }
});

test("the built demo has nothing of them", async ({ page, demo }) => {
  await signIn(page, demo);
  await expect(page.getByRole("button", { name: "Cobalt devtools" })).toHaveCount(0);
  await expect(page.locator("[data-cobalt-devtools]")).toHaveCount(0);
});

test("they violate no strict policy, are used by keyboard alone, and leave a dialog of the page open", async ({
  page,
}) => {
  await openHostPage(page, "./devtools.tsx", { policy: POLICY });
  await page.getByRole("button", { name: "HubSpot", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  await expect(dialog).toBeVisible();
  await page.locator("[data-cobalt-devtools]").getByText("Cobalt devtools").click();
  await expect(dialog).toBeVisible();
  const panel = page.locator("[data-cobalt-devtools] section.panel");
  await expect(panel.locator("[role=tab]:focus")).toHaveText("Session");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("application");
  await expect(panel.getByLabel("Filter requests", { exact: true })).toHaveValue("application");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(dialog).toBeVisible();
});

test("no rule of the page changes them, and they are usable at 375 px", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await openHostPage(page, "./devtools.tsx", {
    html: `<style>* { color: red !important; font-size: 40px !important; letter-spacing: 1em } button, table { display: none !important }</style><div id="page"></div>`,
  });
  const toggle = page.getByRole("button", { name: "Cobalt devtools" });
  await expect(toggle).toHaveCSS("font-size", "13px");
  await toggle.click();
  const panel = page.getByRole("region", { name: "Cobalt devtools" });
  for (const name of ["Session", "Requests", "Cache", "Live", "Events", "Sandbox"]) {
    await panel.getByRole("tab", { name }).click();
    const tab = panel.getByRole("tabpanel", { name });
    await expect(tab).toBeVisible();
    expect(await tab.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), name).toBe(0);
  }
});
