import { TextInput } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createRef, useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("TextInput", TextInput, { "aria-label": "Bot name" });

describe("TextInput", () => {
  it("hands on what is typed", async () => {
    const onValueChange = vi.fn();
    render(<TextInput aria-label="Bot name" defaultValue="Ledg" onValueChange={onValueChange} />);
    await userEvent.type(screen.getByRole("textbox", { name: "Bot name" }), "e");
    expect(onValueChange).toHaveBeenLastCalledWith("Ledge");
  });

  it("keeps a secret out of the markup, and still shows, replaces and takes it back", async () => {
    function Secret() {
      const [value, setValue] = useState("first-secret");
      return (
        <>
          <TextInput type="password" aria-label="Secret" value={value} onValueChange={setValue} />
          <button onClick={() => setValue("taken-back")}>Discard</button>
        </>
      );
    }
    const { container } = render(<Secret />);
    const input = screen.getByLabelText<HTMLInputElement>("Secret");
    expect(input.value).toBe("first-secret");
    await userEvent.clear(input);
    await userEvent.type(input, "second-secret");
    expect(container.innerHTML).not.toContain("secret");
    expect(input.value).toBe("second-secret");
    await userEvent.click(screen.getByRole("button", { name: "Discard" }));
    expect(input.value).toBe("taken-back");
    expect(container.innerHTML).not.toContain("taken-back");
  });

  it("leaves the text of a secret to the element when it is given no value", async () => {
    const ref = createRef<HTMLInputElement>();
    const { container } = render(<TextInput ref={ref} type="password" aria-label="Secret" defaultValue="old" />);
    await userEvent.type(screen.getByLabelText("Secret"), "er");
    expect(ref.current?.value).toBe("older");
    expect(container.innerHTML).not.toContain("old");
  });

  it("keeps the text of a number box readable when it is no number", async () => {
    const onValueChange = vi.fn();
    render(<TextInput type="number" aria-label="Amount" onValueChange={onValueChange} />);
    await userEvent.type(screen.getByRole("textbox", { name: "Amount" }), "12a");
    expect(onValueChange).toHaveBeenLastCalledWith("12a");
  });
});
