// The box to search in is there at once, so that no test waits for its code.
import "@cobalt-kit/components/fields/long-select";
import { MappingField, type MappingFieldProps } from "@cobalt-kit/components/fields/mapping";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const side = (name: string, ...names: string[]) => ({
  name,
  options: names.map((each) => ({ name: each, value: each.toLowerCase() })),
  multiple: false,
});
const left = side("Our field", "Plan", "Email", "Phone");
const right = side("Their field", "Tier", "Mail", "Telephone");
const field = fieldOf("map_v2", "Contact fields", { mapping: { left, right } });
const free = fieldOf("map_v2", "Contact fields", {
  mapping: { left: { name: "Our field", multiple: false }, right: { name: "Their field", multiple: false } },
});

describeConformance("MappingField", MappingField, {
  field,
  value: [{ id: "email", value: "mail" }],
  onValueChange: () => {},
});

const open = (props: Partial<MappingFieldProps> = {}) => {
  const onValueChange = vi.fn<MappingFieldProps["onValueChange"]>();
  return {
    ...renderWithSandbox(
      <ControlledField component={MappingField} props={{ field, value: undefined, onValueChange, ...props }} />,
    ),
    onValueChange,
  };
};
const add = () => screen.getByRole("combobox", { name: "Add Our field" });
const addRow = async (user: UserEvent, name: string): Promise<void> => {
  await user.click(await screen.findByRole("combobox", { name: "Add Our field" }));
  await user.click(await screen.findByRole("option", { name }));
};

describe("MappingField", () => {
  it("makes a row when its left side is chosen, and moves on to its right", async () => {
    const { user, onValueChange } = open();
    await addRow(user, "Email");
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "email", value: "" }]);
    const mail = screen.getByRole("combobox", { name: "Email" });
    expect(mail).toHaveFocus();
    await user.selectOptions(mail, "Mail");
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "email", value: "mail" }]);
  });

  it("makes a row by keyboard when Enter says so, and none on the way there", async () => {
    const { user, onValueChange } = open();
    const box = await screen.findByRole("combobox", { name: "Add Our field" });
    await user.tab();
    expect(box).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(onValueChange).not.toHaveBeenCalled();
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenCalledTimes(1);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
  });

  it("offers each left side once, in alphabetical order", async () => {
    const { user } = open({ value: [{ id: "email", value: "mail" }] });
    await user.click(await screen.findByRole("combobox", { name: "Add Our field" }));
    const offered = within(await screen.findByRole("listbox")).getAllByRole("option");
    expect(offered.map((option) => option.textContent)).toEqual(["Phone", "Plan"]);
    await user.keyboard("{Escape}");
    await addRow(user, "Plan");
    await addRow(user, "Phone");
    expect(screen.getByText("Everything is mapped.")).toBeInTheDocument();
  });

  it("keeps the focus near when rows go", async () => {
    const { user, onValueChange } = open({
      value: [
        { id: "email", value: "mail" },
        { id: "plan", value: "tier" },
      ],
    });
    await user.click(screen.getByRole("button", { name: "Remove Email" }));
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "plan", value: "tier" }]);
    expect(screen.getByRole("button", { name: "Remove Plan" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith([]);
    expect(add()).toHaveFocus();
  });

  it("takes any text where there are no choices, on both sides and by keyboard alone", async () => {
    const { user, onValueChange } = open({ field: free });
    await user.tab();
    expect(screen.getByRole("textbox", { name: "Add Our field" })).toHaveFocus();
    await user.keyboard("e.mail[[0]{Enter}");
    await user.keyboard("mail");
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "e.mail[0]", value: "mail" }]);
    await user.type(screen.getByRole("textbox", { name: "Add Our field" }), " e.mail[[0] {Enter}");
    expect(screen.getByRole("alert")).toHaveTextContent("e.mail[0] is already mapped.");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    await user.clear(screen.getByRole("textbox", { name: "Add Our field" }));
    await user.type(screen.getByRole("textbox", { name: "Add Our field" }), "__proto__{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith([
      { id: "e.mail[0]", value: "mail" },
      { id: "__proto__", value: "" },
    ]);
  });

  it("takes several values on the right, chosen or typed", async () => {
    const several = { ...field, mapping: { left, right: { name: "Tags", multiple: true } } };
    const { user, onValueChange } = open({ field: several });
    await addRow(user, "Email");
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "email", value: [] }]);
    const tags = await screen.findByRole("combobox", { name: "Email" });
    await waitFor(() => expect(tags).toHaveFocus());
    await user.keyboard("one{Enter}two{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "email", value: ["one", "two"] }]);
    await user.click(screen.getByRole("button", { name: "Remove one" }));
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "email", value: ["two"] }]);
  });

  it("keeps and shows what is not among the choices", async () => {
    const { user, onValueChange } = open({ value: [{ id: "fax", value: 0 }] });
    const fax = screen.getByRole("combobox", { name: "fax (not in the list)" });
    expect(fax).toHaveDisplayValue("0 (not in the list)");
    await addRow(user, "Plan");
    expect(onValueChange).toHaveBeenLastCalledWith([
      { id: "fax", value: 0 },
      { id: "plan", value: "" },
    ]);
  });

  it("marks the rows that miss something, and hands the first of them out", () => {
    const inputRef = vi.fn();
    open({
      value: [
        { id: "email", value: "mail" },
        { id: "plan", value: "" },
      ],
      error: "Complete each row.",
      inputRef,
    });
    const plan = screen.getByRole("combobox", { name: "Plan" });
    expect(plan).toBeInvalid();
    expect(plan).toHaveAccessibleDescription("Choose what Plan is mapped to, or remove it.");
    expect(screen.getByRole("combobox", { name: "Email" })).not.toBeInvalid();
    expect(inputRef).toHaveBeenLastCalledWith(plan);
  });

  it("is still while disabled or while its choices are on their way", () => {
    const { rerender } = open({ value: [{ id: "email", value: "mail" }], disabled: true });
    expect(screen.getByRole("combobox", { name: "Email" })).toBeDisabled();
    expect(screen.queryByRole("combobox", { name: "Add Our field" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Remove Email" })).not.toBeInTheDocument();
    rerender(<MappingField field={field} value={[]} onValueChange={() => {}} optionsState={{ status: "loading" }} />);
    expect(screen.getByRole("group", { name: "Contact fields" })).toHaveAccessibleDescription(/Loading options…/);
  });
});
