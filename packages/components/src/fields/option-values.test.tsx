import { type ConfigFieldProps, type OptionValue, SelectField, type SelectFieldValue } from "@cobalt-kit/components";
import { LongSelectField } from "@cobalt-kit/components/fields/long-select";
import { MapField, MappingField } from "@cobalt-kit/components/fields/mapping";
import { RulesField } from "@cobalt-kit/components/fields/rules";
import { type ConfigField, exactNumber, type MappingEntry } from "@cobalt-kit/hooks";
import { screen, within } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { ControlledField, fieldOf } from "../testing/controlled-field.tsx";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";

const first = exactNumber("1161888007138312193");
const second = exactNumber("1161888007138312194");

/** Values that are easily taken for none, or for each other. */
const options: { name: string; value: OptionValue }[] = [
  { name: "Everywhere", value: "" },
  { name: "Nowhere", value: null },
  { name: "Never", value: false },
  { name: "Zero", value: 0 },
  { name: "Zero as text", value: "0" },
  { name: "First server", value: first },
  { name: "Second server", value: second },
];
const named = options.map(({ name, value }): [string, OptionValue] => [name, value]);

function open<Value>(Component: ComponentType<ConfigFieldProps<Value>>, field: ConfigField, value?: Value) {
  const onValueChange = vi.fn<(value: Value | undefined) => void>();
  return {
    ...renderWithSandbox(<ControlledField component={Component} props={{ field, value, onValueChange }} />),
    onValueChange,
  };
}

const selectField = (rest: Partial<ConfigField> = {}) => fieldOf("select", "Scope", { options, ...rest });

describe.each(named)("the option %s", (name, value) => {
  it("is chosen in the browser's own list, and shown as chosen", async () => {
    const { user, onValueChange } = open<SelectFieldValue>(SelectField, selectField());
    const list = screen.getByRole("combobox", { name: "Scope" });
    expect(list).toHaveDisplayValue("Select");
    await user.selectOptions(list, name);
    expect(onValueChange.mock.lastCall).toEqual([value]);
    expect(list).toHaveDisplayValue(name);
    await user.selectOptions(list, "Select");
    expect(onValueChange.mock.lastCall).toEqual([undefined]);
  });

  it("is ticked among several, and alone", async () => {
    const { user, onValueChange } = open<SelectFieldValue>(SelectField, selectField({ multiple: true }));
    await user.click(screen.getByRole("checkbox", { name }));
    expect(onValueChange.mock.lastCall).toEqual([[value]]);
    expect(screen.getAllByRole("checkbox", { checked: true })).toEqual([screen.getByRole("checkbox", { name })]);
  });

  it("is chosen in the list to search in, shown, and cleared", async () => {
    const { user, onValueChange } = open<SelectFieldValue>(LongSelectField, selectField());
    const box = screen.getByRole("combobox", { name: "Scope" });
    expect(box).toHaveValue("");
    await user.click(box);
    await user.click(screen.getByRole("option", { name }));
    expect(onValueChange.mock.lastCall).toEqual([value]);
    expect(box).toHaveValue(name);
    await user.click(screen.getByRole("button", { name: "Clear Scope" }));
    expect(onValueChange.mock.lastCall).toEqual([undefined]);
  });

  it("is a chip among several", async () => {
    const { user, onValueChange } = open<SelectFieldValue>(LongSelectField, selectField({ multiple: true }));
    await user.click(screen.getByRole("combobox", { name: "Scope" }));
    await user.click(screen.getByRole("option", { name }));
    expect(onValueChange.mock.lastCall).toEqual([[value]]);
    await user.click(screen.getByRole("button", { name: `Remove ${name}` }));
    expect(onValueChange.mock.lastCall).toEqual([[]]);
  });

  it("stands on the right of both mappings, and counts as mapped", async () => {
    const labels = [{ name: "City", value: "city", multiple: false }];
    const map = open<MappingEntry[]>(MapField, { ...selectField(), type: "map", labels });
    expect(screen.getByText("1 of 1 not mapped")).toBeInTheDocument();
    await map.user.selectOptions(screen.getByRole("combobox", { name: "City" }), name);
    expect(map.onValueChange.mock.lastCall).toEqual([[{ id: "city", value }]]);
    expect(screen.getByText("All mapped")).toBeInTheDocument();
    map.unmount();
    const mapping = {
      left: { name: "Ours", options: labels, multiple: false },
      right: { name: "Theirs", multiple: false, options },
    };
    const rows = open<MappingEntry[]>(MappingField, { ...selectField(), type: "map_v2", mapping }, [
      { id: "city", value: "gone" },
    ]);
    const cell = screen.getByRole("combobox", { name: "City" });
    await rows.user.selectOptions(cell, name);
    expect(rows.onValueChange.mock.lastCall).toEqual([[{ id: "city", value }]]);
    expect(cell).toHaveDisplayValue(name);
    await rows.user.selectOptions(cell, "Choose");
    expect(cell).toHaveDisplayValue("Choose");
  });
});

it("shows stored text that is empty, and null, as nothing chosen where they are not offered", () => {
  const plain = selectField({ options: [{ name: "One", value: 1 }] });
  const { rerender } = renderWithSandbox(<SelectField field={plain} value="" onValueChange={() => {}} />);
  expect(screen.getByRole("combobox")).toHaveDisplayValue("Select");
  rerender(<SelectField field={plain} value={null} onValueChange={() => {}} />);
  expect(screen.getByRole("combobox")).toHaveDisplayValue("Select");
});

it("shows every digit of a stored number that is no longer offered", () => {
  renderWithSandbox(
    <SelectField
      field={selectField({ multiple: true })}
      value={[exactNumber("1161888007138312195")]}
      onValueChange={() => {}}
    />,
  );
  const group = within(screen.getByRole("group", { name: "Scope" }));
  expect(group.getByRole("checkbox", { name: "1161888007138312195 (not in the list)" })).toBeChecked();
});

describe.each([
  ["1161888007138312193.0", first],
  ["1161888007138312193.000", first],
  ["1.161888007138312193e18", first],
  ["11618880071383121930E-1", first],
  ["1161888007138312193", exactNumber("1161888007138312193.0")],
  ["1161888007138312193", exactNumber("1.161888007138312193e+18")],
  ["-0.0", exactNumber("-0")],
  ["1e400", exactNumber("10E399")],
])("the stored number %s is the option %o", (stored, value) => {
  const spelled = exactNumber(stored);
  const among = [
    { name: "Another", value: second },
    { name: "This one", value },
  ];
  const labels = [{ name: "City", value: "city", multiple: false }];

  it("in the browser's own list", () => {
    open<SelectFieldValue>(SelectField, selectField({ options: among }), spelled);
    expect(screen.getByRole("combobox", { name: "Scope" })).toHaveDisplayValue("This one");
  });

  it("among several, and is taken away by its tick", async () => {
    const { user, onValueChange } = open<SelectFieldValue>(
      SelectField,
      selectField({ options: among, multiple: true }),
      [spelled],
    );
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
    await user.click(screen.getByRole("checkbox", { name: "This one", checked: true }));
    expect(onValueChange.mock.lastCall).toEqual([[]]);
  });

  it("in the list to search in, alone and as a chip", () => {
    open<SelectFieldValue>(LongSelectField, selectField({ options: among }), spelled);
    expect(screen.getByRole("combobox", { name: "Scope" })).toHaveValue("This one");
    open<SelectFieldValue>(LongSelectField, selectField({ options: among, multiple: true, name: "Several" }), [
      spelled,
    ]);
    expect(screen.getByRole("button", { name: "Remove This one" })).toBeInTheDocument();
  });

  it("on the right of both mappings", () => {
    const entries = [{ id: "city", value: spelled }];
    const map = open<MappingEntry[]>(MapField, { ...selectField({ options: among }), type: "map", labels }, entries);
    expect(screen.getByRole("combobox", { name: "City" })).toHaveDisplayValue("This one");
    map.unmount();
    const mapping = {
      left: { name: "Ours", options: labels, multiple: false },
      right: { name: "Theirs", multiple: false, options: among },
    };
    open<MappingEntry[]>(MappingField, { ...selectField(), type: "map_v2", mapping }, entries);
    expect(screen.getByRole("combobox", { name: "City" })).toHaveDisplayValue("This one");
  });

  it("on the right of a rule", () => {
    const columns = { operators: [{ name: "is", value: "eq" }], right: { type: "select", options: among } };
    renderWithSandbox(
      <RulesField
        field={{ ...selectField({ options: [{ name: "City", value: "city" }] }), type: "rule_engine" }}
        value={{ logic: "AND", conditions: [{ lhs: "city", operator: "eq", rhs: spelled }] }}
        onValueChange={() => {}}
        ruleColumns={() => ({ status: "ready", columns })}
      />,
    );
    expect(screen.getByDisplayValue("This one")).toBeInTheDocument();
  });
});
