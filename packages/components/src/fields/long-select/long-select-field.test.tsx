import { Dialog, DialogTitle } from "@cobalt-kit/components";
import { LongSelectField, type LongSelectFieldProps } from "@cobalt-kit/components/fields/long-select";
import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Customer ${index + 1}`, value: index + 1 }));
const one = fieldOf("select", "Customer", { options: numbered(150) });
const several = fieldOf("select", "Customers", { options: numbered(150), multiple: true });

describeConformance("LongSelectField", LongSelectField, { field: one, value: 2, onValueChange: () => {} });

const open = (props: Partial<LongSelectFieldProps> & Pick<LongSelectFieldProps, "field">) => {
  const onValueChange = vi.fn<LongSelectFieldProps["onValueChange"]>();
  const rendered = renderWithSandbox(
    <ControlledField component={LongSelectField} props={{ value: undefined, onValueChange, ...props }} />,
  );
  return { ...rendered, onValueChange, box: screen.getByRole("combobox", { name: props.field.name }) };
};

describe("LongSelectField", () => {
  it("is opened, searched and chosen from by keyboard alone", async () => {
    const { user, box, onValueChange } = open({ field: one });
    await user.tab();
    expect(box).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(box).toHaveAttribute("aria-expanded", "true");
    const first = screen.getByRole("option", { name: "Customer 1" });
    expect(first).toHaveAttribute("aria-setsize", "150");
    expect(first).toHaveAttribute("aria-posinset", "1");
    expect(box).toHaveAttribute("aria-activedescendant", first.id);
    await user.keyboard("cust 14{ArrowDown}{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith(114);
    expect(box).toHaveValue("Customer 114");
    expect(box).toHaveAttribute("aria-expanded", "false");
  });

  it("draws fewer than 60 of 10,000 rows, wherever in the list it is", async () => {
    const { user, box } = open({ field: { ...one, options: numbered(10_000) }, value: 9_000 });
    await user.click(box);
    expect(screen.getAllByRole("option").length).toBeLessThan(60);
    await user.keyboard("{End}");
    const last = screen.getByRole("option", { name: "Customer 10000" });
    expect(box).toHaveAttribute("aria-activedescendant", last.id);
    expect(screen.getAllByRole("option").length).toBeLessThan(60);
  });

  it.each([
    { what: "a host's layer over our dialog", tag: "section", style: "position: fixed; z-index: 2147483647" },
    { what: "an extension's menu", tag: "their-menu", style: "" },
    { what: "a toast of the page", tag: "section", role: "status", style: "position: fixed", onPage: true },
  ])("keeps list and search while $what is used, and gives them up for the rest", async (theirs) => {
    const layer = document.body.appendChild(document.createElement(theirs.tag));
    layer.setAttribute("style", theirs.style);
    if (theirs.role !== undefined) layer.setAttribute("role", theirs.role);
    const place = theirs.tag.includes("-") ? layer.attachShadow({ mode: "open" }) : layer;
    const button = place.appendChild(document.createElement("button"));
    const onTheirPress = vi.fn();
    button.addEventListener("click", onTheirPress);
    const onOpenChange = vi.fn();
    const settings = (
      <>
        <button>Beside it</button>
        <ControlledField component={LongSelectField} props={{ value: 3, onValueChange: vi.fn(), field: one }} />
      </>
    );
    const { user } = renderWithSandbox(
      theirs.onPage ? (
        settings
      ) : (
        <Dialog open onOpenChange={onOpenChange}>
          <DialogTitle>Settings</DialogTitle>
          {settings}
        </Dialog>
      ),
    );
    const box = screen.getByRole("combobox", { name: "Customer" });
    await user.click(box);
    await user.keyboard("14");
    await user.click(button);
    expect(onTheirPress).toHaveBeenCalledOnce();
    expect(box).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{Escape}");
    expect(box).toHaveValue("14");
    expect(box).toHaveAttribute("aria-expanded", "true");
    expect(onOpenChange).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Beside it" }));
    expect(box).toHaveValue("Customer 3");
    expect(box).toHaveAttribute("aria-expanded", "false");
    layer.remove();
  });

  it("tells 0, false and the same digits as text apart", async () => {
    const options = [
      { name: "None", value: 0 },
      { name: "Text nought", value: "0" },
      { name: "No", value: false },
    ];
    const { user, box, onValueChange } = open({ field: { ...one, options }, value: 0 });
    expect(box).toHaveValue("None");
    await user.click(box);
    await user.click(screen.getByRole("option", { name: "No" }));
    expect(onValueChange).toHaveBeenLastCalledWith(false);
    expect(box).toHaveValue("No");
    await user.click(box);
    expect(screen.getByRole("option", { name: "No" })).toHaveAttribute("aria-selected", "true");
    await user.click(screen.getByRole("option", { name: "Text nought" }));
    expect(onValueChange).toHaveBeenLastCalledWith("0");
  });

  it("leaves the choice alone when a search is given up", async () => {
    const { user, box, onValueChange } = open({ field: one, value: 3 });
    await user.click(box);
    await user.keyboard("zebra");
    expect(screen.getByText("No matches for “zebra”.")).toBeInTheDocument();
    expect(box).not.toHaveAttribute("aria-activedescendant", expect.stringContaining("item"));
    await user.keyboard("{Enter}");
    await user.keyboard("{Escape}");
    expect(box).toHaveValue("Customer 3");
    await user.keyboard("{Escape}");
    await user.type(box, "5");
    await user.tab();
    expect(box).toHaveValue("Customer 3");
    expect(onValueChange).not.toHaveBeenCalled();
  });

  it("goes back to nothing chosen, and keeps the focus", async () => {
    const { user, box, onValueChange } = open({ field: one, value: 3 });
    await user.click(screen.getByRole("button", { name: "Clear Customer" }));
    expect(onValueChange).toHaveBeenLastCalledWith(undefined);
    expect(box).toHaveFocus();
  });

  it("misses nothing in a list that is not there yet", () => {
    open({ field: { ...several, options: [] }, value: ["stored"] });
    expect(screen.getByRole("button", { name: "Remove stored" })).toBeInTheDocument();
  });

  it("shows a value that is not among its options, and keeps it", async () => {
    const { user, box, onValueChange } = open({ field: several, value: ["gone"] });
    expect(screen.getByRole("button", { name: "Remove gone (not in the list)" })).toBeInTheDocument();
    await user.click(box);
    await user.click(screen.getByRole("option", { name: "Customer 2" }));
    expect(onValueChange).toHaveBeenLastCalledWith(["gone", 2]);
  });

  it("closes with Escape without closing the dialog around it", async () => {
    const onOpenChange = vi.fn();
    const { user } = renderWithSandbox(
      <Dialog open onOpenChange={onOpenChange}>
        <DialogTitle>Settings</DialogTitle>
        <LongSelectField field={one} value={undefined} onValueChange={() => {}} />
      </Dialog>,
    );
    const box = screen.getByRole("combobox", { name: "Customer" });
    await user.click(box);
    expect(box).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{Escape}");
    expect(box).toHaveAttribute("aria-expanded", "false");
    expect(onOpenChange).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });

  it("is named, described, marked and handed out", () => {
    const inputRef = vi.fn();
    const { box } = open({
      field: one,
      error: "Choose an option.",
      hint: "Soon.",
      id: "mine",
      inputRef,
      disabled: true,
    });
    expect(box).toHaveAttribute("id", "mine");
    expect(box).toBeInvalid();
    expect(box).toBeDisabled();
    expect(box).toHaveAccessibleDescription("(optional) Choose an option. Soon.");
    expect(inputRef).toHaveBeenLastCalledWith(box);
  });
});

describe("LongSelectField with several choices", () => {
  it("adds and removes values in the order of choosing, and stays open", async () => {
    const { user, box, onValueChange } = open({ field: several });
    await user.click(box);
    expect(screen.getByRole("listbox")).toHaveAttribute("aria-multiselectable", "true");
    await user.click(screen.getByRole("option", { name: "Customer 3" }));
    await user.click(screen.getByRole("option", { name: "Customer 1" }));
    expect(onValueChange).toHaveBeenLastCalledWith([3, 1]);
    expect(box).toHaveAttribute("aria-expanded", "true");
    await user.click(screen.getByRole("option", { name: "Customer 3" }));
    expect(onValueChange).toHaveBeenLastCalledWith([1]);
  });

  it("selects all of what matches, from the keyboard, and clears all", async () => {
    const { user, box, onValueChange } = open({ field: several, value: [14] });
    await user.tab();
    await user.tab();
    expect(box).toHaveFocus();
    await user.keyboard("customer 14");
    await user.tab();
    expect(screen.getByRole("button", { name: "Select the 11 matches" })).toHaveFocus();
    await user.keyboard("{Enter}");
    const matches = [114, ...Array.from({ length: 10 }, (_, index) => 140 + index)];
    expect(onValueChange).toHaveBeenLastCalledWith([14, ...matches]);
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(onValueChange).toHaveBeenLastCalledWith([]);
    expect(box).toHaveFocus();
  });

  it("removes chips by keyboard: back from the box, along with arrows, away with Delete", async () => {
    const { user, box, onValueChange } = open({ field: several, value: [1, 2, 3] });
    await user.click(box);
    await user.keyboard("{Escape}{Backspace}");
    const chip = (name: string) => screen.getByRole("button", { name: `Remove ${name}` });
    expect(chip("Customer 3")).toHaveFocus();
    await user.keyboard("{ArrowLeft}{Delete}");
    expect(onValueChange).toHaveBeenLastCalledWith([1, 3]);
    expect(chip("Customer 3")).toHaveFocus();
    await user.keyboard("{Backspace}");
    expect(chip("Customer 1")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith([]);
    expect(box).toHaveFocus();
  });

  it("shows twenty chips of ten thousand, and says how many more there are", async () => {
    const { user } = open({ field: { ...several, options: numbered(10_000) } });
    await user.click(screen.getByRole("button", { name: "Select all 10,000" }));
    const chips = within(screen.getByRole("list", { name: "Selected for Customers" }));
    expect(chips.getAllByRole("button")).toHaveLength(20);
    expect(chips.getByText("and 9,980 more")).toBeInTheDocument();
    expect(screen.getByText("10,000 selected")).toBeInTheDocument();
  });
});
