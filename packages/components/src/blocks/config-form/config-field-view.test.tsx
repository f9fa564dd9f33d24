import { ConfigFieldView } from "@cobalt-kit/components";
import type { ConfigField, JsonValue } from "@cobalt-kit/hooks";
import { screen } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { fieldOf } from "../../testing/controlled-field.tsx";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

function Example({ field, initial }: { field: ConfigField; initial: string }) {
  const [value, setValue] = useState<unknown>(initial);
  return <ConfigFieldView field={field} value={typeof value === "string" ? value : ""} onValueChange={setValue} />;
}

describe("a text too long for a control", () => {
  const long = `begin ${"x".repeat(300_000)} end`;

  it.each(["text", "textarea", "url", "email", "date", "something new"])(
    "is cut in a field of type %s, copied whole, and replaced",
    async (type) => {
      const { user } = renderWithSandbox(<Example field={fieldOf(type, "Note")} initial={long} />);
      const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Note" });
      expect(box).toHaveAttribute("readonly");
      expect(box.value.length).toBeLessThan(10_000);
      await user.click(screen.getByRole("button", { name: "Copy the full value" }));
      expect(await navigator.clipboard.readText()).toBe(long);
      await user.click(screen.getByRole("button", { name: "Replace this value" }));
      const emptied = await screen.findByLabelText("Note", { selector: "input, textarea" });
      expect(emptied).toHaveValue("");
      expect(emptied).not.toHaveAttribute("readonly");
    },
  );

  it("stays in its control while it is typed here", async () => {
    const { user } = renderWithSandbox(<Example field={fieldOf("textarea", "Note")} initial="" />);
    const box = screen.getByRole("textbox", { name: "Note" });
    await user.click(box);
    await user.paste(long);
    expect(screen.getByRole("textbox", { name: "Note" })).toBe(box);
    expect(box).toHaveValue(long);
  });

  it("is no reason to show a secret", async () => {
    renderWithSandbox(<Example field={fieldOf("password", "Secret")} initial={long} />);
    expect(await screen.findByLabelText("Secret", { selector: "input" })).toHaveAttribute("type", "password");
    expect(screen.queryByRole("button", { name: "Copy the full value" })).not.toBeInTheDocument();
  });
});

it("holds 10,000 levels of JSON as text, and says that it is valid", async () => {
  const deep = `${"[".repeat(10_000)}1161888007138312193${"]".repeat(10_000)}`;
  const { user } = renderWithSandbox(<Example field={fieldOf("json", "Payload")} initial={deep} />);
  const box = await screen.findByRole("textbox", { name: "Payload" });
  expect(box).toHaveValue(deep);
  expect(box).not.toBeInvalid();
  await user.type(box, "]");
  expect(box).toBeInvalid();
});

it("shows a value of 10,000 levels for which there is no control, and a way to copy it", async () => {
  let deep: JsonValue = 1;
  for (let level = 0; level < 10_000; level += 1) deep = { inner: deep };
  const field = fieldOf("text", "Shape");
  const { user } = renderWithSandbox(<ConfigFieldView field={field} value={deep} onValueChange={() => {}} />);
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Shape" });
  expect(box).toHaveAttribute("readonly");
  expect(box.value.length).toBeLessThan(10_000);
  await user.click(screen.getByRole("button", { name: "Copy the full value" }));
  expect((await navigator.clipboard.readText()).match(/inner/g)).toHaveLength(10_000);
});

it("shows the beginning of five megabytes in a row of a mapping, and ways to copy and to replace them", async () => {
  const field = {
    ...fieldOf("map_v2", "Columns"),
    mapping: { left: { name: "Left", multiple: false }, right: { name: "Right", multiple: false } },
  };
  const onValueChange = vi.fn();
  const value = [{ id: "a", value: "x".repeat(5_000_000) }];
  const { user } = renderWithSandbox(<ConfigFieldView field={field} value={value} onValueChange={onValueChange} />);
  const box = await screen.findByRole<HTMLInputElement>("textbox", { name: "a" });
  expect(box).toHaveAttribute("readonly");
  expect(box.value.length).toBeLessThan(10_000);
  await user.click(screen.getByRole("button", { name: "Copy the full value" }));
  expect(await navigator.clipboard.readText()).toHaveLength(5_000_000);
  await user.click(screen.getByRole("button", { name: "Replace this value" }));
  expect(onValueChange).toHaveBeenCalledWith([{ id: "a", value: "" }]);
});
