import { Checkbox } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Checkbox", Checkbox, { "aria-label": "Mention everyone" }, { pressable: true });

describe("Checkbox", () => {
  it("hands on its new state, unless the host prevented it", async () => {
    const onCheckedChange = vi.fn();
    const { rerender } = render(<Checkbox aria-label="Mention everyone" onCheckedChange={onCheckedChange} />);
    await userEvent.click(screen.getByRole("checkbox", { name: "Mention everyone" }));
    expect(onCheckedChange).toHaveBeenLastCalledWith(true);
    rerender(
      <Checkbox
        aria-label="Mention everyone"
        onChange={(event) => event.preventDefault()}
        onCheckedChange={onCheckedChange}
      />,
    );
    await userEvent.click(screen.getByRole("checkbox"));
    expect(onCheckedChange).toHaveBeenCalledOnce();
  });

  it("keeps its focus and its state while it is aria-disabled, and changes after", async () => {
    const onCheckedChange = vi.fn();
    const { rerender } = render(<Checkbox aria-label="Mention everyone" onCheckedChange={onCheckedChange} />);
    const box = screen.getByRole("checkbox", { name: "Mention everyone" });
    await userEvent.tab();
    rerender(<Checkbox aria-label="Mention everyone" aria-disabled onCheckedChange={onCheckedChange} />);
    expect(box).toHaveFocus();
    await userEvent.keyboard(" ");
    await userEvent.click(box);
    expect(box).not.toBeChecked();
    expect(onCheckedChange).not.toHaveBeenCalled();
    rerender(<Checkbox aria-label="Mention everyone" onCheckedChange={onCheckedChange} />);
    await userEvent.keyboard(" ");
    expect(box).toBeChecked();
    expect(onCheckedChange).toHaveBeenCalledExactlyOnceWith(true);
  });
});
