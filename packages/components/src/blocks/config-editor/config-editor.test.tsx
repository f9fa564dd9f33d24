import { ConfigEditor } from "@cobalt-kit/components";
import { createSandbox, type Sandbox, standardFixtures, fixtureIds } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const update = "PUT /api/v2/f-sdk/config";
const choices = "POST /api/v2/public/config/field/:fieldId";
const read = "GET /api/v2/f-sdk/slug/:slug/config";

function lastSaved(sandbox: Sandbox): unknown {
  return sandbox.control.requests({ route: update }).at(-1)?.body;
}

function saves(sandbox: Sandbox): number {
  return sandbox.control.requests({ route: update }).length;
}

/** Slack of Lumen Studio is connected and set up. */
async function openSlack(props: Partial<Parameters<typeof ConfigEditor>[0]> = {}, sandbox: Sandbox = createSandbox()) {
  const rendered = renderWithSandbox(<ConfigEditor slug="slack" {...props} />, { sandbox, account: "lumen" });
  const botName = await screen.findByRole("textbox", { name: "Bot name" });
  return { ...rendered, botName };
}

async function openFresh(slug: string) {
  const sandbox = createSandbox();
  sandbox.control.connect("blank", slug);
  const rendered = renderWithSandbox(<ConfigEditor slug={slug} />, { sandbox, account: "blank" });
  await screen.findByRole("form");
  return rendered;
}

/** What QuickBooks cannot do without. */
async function fillRequired(user: UserEvent): Promise<void> {
  await user.type(screen.getByRole("textbox", { name: "Company name" }), "Blank Slate");
  await user.type(screen.getByLabelText("Books start on"), "2026-01-01");
  await openPage(user, "Invoices");
  await user.selectOptions(screen.getByRole("combobox", { name: "Income account" }), "Services");
  await openPage(user, "Workflows");
  const match = screen.queryByRole("combobox", { name: "Match customers by" });
  if (match !== null) await user.selectOptions(match, within(match).getAllByRole("option")[1] ?? "");
}

/** Brings a page of the form to the front. */
async function openPage(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
}

describe("ConfigEditor shows", () => {
  it("pages as tabs, general fields first and workflows last, with defaults filled in and hidden fields left out", async () => {
    const { user } = await openFresh("quickbooks");
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent.trim())).toEqual([
      "General",
      "Invoices",
      "Payments and taxes",
      "Workflows",
    ]);
    expect(screen.queryByLabelText("Realm")).not.toBeInTheDocument();
    await openPage(user, "Invoices");
    expect(screen.getByRole("textbox", { name: "Invoice number prefix" })).toHaveValue("LL-");
    expect(await screen.findByRole("textbox", { name: "Payment terms in days" })).toHaveValue("30");
    expect(screen.getByRole("checkbox", { name: "Let QuickBooks e-mail a copy" })).not.toBeChecked();
    const categories = screen.getByRole("group", { name: "Product categories to send" });
    expect(within(categories).getAllByRole("checkbox", { checked: true })).toHaveLength(2);
    await openPage(user, "Payments and taxes");
    expect(screen.getByRole("combobox", { name: "Deposit account" })).toHaveDisplayValue("Undeposited funds");
    await user.keyboard("{Home}{Enter}");
    expect(screen.getByRole("textbox", { name: "Company name" })).toHaveAccessibleDescription(
      "As registered in QuickBooks. Printed at the top of every invoice.",
    );
  });

  it("that there is nothing to set up where there are no fields", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("blank", "discord");
    renderWithSandbox(<ConfigEditor slug="discord" />, { sandbox, account: "blank" });
    expect(await screen.findByText("Nothing to set up")).toBeInTheDocument();
  });

  it.each([
    ["slack", "blank", "Connect Slack first"],
    ["mailchimp", "harbor", "Your connection to Mailchimp has expired"],
  ])("what to do while %s of %s is not connected, and asks for no configuration", async (slug, account, text) => {
    const { sandbox } = renderWithSandbox(<ConfigEditor slug={slug} />, { account });
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(sandbox.control.requests({ route: "POST /api/v2/f-sdk/config" })).toEqual([]);
  });

  it("an error with a way to try again", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext("POST /api/v2/f-sdk/config", { status: 500 });
    const { user } = renderWithSandbox(<ConfigEditor slug="slack" />, { sandbox, account: "lumen" });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Couldn’t load settings");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("textbox", { name: "Bot name" })).toHaveValue("Lumen Money");
  });

  it("a stored value that is no longer among the choices, and sends it back", async () => {
    const sandbox = createSandbox();
    sandbox.control.updateConfig("lumen", "slack", { fields: { [fixtureIds.slackDefaultChannel]: "C_GONE" } });
    const { user, botName } = await openSlack({}, sandbox);
    expect(screen.getByRole("combobox", { name: "Default channel" })).toHaveDisplayValue("C_GONE (not in the list)");
    await user.type(botName, "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await screen.findByText("Saved");
    expect(lastSaved(sandbox)).toHaveProperty(`fields.${fixtureIds.slackDefaultChannel}`, "C_GONE");
  });

  it("a secret without ever putting it into the markup", async () => {
    const { user, sandbox, baseElement } = await openFresh("quickbooks");
    await fillRequired(user);
    await openPage(user, "Payments and taxes");
    const secret = screen.getByLabelText("Closing date password");
    expect(secret).toHaveAttribute("type", "password");
    await user.type(secret, "closing-secret");
    await openPage(user, "General");
    await openPage(user, "Payments and taxes");
    expect(screen.getByLabelText("Closing date password")).toHaveValue("closing-secret");
    expect(baseElement.innerHTML).not.toContain("closing-secret");
    await user.click(screen.getByRole("button", { name: /^Save \d+ changes$/ }));
    await screen.findByText("Saved");
    expect(lastSaved(sandbox)).toHaveProperty(`fields.${fixtureIds.quickbooksClosingDatePassword}`, "closing-secret");
    expect(baseElement.innerHTML).not.toContain("closing-secret");
  });

  it("a stored secret by a sentence, with a way to take it away that may be thought better of", async () => {
    const id = fixtureIds.quickbooksClosingDatePassword;
    const { user, sandbox } = await openFresh("quickbooks");
    await fillRequired(user);
    await openPage(user, "Payments and taxes");
    await user.type(screen.getByLabelText("Closing date password"), "closing-secret");
    await user.click(screen.getByRole("button", { name: /^Save \d+ changes$/ }));
    await screen.findByText("Saved");
    const secret = screen.getByLabelText("Closing date password");
    expect(secret).toHaveAccessibleDescription(/Saved\. Type to replace it\.$/);
    await user.click(screen.getByRole("button", { name: "Remove the saved value" }));
    expect(secret).toHaveAccessibleDescription(/It will be removed when you save.$/);
    await user.click(screen.getByRole("button", { name: "Keep the saved value" }));
    expect(screen.queryByRole("button", { name: /^Save \d+ change/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Remove the saved value" }));
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(secret).not.toHaveAccessibleDescription(/Saved|removed/));
    expect(lastSaved(sandbox)).toHaveProperty(`fields.${id}`, null);
    expect(screen.queryByRole("button", { name: /saved value/ })).not.toBeInTheDocument();
  });

  it("values it has no control for as they are, and never destroys them", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const applications = standardFixtures.applications.map((application) =>
      application.slug === "discord"
        ? {
            ...application,
            fields: [
              { id: "pairs", name: "Columns", field_type: "text" },
              { id: "colour", name: "Colour", field_type: "colour" },
              { id: "shape", name: "Shape", field_type: "hologram" },
            ],
          }
        : application,
    );
    const sandbox = createSandbox({ fixtures: { ...standardFixtures, applications } });
    sandbox.control.connect("blank", "discord");
    const first = renderWithSandbox(<ConfigEditor slug="discord" />, { sandbox, account: "blank" });
    await screen.findByRole("form");
    first.unmount();
    const stored = {
      pairs: { email: ["mail_1"] },
      colour: "teal",
      shape: { sides: [1, { deep: true }] },
    };
    sandbox.control.updateConfig("blank", "discord", { fields: stored });

    const { user } = renderWithSandbox(<ConfigEditor slug="discord" />, { sandbox, account: "blank" });
    const shape = await screen.findByRole("textbox", { name: "Shape" });
    expect(shape).toHaveAttribute("readonly");
    expect(shape).toHaveValue('{\n  "sides": [\n    1,\n    {\n      "deep": true\n    }\n  ]\n}');
    expect(screen.getByRole("textbox", { name: "Columns" })).toHaveAttribute("readonly");
    await user.type(screen.getByRole("textbox", { name: "Colour" }), "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await screen.findByText("Saved");
    expect(lastSaved(sandbox)).toHaveProperty("fields", {
      pairs: stored.pairs,
      colour: "teal!",
      shape: stored.shape,
    });
    expect(warn.mock.calls.map(([text]) => text)).toEqual([
      expect.stringContaining('"colour"'),
      expect.stringContaining('"hologram"'),
    ]);
    warn.mockRestore();
  });
});

describe("ConfigEditor saves", () => {
  it("every value in one request, hidden fields and switched-off workflows included, and says so", async () => {
    const onSaved = vi.fn();
    const onDirtyChange = vi.fn();
    const { user, sandbox, botName } = await openSlack({ onSaved, onDirtyChange });
    await user.clear(botName);
    await user.type(botName, "Invoice bot");
    expect(onDirtyChange.mock.calls).toEqual([[true]]);
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    expect(await screen.findByText("Saved")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Settings saved."));
    expect(onSaved).toHaveBeenCalledOnce();
    expect(onDirtyChange.mock.calls).toEqual([[true], [false]]);
    expect(saves(sandbox)).toBe(1);
    expect(lastSaved(sandbox)).toMatchObject({
      fields: {
        [fixtureIds.slackDefaultChannel]: "C024BE7LR",
        [fixtureIds.slackBotName]: "Invoice bot",
        [fixtureIds.slackQuietHours]: "18-08",
        [fixtureIds.slackLinkToInvoice]: true,
      },
      workflows: [
        {
          id: fixtureIds.slackAnnouncePaidInvoices,
          enabled: true,
          fields: { wf_sl_chan: "C024BE7LR", wf_sl_min: 500 },
        },
        { id: fixtureIds.slackWarnOnFailedPayments, enabled: false, fields: { wf_sl_reasons: ["card_declined"] } },
        expect.objectContaining({ enabled: false }),
      ],
    });
  });

  it("numbers as numbers and JSON as JSON", async () => {
    const { user, sandbox } = await openFresh("quickbooks");
    await fillRequired(user);
    await openPage(user, "Invoices");
    await user.clear(screen.getByRole("textbox", { name: "Payment terms in days" }));
    await user.type(screen.getByRole("textbox", { name: "Payment terms in days" }), "12.50");
    await openPage(user, "Payments and taxes");
    const json = await screen.findByRole("textbox", { name: "Classes by product" });
    await user.clear(json);
    await user.click(json);
    await user.paste('{"default": "Wholesale"}');
    await user.click(screen.getByRole("button", { name: /^Save \d+ changes$/ }));
    await screen.findByText("Saved");
    expect(lastSaved(sandbox)).toMatchObject({
      fields: {
        [fixtureIds.quickbooksPaymentTerms]: 12.5,
        [fixtureIds.quickbooksClassesByProduct]: { default: "Wholesale" },
        [fixtureIds.quickbooksRealm]: "9341452838106077",
      },
    });
  });

  it("once, however often it is pressed", async () => {
    const { user, sandbox, botName } = await openSlack();
    const hold = sandbox.control.hold(update);
    await user.type(botName, "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await user.click(screen.getByRole("button", { name: "Saving…" }));
    await user.type(botName, "{Enter}");
    act(() => sandbox.control.release(hold));
    await screen.findByText("Saved");
    expect(saves(sandbox)).toBe(1);
  });

  it("without workflows although one of them still needs settings of its own, and with them not", async () => {
    const sandbox = createSandbox();
    const token = await sandbox.control.mintToken("lumen");
    const path = `/api/v2/public/slug/slack/config/lumen/workflows/${fixtureIds.slackWarnOnFailedPayments}`;
    const clear = {
      slug: "slack",
      fields: {},
      workflows: [{ id: fixtureIds.slackWarnOnFailedPayments, enabled: true, fields: { wf_sl_warn_chan: null } }],
    };
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const origin = "https://api.cobalt.test";
    await sandbox.fetch(`${origin}${path}`, { method: "PATCH", headers, body: JSON.stringify({ enabled: true }) });
    await sandbox.fetch(`${origin}/api/v2/f-sdk/config`, { method: "PUT", headers, body: JSON.stringify(clear) });
    const { user, botName, unmount } = await openSlack({ showWorkflows: false }, sandbox);
    expect(screen.queryByRole("tab")).not.toBeInTheDocument();
    await user.type(botName, "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    expect(await screen.findByText("Saved")).toBeInTheDocument();
    unmount();

    const whole = await openSlack({}, sandbox);
    await whole.user.type(whole.botName, "!");
    await whole.user.click(screen.getByRole("button", { name: "Save 1 change" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("1 field needs your attention");
    expect(screen.getByRole("tab", { name: "Workflows 1 to fix", selected: true })).toBeInTheDocument();
    expect(document.activeElement).toHaveAccessibleName("Channel");
    expect(document.activeElement).toBeInvalid();
  });

  it("what was edited, while everything else follows a change made elsewhere", async () => {
    const queryClient = new QueryClient();
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(<ConfigEditor slug="slack" />, {
      sandbox,
      account: "lumen",
      provider: { queryClient },
    });
    const botName = await screen.findByRole("textbox", { name: "Bot name" });
    await user.type(botName, "!");
    sandbox.control.updateConfig("lumen", "slack", {
      fields: { [fixtureIds.slackBotName]: "Elsewhere", [fixtureIds.slackQuietHours]: "weekend" },
    });
    await act(() => queryClient.invalidateQueries());
    await waitFor(() =>
      expect(screen.getByRole("combobox", { name: "Quiet hours" })).toHaveDisplayValue("All weekend"),
    );
    expect(botName).toHaveValue("Lumen Money!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await screen.findByText("Saved");
    expect(lastSaved(sandbox)).toMatchObject({
      fields: { [fixtureIds.slackBotName]: "Lumen Money!", [fixtureIds.slackQuietHours]: "weekend" },
    });
  });

  it("only after Save: Discard takes everything back", async () => {
    const { user, sandbox, botName } = await openSlack();
    await user.type(botName, "!");
    await user.selectOptions(screen.getByRole("combobox", { name: "Quiet hours" }), "None");
    expect(screen.getByText("2 unsaved changes")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(botName).toHaveValue("Lumen Money");
    expect(screen.getByRole("combobox", { name: "Quiet hours" })).toHaveDisplayValue("18:00 to 08:00");
    expect(screen.getByRole("button", { name: "Save" })).toHaveFocus();
    expect(saves(sandbox)).toBe(0);
  });
});

describe("ConfigEditor, when something is wrong,", () => {
  it("lists the fields, leads to them across pages, marks the tabs, and drops each line once its field is mended", async () => {
    const { user, sandbox } = await openFresh("quickbooks");
    await user.type(screen.getByRole("textbox", { name: "Accountant's e-mail" }), "nobody");
    await openPage(user, "Payments and taxes");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("4 fields need your attention");
    const company = screen.getByRole("textbox", { name: "Company name" });
    expect(company).toHaveFocus();
    expect(company).toBeInvalid();
    expect(company).toHaveAccessibleDescription(/Enter a value\.$/);
    expect(screen.getByRole("tab", { name: "General 3 to fix", selected: true })).toBeInTheDocument();
    expect(screen.getByText("Enter an email address, such as name@example.com.")).toBeInTheDocument();
    await user.type(company, "Blank Slate");
    expect(alert).toHaveTextContent("3 fields need your attention");
    expect(screen.getByRole("tab", { name: "General 2 to fix" })).toBeInTheDocument();
    await user.click(within(alert).getByRole("button", { name: "Income account: Choose an option." }));
    expect(screen.getByRole("tab", { name: "Invoices 1 to fix", selected: true })).toBeInTheDocument();
    const income = screen.getByRole("combobox", { name: "Income account" });
    expect(income).toHaveFocus();
    await user.selectOptions(income, "Services");
    expect(screen.getByRole("tab", { name: "Invoices" })).toBeInTheDocument();
    expect(saves(sandbox)).toBe(0);
  });

  it("says where JSON is wrong and does not send it", async () => {
    const { user, sandbox } = await openFresh("quickbooks");
    await openPage(user, "Payments and taxes");
    const json = await screen.findByRole("textbox", { name: "Classes by product" });
    await user.type(json, "x");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    const alert = await screen.findByRole("alert");
    await openPage(user, "General 2 to fix");
    await user.click(within(alert).getByRole("button", { name: /^Classes by product: / }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Classes by product" })).toHaveFocus());
    expect(saves(sandbox)).toBe(0);
  });

  it("keeps the text of a number that is none", async () => {
    const { user } = await openFresh("quickbooks");
    await openPage(user, "Invoices");
    const terms = screen.getByRole("textbox", { name: "Payment terms in days" });
    await user.type(terms, " days");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await openPage(user, /^Invoices/);
    const shown = screen.getByRole("textbox", { name: "Payment terms in days" });
    expect(shown).toHaveValue("30 days");
    expect(shown).toHaveAccessibleDescription(/Enter a number/);
  });

  it("shows what the server says about a field at that field", async () => {
    const sandbox = createSandbox();
    sandbox.control.updateConfig("lumen", "slack", {
      fieldErrors: [{ id: fixtureIds.slackBotName, message: "Slack allows no bot of this name." }],
    });
    const { botName } = await openSlack({}, sandbox);
    expect(botName).toBeInvalid();
    expect(botName).toHaveAccessibleDescription(/Slack allows no bot of this name\.$/);
  });

  it.each([
    ["a 500", { status: 500 }, "Something went wrong with the service"],
    ["a lost network", { abort: true }, "Couldn’t reach the service"],
  ])("keeps everything typed after %s, and saves it on another try", async (_name, fault, text) => {
    const { user, sandbox, botName } = await openSlack();
    sandbox.control.failNext(update, fault);
    await user.type(botName, "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Your changes weren’t saved. Everything you typed is still here.");
    expect(alert).toHaveTextContent(text);
    expect(botName).toHaveValue("Lumen Money!");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Saved")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    expect(lastSaved(sandbox)).toHaveProperty(`fields.${fixtureIds.slackBotName}`, "Lumen Money!");
  });

  it("keeps everything typed when the session has ended, and saves it with a new one", async () => {
    const sandbox = createSandbox();
    let signedIn = true;
    const getSessionToken = async (): Promise<string> => {
      if (!signedIn) throw new Error("Signed out.");
      return sandbox.control.mintToken("lumen");
    };
    const { user } = renderWithSandbox(<ConfigEditor slug="slack" />, {
      sandbox,
      account: "lumen",
      provider: { getSessionToken },
    });
    const botName = await screen.findByRole("textbox", { name: "Bot name" });
    signedIn = false;
    sandbox.control.revokeTokens("lumen");
    await user.type(botName, "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Your session has ended");
    expect(botName).toHaveValue("Lumen Money!");
    signedIn = true;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Saved")).toBeInTheDocument();
  });

  it("keeps everything typed when the connection expires meanwhile", async () => {
    const queryClient = new QueryClient();
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(<ConfigEditor slug="slack" />, {
      sandbox,
      account: "lumen",
      provider: { queryClient },
    });
    const botName = await screen.findByRole("textbox", { name: "Bot name" });
    await user.type(botName, "!");
    sandbox.control.expire("lumen", "slack");
    await act(() => queryClient.invalidateQueries());
    expect(botName).toHaveValue("Lumen Money!");
    expect(botName).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Discard" }));
    expect(await screen.findByText("Your connection to Slack has expired")).toBeInTheDocument();
  });

  it("asks before the page is left with unsaved edits, and no longer once they are saved", async () => {
    const { user, botName } = await openSlack();
    const leave = (): boolean => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(false);
    await user.type(botName, "!");
    expect(leave()).toBe(true);
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await screen.findByText("Saved");
    expect(leave()).toBe(false);
  });
});

describe("ConfigEditor, with fields that depend on others,", () => {
  it("says what to choose first, stores the choice, loads what goes with it, and tries again where that failed", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("blank", "google-sheets");
    const { user } = renderWithSandbox(<ConfigEditor slug="google-sheets" />, { sandbox, account: "blank" });
    const sheet = await screen.findByRole("combobox", { name: "Spreadsheet" });
    const worksheet = screen.getByRole("combobox", { name: "Worksheet" });
    expect(worksheet).toBeDisabled();
    expect(worksheet).toHaveAccessibleDescription("Choose Spreadsheet first");
    sandbox.control.failNext(choices, { status: 500 });
    const hold = sandbox.control.hold(choices);
    await user.selectOptions(sheet, within(sheet).getAllByRole("option")[1] ?? "");
    expect(worksheet).toHaveAccessibleDescription(/^Loading/);
    act(() => sandbox.control.release(hold));
    await waitFor(() =>
      expect(worksheet).toHaveAccessibleDescription(/^Couldn’t load the options. Something went wrong/),
    );
    expect(worksheet).toBeDisabled();
    expect(screen.getByRole("button", { name: "Save" })).toBeInTheDocument();
    const retry = screen.getByRole("button", { name: "Try again" });
    const heldAgain = sandbox.control.hold(choices);
    await user.click(retry);
    await waitFor(() => expect(retry).toHaveAttribute("aria-disabled", "true"));
    expect(worksheet).toHaveAccessibleDescription(/^Couldn’t load the options/);
    expect(retry).toHaveFocus();
    act(() => sandbox.control.release(heldAgain));
    await waitFor(() => expect(worksheet).toBeEnabled());
    expect(document.activeElement).toContainElement(worksheet);
    expect(document.body).not.toHaveFocus();
    expect(worksheet).toHaveAccessibleDescription("");
    // Other fields depend on this one as well.
    await user.selectOptions(worksheet, within(worksheet).getAllByRole("option")[1] ?? "");
    const column = screen.getByRole("combobox", { name: /^Column/ });
    await waitFor(() => expect(column).toBeEnabled());
    const [config] = sandbox.control.account("blank").configs;
    expect(Object.keys(config?.fields ?? {})).toContain(fixtureIds.googleSheetsWorksheet);
  });
});

/** Answers every reading of a configuration with what no author of ours would write. */
async function openHostile(config: object, sandbox: Sandbox = createSandbox()) {
  const body = { slug: "slack", config_id: "lumen", workflows: [], ...config };
  for (const route of ["POST /api/v2/f-sdk/config", read]) {
    sandbox.control.failNext(route, { status: 200, body, times: 10 });
  }
  const rendered = renderWithSandbox(<ConfigEditor slug="slack" />, { sandbox, account: "lumen" });
  await screen.findByRole("form");
  return rendered;
}

describe("ConfigEditor, whatever the service sends,", () => {
  it("draws every field that has an id, takes text of any size, and sends ids as they came", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const name = "<b>Name</b> \u202e\u200b مرحبا";
    const { user, sandbox } = await openHostile({
      fields: [
        { id: "__proto__", name, field_type: "text", value: "<script>alert(1)</script>" },
        { id: "a.b[0]", name: "Dots", field_type: "text", options: null, labels: null, required: null },
        { id: "a.b[0]", name: "Twice", field_type: "text" },
        { id: "constructor", field_type: "select", options: null, value: { odd: true } },
        { id: "none", name: null, field_type: null },
        { id: "choices", name: "Choices", field_type: "select", multiple: true, options: "no list" },
        { id: "ticked", name: "Ticked", field_type: "boolean" },
        null,
      ],
      workflows: null,
      field_errors: [{ id: "a.b[0]", error: { message: " " } }, { id: "gone" }, null],
    });
    const proto = screen.getByRole("textbox", { name });
    expect(proto).toHaveValue("<script>alert(1)</script>");
    expect(screen.getByText(name)).toHaveAttribute("dir", "auto");
    const dots = screen.getByRole("textbox", { name: "Dots" });
    expect(dots).toHaveAccessibleDescription(/This value wasn’t accepted\./);
    expect(screen.queryByRole("textbox", { name: "Twice" })).not.toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "constructor" })).toHaveAttribute("readonly");
    expect(screen.getByRole("checkbox", { name: "Ticked" })).not.toBeRequired();
    await user.click(dots);
    await user.paste("x".repeat(1_000_000));
    await user.type(proto, "!");
    await user.click(screen.getByRole("button", { name: "Save 2 changes" }));
    await screen.findByRole("alert");
    const sent = JSON.stringify(lastSaved(sandbox));
    expect(sent).toContain('"__proto__":"<script>alert(1)</script>!"');
    expect(sent).toContain(`"a.b[0]":"${"x".repeat(1_000_000)}"`);
    expect(dots).toHaveValue("x".repeat(1_000_000));
    warn.mockRestore();
  });

  it("shows rules, JSON, choices and others with values that are none, and sends them back as they came", async () => {
    const complain = vi.spyOn(console, "error");
    const values: Record<string, unknown> = {
      map: "not a map",
      map_v2: ["a", 1, null],
      rule_engine: { logic: 7, conditions: [null, "x", { conditions: { odd: true } }, { lhs: {}, rhs: [[]] }] },
      json: 12,
      select: { odd: true },
      date: { day: 1 },
      boolean: "maybe",
      number: [1],
    };
    const { user, sandbox } = await openHostile({
      fields: [
        ...Object.entries(values).map(([type, value]) => ({
          id: type,
          name: `A ${type}`,
          field_type: type,
          value,
          mapping: type === "map_v2" ? { lhs: { name: null }, rhs: null } : null,
          options: [null, { value: {} }, { name: "Twice", value: 1 }, { name: "Twice", value: 1 }],
        })),
        { id: "note", name: "Note", field_type: "text" },
      ],
    });
    for (const type of Object.keys(values)) {
      await waitFor(() => expect(screen.getAllByLabelText(new RegExp(`^A ${type}`)).length).toBeGreaterThan(0));
    }
    await user.type(screen.getByRole("textbox", { name: "Note" }), "!");
    await user.click(screen.getByRole("button", { name: "Save 1 change" }));
    await waitFor(() => expect(saves(sandbox)).toBe(1));
    expect(lastSaved(sandbox)).toHaveProperty("fields", { ...values, note: "!" });
    await screen.findByRole("alert");
    expect(complain).not.toHaveBeenCalled();
    complain.mockRestore();
  });

  it("lets a person choose in fields that wait for each other", async () => {
    await openHostile({
      fields: [
        { id: "a", name: "First", field_type: "text", parent: "b" },
        { id: "b", name: "Second", field_type: "text", parent: "a" },
        { id: "c", name: "Third", field_type: "text", parent: "c" },
        { id: "d", name: "Fourth", field_type: "text", parent: "a" },
      ],
    });
    for (const name of ["First", "Second", "Third"]) expect(screen.getByRole("textbox", { name })).toBeEnabled();
    expect(screen.getByRole("textbox", { name: "Fourth" })).toBeDisabled();
    expect(screen.getByRole("textbox", { name: "Fourth" })).toHaveAccessibleDescription(/Choose First first$/);
  });

  it("keeps the focus in the form when the field that has it goes, and shows what was typed there", async () => {
    const queryClient = new QueryClient();
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(<ConfigEditor slug="slack" />, {
      sandbox,
      account: "lumen",
      provider: { queryClient },
    });
    const botName = await screen.findByRole("textbox", { name: "Bot name" });
    await user.type(botName, "!");
    const fields = [{ id: "other", name: "Other", field_type: "text" }];
    sandbox.control.failNext(read, {
      status: 200,
      body: { slug: "slack", config_id: "lumen", fields, workflows: [] },
    });
    await act(() => queryClient.invalidateQueries());
    expect(await screen.findByRole("textbox", { name: "Other" })).toBeInTheDocument();
    expect(botName).not.toBeInTheDocument();
    expect(screen.getByRole("form")).toHaveFocus();
    expect(await screen.findByText("These settings no longer exist. Here’s what you entered:")).toBeInTheDocument();
    expect(screen.getByRole("definition")).toHaveTextContent("Lumen Money!");
  });
});

it("ConfigEditor keeps its error and the focus at Try again while that runs, then gives it to the form", async () => {
  const { user, sandbox, botName } = await openSlack();
  sandbox.control.failNext(update, { status: 500 });
  await user.type(botName, "!");
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  const retry = await screen.findByRole("button", { name: "Try again" });
  const hold = sandbox.control.hold(update);
  await user.click(retry);
  expect(retry).toHaveFocus();
  expect(retry).toHaveAttribute("data-pending");
  act(() => sandbox.control.release(hold));
  await screen.findByText("Saved");
  expect(screen.getByRole("form")).toHaveFocus();
});

it("ConfigEditor begins anew with another configuration", async () => {
  const sandbox = createSandbox();
  sandbox.control.connect("lumen", "quickbooks");
  const { user, rerender } = renderWithSandbox(<ConfigEditor slug="quickbooks" />, { sandbox, account: "lumen" });
  await screen.findByRole("form", { name: "QuickBooks Online settings" });
  rerender(<ConfigEditor slug="slack" />);
  await user.type(await screen.findByRole("textbox", { name: "Bot name" }), "!");
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  await screen.findByText("Saved");
  rerender(<ConfigEditor slug="quickbooks" />);
  expect(screen.getByRole("form", { name: "QuickBooks Online settings" })).toBeInTheDocument();
  expect(screen.queryByText("Saved")).not.toBeInTheDocument();
});
