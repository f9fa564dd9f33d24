import { type RuleGroup, RulesField, type RulesFieldProps } from "@cobalt-kit/components/fields/rules";
import { exactNumber } from "@cobalt-kit/hooks";
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("rule_engine", "Which deals", {
  required: true,
  options: [
    { name: "Region", value: "region" },
    { name: "Seats", value: "seats" },
    { name: "Plan", value: "plan" },
    { name: "Contact", value: "contact" },
  ],
});
const region = {
  right: {
    type: "select",
    options: [
      { name: "Europe", value: "emea" },
      { name: "Nowhere", value: 0 },
      { name: "Anywhere", value: "" },
    ],
  },
  operators: [
    { name: "includes", value: "includes" },
    { name: "is empty", value: "is_empty" },
  ],
};
/** The organisation says that nothing stands on the right. */
const contact = { operators: [{ name: "has left", value: "has_left" }] };
const onRetry = vi.fn();

const columnsOf: RulesFieldProps["ruleColumns"] = (left) => {
  if (left === "region") return { status: "ready", columns: region };
  if (left === "contact") return { status: "ready", columns: contact };
  if (left === "plan") return { status: "failed", message: "Could not be loaded.", onRetry };
  if (left === "owner") return { status: "loading" };
  return { status: "ready", columns: { right: { type: "text", options: [] }, operators: [] } };
};

describeConformance("RulesField", RulesField, {
  field,
  value: { conditions: [{ lhs: "region" }] },
  onValueChange: () => {},
});

const open = (value: RulesFieldProps["value"], props: Partial<RulesFieldProps> = {}) => {
  const onValueChange = vi.fn<RulesFieldProps["onValueChange"]>();
  const given = { field, value, onValueChange, ruleColumns: columnsOf, ...props };
  return { ...renderWithSandbox(<ControlledField component={RulesField} props={given} />), onValueChange };
};
const condition = (position: string) => within(screen.getByRole("group", { name: `Condition ${position}` }));
const seats = (rhs: string) => ({ lhs: "seats", operator: "eq", rhs, type: "text" });

describe("RulesField", () => {
  it("builds a rule by keyboard and says it in words", async () => {
    const { user, onValueChange } = open(undefined);
    await user.tab();
    await user.keyboard("{Enter}");
    const left = condition("1").getByRole("combobox", { name: "Field" });
    expect(left).toHaveFocus();
    await user.selectOptions(left, "Region");
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Comparison" }), "includes");
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Value" }), "Nowhere");
    expect(onValueChange).toHaveBeenLastCalledWith({
      conditions: [{ lhs: "region", operator: "includes", rhs: 0, type: "select" }],
    });
    expect(screen.getByText("Applies when Region includes “Nowhere”.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Add group" }));
    expect(onValueChange).toHaveBeenLastCalledWith(
      expect.objectContaining({ logic: "AND", conditions: [expect.anything(), { logic: "OR", conditions: [{}] }] }),
    );
    expect(condition("2.1").getByRole("combobox", { name: "Field" })).toHaveFocus();
  });

  it.each([
    ["is_empty", "Region", "is empty", "Region is empty"],
    ["has_left", "Contact", "has left", "Contact has left"],
  ])("has a condition with %s whole without a right side, and shows none", async (operator, left, name, sentence) => {
    const inputRef = vi.fn();
    const { user, onValueChange, rerender } = open({ conditions: [{}] }, { inputRef });
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Field" }), left);
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Comparison" }), name);
    expect(condition("1").queryByRole("combobox", { name: "Value" })).not.toBeInTheDocument();
    expect(condition("1").queryByRole("textbox", { name: "Value" })).not.toBeInTheDocument();
    const rule = { conditions: [{ lhs: left.toLowerCase(), operator }] };
    expect(onValueChange).toHaveBeenLastCalledWith(rule);
    expect(screen.getByText(`Applies when ${sentence}.`)).toBeInTheDocument();
    rerender(
      <RulesField
        field={field}
        value={rule}
        onValueChange={onValueChange}
        ruleColumns={columnsOf}
        error="Complete it."
      />,
    );
    expect(condition("1").getByRole("combobox", { name: "Comparison" })).not.toBeInvalid();
    expect(screen.queryByText("Complete this condition, or remove it.")).not.toBeInTheDocument();
  });

  it("drops what was compared with before, and asks for it again when the comparison needs it", async () => {
    const { user, onValueChange } = open({
      conditions: [{ lhs: "region", operator: "includes", rhs: "emea", type: "select" }],
    });
    const comparison = condition("1").getByRole("combobox", { name: "Comparison" });
    await user.selectOptions(comparison, "is empty");
    expect(onValueChange).toHaveBeenLastCalledWith({ conditions: [{ lhs: "region", operator: "is_empty" }] });
    await user.selectOptions(comparison, "includes");
    expect(condition("1").getByRole("combobox", { name: "Value" })).toHaveDisplayValue("Value");
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Value" }), "Anywhere");
    expect(onValueChange).toHaveBeenLastCalledWith({
      conditions: [{ lhs: "region", operator: "includes", rhs: "", type: "select" }],
    });
    expect(condition("1").getByRole("combobox", { name: "Value" })).toHaveDisplayValue("Anywhere");
    expect(screen.getByText("Applies when Region includes “Anywhere”.")).toBeInTheDocument();
  });

  const nested = (levels: number, innermost: RuleGroup): RuleGroup => {
    let deep = innermost;
    for (let level = 0; level < levels; level += 1) deep = { logic: "AND", conditions: [deep] };
    return deep;
  };

  it("shows groups to a depth, copies what is deeper, and keeps it", async () => {
    const deep = nested(10_000, { conditions: [seats("1")] });
    const { user, onValueChange } = open({ logic: "OR", conditions: [seats("2"), deep] });
    await user.click(screen.getByRole("button", { name: "Copy these conditions" }));
    expect((await navigator.clipboard.readText()).length).toBeGreaterThan(200_000);
    await user.type(condition("1").getByRole("textbox", { name: "Value" }), "0");
    const changed = onValueChange.mock.lastCall?.[0];
    expect(changed?.conditions[0]).toEqual(seats("20"));
    expect(changed?.conditions[1]).toBe(deep);
  });

  it.each([10, 25, 10_000])("leads to what is incomplete %i groups deep, where it can be completed", async (levels) => {
    const { user, onValueChange } = open(
      { conditions: [seats("2"), nested(levels, { conditions: [seats("1"), { lhs: "seats", operator: "eq" }] })] },
      { error: "Complete the rule.", inputRef: (control) => control?.focus() },
    );
    expect(screen.getByText("Something is missing in conditions that aren’t shown here.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Show these conditions" })).toHaveFocus();
    await user.keyboard("{Enter}");
    const whole = screen.getByRole("textbox", { name: "Value", description: "" });
    expect(whole).toHaveValue("1");
    const value = screen.getByRole("textbox", { name: "Value", description: /Complete this condition/ });
    expect(value).toBeInvalid();
    expect(screen.getByRole("group", { name: /^Condition .*2$/ })).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
    await user.type(value, "3");
    let node: unknown = onValueChange.mock.lastCall?.[0]?.conditions[1];
    for (let level = 0; level < levels; level += 1) node = Reflect.get(Object(node), "conditions")[0];
    expect(node).toEqual({ conditions: [seats("1"), seats("3")] });
    await user.click(screen.getByRole("button", { name: "Show the whole rule" }));
    expect(condition("1").getByRole("textbox", { name: "Value" })).toHaveValue("2");
    expect(condition("1").getByRole("combobox", { name: "Field" })).toHaveFocus();
  });

  it("shows the whole rule again once the last condition of a deep group is removed", async () => {
    const { user, onValueChange } = open({ conditions: [seats("2"), nested(12, { conditions: [seats("1")] })] });
    await user.click(screen.getByRole("button", { name: "Show these conditions" }));
    await user.click(screen.getByRole("button", { name: /^Remove Condition/ }));
    expect(onValueChange).toHaveBeenLastCalledWith({ conditions: [seats("2")] });
    expect(condition("1").getByRole("textbox", { name: "Value" })).toHaveValue("2");
    expect(screen.queryByRole("button", { name: "Show the whole rule" })).not.toBeInTheDocument();
    expect(screen.getByRole("group", { name: "Rule" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenCalledTimes(1);
  });

  const two = { conditions: [{ conditions: [seats("1")] }, { conditions: [seats("2")] }] };
  const sideBySide = { conditions: [seats("0"), nested(8, two)] };

  it.each([
    ["first", 0, "2"],
    ["second", 1, "1"],
  ])(
    "goes to the group around it, and no further, when the %s of two deep ones loses its last",
    async (_, at, left) => {
      const { user, onValueChange } = open(sideBySide);
      const deep = screen.getAllByRole("button", { name: "Show these conditions" })[at];
      expect(deep).toBeDefined();
      if (deep !== undefined) await user.click(deep);
      await user.click(screen.getByRole("button", { name: /^Remove Condition/ }));
      expect(onValueChange).toHaveBeenLastCalledWith({
        conditions: [seats("0"), nested(8, { conditions: [{ conditions: [seats(left)] }] })],
      });
      expect(screen.getByRole("textbox", { name: "Value" })).toHaveValue(left);
      expect(screen.getByRole("button", { name: "Show the whole rule" })).toBeVisible();
      expect(screen.getByRole("group", { name: "Group 2.1.1.1.1.1.1.1.1" })).toHaveFocus();
      await user.keyboard("{Enter}");
      expect(onValueChange).toHaveBeenCalledTimes(1);
      await user.click(screen.getByRole("button", { name: "Show the whole rule" }));
      await user.click(screen.getByRole("button", { name: "Show these conditions" }));
      expect(screen.getByRole("textbox", { name: "Value" })).toHaveValue(left);
    },
  );

  it("shows what is left around a deep group that the host takes out", async () => {
    const shown = (value: RulesFieldProps["value"]) => (
      <RulesField field={field} value={value} onValueChange={vi.fn()} ruleColumns={columnsOf} />
    );
    const { user, rerender } = renderWithSandbox(shown(sideBySide));
    const deep = screen.getAllByRole("button", { name: "Show these conditions" })[1];
    if (deep !== undefined) await user.click(deep);
    rerender(shown({ conditions: [seats("0"), nested(8, { conditions: two.conditions.slice(0, 1) })] }));
    expect(screen.getByRole("textbox", { name: "Value" })).toHaveValue("1");
    await user.click(screen.getByRole("button", { name: "Show the whole rule" }));
    expect(condition("1").getByRole("textbox", { name: "Value" })).toHaveValue("0");
  });

  it("leads back to the whole rule where something is missing in it", async () => {
    const inputRef = vi.fn();
    const value = { conditions: [{ lhs: "seats", operator: "eq" }, nested(12, { conditions: [seats("1")] })] };
    const { user, rerender } = open(value, { inputRef });
    await user.click(screen.getByRole("button", { name: "Show these conditions" }));
    rerender(
      <ControlledField
        component={RulesField}
        props={{ field, value, onValueChange: vi.fn(), ruleColumns: columnsOf, inputRef, error: "Complete the rule." }}
      />,
    );
    const back = screen.getByRole("button", { name: "Show the whole rule" });
    expect(inputRef).toHaveBeenLastCalledWith(back);
    expect(screen.getByText("Something is missing in conditions that aren’t shown here.")).toBeInTheDocument();
    await user.click(back);
    expect(condition("1").getByRole("textbox", { name: "Value" })).toBeInvalid();
  });

  it("starts a condition anew when its left value changes, and keeps what it does not know", async () => {
    const { user, onValueChange } = open({ conditions: [Object.assign(seats("5"), { note: "kept" })] });
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Field" }), "Region");
    expect(onValueChange).toHaveBeenLastCalledWith({ conditions: [{ lhs: "region", note: "kept" }] });
  });

  it("keeps comparisons and values that are not offered", () => {
    open({ conditions: [{ lhs: "region", operator: "sounds_like", rhs: "apac", type: "select" }] });
    expect(condition("1").getByRole("combobox", { name: "Comparison" })).toHaveDisplayValue(
      "sounds_like (not in the list)",
    );
    expect(condition("1").getByRole("combobox", { name: "Value" })).toHaveDisplayValue("apac (not in the list)");
  });

  it("shows the stored value as the only choice until the choices are there", () => {
    open({ conditions: [{ lhs: "owner", operator: "eq", rhs: "Ines", type: "select" }] });
    const value = condition("1").getByRole("combobox", { name: "Value" });
    expect(value).toHaveDisplayValue("Ines");
    expect(value).toBeDisabled();
    expect(screen.getByText("Loading fields to compare…")).toBeInTheDocument();
  });

  it("goes on with the usual comparisons when they cannot be loaded, and tries again", async () => {
    const { user, onValueChange } = open({ conditions: [{ lhs: "plan" }] });
    await user.selectOptions(condition("1").getByRole("combobox", { name: "Comparison" }), "starts with");
    await user.type(condition("1").getByRole("textbox", { name: "Value" }), "x");
    expect(onValueChange).toHaveBeenLastCalledWith({
      conditions: [{ lhs: "plan", operator: "start_with", rhs: "x", type: "text" }],
    });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it("moves, duplicates and removes, and the focus goes along", async () => {
    const { user, onValueChange } = open({ logic: "OR", conditions: [seats("1"), seats("2")] });
    await user.click(screen.getByRole("button", { name: "Move Condition 1 down" }));
    expect(onValueChange).toHaveBeenLastCalledWith({ logic: "OR", conditions: [seats("2"), seats("1")] });
    expect(screen.getByRole("button", { name: "Move Condition 2 down" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole("button", { name: "Duplicate Condition 1" }));
    expect(condition("2").getByRole("combobox", { name: "Field" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Remove Condition 3" }));
    expect(screen.getByRole("button", { name: "Remove Condition 2" })).toHaveFocus();
    await user.keyboard("{Enter}");
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith({ logic: "OR", conditions: [] });
    expect(screen.getByRole("button", { name: "Add condition" })).toHaveFocus();
  });

  it("goes as deep as the value, joins each group its own way, and says so in words", async () => {
    const { user } = open({
      logic: "OR",
      conditions: [
        seats("1"),
        { logic: "AND", conditions: [seats("2"), { logic: "OR", conditions: [seats("3"), seats("4")] }] },
      ],
    });
    const equal = (value: string) => `Seats is equal to “${value}”`;
    expect(
      screen.getByText(`Applies when ${equal("1")} or (${equal("2")} and (${equal("3")} or ${equal("4")})).`),
    ).toBeInTheDocument();
    expect(condition("2.2.2").getByRole("textbox", { name: "Value" })).toHaveValue("4");
    await user.selectOptions(
      screen.getByRole("combobox", { name: "How to combine the conditions in Group 2.2" }),
      "All of these",
    );
    expect(screen.getByText(new RegExp(`${equal("3")} and ${equal("4")}`))).toBeInTheDocument();
  });

  it("marks what is missing in each condition, and hands the first of it out", () => {
    const inputRef = vi.fn();
    open({ conditions: [seats("1"), { lhs: "seats", operator: "eq" }] }, { error: "Complete the rule.", inputRef });
    const value = condition("2").getByRole("textbox", { name: "Value" });
    expect(value).toBeInvalid();
    expect(value).toHaveAccessibleDescription("Complete this condition, or remove it.");
    expect(condition("1").getByRole("textbox", { name: "Value" })).not.toBeInvalid();
    expect(inputRef).toHaveBeenLastCalledWith(value);
  });

  it.each([
    ["blanks on the right", { lhs: "seats", operator: "eq", rhs: " \u00A0 " }, "textbox", "Value"],
    ["an operator of blanks", { lhs: "seats", operator: " ", rhs: "1" }, "combobox", "Comparison"],
    ["blanks on the left", { lhs: " ", operator: "eq", rhs: "1" }, "combobox", "Field"],
    ["an object without anything in it", { lhs: "seats", operator: "eq", rhs: {} }, "textbox", "Value"],
  ] as const)("marks %s as missing, as saving does", (_what, leaf, role, name) => {
    open({ conditions: [leaf] }, { error: "Complete the rule." });
    expect(condition("1").getByRole(role, { name })).toBeInvalid();
  });

  it.each([
    ["0", 0, "0"],
    ["false", false, "false"],
    ["a number past 53 bits", exactNumber("1161888007138312193"), "1161888007138312193"],
  ])("shows %s on the right, and asks for nothing more", (_what, rhs, text) => {
    const inputRef = vi.fn();
    open({ conditions: [{ lhs: "seats", operator: "eq", rhs }] }, { error: "Complete the rule.", inputRef });
    expect(condition("1").getByRole("textbox", { name: "Value" })).toHaveValue(text);
    expect(condition("1").getByRole("textbox", { name: "Value" })).not.toBeInvalid();
    expect(screen.getByText(`Applies when Seats is equal to “${text}”.`)).toBeInTheDocument();
  });

  it("knows what may follow a left value that was stored as a number", () => {
    const numbered = { ...field, options: [{ name: "Stage 7", value: 7 }] };
    const leaf = Object.assign({ operator: "has_left" }, { lhs: 7 });
    const ruleColumns: RulesFieldProps["ruleColumns"] = (left) =>
      left === "7" ? { status: "ready", columns: contact } : { status: "loading" };
    open(Object.assign({ conditions: [] }, { conditions: [leaf] }), { field: numbered, ruleColumns });
    expect(screen.getByText("Applies when Stage 7 has left.")).toBeInTheDocument();
    expect(condition("1").getByRole("combobox", { name: "Comparison" })).toBeEnabled();
  });

  it("is still while disabled", () => {
    open({ conditions: [seats("1")] }, { disabled: true });
    expect(condition("1").getByRole("textbox", { name: "Value" })).toBeDisabled();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("survives stored rules that are none", () => {
    open(Object.assign({ conditions: [] }, { conditions: [null, 3, { lhs: "seats", rhs: { a: [1] } }] }));
    expect(condition("3").getByRole("textbox", { name: "Value" })).toHaveValue('{"a":[1]}');
  });
});
