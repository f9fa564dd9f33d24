import { expect } from "vitest";
import { get } from "../person.ts";
import type { Scenario } from "../scenario.ts";

/** The path from the gallery to a saved setting needs no mouse. */
export const keyboard: Scenario = async ({ person, control, signIn }) => {
  await signIn("Harbor Coffee");
  await person.press("Tab"); // whatever had the focus went with the sign-in page
  await person.goUntilFocused(get("link", /^Integrations/));
  await person.press("Enter");

  await person.sees(get("searchbox", "Search applications"));
  await person.goUntilFocused(get("searchbox", "Search applications"));
  await person.type("zendesk");
  await person.goUntilFocused(get("button", "Zendesk"));
  await person.press("Enter");

  const dialog = get("dialog", "Zendesk");
  await person.sees(dialog.get("textbox", "Subdomain"));
  await person.goUntilFocused(dialog.get("textbox", "Subdomain"));
  await person.type("harbor");
  await person.goUntilFocused(dialog.get("textbox", "Agent e-mail"));
  await person.type("ops@harborcoffee.test");
  await person.press("Tab");
  await person.type("zd-1234567890");
  await person.press("Enter");
  await person.sees(dialog.get("button", "Disconnect"));

  await person.goUntilFocused(dialog.get("tab"));
  await person.goUntilFocused(dialog.get("tab", "Settings"), "ArrowRight");
  await person.sees(dialog.get("tab", "Settings"), ({ selected }) => selected);
  await person.choose(dialog.get("combobox", "Brand"), 1);
  await person.goUntilFocused(dialog.get("button", /^Save/));
  await person.press("Enter");
  await person.reads("Saved");
  const [config] = control.account("harbor").configs.filter(({ slug }) => slug === "zendesk");
  expect(config?.fields["zd_brand"]).toBe(360_000_812_331);

  await person.press("Escape");
  await person.missesSoon(dialog);
  await person.sees(get("button", "Zendesk"), ({ focused }) => focused);
};
