// The box to search in is there at once, so that no test waits for its code.
import "@cobalt-kit/components/fields/long-select";
import { MapField, type MapFieldProps } from "@cobalt-kit/components/fields/mapping";
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const named = (...names: string[]) => names.map((name) => ({ name, value: name.toLowerCase().replaceAll(" ", "_") }));
const labels = named("City", "Company name", "Phones").map((label) => ({
  ...label,
  multiple: label.name === "Phones",
}));
const field = fieldOf("map", "Columns", { labels, options: named("Phone", "Mobile", "Billing city", "Company") });
const long = {
  ...field,
  labels: named("City", "Company", "Country", "Date", "Number", "Phone", "Street", "Total").map((label) => ({
    ...label,
    multiple: false,
  })),
};

describeConformance("MapField", MapField, { field, value: [], onValueChange: () => {} });

const open = (props: Partial<MapFieldProps> = {}) => {
  const onValueChange = vi.fn<MapFieldProps["onValueChange"]>();
  return {
    ...renderWithSandbox(
      <ControlledField component={MapField} props={{ field, value: undefined, onValueChange, ...props }} />,
    ),
    onValueChange,
  };
};

describe("MapField", () => {
  it("has a row for each label, whose choices stand in alphabetical order", async () => {
    const { user, onValueChange } = open();
    expect(screen.getByText("3 of 3 not mapped")).toBeInTheDocument();
    const city = screen.getByRole("combobox", { name: "City" });
    expect(
      within(city)
        .getAllByRole("option")
        .map((option) => option.textContent),
    ).toEqual(["Choose", "Billing city", "Company", "Mobile", "Phone"]);
    await user.selectOptions(city, "Billing city");
    expect(onValueChange).toHaveBeenLastCalledWith([{ id: "city", value: "billing_city" }]);
    expect(screen.getByText("2 of 3 not mapped")).toBeInTheDocument();
    await user.selectOptions(city, "Choose");
    expect(onValueChange).toHaveBeenLastCalledWith([]);
  });

  it("takes several choices where a label does, and keeps the others as they are", async () => {
    const { user, onValueChange } = open({
      value: [
        { id: "gone", value: "x" },
        { id: "phones", value: "phone" },
      ],
    });
    await user.click(await screen.findByRole("combobox", { name: "Phones" }));
    const list = within(screen.getByRole("listbox", { name: "Options for Phones" }));
    await user.click(list.getByRole("option", { name: "Mobile" }));
    expect(onValueChange).toHaveBeenLastCalledWith([
      { id: "gone", value: "x" },
      { id: "phones", value: ["phone", "mobile"] },
    ]);
    expect(screen.getByText("gone (not in the list)")).toBeInTheDocument();
  });

  it("suggests by name, fills in what is ticked, and takes it back", async () => {
    const before = [{ id: "phones", value: ["mobile"] }];
    const { user, onValueChange } = open({ value: before });
    await user.click(screen.getByRole("button", { name: "Suggest by name" }));
    expect(screen.getByRole("group", { name: "2 suggestions by name" })).toHaveFocus();
    await user.click(screen.getByRole("checkbox", { name: "City → Billing city" }));
    await user.click(screen.getByRole("button", { name: "Fill in 1" }));
    expect(onValueChange).toHaveBeenLastCalledWith([...before, { id: "company_name", value: "company" }]);
    expect(screen.getByRole("button", { name: "Suggest by name" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(onValueChange).toHaveBeenLastCalledWith(before);
    expect(screen.queryByRole("button", { name: "Undo" })).not.toBeInTheDocument();
  });

  it("clears all, and takes that back", async () => {
    const before = [{ id: "city", value: "phone" }];
    const { user, onValueChange } = open({ value: before });
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(onValueChange).toHaveBeenLastCalledWith([]);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(onValueChange).toHaveBeenLastCalledWith(before);
  });

  it("finds rows by name, and shows those that are not mapped until they are asked for anew", async () => {
    const { user } = open({ field: long, value: [{ id: "city", value: "phone" }] });
    await user.type(screen.getByRole("searchbox", { name: "Search Columns" }), "co");
    expect(screen.getAllByRole("listitem")).toHaveLength(2);
    await user.clear(screen.getByRole("searchbox"));
    await user.click(screen.getByRole("checkbox", { name: "Show unmapped only" }));
    expect(screen.getAllByRole("listitem")).toHaveLength(7);
    await user.selectOptions(screen.getByRole("combobox", { name: "Company" }), "Company");
    expect(screen.getAllByRole("listitem")).toHaveLength(7);
    await user.type(screen.getByRole("searchbox"), "zebra");
    expect(screen.getByText("No matches for “zebra”.")).toBeInTheDocument();
  });

  it("is named and described as a group, hands its first control out, and is still without choices", () => {
    const inputRef = vi.fn();
    open({
      error: "Map one.",
      inputRef,
      id: "mine",
      optionsState: { status: "failed", message: "Not loaded.", onRetry: () => {} },
    });
    expect(screen.getByRole("group", { name: "Columns" })).toHaveAccessibleDescription(
      "(optional) Map one. Not loaded.",
    );
    const city = screen.getByRole("combobox", { name: "City" });
    expect(inputRef).toHaveBeenLastCalledWith(city);
    expect(city).toHaveAttribute("id", "mine");
    expect(city).toBeDisabled();
  });

  it("survives a stored value that is no mapping", () => {
    open({ value: Object.assign([], [null, 3, { id: 4 }]) });
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
  });
});
