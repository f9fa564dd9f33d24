import { ConfigEditor } from "@cobalt-kit/components";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

/** Harbor has a configuration of Atlas CRM, with a field of every type. */
async function openAtlas(locale = "en", sandbox: Sandbox = createSandbox()) {
  const rendered = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, { sandbox, account: "harbor", ui: { locale } });
  await screen.findByRole("form");
  const save = async (): Promise<void> => {
    await rendered.user.click(screen.getByRole("button", { name: /^Save/ }));
  };
  return { ...rendered, save };
}

function lastSaved(sandbox: Sandbox): unknown {
  return sandbox.control.requests({ route: "PUT /api/v2/f-sdk/config" }).at(-1)?.body;
}

describe("a number", () => {
  it.each([
    ["de", "0,125", 0.125],
    ["pt-BR", "12.500,5", 12500.5],
    ["ja", "１，２５０", 1250],
  ])("is stored as it is written in %s: %s", async (locale, typed, stored) => {
    const { user, sandbox, save } = await openAtlas(locale);
    const limit = await screen.findByRole("textbox", { name: "Daily limit" });
    await user.clear(limit);
    await user.paste(typed);
    await save();
    expect(await screen.findByText("Saved")).toBeVisible();
    expect(lastSaved(sandbox)).toHaveProperty("fields.acrm_limit", stored);
  });

  it.each([
    ["de", "0.125", "12.500,5"],
    ["tr", "0.125", "12.500,5"],
    ["en", "0,125", "12,500.5"],
    ["ja", "0,125", "12,500.5"],
  ])("that nobody writes so in %s is kept, refused, and never sent: %s", async (locale, typed, example) => {
    const { user, sandbox, save } = await openAtlas(locale);
    const limit = await screen.findByRole("textbox", { name: "Daily limit" });
    await user.clear(limit);
    await user.paste(typed);
    await save();
    const summary = within(await screen.findByRole("alert"));
    expect(limit).toHaveValue(typed);
    expect(limit).toHaveAccessibleDescription(new RegExp(`Enter a number, such as ${example}\\.$`));
    expect(summary.getByRole("button", { name: `Daily limit: Enter a number, such as ${example}.` })).toBeVisible();
    expect(lastSaved(sandbox)).toBeUndefined();
  });
});

it("stores a rule whose comparison needs nothing on its right, by its name or by the organisation's columns", async () => {
  const { user, sandbox, save } = await openAtlas();
  await user.click(screen.getByRole("tab", { name: /^Matching/ }));
  const condition = within(await screen.findByRole("group", { name: "Condition 1" }));
  await user.selectOptions(await condition.findByRole("combobox", { name: "Field" }), "Owner");
  const comparison = condition.getByRole("combobox", { name: "Comparison" });
  await within(comparison).findByRole("option", { name: "Has left" });
  await user.selectOptions(comparison, "Has left");
  expect(condition.queryByLabelText("Value")).not.toBeInTheDocument();
  await save();
  expect(await screen.findByText("Saved")).toBeVisible();
  expect(lastSaved(sandbox)).toHaveProperty("fields.acrm_only_when.conditions.0", {
    lhs: "owner",
    operator: "has_left",
  });
}, 20_000);

it("shows values of any depth and size cut, and leaves them as they are when something else is saved", async () => {
  const sandbox = createSandbox();
  const nested = (levels: number): string => `${'{"conditions":['.repeat(levels)}{"lhs":"seats"}${"]}".repeat(levels)}`;
  const stored = {
    acrm_title: "t".repeat(300_000),
    acrm_extra: parseJson(`${"[".repeat(40)}1161888007138312193${"]".repeat(40)}`),
    acrm_only_when: parseJson(nested(20)),
    acrm_custom_fields: Object.fromEntries(Array.from({ length: 2_000 }, (_, row) => [`row ${row}`, `value ${row}`])),
  };
  sandbox.control.updateConfig("harbor", "atlas-crm", { fields: stored });
  const { user, save } = await openAtlas("en", sandbox);
  expect(await screen.findByText("Too long to edit here (300,000 characters). It stays as it is.")).toBeVisible();
  expect(screen.getAllByRole("button", { name: "Copy the full value" })).toHaveLength(1);
  await user.click(screen.getByRole("tab", { name: /^Matching/ }));
  expect(await screen.findByRole("button", { name: "Show these conditions" })).toBeVisible();
  expect(await screen.findByText("Showing 100 of 2,000 rows.")).toBeVisible();
  await user.click(screen.getByRole("tab", { name: /^General/ }));
  const limit = await screen.findByRole("textbox", { name: "Daily limit" });
  await user.clear(limit);
  await user.paste("7");
  await save();
  expect(await screen.findByText("Saved")).toBeVisible();
  const fields = sandbox.control.requests({ route: "PUT /api/v2/f-sdk/config" }).at(-1)?.body;
  expect(fields).toHaveProperty("fields.acrm_limit", 7);
  const sent = Object(Reflect.get(Object(fields), "fields"));
  const changed = Object.entries(stored).filter(
    ([id, value]) => stringifyJson(Reflect.get(sent, id)) !== stringifyJson(value),
  );
  expect(changed.map(([id]) => id)).toEqual([]);
}, 60_000);
