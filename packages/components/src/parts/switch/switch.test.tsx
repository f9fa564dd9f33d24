import { Switch } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Switch", Switch, { "aria-label": "Announce", checked: false }, { pressable: true });

describe("Switch", () => {
  it("asks for the other state on click and on Space", async () => {
    const onCheckedChange = vi.fn();
    render(<Switch aria-label="Announce" checked={false} onCheckedChange={onCheckedChange} />);
    await userEvent.click(screen.getByRole("switch", { name: "Announce", checked: false }));
    await userEvent.keyboard(" ");
    expect(onCheckedChange.mock.calls).toEqual([[true], [true]]);
  });

  it("keeps focus and refuses presses while the change is being stored", async () => {
    const onCheckedChange = vi.fn();
    const { rerender } = render(<Switch aria-label="Announce" checked={false} onCheckedChange={onCheckedChange} />);
    screen.getByRole("switch").focus();
    rerender(<Switch aria-label="Announce" checked pending onCheckedChange={onCheckedChange} />);
    await userEvent.keyboard(" ");
    await userEvent.click(screen.getByRole("switch"));
    expect(onCheckedChange).not.toHaveBeenCalled();
    expect(screen.getByRole("switch")).toHaveFocus();
  });

  it("refuses presses while it is disabled with a reason to read", async () => {
    const onCheckedChange = vi.fn();
    render(<Switch aria-label="Announce" checked={false} aria-disabled onCheckedChange={onCheckedChange} />);
    await userEvent.click(screen.getByRole("switch"));
    expect(onCheckedChange).not.toHaveBeenCalled();
  });

  it("is named by a label, and toggled by it", async () => {
    const onCheckedChange = vi.fn();
    render(
      <>
        <label htmlFor="announce">Announce</label>
        <Switch id="announce" checked={false} onCheckedChange={onCheckedChange} />
      </>,
    );
    await userEvent.click(screen.getByText("Announce"));
    expect(onCheckedChange).toHaveBeenCalledExactlyOnceWith(true);
  });
});
