import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

const frame = `<iframe title="Integrations" width="1000" height="600"></iframe>`;

for (const place of ["frame", "window"]) {
  test(`rendered by React into another ${place}, dialogs, lists and forms belong to the page that shows them`, async ({
    page,
  }) => {
    await openHostPage(page, "./windows.tsx", { html: `<div id="page"></div>${place === "frame" ? frame : ""}` });
    const opened = place === "window" ? page.waitForEvent("popup") : page;
    await page.getByRole("button", { name: "Open integrations" }).click();
    const view = await opened;
    const inner = view.frames().at(-1) ?? view.mainFrame();
    const settings = inner.getByRole("form", { name: "Atlas CRM settings" });
    await settings.getByRole("tab", { name: "Look" }).click();

    const owner = settings.getByRole("combobox", { name: "Owner" });
    const list = inner.getByRole("listbox", { name: "Owner" });
    const gap = async (): Promise<number> => {
      const [box, options] = [await owner.boundingBox(), await list.boundingBox()];
      if (box === null || options === null) return Infinity;
      return Math.min(Math.abs(options.y - box.y - box.height), Math.abs(box.y - options.y - options.height));
    };
    await owner.click();
    await expect(list).toBeVisible();
    expect(await gap()).toBeLessThan(12);
    await inner.evaluate(() => document.body.style.setProperty("padding-top", "40px"));
    await expect.poll(gap).toBeLessThan(12);
    await inner.getByRole("heading").first().click();
    await expect(list).toBeHidden();
    await owner.focus();
    await view.keyboard.press("ArrowDown");
    await expect(list).toBeVisible();
    await view.keyboard.press("Escape");
    await expect(list).toBeHidden();

    const card = inner.getByRole("button", { name: "HubSpot", exact: true });
    const dialog = inner.getByRole("dialog", { name: "HubSpot" });
    await card.click();
    await expect(dialog).toBeFocused();
    await expect(inner.locator("html")).toHaveCSS("overflow", "hidden");
    await expect(page.locator("html").first()).not.toHaveCSS("overflow", "hidden");
    // A key in the other page is meant for nothing here.
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", cancelable: true })));
    await inner.getByRole("combobox", { name: "Owner", includeHidden: true }).evaluate((element) => element.focus());
    await expect(dialog).toBeFocused();
    await view.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(card).toBeFocused();
    await expect(inner.locator("html")).not.toHaveCSS("overflow", "hidden");
  });

  test(`rendered by React into another ${place}, a long list of cards follows the width of that page`, async ({
    page,
  }) => {
    await openHostPage(page, "./windows.tsx", {
      html: `<div id="page" data-more="300"></div>${place === "frame" ? frame : ""}`,
    });
    const opened = place === "window" ? page.waitForEvent("popup") : page;
    await page.getByRole("button", { name: "Open integrations" }).click();
    const view = await opened;
    const inner = view.frames().at(-1) ?? view.mainFrame();
    const cards = inner
      .getByRole("list")
      .filter({ has: inner.locator("[aria-posinset]") })
      .getByRole("listitem");
    const columns = (): Promise<number> =>
      cards.evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().left)).size);
    await expect.poll(columns).toBe(3);
    for (const [width, expected] of [
      [420, 1],
      [1000, 3],
    ] as const) {
      if (place === "window") await view.setViewportSize({ width, height: 700 });
      else await page.getByTitle("Integrations").evaluate((element, to) => (element.style.width = `${to}px`), width);
      await expect.poll(columns).toBe(expected);
    }
  });
}
