import { ConfigEditor } from "@cobalt-kit/components";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renewable } from "../../testing/renewable-session.ts";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const columns = "POST /api/v2/public/config/rule-engine/:field_id";
const rule = {
  conditions: [
    { lhs: "region", operator: "eq", rhs: "emea", type: "select" },
    { lhs: "region", operator: "neq", rhs: "apac", type: "select" },
  ],
};

it("What may follow a left value is asked for once, and again at a rule where that failed; the draft stays whole", async () => {
  const sandbox = createSandbox();
  sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_only_when: rule } });
  sandbox.control.failNext(columns, { status: 422 });
  const { user } = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, { sandbox, account: "harbor" });
  const title = await screen.findByRole("textbox", { name: "Title of new records" });
  await user.clear(title);
  await user.type(title, "Unsaved");
  await user.click(screen.getByRole("tab", { name: "Matching" }));
  const first = await screen.findByRole("group", { name: "Condition 1" });
  const second = screen.getByRole("group", { name: "Condition 2" });
  const failed = /Couldn’t load the options/;
  expect(await within(first).findByText(failed)).toBeVisible();
  expect(within(second).getByText(failed)).toBeVisible();
  expect(within(first).getByRole("combobox", { name: "Value" })).toHaveDisplayValue("emea");
  expect(sandbox.control.requests({ route: columns })).toHaveLength(1);

  await user.click(within(second).getByRole("button", { name: "Try again" }));
  const value = within(first).getByRole("combobox", { name: "Value" });
  await waitFor(() => expect(value).toHaveDisplayValue("Europe, Middle East and Africa"));
  expect(screen.queryByText(failed)).not.toBeInTheDocument();
  expect(sandbox.control.requests({ route: columns })).toHaveLength(2);
  await user.selectOptions(value, "Americas");
  await user.click(screen.getByRole("button", { name: "Save 2 changes" }));
  await screen.findByText("Saved");
  const stored = sandbox.control.account("harbor").configs.find(({ slug }) => slug === "atlas-crm");
  expect(stored?.fields).toMatchObject({
    acrm_title: "Unsaved",
    acrm_only_when: { conditions: [{ ...rule.conditions[0], rhs: "amer" }, rule.conditions[1]] },
  });
});

it("Try again of what failed is busy, too, while the session is renewed", async () => {
  const sandbox = createSandbox();
  const renewal = renewable(sandbox, "harbor");
  sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_only_when: rule } });
  const { user } = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, {
    sandbox,
    provider: { getSessionToken: renewal.getSessionToken },
  });
  const tab = await screen.findByRole("tab", { name: "Matching" });
  renewal.lose();
  sandbox.control.failNext(columns, { status: 401 });
  await user.click(tab);
  const first = await screen.findByRole("group", { name: "Condition 1" });
  const again = await within(first).findByRole("button", { name: "Try again" });
  const asked = sandbox.control.requests({ route: columns }).length;
  await user.click(again);
  expect(again).toHaveAttribute("data-pending");
  expect(sandbox.control.requests({ route: columns })).toHaveLength(asked);
  await act(async () => renewal.goOn());
  await waitFor(() => expect(within(first).queryByRole("button", { name: "Try again" })).toBeNull());
});

it("What is being typed into a rule stays when its columns are asked for again, also where that fails", async () => {
  const sandbox = createSandbox();
  const { user, queryClient } = await openSeatsRule(sandbox);
  const value = await screen.findByRole("textbox", { name: "Value" });
  await waitFor(() => expect(value).toBeEnabled());
  await user.type(value, "0");
  const hold = sandbox.control.hold(columns);
  const asked = queryClient.invalidateQueries({ type: "active" });
  await waitFor(() => expect(sandbox.control.requests({ route: columns })).toHaveLength(2));
  expect(value).toBeEnabled();
  expect(value).toHaveFocus();
  sandbox.control.release(hold);
  await asked;
  sandbox.control.failNext(columns, { status: 422 });
  await queryClient.invalidateQueries({ type: "active" });
  expect(screen.queryByText(/Couldn’t load the options/)).not.toBeInTheDocument();
  await user.keyboard("0");
  expect(value).toHaveValue("500");
});

it("What failed says so while it is asked for again, and lets its value be typed", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext(columns, { status: 422 });
  const { user, queryClient } = await openSeatsRule(sandbox);
  const failed = await screen.findByText(/Couldn’t load the options/);
  const value = screen.getByRole("textbox", { name: "Value" });
  await user.type(value, "0");
  const held = sandbox.control.hold(columns);
  // as on coming back to the page
  void queryClient.refetchQueries({ predicate: ({ state }) => state.status === "error" });
  await waitFor(() => expect(sandbox.control.requests({ route: columns })).toHaveLength(2));
  expect(failed).toBeVisible();
  await user.type(value, "0");
  expect(value).toHaveFocus();
  expect(value).toHaveDisplayValue("500");
  sandbox.control.release(held);
  await waitFor(() => expect(failed).not.toBeInTheDocument());
  expect(value).toHaveDisplayValue("500");
});

it("A condition nested too deep to be shown stops saving until it is complete, and the error leads to it", async () => {
  const sandbox = createSandbox();
  let deep: unknown = {
    conditions: [
      { lhs: "region", operator: "is_empty" },
      { lhs: "region", operator: "eq", type: "select" },
    ],
  };
  for (let level = 0; level < 40; level += 1) deep = { logic: "AND", conditions: [deep] };
  const seats = { lhs: "seats", operator: "eq", rhs: "5", type: "text" };
  sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_only_when: { conditions: [seats, deep] } } });
  const { user } = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, { sandbox, account: "harbor" });
  await user.click(await screen.findByRole("tab", { name: "Matching" }));
  await user.type(await screen.findByRole("textbox", { name: "Value" }), "0");
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  const way = await screen.findByRole("button", { name: "Show these conditions" });
  await waitFor(() => expect(way).toHaveFocus());
  await user.keyboard("{Enter}");
  const incomplete = await screen.findByText("Complete this condition, or remove it.");
  const condition = incomplete.closest<HTMLElement>('[role="group"]') ?? document.body;
  await user.selectOptions(within(condition).getByRole("combobox", { name: "Value" }), "Americas");
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  await screen.findByText("Saved");
  const stored = sandbox.control.account("harbor").configs.find(({ slug }) => slug === "atlas-crm");
  expect(JSON.stringify(stored?.fields["acrm_only_when"])).toContain('"rhs":"amer"');
});

/** Shows a rule of one condition, whose value is 5. */
async function openSeatsRule(sandbox: Sandbox): Promise<{ user: UserEvent; queryClient: QueryClient }> {
  const seats = { lhs: "seats", operator: "greater_or_equal", rhs: 5, type: "text" };
  sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_only_when: { conditions: [seats] } } });
  const queryClient = new QueryClient();
  const { user } = renderWithSandbox(<ConfigEditor slug="atlas-crm" />, {
    sandbox,
    account: "harbor",
    provider: { queryClient },
  });
  await user.click(await screen.findByRole("tab", { name: "Matching" }));
  return { user, queryClient };
}
