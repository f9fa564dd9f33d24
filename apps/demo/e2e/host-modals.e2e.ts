import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

const modals = [
  "dialog of MUI",
  "modal of MUI",
  "dialog of Radix",
  "trap of focus-trap-react",
  "trap that portalContainer names",
  "lock of react-focus-lock",
  "popover that stays",
  "popover that closes by itself",
  "native dialog that closes by a press outside",
  "shadow root",
  "shadow root in a dialog of Radix",
];

for (const modal of modals) {
  test.describe(`in a ${modal}`, () => {
    let settings: Locator;
    let card: Locator;

    test.beforeEach(async ({ page }) => {
      await openHostPage(page, "./modal.tsx", { html: `<div id="page" data-modal="${modal}"></div>` });
      await page.getByRole("button", { name: "Open integrations" }).click();
      settings = page.getByRole("form", { name: "Atlas CRM settings" });
      card = page.getByRole("button", { name: "Atlas CRM", exact: true });
      await expect(settings).toBeVisible();
    });

    test("settings choose from every kind of list, by mouse and by keyboard", async ({ page }) => {
      await chooseFromEveryList(page, settings);
    });

    test("a dialog of ours does the same, keeps the focus, and gives it back", async ({ page }) => {
      await card.click();
      const dialog = page.getByRole("dialog", { name: "Atlas CRM" });
      await dialog.getByRole("tab", { name: "Settings" }).click();
      await chooseFromEveryList(page, dialog);

      // Tab goes around in it, both ways.
      for (const key of ["Tab", "Shift+Tab"]) {
        for (let times = 0; times < 20; times += 1) {
          await page.keyboard.press(key);
          await expect(dialog.locator(":focus")).toHaveCount(1);
        }
      }

      // Nothing closes it, or the modal around it, while there is something to lose.
      await page.mouse.click(3, 3);
      await page.keyboard.press("Escape");
      const question = page.getByRole("alertdialog", { name: "Leave without saving?" });
      await expect(question.getByRole("button", { name: "Keep editing" })).toBeFocused();
      for (let times = 0; times < 3; times += 1) await page.keyboard.press("Tab");
      await expect(question.locator(":focus")).toHaveCount(1);
      await question.getByRole("button", { name: "Keep editing" }).click();
      await expect(dialog.locator(":focus")).toHaveCount(1);
      await dialog.getByRole("button", { name: "Close" }).click();
      await question.getByRole("button", { name: "Leave without saving" }).click();
      await expect(dialog).toBeHidden();
      await expect(card).toBeFocused();

      await page.keyboard.press("Enter");
      await expect(dialog).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(card).toBeFocused();
      await expect(settings).toBeVisible();
    });
  });
}

async function chooseFromEveryList(page: Page, within: Locator): Promise<void> {
  await within.getByRole("tab", { name: "Look" }).click();

  const direction = within.getByRole("combobox", { name: "Direction" });
  await direction.selectOption("Both ways");
  await direction.focus();
  await page.keyboard.press("ArrowDown");
  await expect(direction).toBeFocused();
  await expect(direction.locator("option:checked")).toHaveText("Only to Atlas");

  const offices = within.getByRole("checkbox", { name: "Offices" });
  await offices.click();
  await expect(offices).toBeChecked();
  await page.keyboard.press("Space");
  await expect(offices).not.toBeChecked();
  await page.keyboard.press("Space");
  await expect(offices).toBeChecked();

  const owner = within.getByRole("combobox", { name: "Owner" });
  const list = page.getByRole("listbox", { name: "Owner" });
  await owner.click();
  await expect(list).toBeVisible();
  const third = list.getByRole("option").nth(2);
  const name = (await third.textContent()) ?? "";
  await third.click();
  await expect(list).toBeHidden();
  await expect(owner).toHaveValue(name);
  await expect(owner).toBeFocused();

  await page.keyboard.press("ArrowDown");
  await expect(list).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
  await expect(owner).not.toHaveValue(name);
  await expect(owner).toBeFocused();

  // Escape closes the list, and nothing around it.
  await page.keyboard.press("ArrowDown");
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(owner).toBeVisible();
  await expect(owner).toBeFocused();

  // Nothing that others hide from assistive technology, or take out of reach, holds it.
  expect(
    await owner.evaluate((element) => element.closest("[inert], [aria-hidden=true]")?.outerHTML.slice(0, 200)),
  ).toBeUndefined();
}
