import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

const harbor = `<cobalt-marketplace linked-account-id="harbor"></cobalt-marketplace>`;

const hostile = `
  * { all: unset; text-transform: uppercase; letter-spacing: 9px; text-align: right; cursor: crosshair; white-space: pre; }
  head, style, script, title { display: none }
  body { font: 16px/1.5 sans-serif; color: #222; color-scheme: light; }
  button, input, [role=dialog], .ck-card, .ck-button { background: hotpink !important; font-size: 40px !important; display: none !important; }`;

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "reduce" }));

test("looks as it does without them under rules of the page for everything", async ({ page }) => {
  await openHostPage(page, "./element.ts", { html: `<main>${harbor}</main>` });
  const card = page.getByRole("button", { name: "HubSpot" });
  await card.waitFor();
  const look = (): Promise<string[]> =>
    page.getByRole("searchbox").evaluate((element) => {
      const { height, fontSize, textTransform, letterSpacing, textAlign, backgroundColor, borderRadius } =
        getComputedStyle(element);
      return [height, fontSize, textTransform, letterSpacing, textAlign, backgroundColor, borderRadius];
    });
  const before = await look();
  await page.addStyleTag({ content: hostile });
  expect(await look()).toEqual(before);
  await expect(page.locator("cobalt-marketplace")).toHaveCSS("display", "inline"); // that is the page's to say

  await card.click();
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveCSS("text-transform", "none");
  await expect(dialog).toHaveCSS("letter-spacing", "normal");
  await expect(dialog).toHaveCSS("cursor", "auto");
  expect(await dialog.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(true);
});

test("takes tokens, font and colour scheme from the page, and nothing that is no colour", async ({ page }) => {
  await openHostPage(page, "./element.ts", {
    html: `<style>:root { color-scheme: dark; --ck-accent: rgb(0, 128, 0); --ck-radius: 3px; font-family: monospace }</style>${harbor}`,
  });
  await page.getByRole("button", { name: "Zendesk" }).click();
  const connect = page.getByRole("button", { name: "Connect with these keys" });
  await expect(connect).toHaveCSS("background-color", "color(srgb 0 0.501961 0)");
  await expect(connect).toHaveCSS("border-radius", "3px");
  await expect(connect).toHaveCSS("font-family", "monospace");
  await page.evaluate(() => document.documentElement.style.setProperty("--ck-accent", "no-colour"));
  await expect(connect).not.toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(connect).not.toHaveCSS("background-color", "color(srgb 0 0.501961 0)");
});

test("lets a sheet of the page in its shadow root and a rule for its part say how it looks", async ({ page }) => {
  await openHostPage(page, "./element.ts", {
    html: `<style>cobalt-marketplace::part(content) { padding: 7px }</style>${harbor}`,
  });
  await page.getByRole("button", { name: "HubSpot" }).waitFor();
  const content = page.locator("cobalt-marketplace [part=content]");
  await expect(content).toHaveCSS("padding", "7px");
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".ck-card { border-radius: 1px }");
    document.querySelector("cobalt-marketplace")?.shadowRoot?.adoptedStyleSheets.push(sheet);
  });
  await expect(page.locator(".ck-card").first()).toHaveCSS("border-radius", "1px");
});

test("keeps the caret where somebody types, and the whole of it by keyboard alone", async ({ page }) => {
  await openHostPage(page, "./element.ts", { html: harbor });
  const search = page.getByRole("searchbox");
  await search.fill("hubot");
  await search.press("ArrowLeft");
  await search.press("ArrowLeft");
  await search.press("s");
  await search.press("p");
  await expect(search).toHaveValue("hubspot");
  const card = page.getByRole("button", { name: "HubSpot", exact: true });
  await expect(card).toBeVisible();
  await card.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  await expect(dialog.getByRole("tab", { name: "Workflows" })).toBeVisible();
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.matches(":focus-within"))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(card).toBeFocused();
});

test("keeps what is typed where it is moved, also by moveBefore, and lets go where it is removed", async ({ page }) => {
  await openHostPage(page, "./element.ts", {
    html: `<dialog id="there"></dialog>${harbor.replace(">", ' slug="zendesk">')}`,
  });
  const key = page.getByRole("textbox", { name: "API token" });
  await key.fill("zd_1");
  await page.evaluate(() => {
    const element = document.querySelector("cobalt-marketplace");
    const there = document.querySelector("dialog");
    if (element !== null) there?.append(element);
    there?.show();
  });
  await expect(key).toHaveValue("zd_1");
  const focused = await page.evaluate(() => {
    const element = document.querySelector("cobalt-marketplace");
    if (element === null || !("moveBefore" in document.body)) return undefined;
    element.shadowRoot?.querySelector<HTMLElement>("[role=dialog] input")?.focus();
    document.body.moveBefore(element, null);
    return element.shadowRoot?.activeElement?.localName;
  });
  expect([undefined, "input"]).toContain(focused);
  await expect(key).toHaveValue("zd_1");
  await page.evaluate(() => document.querySelector("cobalt-marketplace")?.remove());
  await expect(key).toBeHidden();
  expect(await page.evaluate(() => document.body.hasAttribute("aria-hidden") || document.body.inert)).toBe(false);
});

test("two on a page are each their customer's, with a cache of their own", async ({ page }) => {
  await openHostPage(page, "./element.ts", {
    html: `<section aria-label="First">${harbor}</section>
      <section aria-label="Second">${harbor.replace("harbor", "blank")}</section>`,
  });
  const connected = /^Connected \d/;
  const second = page.getByRole("region", { name: "Second" });
  await expect(second.getByRole("button", { name: connected })).toHaveText(/0$/);
  const first = page.getByRole("region", { name: "First" });
  await expect(first.getByRole("button", { name: connected })).not.toHaveText(/\D0$/);
});

test("follows the direction of the page, also where that turns later", async ({ page }) => {
  await openHostPage(page, "./element.ts", { html: harbor });
  const content = page.locator("cobalt-marketplace .ck-provider");
  await expect(content).toHaveAttribute("dir", "ltr");
  await page.evaluate(() => document.documentElement.setAttribute("dir", "rtl"));
  await expect(content).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("searchbox")).toHaveCSS("direction", "rtl");
});

// The browser's complaints fail a test.
test("works under a policy that allows no inline style or script, and with Trusted Types", async ({ page }) => {
  await openHostPage(page, "./element.ts", {
    html: harbor,
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; require-trusted-types-for 'script'",
  });
  const search = page.getByRole("searchbox");
  await expect(search).toHaveCSS("border-radius", "8px");
  await page.getByRole("button", { name: "HubSpot" }).click();
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  await dialog.getByRole("tab", { name: "Settings" }).click();
  await expect(dialog.getByRole("button", { name: "Save" }).first()).toBeVisible();
});

test("says in the page what is missing for a session", async ({ page, tolerate }) => {
  tolerate(/has no linkedAccountId/);
  await openHostPage(page, "./element.ts", { html: `<cobalt-marketplace></cobalt-marketplace>` });
  await expect(page.getByRole("alert")).toContainText("Set the attribute linked-account-id");
});
