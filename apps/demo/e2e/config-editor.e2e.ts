import type { Locator, Page } from "@playwright/test";
import { expect, openApplication, signIn, test } from "./test-demo.ts";

/** Presses a key until one thing has the focus. */
async function goUntilFocused(
  page: Page,
  target: Locator,
  key: "Tab" | "Shift+Tab" | "ArrowDown" | "ArrowRight",
): Promise<void> {
  const focused = (): Promise<boolean> =>
    target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  for (let presses = 0; presses < 150; presses += 1) {
    if (await focused()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target.toString()}.`);
}

/** A person at the keyboard, in the settings of one application. */
function keyboardIn(page: Page, settings: Locator) {
  const to = (target: Locator): Promise<void> => goUntilFocused(page, target, "Tab");
  return {
    to,
    async fill(name: string, text: string): Promise<void> {
      await to(settings.getByLabel(name, { exact: true }));
      await page.keyboard.press("ControlOrMeta+A");
      if (text === "") await page.keyboard.press("Delete");
      else await page.keyboard.type(text);
    },
    /** Goes down so many options of a native list. */
    async choose(target: Locator, steps: number): Promise<void> {
      await expect(target).toBeEnabled();
      await to(target);
      for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
    },
    /** Types until the one is there that is meant, in a list to search in. */
    async find(target: Locator, name: string): Promise<void> {
      await to(target);
      await page.keyboard.type(name);
      await expect(page.getByRole("option", { name, exact: true })).toBeVisible();
      await page.keyboard.press("Enter");
    },
    /** From wherever the focus is, to another page of the form. */
    async openPage(name: string): Promise<void> {
      await goUntilFocused(page, settings.getByRole("tab"), "Shift+Tab");
      const tab = settings.getByRole("tab", { name });
      await goUntilFocused(page, tab, "ArrowDown");
      await page.keyboard.press("Enter");
      await expect(tab).toHaveAttribute("aria-selected", "true");
    },
    async save(): Promise<void> {
      await to(settings.getByRole("button", { name: /^Save/ }));
      await page.keyboard.press("Enter");
      await expect(settings.getByText("Saved", { exact: true })).toBeVisible();
    },
  };
}

async function openSettings(page: Page): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "Atlas CRM" });
  await expect(dialog.getByRole("tab", { name: "Settings" })).toBeVisible();
  await goUntilFocused(page, dialog.getByRole("tab"), "Tab");
  await goUntilFocused(page, dialog.getByRole("tab", { name: "Settings" }), "ArrowRight");
  await page.keyboard.press("Enter");
  const settings = dialog.getByRole("form", { name: "Atlas CRM settings" });
  await expect(settings).toBeVisible();
  return settings;
}

test("every type of field is filled by keyboard alone, stored in wire form, found again, edited and cleared", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  test.setTimeout(180_000);
  await control.connect("lumen", "atlas-crm");
  await signIn(page, demo, "Lumen Studio");
  await openApplication(page, demo, "atlas-crm");
  const stored = async (): Promise<Record<string, unknown>> =>
    (await control.account("lumen")).configs.find(({ slug }) => slug === "atlas-crm")?.fields ?? {};
  const settings = await openSettings(page);
  const keys = keyboardIn(page, settings);
  const combobox = (name: string): Locator => settings.getByRole("combobox", { name, exact: true });

  await keys.fill("Title of new records", "Invoice");
  await keys.fill("Note", "Two words");
  await keys.fill("Daily limit", "1,250.5");
  await keys.fill("Reports go to", "ops@blank.test");
  await keys.fill("Workspace address", "https://blank.atlas.test");
  await keys.fill("Signing secret", "s3cret");
  await keys.to(settings.getByLabel("Start on"));
  await page.keyboard.type("03122026");
  await keys.to(settings.getByRole("checkbox", { name: "Archived records too" }));
  await page.keyboard.press("Space");
  await keys.fill("Name of the first owner", "Mara");
  await keys.fill("Prototype of a record", "customer");
  await keys.fill("Größe", "0");

  await keys.openPage("Records");
  await keys.choose(combobox("Base"), 1);
  await keys.choose(combobox("Table"), 1);
  await keys.choose(combobox("Column"), 2);
  await expect(combobox("Total")).toBeEnabled();
  await keys.choose(combobox("Customer"), 3);

  await keys.openPage("Matching");
  const contact = settings.getByRole("group", { name: "Contact fields" });
  await keys.find(contact.getByRole("combobox", { name: "Add Ledgerline field" }), "Country");
  await keys.choose(contact.getByRole("combobox", { name: "Country" }), 1);
  const custom = settings.getByRole("group", { name: "Custom fields" });
  await keys.find(custom.getByRole("combobox", { name: "Add Ledgerline field" }), "Country");
  await keys.to(custom.getByRole("textbox", { name: "Country" }));
  await page.keyboard.type("custom_country");
  const tags = settings.getByRole("group", { name: "Tags by field" });
  await keys.find(tags.getByRole("combobox", { name: "Add Ledgerline field" }), "Country");
  await keys.find(tags.getByRole("combobox", { name: "Country" }), "Trial");
  await keys.find(tags.getByRole("combobox", { name: "Country" }), "At risk");
  const rules = settings.getByRole("group", { name: "Only when" });
  await keys.to(rules.getByRole("button", { name: "Add condition" }).last());
  await page.keyboard.press("Enter");
  const condition = rules.getByRole("group", { name: "Condition 1" });
  await keys.choose(condition.getByRole("combobox", { name: "Field" }), 1);
  await keys.choose(condition.getByRole("combobox", { name: "Comparison" }), 2);
  await keys.choose(condition.getByRole("combobox", { name: "Value" }), 2);
  await keys.to(rules.getByRole("button", { name: "Add group" }).last());
  await page.keyboard.press("Enter");
  const nested = rules.getByRole("group", { name: "Condition 2.1" });
  await keys.choose(nested.getByRole("combobox", { name: "Field" }), 2);
  await keys.choose(nested.getByRole("combobox", { name: "Comparison" }), 1);
  await keys.to(nested.getByRole("textbox", { name: "Value" }));
  await page.keyboard.type("25");

  await keys.openPage("Look");
  await keys.fill("Colour of records", "teal");
  await keys.choose(combobox("Direction"), 3);
  await keys.to(settings.getByRole("checkbox", { name: "Offices" }));
  await page.keyboard.press("Space");
  await keys.find(combobox("Owner"), "Bruno Eklund 42");
  await keys.fill("Extra properties", '{"region": "emea"}');
  await keys.save();

  const filled = {
    acrm_title: "Invoice",
    acrm_note: "Two words",
    acrm_limit: 1250.5,
    acrm_mail: "ops@blank.test",
    acrm_site: "https://blank.atlas.test",
    acrm_signing_secret: "s3cret",
    acrm_from: "2026-03-12",
    acrm_archived: true,
    "acrm.owner[0].name": "Mara",
    größe·大小: 0,
    acrm_base: "base_sales",
    acrm_table: 0,
    acrm_column: "closes_on",
    acrm_columns: { lbl_customer: "customer" },
    acrm_contact_fields: { country: "mail_1" },
    acrm_custom_fields: { country: "custom_country" },
    acrm_tag_fields: { country: ["trial", "risk"] },
    acrm_color: "teal",
    acrm_direction: 0,
    acrm_segments: ["offices"],
    acrm_owner: "own_00042",
    acrm_extra: { region: "emea" },
  };
  const first = await stored();
  expect(first).toMatchObject(filled);
  expect(Object.getOwnPropertyDescriptor(first, "__proto__")?.value).toBe("customer");
  expect(first["acrm_only_when"]).toMatchObject({
    logic: "AND",
    conditions: [
      { lhs: "region", operator: "neq", rhs: "amer", type: "select" },
      { logic: "OR", conditions: [{ lhs: "seats", operator: "greater_or_equal", rhs: "25", type: "text" }] },
    ],
  });

  await page.reload();
  const again = await openSettings(page);
  const keysAgain = keyboardIn(page, again);
  await expect(again.getByRole("textbox", { name: "Daily limit" })).toHaveValue("1,250.5");
  await expect(again.getByLabel("Signing secret")).toHaveValue("");
  await expect(again.getByLabel("Signing secret")).toHaveAccessibleDescription(/Saved\. Type to replace it\./);
  await expect(again.getByLabel("Start on")).toHaveValue("2026-03-12");
  await expect(again.getByRole("checkbox", { name: "Archived records too" })).toBeChecked();
  await expect(again.getByLabel("Größe")).toHaveValue("0");

  await keysAgain.fill("Title of new records", "Invoice 2");
  await keysAgain.fill("Note", "");
  await keysAgain.fill("Daily limit", "");
  await keysAgain.openPage("Records");
  await expect(again.getByRole("combobox", { name: "Column" })).toHaveValue(/closes_on/);
  await keysAgain.to(again.getByRole("group", { name: "Invoice columns" }).getByRole("button", { name: "Clear all" }));
  await page.keyboard.press("Enter");
  await keysAgain.openPage("Matching");
  await keysAgain.to(again.getByRole("button", { name: "Remove Country" }).first());
  await page.keyboard.press("Enter");
  await keysAgain.openPage("Look");
  await expect(again.getByRole("combobox", { name: "Direction" })).toHaveValue(/0/);
  await keysAgain.to(again.getByRole("checkbox", { name: "Offices" }));
  await page.keyboard.press("Space");
  await keysAgain.fill("Extra properties", "");
  await keysAgain.save();

  const cleared = await stored();
  expect(cleared).toMatchObject({ acrm_title: "Invoice 2", acrm_color: "teal", acrm_direction: 0 });
  for (const id of ["acrm_note", "acrm_columns", "acrm_contact_fields", "acrm_segments", "acrm_extra"]) {
    expect(cleared[id] ?? null, id).toBeNull();
  }
});

test("asks before it closes over an edit, also when Escape follows the key at once", async ({
  page,
  demo,
  sandbox: { control },
}) => {
  await control.connect("lumen", "atlas-crm");
  await signIn(page, demo, "Lumen Studio");
  await openApplication(page, demo, "atlas-crm");
  const settings = await openSettings(page);
  const title = settings.getByRole("textbox", { name: "Title of new records" });
  await title.fill("Unsaved");
  await page.keyboard.press("Escape");
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep editing" }).click();
  await expect(title).toHaveValue("Unsaved");
});
