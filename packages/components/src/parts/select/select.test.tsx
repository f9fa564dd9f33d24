import { Select } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

const options = [
  { name: "One", value: 1 },
  { name: "The text one", value: "1" },
  { name: "No", value: false },
];

describeConformance("Select", Select, { "aria-label": "Rhythm", options, value: undefined });

describe("Select", () => {
  it("tells a number from the same digits as text, and a false from nothing", async () => {
    const onValueChange = vi.fn();
    const { rerender } = render(
      <Select aria-label="Rhythm" options={options} value={1} onValueChange={onValueChange} />,
    );
    const select = screen.getByRole("combobox", { name: "Rhythm" });
    await userEvent.selectOptions(select, "The text one");
    expect(onValueChange).toHaveBeenLastCalledWith("1");
    await userEvent.selectOptions(select, "No");
    expect(onValueChange).toHaveBeenLastCalledWith(false);
    rerender(<Select aria-label="Rhythm" options={options} value={false} onValueChange={onValueChange} />);
    expect(screen.getByRole("option", { name: "No", selected: true })).toBeInTheDocument();
  });

  it("goes back to nothing chosen", async () => {
    const onValueChange = vi.fn();
    render(<Select aria-label="Rhythm" options={options} value={1} onValueChange={onValueChange} />);
    await userEvent.selectOptions(screen.getByRole("combobox"), "Select");
    expect(onValueChange).toHaveBeenLastCalledWith(undefined);
  });

  it("shows a value that is not among its options, and keeps it", () => {
    render(<Select aria-label="Channel" options={options} value="C0452" />);
    expect(screen.getByRole("option", { name: "C0452 (not in the list)", selected: true })).toBeInTheDocument();
  });

  it("misses nothing in a list that is not there yet", () => {
    render(<Select aria-label="Channel" options={[]} value="C0452" />);
    expect(screen.getByRole("option", { name: "C0452", selected: true })).toBeInTheDocument();
  });
});
