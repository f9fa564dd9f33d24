import { expect } from "vitest";
import { get } from "../person.ts";
import type { Scenario } from "../scenario.ts";

/** Connecting in a real window: refused and closed, then opened again and allowed. */
export const connecting: Scenario = async ({ person, demo, control, signIn }) => {
  await signIn("Harbor Coffee");
  await person.goTo(`${demo.pageUrl}/#/integrations?app=slack`);
  const dialog = get("dialog", "Slack");

  const refusing = await person.inWindowOpenedBy(() => person.click(dialog.get("button", "Connect Slack")));
  await refusing.reads("Let Ledgerline use Slack?");
  await person.readsIn(dialog, "Waiting for Slack");
  await refusing.click(get("button", "Deny"));
  await person.seesWindowsClose(1);
  await person.readsIn(dialog, "The Slack window was closed");

  const allowing = await person.inWindowOpenedBy(() => person.click(dialog.get("button", "Open the window again")));
  await allowing.click(get("button", "Allow"));
  await person.seesWindowsClose(1);
  await person.sees(dialog.get("button", "Disconnect"));
  expect(control.authorizations().map(({ status }) => status)).toEqual(["denied", "allowed"]);
  expect(control.account("harbor").connections.map(({ slug }) => slug)).toContain("slack");
};
