import {
  BooleanField,
  type ConfigFieldProps,
  DateField,
  EmailField,
  NumberField,
  PasswordField,
  SelectField,
  TextareaField,
  TextField,
  UnknownField,
  UrlField,
} from "@cobalt-kit/components";
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { ComponentType } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../testing/render-with-sandbox.tsx";
import { ControlledField, fieldOf } from "../testing/controlled-field.tsx";

const lines: readonly [string, string, ComponentType<ConfigFieldProps<string>>, string][] = [
  ["TextField", "text", TextField, "Invoice bot"],
  ["TextareaField", "textarea", TextareaField, "One\nTwo"],
  ["EmailField", "email", EmailField, "ops@harborcoffee.test"],
  ["UrlField", "url", UrlField, "https://harbor.test"],
  ["NumberField", "number", NumberField, "12.5"],
];

describe.each(lines)("%s", (_name, type, Component, text) => {
  it("is named, described, filled in by keyboard and controlled", async () => {
    const onValueChange = vi.fn();
    const field = fieldOf(type, "Name", { required: true, helpText: "Help.", placeholder: "Type here" });
    const props: ConfigFieldProps<string> = {
      field,
      value: undefined,
      onValueChange,
      error: "Wrong.",
      hint: "Soon.",
      id: "mine",
    };
    const { user } = renderWithSandbox(<ControlledField component={Component} props={props} />);
    const control = screen.getByRole("textbox", { name: "Name" });
    expect(control).toHaveAttribute("id", "mine");
    expect(control).toHaveAttribute("placeholder", "Type here");
    expect(control).toBeRequired();
    expect(control).toBeInvalid();
    expect(control).toHaveAccessibleDescription("Help. Wrong. Soon.");
    await user.tab();
    expect(control).toHaveFocus();
    await user.keyboard(text.replace("\n", "{Enter}"));
    expect(control).toHaveValue(text);
    expect(onValueChange).toHaveBeenLastCalledWith(text);
  });

  it("shows the host's value whatever is typed, and hands its control out", async () => {
    const inputRef = vi.fn();
    const { user } = renderWithSandbox(
      <Component field={fieldOf(type, "Name")} value={text} onValueChange={() => {}} inputRef={inputRef} />,
    );
    const control = screen.getByRole("textbox", { name: "Name" });
    expect(inputRef).toHaveBeenLastCalledWith(control);
    await user.type(control, "9");
    expect(control).toHaveValue(text);
  });
});

describe("NumberField", () => {
  const open = (locale: string, value?: string) => {
    const onValueChange = vi.fn();
    const field = fieldOf("number", "Limit");
    const rendered = renderWithSandbox(
      <ControlledField component={NumberField} props={{ field, value, onValueChange }} />,
      { ui: { locale } },
    );
    return { ...rendered, onValueChange, control: screen.getByRole("textbox", { name: "Limit" }) };
  };

  it.each([
    ["en", "1,250.5", "1250.5", "1,250.5"],
    ["en", "0.125", "0.125", "0.125"],
    ["en", "\u22123", "-3", "-3"],
    ["en-IN", "1234567", "1234567", "12,34,567"],
    ["de", "7500,25", "7500.25", "7.500,25"],
    ["de", "0,125", "0.125", "0,125"],
    ["ar-EG", "١٢٥٠٫٥", "1250.5", "١٬٢٥٠٫٥"],
    ["ja", "－１，２３４．５", "-1234.5", "-1,234.5"],
    ["en", "1161888007138312193", "1161888007138312193", "1,161,888,007,138,312,193"],
  ])("reads, in %s, %s as %s, and shows %s once it is left", async (locale, typed, value, shown) => {
    const { user, control, onValueChange } = open(locale);
    await user.click(control);
    await user.paste(typed);
    expect(control).toHaveValue(typed);
    expect(onValueChange).toHaveBeenLastCalledWith(value);
    await user.tab();
    expect(control).toHaveValue(shown);
    expect(onValueChange).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["en", "12,5", "12,500.5"],
    ["en", "0,125", "12,500.5"],
    ["en", "30 days", "12,500.5"],
    ["de", "0.125", "12.500,5"],
    ["de", "1.25.3", "12.500,5"],
  ])("does not guess, in %s, at %s, and says what to write", async (locale, typed, example) => {
    const { user, control, onValueChange } = open(locale);
    await user.click(control);
    await user.paste(typed);
    expect(control).not.toBeInvalid();
    await user.tab();
    expect(control).toHaveValue(typed);
    expect(control).toHaveAccessibleDescription(`(optional) Enter a number, such as ${example}.`);
    expect(Number(onValueChange.mock.lastCall?.[0])).toBeNaN();
    await user.clear(control);
    expect(control).not.toBeInvalid();
    expect(onValueChange).toHaveBeenLastCalledWith("");
  });

  it("does not judge what others stored, whatever it is", async () => {
    const { user, control } = open("de", "about 5");
    await user.click(control);
    await user.tab();
    expect(control).toHaveValue("about 5");
    expect(control).not.toBeInvalid();
  });

  it("does not change when it is scrolled over", () => {
    expect(open("en", "5").control).toHaveAttribute("type", "text");
    expect(screen.getByRole("textbox")).toHaveAttribute("inputmode", "decimal");
  });
});

it("PasswordField takes a pasted key without what was copied along, and typed blanks and a person's password as they are", async () => {
  const onValueChange = vi.fn();
  const { user, rerender } = renderWithSandbox(
    <PasswordField field={fieldOf("password", "Signing secret")} value={undefined} onValueChange={onValueChange} />,
  );
  await user.click(screen.getByLabelText(/Signing secret/));
  await user.paste("\u00A0whsec_1 2\u200B\n");
  expect(onValueChange).toHaveBeenLastCalledWith("whsec_1 2");
  expect(screen.getByLabelText(/Signing secret/)).toHaveValue("whsec_1 2");
  await user.keyboard(" 3");
  expect(onValueChange).toHaveBeenLastCalledWith("whsec_1 2 3");
  rerender(<PasswordField field={fieldOf("password", "Password")} value={undefined} onValueChange={onValueChange} />);
  await user.clear(screen.getByLabelText(/Password/));
  await user.paste(" correct horse ");
  expect(onValueChange).toHaveBeenLastCalledWith(" correct horse ");
});

it.each([
  ["dropped", "insertFromDrop"],
  ["put there by the browser's own filling in", "insertReplacementText"],
  ["yanked from a kill ring", "insertFromYank"],
  ["put there by a password manager", undefined],
])("PasswordField takes a key that is %s as a pasted one", (_how, inputType) => {
  const onValueChange = vi.fn();
  const props = { value: undefined, onValueChange };
  const { rerender } = renderWithSandbox(<PasswordField field={fieldOf("password", "Signing secret")} {...props} />);
  const put = (label: RegExp, value: string): void => {
    const control = screen.getByLabelText(label);
    const event =
      inputType === undefined
        ? new Event("input", { bubbles: true })
        : new InputEvent("input", { bubbles: true, inputType });
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, value);
      control.dispatchEvent(event);
    });
  };
  put(/Signing secret/, "\uFEFF whsec_1 2\u00A0");
  expect(onValueChange).toHaveBeenLastCalledWith("whsec_1 2");
  expect(screen.getByLabelText(/Signing secret/)).toHaveValue("whsec_1 2");
  rerender(<PasswordField field={fieldOf("password", "Password")} {...props} />);
  put(/Password/, " correct horse ");
  expect(onValueChange).toHaveBeenLastCalledWith(" correct horse ");
});

it.each(["insertText", "insertCompositionText", "insertFromComposition", "deleteContentBackward", "historyUndo"])(
  "PasswordField leaves a blank at the end alone where somebody is typing (%s)",
  (inputType) => {
    const onValueChange = vi.fn();
    renderWithSandbox(
      <PasswordField field={fieldOf("password", "Signing secret")} value={undefined} onValueChange={onValueChange} />,
    );
    const control = screen.getByLabelText(/Signing secret/);
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(control, "two ");
      control.dispatchEvent(new InputEvent("input", { bubbles: true, inputType }));
    });
    expect(onValueChange).toHaveBeenLastCalledWith("two ");
  },
);

it("PasswordField keeps its secret out of the markup, also when the value comes from outside", async () => {
  const field = fieldOf("password", "Secret");
  const onValueChange = vi.fn();
  const { user, rerender, baseElement } = renderWithSandbox(
    <PasswordField field={field} value="stored-secret" onValueChange={onValueChange} />,
  );
  const control = screen.getByLabelText("Secret");
  expect(control).toHaveValue("stored-secret");
  await user.type(control, "-typed");
  expect(onValueChange).toHaveBeenLastCalledWith("stored-secret-typed");
  expect(control).toHaveValue("stored-secret-typed");
  expect(baseElement.innerHTML).not.toContain("stored-secret");
  rerender(<PasswordField field={field} value={undefined} onValueChange={onValueChange} />);
  expect(control).toHaveValue("");
  expect(control).toHaveClass("rr-block", "ph-no-capture", "fs-exclude");
});

describe("DateField", () => {
  it.each([
    ["2026-03-12", "date", "2026-03-12"],
    ["2026-03-12T10:00:00Z", "date", "2026-03-12"],
    ["next monday", "text", "next monday"],
    ["12026-03-12", "date", "12026-03-12"],
    ["2026-02-30", "text", "2026-02-30"],
    ["0000-01-01", "text", "0000-01-01"],
    ["12/03/2026", "text", "12/03/2026"],
    ["2024-02-29", "date", "2024-02-29"],
    ["1900-02-29", "text", "1900-02-29"],
    ["0001-01-01", "date", "0001-01-01"],
    ["999-12-31", "text", "999-12-31"],
    ["2026-03-29T02:30:00.123456+05:45", "date", "2026-03-29"],
    ["2026-03-12T24:00:00Z", "date", "2026-03-12"],
    ["2026-03-12T25:61:00Z", "text", "2026-03-12T25:61:00Z"],
    ["2026-03-12T or so", "text", "2026-03-12T or so"],
    ["2026-03-12 10:00:00", "text", "2026-03-12 10:00:00"],
    ["-2026-03-12", "text", "-2026-03-12"],
    ["٢٠٢٦-٠٣-١٢", "text", "٢٠٢٦-٠٣-١٢"],
    ["", "date", ""],
  ])("shows %s", (value, type, shown) => {
    renderWithSandbox(<DateField field={fieldOf("date", "Start")} value={value} onValueChange={() => {}} />);
    expect(screen.getByLabelText("Start")).toHaveAttribute("type", type);
    expect(screen.getByLabelText("Start")).toHaveValue(shown);
  });

  it("keeps what is stored, time and all, until it is edited", async () => {
    const onValueChange = vi.fn();
    const props = { field: fieldOf("date", "Start"), value: "2026-03-12T10:00:00Z", onValueChange };
    const { user } = renderWithSandbox(<ControlledField component={DateField} props={props} />);
    const control = screen.getByLabelText("Start");
    await user.click(control);
    await user.tab();
    expect(onValueChange).not.toHaveBeenCalled();
    fireEvent.change(control, { target: { value: "2026-03-13" } });
    expect(onValueChange.mock.calls).toEqual([["2026-03-13"]]);
  });

  it("stays the same control while half a date, or one of a far year, is typed", () => {
    const props = { field: fieldOf("date", "Start"), value: "2026-03-12", onValueChange: () => {} };
    renderWithSandbox(<ControlledField component={DateField} props={props} />);
    const control = screen.getByLabelText("Start");
    for (const value of ["0002-03-12", "12026-03-12", "", "2026-03-12"]) {
      fireEvent.change(control, { target: { value } });
      expect(screen.getByLabelText("Start")).toBe(control);
      expect(control).toHaveAttribute("type", "date");
    }
  });

  it("keeps a text that is no date in a text box while it is typed in, and offers a date in its place", async () => {
    const onValueChange = vi.fn();
    const props = { field: fieldOf("date", "Start"), value: "next monday", onValueChange };
    const { user } = renderWithSandbox(<ControlledField component={DateField} props={props} />);
    const control = screen.getByLabelText("Start");
    await user.clear(control);
    await user.type(control, "2026-03-12");
    expect(screen.getByLabelText("Start")).toBe(control);
    expect(onValueChange).toHaveBeenLastCalledWith("2026-03-12");
    await user.click(screen.getByRole("button", { name: "Choose a date instead" }));
    expect(onValueChange).toHaveBeenLastCalledWith("");
    expect(screen.getByLabelText("Start")).toHaveAttribute("type", "date");
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});

it("BooleanField ticks and unticks, and is never required", async () => {
  const onValueChange = vi.fn();
  const field = fieldOf("boolean", "Copies", { required: true });
  const { user } = renderWithSandbox(
    <ControlledField component={BooleanField} props={{ field, value: undefined, onValueChange }} />,
  );
  await user.tab();
  await user.keyboard(" ");
  expect(screen.getByRole("checkbox", { name: "Copies", checked: true })).not.toBeRequired();
  await user.keyboard(" ");
  expect(onValueChange.mock.calls).toEqual([[true], [false]]);
});

describe("SelectField", () => {
  const options = [
    { name: "None", value: 0 },
    { name: "No", value: false },
    { name: "Text", value: "0" },
  ];

  it("tells 0, false and their texts apart, and clears", async () => {
    const onValueChange = vi.fn();
    const field = fieldOf("select", "Direction", { options });
    const { user } = renderWithSandbox(
      <ControlledField component={SelectField} props={{ field, value: 0, onValueChange }} />,
    );
    const control = screen.getByRole("combobox", { name: "Direction" });
    expect(control).toHaveDisplayValue("None");
    await user.selectOptions(control, "No");
    await user.selectOptions(control, "Text");
    await user.selectOptions(control, "Select");
    expect(onValueChange.mock.calls).toEqual([[false], ["0"], [undefined]]);
  });

  it("takes several choices, and shows a value that is not among them", async () => {
    const onValueChange = vi.fn();
    const inputRef = vi.fn();
    const field = fieldOf("select", "Direction", { options, multiple: true });
    const { user } = renderWithSandbox(
      <ControlledField component={SelectField} props={{ field, value: [false, "gone"], onValueChange, inputRef }} />,
    );
    const group = within(screen.getByRole("group", { name: "Direction" }));
    expect(group.getByRole("checkbox", { name: "gone (not in the list)" })).toBeChecked();
    expect(inputRef).toHaveBeenLastCalledWith(group.getAllByRole("checkbox")[0]);
    await user.click(group.getByRole("checkbox", { name: "None" }));
    expect(onValueChange).toHaveBeenLastCalledWith([false, "gone", 0]);
  });

  it("waits for its choices, says when they did not come, and asks again", async () => {
    const onRetry = vi.fn();
    const props = { field: fieldOf("select", "Direction"), value: undefined, onValueChange: () => {} };
    const { user, rerender } = renderWithSandbox(<SelectField {...props} optionsState={{ status: "loading" }} />);
    expect(screen.getByRole("combobox", { name: "Direction" })).toBeDisabled();
    rerender(<SelectField {...props} optionsState={{ status: "failed", message: "They did not come.", onRetry }} />);
    expect(screen.getByRole("combobox")).toHaveAccessibleDescription(/They did not come\.$/);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it("loads a box to search in from 100 choices on", async () => {
    const many = Array.from({ length: 100 }, (_, n) => ({ name: `Account ${n}`, value: n }));
    renderWithSandbox(
      <SelectField field={fieldOf("select", "Account", { options: many })} value={7} onValueChange={() => {}} />,
    );
    expect(screen.getByRole("group", { name: "Account" })).toHaveAttribute("aria-busy", "true");
    const box = await screen.findByRole("combobox", { name: "Account" });
    expect(box.tagName).not.toBe("SELECT");
  });
});

it("UnknownField keeps a value that is no text as it is, and tells the developer about its type once", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  const onValueChange = vi.fn();
  const props = { field: fieldOf("hologram-1", "Shape"), value: { sides: [1] }, onValueChange };
  const { user, rerender } = renderWithSandbox(<UnknownField {...props} />);
  const box = screen.getByRole("textbox", { name: "Shape" });
  expect(box).toHaveAttribute("readonly");
  expect(box).toHaveValue('{\n  "sides": [\n    1\n  ]\n}');
  expect(onValueChange).not.toHaveBeenCalled();
  rerender(<UnknownField {...props} value={5} />);
  await user.type(screen.getByRole("textbox", { name: "Shape" }), "0");
  expect(warn.mock.calls).toEqual([[expect.stringContaining('"hologram-1"')]]);
  expect(onValueChange.mock.calls).toEqual([["50"]]);
  warn.mockRestore();
});
