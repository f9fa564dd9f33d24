import { JsonField, JsonInput } from "@cobalt-kit/components/fields/json";
import { screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";
import { ControlledField, fieldOf } from "../../testing/controlled-field.tsx";

const field = fieldOf("json", "Payload", { required: true, helpText: "Help." });

describeConformance("JsonField", JsonField, { field, value: "{}", onValueChange: () => {} });
describeConformance("JsonInput", JsonInput, { "aria-label": "Payload", value: "{}", onValueChange: () => {} });

const open = (value: string | undefined, extra: object = {}) => {
  const onValueChange = vi.fn<(value: string | undefined) => void>();
  const props = { field, value, onValueChange, ...extra };
  const rendered = renderWithSandbox(<ControlledField component={JsonField} props={props} />);
  return { ...rendered, onValueChange, box: screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Payload" }) };
};

describe("JsonField", () => {
  it("says in which line and column the text stops being JSON, and goes there", async () => {
    const { user, box } = open('{\n  "a": 1,\n}');
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription("Help. Line 3, column 1: remove the comma before the closing bracket.");
    await user.click(screen.getByRole("button", { name: "Go to the error" }));
    expect(box).toHaveFocus();
    expect(box.selectionStart).toBe(12);
    await user.clear(box);
    await user.type(box, "[[1]");
    expect(box).not.toBeInvalid();
    expect(box).toHaveAccessibleDescription("Help. Valid JSON");
  });

  it("formats on request, and leaves long numbers and double names as they are", async () => {
    const { user, box, onValueChange } = open('{"a":[1,2],"id":12345678901234567890,"a":{}}');
    await user.click(screen.getByRole("button", { name: "Format" }));
    expect(box).toHaveValue('{\n  "a": [\n    1,\n    2\n  ],\n  "id": 12345678901234567890,\n  "a": {}\n}');
    expect(onValueChange).toHaveBeenCalledTimes(1);
  });

  it("leaves an empty box alone", () => {
    expect(open("").box).not.toBeInvalid();
  });

  it("shows the host's error beside its own, hands its box out, and is still while disabled", () => {
    const inputRef = vi.fn();
    const { box } = open("[", { error: "Correct it.", inputRef, id: "mine", disabled: true });
    expect(inputRef).toHaveBeenLastCalledWith(box);
    expect(box).toHaveAttribute("id", "mine");
    expect(box).toHaveAccessibleDescription("Help. Correct it.");
    expect(box).toBeDisabled();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });

  it("has no style in server-rendered markup, however many lines there are", () => {
    const text = JSON.stringify(
      Array.from({ length: 100 }, () => 1),
      null,
      2,
    );
    expect(renderToString(<JsonField field={field} value={text} onValueChange={() => {}} />)).not.toMatch(/\sstyle=/);
  });
});
