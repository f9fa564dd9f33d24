import { CodeView } from "@cobalt-kit/components";
import { exactNumber } from "@cobalt-kit/hooks";
import { parseJson } from "@cobalt-kit/hooks/fields";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("CodeView", CodeView, { label: "Input", value: { a: 1 } });

describe("CodeView", () => {
  it("shows JSON indented, in a box the keyboard reaches", async () => {
    render(<CodeView label="Input" value={{ invoice: { id: "inv_1" } }} />);
    const box = screen.getByRole("region", { name: "Input" });
    expect(box.textContent).toBe('{\n  "invoice": {\n    "id": "inv_1"\n  }\n}');
    await userEvent.tab();
    expect(box).toHaveFocus();
  });

  it("copies all of it", async () => {
    const user = userEvent.setup();
    render(<CodeView label="Input" value={{ a: 1 }} />);
    await user.click(screen.getByRole("button", { name: "Copy Input" }));
    expect(await navigator.clipboard.readText()).toBe('{\n  "a": 1\n}');
  });

  it("cuts what is long until it is asked for", async () => {
    render(<CodeView label="Output" value={"x".repeat(50_000)} />);
    expect(screen.getByRole("region", { name: "Output" }).textContent).toHaveLength(10_001);
    await userEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(screen.getByRole("region", { name: "Output" }).textContent).toHaveLength(50_000);
    expect(screen.getByRole("region", { name: "Output" })).toHaveFocus();
  });

  it("shows and copies every digit", async () => {
    const user = userEvent.setup();
    render(<CodeView label="Output" value={{ guild: exactNumber("1161888007138312193") }} />);
    expect(screen.getByRole("region", { name: "Output" })).toHaveTextContent('{ "guild": 1161888007138312193 }');
    await user.click(screen.getByRole("button", { name: "Copy Output" }));
    expect(await navigator.clipboard.readText()).toBe('{\n  "guild": 1161888007138312193\n}');
  });

  it("shows the beginning of what is ten thousand levels deep, or five megabytes, and copies all of it", async () => {
    const user = userEvent.setup();
    const deep = `${"[".repeat(10_000)}1${"]".repeat(10_000)}`;
    const { rerender } = render(<CodeView label="Output" value={parseJson(deep)} />);
    expect(screen.getByRole("region", { name: "Output" }).textContent).toHaveLength(10_001);
    await user.click(screen.getByRole("button", { name: "Copy Output" }));
    expect((await navigator.clipboard.readText()).replaceAll(/\s/g, "")).toBe(deep);

    const long = "x".repeat(5_000_000);
    rerender(<CodeView key="long" label="Output" value={long} />);
    await user.click(screen.getByRole("button", { name: "Show all" }));
    expect(screen.getByRole("region", { name: "Output" }).textContent).toHaveLength(200_001);
    expect(screen.getByText("Only the beginning is shown. Copy it to see the rest.")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Copy Output" }));
    expect((await navigator.clipboard.readText()) === long).toBe(true);
  });

  it("says so when there is nothing", () => {
    render(<CodeView label="Output" value={undefined} />);
    expect(screen.getByText("Empty")).toBeInTheDocument();
  });
});
