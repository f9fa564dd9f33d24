import { ConfigEditor } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
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
