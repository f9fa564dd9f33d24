import type { ElementHandle, Page } from "@playwright/test";
import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

for (const place of ["page", "shadow root", "native dialog", "modal with a focus trap"]) {
  test(`in a ${place}: opens, types, chooses and closes by mouse and by keyboard, and gives the focus back`, async ({
    page,
  }) => {
    await openHostPage(page, "./places.tsx", { html: `<div id="page" data-place="${place}"></div>` });
    const card = page.getByRole("button", { name: "HubSpot", exact: true });
    await card.click();
    const dialog = page.getByRole("dialog", { name: "HubSpot" });
    await dialog.getByRole("tab", { name: "Settings" }).click();
    const name = dialog.getByRole("textbox", { name: "Deal name" });
    await name.click();
    await name.pressSequentially("!");
    await expect(name).toBeFocused();
    await expect(name).toHaveValue(/!/);
    const select = dialog.getByRole("combobox").first();
    await select.focus();
    await page.keyboard.press("ArrowDown");
    await expect(select).toBeFocused();

    // Outside of the dialog nothing closes it while there is something to lose.
    await page.mouse.click(3, 3);
    await page.keyboard.press("Escape");
    const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
    await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
    for (let times = 0; times < 3; times++) await page.keyboard.press("Tab");
    await expect(question.locator(":focus")).toHaveCount(1);
    await question.getByRole("button", { name: "Leave without saving" }).click();
    await expect(dialog).toBeHidden();
    await expect(card).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(card).toBeFocused();
  });
}

test("in a closed shadow root, a list in a dialog chooses by a press, keeps the focus, and closes before the dialog", async ({
  page,
}) => {
  await openHostPage(page, "./places.tsx", { html: `<div id="page" data-place="closed shadow root"></div>` });
  const card = await findInClosedRoot(page, "button", "Atlas CRM");
  await card.click();
  const dialog = await findInClosedRoot(page, "[role=dialog]", "Atlas CRM");
  for (const name of ["Settings", "Look"])
    await (await findInClosedRoot(page, "[role=dialog] [role=tab]", name)).click();
  const owner = await findInClosedRoot(page, "[role=dialog] input[role=combobox]");
  await owner.click();
  const option = await findInClosedRoot(page, "[role=option]:nth-child(3)");
  const name = await option.innerText();
  await option.click();
  await expect.poll(() => owner.inputValue()).toBe(name);
  await expect.poll(() => owner.evaluate(hasFocus)).toBe(true);

  await page.keyboard.press("ArrowDown");
  const open = await findInClosedRoot(page, "[role=option]");
  await page.keyboard.press("Escape");
  await open.waitForElementState("hidden");
  await expect.poll(() => dialog.isVisible()).toBe(true);
  await expect.poll(() => owner.evaluate(hasFocus)).toBe(true);

  await page.keyboard.press("Escape");
  await (await findInClosedRoot(page, "[role=alertdialog] button", "Leave")).click();
  await dialog.waitForElementState("hidden");
  await expect.poll(() => card.evaluate(hasFocus)).toBe(true);
});

/** Locators do not see into a closed shadow root, which the page has to hand over. */
async function findInClosedRoot(page: Page, selector: string, text = ""): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    ([kind, beginning]) => {
      const root: ShadowRoot = Reflect.get(window, "placeRoot");
      const all = Array.from(root.querySelectorAll<HTMLElement>(kind));
      return all.find((each) => each.innerText.startsWith(beginning) && each.getClientRects().length > 0);
    },
    [selector, text] as const,
  );
  const element = found.asElement();
  if (element === null) throw new Error(`No ${selector} in the closed shadow root.`);
  return element;
}

function hasFocus(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return "activeElement" in root && root.activeElement === element;
}

test("where a host has frozen what the language brings along, as SES does, settings are edited and saved", async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
      if (typeof value !== "function" || !/^[A-Z]/.test(name) || "EventTarget" === name) continue;
      // Those of the language, not the page's.
      if (/^(Node|Event|Window|HTML|SVG|Document)/.test(name) || value.toString().includes("class ")) continue;
      Object.freeze(value.prototype);
      Object.freeze(value);
    }
    Object.freeze(Object.getPrototypeOf([][Symbol.iterator]()));
    Object.freeze(Object.getPrototypeOf(async () => {}));
    for (const names of [Math, JSON, Reflect, Intl]) Object.freeze(names);
  });
  await openHostPage(page, "./places.tsx", { html: `<div id="page" data-place="page"></div>` });
  expect(await page.evaluate(() => Object.isFrozen(Object.prototype) && Object.isFrozen(Promise.prototype))).toBe(true);
  await page.getByRole("button", { name: "HubSpot", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "HubSpot" });
  await dialog.getByRole("tab", { name: "Settings" }).click();
  await dialog.getByRole("textbox", { name: "Deal name" }).fill("Frozen");
  await dialog.getByRole("button", { name: "Save 1 change" }).click();
  await expect(dialog.getByText("Saved", { exact: true })).toBeVisible();
  await dialog.getByRole("tab", { name: "Runs" }).click();
  await expect(dialog.getByRole("table")).toBeVisible();
});

test("a dialog reads in the direction of a page that turns by its stylesheet alone", async ({ page }) => {
  await openHostPage(page, "./places.tsx", { html: `<div id="page" data-place="page" style="direction: rtl"></div>` });
  const card = page.getByRole("button", { name: "HubSpot", exact: true });
  const filters = page.getByRole("group", { name: "Filter by status" });
  await expect(filters).toHaveCSS("mask-image", /90deg/);
  await expect(filters).not.toHaveCSS("mask-image", /-90deg/);
  await card.click();
  await expect(page.getByRole("dialog", { name: "HubSpot" })).toHaveCSS("direction", "rtl");
});

const turns: [how: string, turn: (page: Page, direction: "ltr" | "rtl") => Promise<void>][] = [
  [
    "by its attribute",
    (page, direction) => page.evaluate((dir) => void (document.documentElement.dir = dir), direction),
  ],
  [
    "by a rule for a class",
    async (page, direction) => {
      await page.evaluate((name) => void (document.body.className = name), direction);
    },
  ],
];
const places = [
  ["page", "./places.tsx", `<div id="page" data-place="page"></div>`],
  ["shadow root", "./places.tsx", `<div id="page" data-place="shadow root"></div>`],
  ["element", "./element.ts", `<cobalt-marketplace linked-account-id="harbor"></cobalt-marketplace>`],
] as const;
for (const [place, script, html] of places) {
  for (const [how, turn] of turns) {
    test(`what points forward turns with a page that turns ${how}, in its ${place}`, async ({ page }) => {
      await openHostPage(page, script, { html: `<style>.rtl { direction: rtl }</style>${html}` });
      const filters = page.getByRole("group", { name: "Filter by status" });
      for (const direction of ["ltr", "rtl", "ltr", "rtl"] as const) {
        await turn(page, direction);
        await expect(filters).toHaveCSS("mask-image", direction === "rtl" ? /\(90deg/ : /\(-90deg/);
      }
    });
  }
}

test("an element with a direction of its own points there", async ({ page }) => {
  await openHostPage(page, "./element.ts", {
    html: `<cobalt-marketplace linked-account-id="harbor" dir="rtl"></cobalt-marketplace>`,
  });
  await expect(page.getByRole("group", { name: "Filter by status" })).toHaveCSS("mask-image", /\(90deg/);
});

test("a direction within the other looks as it does alone", async ({ page }) => {
  const looks = async (html: string): Promise<string[]> => {
    await openHostPage(page, "./forms.tsx", { html });
    await page.getByRole("textbox", { name: "Deal name" }).waitFor();
    return page.locator("#page select").evaluateAll((selects) =>
      selects.map((select) => {
        const { backgroundPosition, paddingLeft, paddingRight } = getComputedStyle(select);
        return [backgroundPosition, paddingLeft, paddingRight].join("; ");
      }),
    );
  };
  const leftToRight = await looks(`<div dir="ltr"><div id="page"></div></div>`);
  const rightToLeft = await looks(`<div dir="rtl"><div id="page"></div></div>`);
  expect(leftToRight.length).toBeGreaterThan(0);
  expect(rightToLeft).not.toEqual(leftToRight);
  expect(await looks(`<div dir="rtl"><div dir="ltr"><div id="page"></div></div></div>`)).toEqual(leftToRight);
  expect(await looks(`<div dir="ltr"><div dir="rtl"><div id="page"></div></div></div>`)).toEqual(rightToLeft);
  // Pages may also turn by their stylesheet alone.
  expect(await looks(`<div style="direction: rtl"><div id="page"></div></div>`)).toEqual(rightToLeft);
  expect(await looks(`<div dir="rtl"><div id="page" style="direction: ltr"></div></div>`)).toEqual(leftToRight);
});

for (const zoomed of ["body { zoom: 1.25 }", "html { zoom: 0.8 }", "#page { zoom: 1.5 }"]) {
  test(`in a page with ${zoomed} a list stands at its box, and every card in sight is drawn`, async ({ page }) => {
    await openHostPage(page, "./zoomed.tsx", { html: `<style>${zoomed}</style><div id="page"></div>` });
    await page.getByRole("tab", { name: "Look" }).click();
    const owner = page.getByRole("combobox", { name: "Owner" });
    await owner.click();
    const [box, list] = [owner, page.getByRole("listbox", { name: "Owner" })].map((each) =>
      each.evaluate((element) => element.getBoundingClientRect().toJSON()),
    );
    const [at, opened] = [await box, await list];
    expect(Math.min(Math.abs(opened.top - at.bottom), Math.abs(at.top - opened.bottom))).toBeLessThan(16);
    expect(Math.abs(opened.left - at.left)).toBeLessThan(16);
    await page.keyboard.press("Escape");

    await expect(page.getByRole("button", { name: "HubSpot", exact: true })).toBeAttached();
    await page.evaluate(() =>
      window.scrollTo({ top: document.documentElement.scrollHeight * 0.7, behavior: "instant" }),
    );
    // At whichever height in sight, there is a card.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const boxes = [...document.querySelectorAll(".ck-card")].map((card) => card.getBoundingClientRect());
          return [0.1, 0.5, 0.9].map((part) =>
            boxes.some(({ top, bottom }) => Math.abs((top + bottom) / 2 - part * innerHeight) <= bottom - top),
          );
        }),
      )
      .toEqual([true, true, true]);
  });
}
