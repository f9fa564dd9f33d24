import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

const require = createRequire(import.meta.url);
const sheetOf = (path: string): string => readFileSync(require.resolve(path), "utf8");

/** Tailwind 3 fills in its theme as it builds. */
const tailwind3 = sheetOf("tailwindcss-3/src/css/preflight.css")
  .replaceAll(/theme\('borderColor\.DEFAULT', currentColor\)/g, "#e5e7eb")
  .replaceAll(/theme\('colors\.gray\.400', #9ca3af\)/g, "#9ca3af")
  .replaceAll(/theme\('fontFamily\.sans', ([^)]*)\)/g, "$1")
  .replaceAll(/theme\('fontFamily\.mono', ([^)]*)\)/g, "$1")
  .replaceAll(/theme\([^)]*normal\)/g, "normal");

const resets: Record<string, string> = {
  "Tailwind 3": tailwind3,
  "Tailwind 3 before 3.4": `button, [type='button'], [type='reset'], [type='submit'] { -webkit-appearance: button; background-color: transparent; background-image: none; }`,
  "Tailwind 4": sheetOf("tailwindcss/preflight.css"),
  "Bootstrap's reboot": sheetOf("bootstrap/dist/css/bootstrap-reboot.css"),
  Bootstrap: sheetOf("bootstrap/dist/css/bootstrap.css"),
  Bulma: sheetOf("bulma/css/bulma.css"),
  "normalize.css": sheetOf("normalize.css/normalize.css"),
  "rules of bare elements": `
    * { margin: 0; padding: 0; border: 0; box-sizing: border-box; }
    button { background: none; color: inherit; font: inherit; text-transform: uppercase; min-width: 64px; transition: all 1s; }
    button:hover, button:focus, button:active { background: hotpink; box-shadow: 0 0 9px red; }
    input { width: 100%; height: 60px; } input[type="checkbox"], input[type=radio] { width: 100%; appearance: auto; }
    input:focus, textarea:focus, select:focus { border-color: red; outline: none; }
    select { appearance: auto; background-image: none; } textarea { resize: none; }
    label { display: block; margin-bottom: 9px; font-weight: 900; } legend { float: left; width: 100%; }
    svg { display: block; vertical-align: middle; } img { max-width: 100%; height: auto; }
    h1, h2, h3 { font-size: 40px; color: red; } p { margin: 20px; } a, a:hover { color: red; text-decoration: none; }
    ul, ol { padding-left: 40px; list-style: square; } li { margin: 9px; } table { width: auto; } td, th { padding: 20px; }
    section, nav { margin: 9px; padding: 50px; border: 9px solid; } table td:not([align]) { text-align: center; } pre, code { background: #eee; color: red; } fieldset { border: 9px solid; }
    html { font-size: 62.5%; }`,
  ":focus without a ring": `:focus { outline: 0 } *:focus-visible { outline: none } button:focus { outline: 0 } input:focus { outline: none }`,
};

type Styles = Record<string, string[]>;

/** What the browser makes of our elements, one of each kind and state. */
async function stylesOf(page: Page): Promise<{ names: string[]; styles: Styles }> {
  return page.evaluate(() => {
    const names = [...getComputedStyle(document.head)].filter((name) => !name.startsWith("--"));
    const styles: Record<string, string[]> = {};
    for (const element of document.querySelectorAll("#page [class^='ck-']")) {
      const states = [...element.attributes].filter(({ name }) => /^(data-|aria-(?!.*(by|controls))|type)/.test(name));
      const kind = `${element.localName}.${element.getAttribute("class")} ${states.map(({ name, value }) => `${name}=${value}`).join(" ")}`;
      // What only carries others, and what nobody sees.
      if (kind in styles || element.matches(".ck-provider, .ck-visually-hidden, .ck-host, [hidden]")) continue;
      const style = getComputedStyle(element);
      const line = (side: string): string => style.getPropertyValue(side.replace(/style|color/, "width"));
      styles[kind] = names.map((name) =>
        /^border.*(style|color)$/.test(name) && line(name) === "0px" ? "none" : style.getPropertyValue(name),
      );
    }
    return { names, styles };
  });
}

async function differencesTo(page: Page, { names, styles }: Awaited<ReturnType<typeof stylesOf>>): Promise<string[]> {
  const now = await stylesOf(page);
  return Object.entries(styles).flatMap(([kind, values]) =>
    names.flatMap((name, index) => {
      const value = now.styles[kind]?.[index];
      // The parts that browsers put into a date's box have rules of their own.
      const same = value === values[index] || Math.abs(parseFloat(value ?? "") - parseFloat(values[index] ?? "")) < 0.5;
      return same ? [] : [`${kind} ${name}: ${values[index]} became ${value}`];
    }),
  );
}

async function addSheet(page: Page, css: string, order: string): Promise<void> {
  await page.evaluate(
    ([text = "", where]) => {
      const sheet = document.createElement("style");
      sheet.id = "reset";
      sheet.textContent = text;
      document.querySelector("#ours")?.insertAdjacentElement(where === "before" ? "beforebegin" : "afterend", sheet);
    },
    [css, order],
  );
}

const removeSheet = (page: Page): Promise<void> => page.evaluate(() => document.querySelector("#reset")?.remove());

test.beforeEach(async ({ page, tolerate }) => {
  tolerate(/./); // what a sheet names and this page does not have
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openHostPage(page, "./everything.tsx", {
    // What is inherited is the page's to say.
    html: `<div id="page" style="width: 900px; font: 16px/1.5 sans-serif; color: #222; text-rendering: auto; tab-size: 8;
      -webkit-font-smoothing: auto; font-feature-settings: normal; overflow-wrap: normal; word-break: normal;
      text-size-adjust: auto; accent-color: auto; color-scheme: light"></div>`,
  });
  await expect(page.getByRole("form", { name: "HubSpot settings" })).toBeVisible();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Connect with these keys" })).toBeVisible();
  await page.waitForLoadState("networkidle");
});

for (const [name, css] of Object.entries(resets)) {
  test(`${name}, loaded before or after ours, changes nothing of ours`, async ({ page }) => {
    const untouched = await stylesOf(page);
    expect(Object.keys(untouched.styles).length).toBeGreaterThan(150);
    for (const order of ["before", "after"]) {
      await addSheet(page, css, order);
      expect.soft(await differencesTo(page, untouched), order).toEqual([]);
      await removeSheet(page);
    }
  });
}

for (const order of ["before", "after"]) {
  test(`a ring shows where the focus is under resets loaded ${order} ours`, async ({ page }) => {
    const controls = page
      .locator("#page")
      .locator("button:enabled, input:enabled, select, textarea, a")
      .filter({ visible: true });
    for (const [name, css] of Object.entries(resets)) {
      await addSheet(page, css, order);
      await page.keyboard.press("Tab");
      const without = await controls.evaluateAll((elements) => {
        const seen = new Set<string>();
        return elements.flatMap((element) => {
          if (!(element instanceof HTMLElement) || seen.has(element.className)) return [];
          seen.add(element.className);
          element.focus();
          const ringed = element.closest(".ck-card, .ck-method") ?? element;
          const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ringed);
          const [, , , alpha = "1"] = outlineColor.match(/[\d.]+/g) ?? [];
          const visible = outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && Number(alpha) > 0;
          return visible ? [] : [`${element.className}: ${outlineStyle} ${outlineWidth} ${outlineColor}`];
        });
      });
      expect.soft(without, name).toEqual([]);
      await removeSheet(page);
    }
  });
}

test("a host's class wins over ours under every reset, and its tokens too", async ({ page }) => {
  const button = page.getByRole("button", { name: "Restyled" });
  const primary = page.getByRole("button", { name: "Primary", exact: true });
  for (const [name, css] of Object.entries(resets)) {
    await addSheet(
      page,
      `${css} .host-button { background: rgb(1, 2, 3); color: rgb(4, 5, 6); border-radius: 3px } :root { --ck-accent: rgb(0, 0, 255) }`,
      "after",
    );
    await expect.soft(button, name).toHaveCSS("background-color", "rgb(1, 2, 3)");
    await expect.soft(button, name).toHaveCSS("color", "rgb(4, 5, 6)");
    await expect.soft(button, name).toHaveCSS("border-radius", "3px");
    await expect.soft(primary, name).toHaveCSS("background-color", "color(srgb 0 0 1)");
    await removeSheet(page);
  }
});
