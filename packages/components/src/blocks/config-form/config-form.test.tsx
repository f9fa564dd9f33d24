import { ConfigEditor } from "@cobalt-kit/components";
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
    const limit = screen.getByLabelText("Daily limit");
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
    const limit = screen.getByLabelText("Daily limit");
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
