import { JsonInput } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { describeConformance } from "../../test-conformance.tsx";

function Example({ initial }: { initial: string }) {
  const [value, setValue] = useState(initial);
  return <JsonInput aria-label="Payload" value={value} onValueChange={setValue} />;
}

describeConformance("JsonInput", JsonInput, { "aria-label": "Payload", value: "{}", onValueChange: () => {} });

describe("JsonInput", () => {
  it("says in which line and column the text stops being JSON", async () => {
    render(<Example initial={'{\n  "a": 1,\n}'} />);
    const box = screen.getByRole("textbox", { name: "Payload" });
    expect(box).toBeInvalid();
    expect(box).toHaveAccessibleDescription("Line 3, column 1: remove the comma before the closing bracket.");
    await userEvent.clear(box);
    await userEvent.type(box, "[[1]");
    expect(box).not.toBeInvalid();
    expect(box).toHaveAccessibleDescription("Valid JSON");
  });

  it("formats on request, and only what is JSON", async () => {
    render(<Example initial='{"a":[1,2]}' />);
    const format = screen.getByRole("button", { name: "Format" });
    await userEvent.click(format);
    const box = screen.getByRole("textbox", { name: "Payload" });
    expect(box).toHaveValue('{\n  "a": [\n    1,\n    2\n  ]\n}');
    await userEvent.type(box, "x");
    await userEvent.click(format);
    expect(box).toHaveValue('{\n  "a": [\n    1,\n    2\n  ]\n}x');
  });

  it("leaves an empty box alone", () => {
    render(<Example initial="" />);
    expect(screen.getByRole("textbox", { name: "Payload" })).not.toBeInvalid();
  });
});
