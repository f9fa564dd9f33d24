import { ConfigEditor } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const choices = "POST /api/v2/public/config/field/:fieldId";
const parentField = "PUT /api/v2/public/config/field/:fieldId";
const reason = "Could not load all segments from Atlas CRM";

it("says that choices load, and nothing of the failure before, once another value is chosen above them", async () => {
  const sandbox = createSandbox();
  sandbox.control.connect("blank", "google-sheets");
  const { user } = renderWithSandbox(<ConfigEditor slug="google-sheets" />, { sandbox, account: "blank" });
  const sheet = await screen.findByRole("combobox", { name: "Spreadsheet" });
  const worksheet = screen.getByRole("combobox", { name: "Worksheet" });
  sandbox.control.failNext(choices, { status: 500 });
  await user.selectOptions(sheet, within(sheet).getAllByRole("option")[1] ?? "");
  await waitFor(() => expect(worksheet).toHaveAccessibleDescription(/^Couldn’t load the options/));
  const held = sandbox.control.hold(choices);
  await user.selectOptions(sheet, within(sheet).getAllByRole("option")[2] ?? "");
  await waitFor(() => expect(sandbox.control.requests({ route: choices })).toHaveLength(2));
  expect(worksheet).toHaveAccessibleDescription(/^Loading/);
  expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
  act(() => sandbox.control.release(held));
  await waitFor(() => expect(worksheet).toBeEnabled());
});

describe("Choices that could not be loaded with the settings", () => {
  it("are loaded again at their field, which keeps the focus and its value", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(choices, { status: 422 });
    const { user } = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, { sandbox, account: "harbor" });
    await user.click(await screen.findByRole("tab", { name: /^Look/ }));
    const segments = screen.getByRole("group", { name: "Segments" });
    expect(segments).toHaveAccessibleDescription(new RegExp(reason));
    // what is there can be chosen meanwhile
    for (const box of within(segments).getAllByRole("checkbox")) expect(box).toBeEnabled();

    const retry = within(segments).getByRole("button", { name: "Try again" });
    await user.click(retry);
    await waitFor(() => expect(segments).toHaveAccessibleDescription(/Couldn’t load the options/));
    expect(retry).toHaveFocus();
    const hold = sandbox.control.hold(choices);
    await user.click(retry);
    await waitFor(() => expect(retry).toHaveAttribute("aria-disabled", "true"));
    expect(retry).toHaveFocus();
    act(() => sandbox.control.release(hold));
    await waitFor(() => expect(segments).not.toHaveAccessibleDescription(/Couldn’t load/));
    await waitFor(() => expect(document.activeElement).toContainElement(segments));
    expect(document.body).not.toHaveFocus();
    expect(within(segments).queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
    expect(within(segments).getByRole("checkbox", { name: "Cafés" })).toBeChecked();
    expect(screen.getByRole("tab", { name: "Look" })).toBeVisible();
    expect(sandbox.control.requests({ route: choices })).toHaveLength(2);
  });

  it("are asked for with a new session where the old one has ended", async () => {
    const sandbox = createSandbox();
    let signedIn = true;
    const getSessionToken = async (): Promise<string> => {
      if (!signedIn) throw new Error("signed out");
      return sandbox.control.mintToken("blank");
    };
    sandbox.control.connect("blank", "google-sheets");
    const { user } = renderWithSandbox(<ConfigEditor slug="google-sheets" />, {
      sandbox,
      account: "blank",
      provider: { getSessionToken },
    });
    const parent = await screen.findByRole("combobox", { name: "Spreadsheet" });
    signedIn = false;
    sandbox.control.revokeTokens("blank");
    await user.selectOptions(parent, within(parent).getAllByRole("option")[1] ?? "");
    const retry = await screen.findByRole("button", { name: "Try again" });
    signedIn = true;
    // First the parent is stored, then its choices are loaded: the button is busy all the while.
    const holds = [parentField, choices].map((route) => [route, sandbox.control.hold(route)] as const);
    sandbox.control.clearRequests();
    await user.click(retry);
    for (const [route, hold] of holds) {
      await waitFor(() => expect(sandbox.control.requests({ route })).toHaveLength(1));
      expect(retry).toBeVisible();
      expect(retry).toHaveAttribute("aria-disabled", "true");
      expect(retry).toHaveFocus();
      act(() => sandbox.control.release(hold));
    }
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Worksheet" })).toBeEnabled());
    expect(screen.queryByRole("button", { name: "Try again" })).not.toBeInTheDocument();
  });
});
