import { expect, test } from "./test-demo.ts";

test("the page can be opened by the other name of this machine", async ({ page, demo }) => {
  await page.goto(`${demo.pageUrl.replace("127.0.0.1", "localhost")}/#/integrations`);
  await expect(page.getByRole("button", { name: /Harbor/ })).toBeVisible();
  await expect(page).toHaveURL(`${demo.pageUrl}/#/integrations`);
});
