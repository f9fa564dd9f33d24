import { expect, test } from "./test-page.ts";
import { openHostPage } from "./hosts/open-host-page.ts";

for (const place of ["page", "slot", "shadow root in another"]) {
  test(`in full screen in a ${place}, a dialog and a list are on the screen and can be used`, async ({ page }) => {
    await openHostPage(page, "./full-screen.tsx", { html: `<div id="page" data-place="${place}"></div>` });
    await page.getByRole("tab", { name: "Look" }).waitFor();
    await page.getByRole("button", { name: "Full screen" }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    const card = page.getByRole("button", { name: "Atlas CRM", exact: true });
    await card.click();
    const dialog = page.getByRole("dialog", { name: "Atlas CRM" });
    await dialog.getByRole("tab", { name: "Settings" }).click();
    await dialog.getByRole("tab", { name: "Look" }).click();
    const owner = dialog.getByRole("combobox", { name: "Owner" });
    await owner.click();
    // A click fails where something else is drawn.
    const option = page.getByRole("listbox", { name: "Owner" }).getByRole("option").nth(2);
    const name = await option.innerText();
    await option.click();
    await expect(owner).toHaveValue(name);
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").getByRole("button", { name: "Leave without saving" }).click();
    await expect(dialog).toBeHidden();
    await expect(card).toBeFocused();
  });
}
