import { expect } from "vitest";
import { get, type Target } from "../person.ts";
import type { Scenario } from "../scenario.ts";

/** Every type of setting is filled by keyboard alone, stored in wire form, found again, edited and cleared. */
export const settings: Scenario = async ({ person, demo, control, signIn }) => {
  control.connect("lumen", "atlas-crm");
  const stored = (): Record<string, unknown> =>
    control.account("lumen").configs.find(({ slug }) => slug === "atlas-crm")?.fields ?? {};
  const dialog = get("dialog", "Atlas CRM");
  const form = dialog.get("form", "Atlas CRM settings");
  const combobox = (name: string): Target => form.get("combobox", name);

  const open = async (): Promise<void> => {
    await person.sees(dialog.get("tab", "Settings"));
    await person.goUntilFocused(dialog.get("tab"));
    await person.goUntilFocused(dialog.get("tab", "Settings"), "ArrowRight");
    await person.press("Enter");
    await person.sees(form);
  };
  const fill = async (name: string, text: string): Promise<void> => {
    await person.goUntilFocused(form.labelled(name));
    await person.press("ControlOrMeta+A");
    await (text === "" ? person.press("Delete") : person.type(text));
  };
  /** Types until the one is there that is meant, in a list to search in. */
  const find = async (target: Target, name: string): Promise<void> => {
    await person.goUntilFocused(target);
    await person.type(name);
    await person.sees(get("option", name));
    await person.press("Enter");
  };
  const press = async (target: Target, key: "Enter" | "Space"): Promise<void> => {
    await person.goUntilFocused(target);
    await person.press(key);
  };
  const openPage = async (name: string): Promise<void> => {
    await person.goUntilFocused(form.get("tab"), "Shift+Tab");
    await person.goUntilFocused(form.get("tab", name), "ArrowDown");
    await person.press("Enter");
    await person.sees(form.get("tab", name), ({ selected }) => selected);
  };
  const save = async (): Promise<void> => {
    await press(form.get("button", /^Save/), "Enter");
    await person.readsIn(form, /\bSaved\b/);
  };

  await signIn("Lumen Studio");
  await person.goTo(`${demo.pageUrl}/#/integrations?app=atlas-crm`);
  await open();

  await fill("Title of new records", "Invoice");
  await fill("Note", "Two words");
  await fill("Daily limit", "1,250.5");
  await fill("Reports go to", "ops@blank.test");
  await fill("Workspace address", "https://blank.atlas.test");
  await fill("Signing secret", "s3cret");
  await person.goUntilFocused(form.labelled("Start on"));
  await person.type("03/12/2026"); // WebKit goes on to the next part at a separator only
  await press(form.get("checkbox", "Archived records too"), "Space");
  await fill("Name of the first owner", "Mara");
  await fill("Größe", "0");

  await openPage("Records");
  await person.choose(combobox("Base"), 1);
  await person.choose(combobox("Table"), 1);
  await person.choose(combobox("Column"), 2);
  await person.choose(combobox("Customer"), 3);

  await openPage("Matching");
  const contact = form.get("group", "Contact fields");
  await find(contact.get("combobox", "Add Ledgerline field"), "Country");
  await person.choose(contact.get("combobox", "Country"), 1);
  const custom = form.get("group", "Custom fields");
  await find(custom.get("combobox", "Add Ledgerline field"), "Country");
  await person.goUntilFocused(custom.get("textbox", "Country"));
  await person.type("custom_country");
  const tags = form.get("group", "Tags by field");
  await find(tags.get("combobox", "Add Ledgerline field"), "Country");
  await find(tags.get("combobox", "Country"), "Trial");
  const rules = form.get("group", "Only when");
  await press(rules.get("button", "Add condition"), "Enter");
  const condition = rules.get("group", "Condition 1");
  await person.choose(condition.get("combobox", "Field"), 1);
  await person.choose(condition.get("combobox", "Comparison"), 2);
  await person.choose(condition.get("combobox", "Value"), 2);

  await openPage("Look");
  await fill("Colour of records", "teal");
  await person.choose(combobox("Direction"), 3);
  await press(form.get("checkbox", "Offices"), "Space");
  await find(combobox("Owner"), "Bruno Eklund 42");
  await fill("Extra properties", '{"region": "emea"}');
  await save();

  expect(stored()).toMatchObject({
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
    acrm_tag_fields: { country: ["trial"] },
    acrm_only_when: { conditions: [{ lhs: "region", operator: "neq", rhs: "amer", type: "select" }] },
    acrm_color: "teal",
    acrm_direction: 0,
    acrm_segments: ["offices"],
    acrm_owner: "own_00042",
    acrm_extra: { region: "emea" },
  });

  await person.reload();
  await open();
  await person.sees(form.labelled("Signing secret"), ({ value }) => value === "");
  await person.sees(form.labelled("Start on"), ({ value }) => value === "2026-03-12");
  await person.sees(form.get("checkbox", "Archived records too"), ({ checked }) => checked);
  await fill("Title of new records", "Invoice 2");
  await fill("Note", "");
  await openPage("Records");
  await press(form.get("group", "Invoice columns").get("button", "Clear all"), "Enter");
  await openPage("Look");
  await press(form.get("checkbox", "Offices"), "Space");
  await fill("Extra properties", "");
  await save();

  const cleared = stored();
  expect(cleared).toMatchObject({ acrm_title: "Invoice 2", acrm_color: "teal", acrm_direction: 0 });
  const emptied = ["acrm_note", "acrm_columns", "acrm_segments", "acrm_extra"];
  expect(emptied.filter((id) => (cleared[id] ?? null) !== null)).toEqual([]);
};
