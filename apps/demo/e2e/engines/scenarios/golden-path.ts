import { expect } from "vitest";
import { get } from "../person.ts";
import type { Scenario } from "../scenario.ts";

/** A customer connects two applications, sets them up, sees a workflow run, makes one and runs that. */
export const goldenPath: Scenario = async ({ person, demo, control, signIn }) => {
  const follow = (name: string): Promise<void> =>
    person.click(get("navigation", "Main").get("link", new RegExp(`^${name}`)));
  await signIn("Harbor Coffee");
  await follow("Integrations");

  // Finds Slack in the gallery and connects it in a window of the provider.
  await person.fill(get("searchbox", "Search applications"), "slack");
  await person.click(get("button", "Slack"));
  const slack = get("dialog", "Slack");
  const popup = await person.inWindowOpenedBy(() => person.click(slack.get("button", "Connect Slack")));
  await popup.click(get("button", "Allow"));
  await person.seesWindowsClose(1);
  await person.sees(slack.get("button", "Disconnect"));

  // Fills in its settings.
  await person.click(slack.get("tab", "Settings"));
  await person.choose(slack.get("combobox", "Default channel"), 1);
  await person.fill(slack.get("textbox", "Bot name"), "Bean counter");
  await person.click(slack.get("button", /^Save/));
  await person.readsIn(slack, "Saved");
  const [config] = control.account("harbor").configs.filter(({ slug }) => slug === "slack");
  expect(Object.values(config?.fields ?? {})).toContain("Bean counter");

  // Switches a workflow on and fills in its fields.
  await person.click(slack.get("tab", "Workflows"));
  await person.click(slack.get("switch", "Announce paid invoices"));
  await person.sees(slack.get("switch", "Announce paid invoices"), ({ checked }) => checked);
  const ofWorkflow = slack.get("form", "Announce paid invoices settings");
  await person.choose(ofWorkflow.get("combobox", "Channel"), 1);
  await person.click(ofWorkflow.get("button", /^Save/));
  await person.readsIn(ofWorkflow, "Saved");
  await person.click(slack.get("button", "Close"));

  // Connects Zendesk with keys.
  await person.fill(get("searchbox", "Search applications"), "zendesk");
  await person.click(get("button", "Zendesk"));
  const zendesk = get("dialog", "Zendesk");
  await person.fill(zendesk.get("textbox", "Subdomain"), "harbor");
  await person.fill(zendesk.get("textbox", "Agent e-mail"), "ops@harborcoffee.test");
  await person.fill(zendesk.labelled("API token"), "zd-1234567890");
  await person.click(zendesk.get("button", "Connect with these keys"));
  await person.sees(zendesk.get("button", "Disconnect"));
  await person.click(zendesk.get("button", "Close"));

  // Sees the workflow run when the product fires its event.
  await follow("Invoices");
  await person.click(get("button", "Mark as paid: HC-2081"));
  await person.reads("Ledgerline sent the event “Invoice Paid”");
  await person.click(get("link", "See what ran"));
  const row = get("row", /Announce paid invoices/).first();
  await person.readsIn(row, /Queued|Running/);
  await person.click(row.get("button"));
  control.advance(12_000);
  await person.readsIn(row, "Completed");
  await person.readsIn(get("region", "Run of Announce paid invoices"), /Post message[^]*Done/);

  // Makes a workflow, publishes it, runs it and follows it to its end.
  await person.goTo(`${demo.pageUrl}/#/integrations?app=slack`);
  await person.click(slack.get("tab", "Workflows"));
  await person.click(slack.get("button", "New workflow"));
  const creating = get("dialog", "New workflow");
  await person.fill(creating.get("textbox", "Name"), "Weekly digest");
  await person.click(creating.get("button", "Create workflow"));
  await person.click(slack.get("button", "Publish Weekly digest"));
  await person.click(slack.get("button", "Run Weekly digest"));
  await person.click(get("dialog", "Run Weekly digest").get("button", "Run workflow"));
  await person.missesSoon(get("dialog", "Run Weekly digest"));
  control.advance(12_000);
  await person.sees(slack.get("button", /^Latest run Completed/));
  await person.click(slack.get("tab", "Runs"));
  const digest = slack.get("row", /Weekly digest/).first();
  await person.readsIn(digest, "Completed");
  await person.click(digest.get("button"));
  await person.readsIn(slack, /Handle request[^]*Done/);
};
