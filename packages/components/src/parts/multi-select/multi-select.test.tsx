import { MultiSelect, type OptionValue } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Channel ${index + 1}`, value: `c${index + 1}` }));

function Example({
  options,
  initial = [],
}: {
  options: { name: string; value: OptionValue }[];
  initial?: OptionValue[];
}) {
  const [value, setValue] = useState<OptionValue[]>(initial);
  return (
    <>
      <MultiSelect label="Channels" options={options} value={value} onValueChange={setValue} />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

it("misses nothing in a list that is not there yet", () => {
  render(<Example options={[]} initial={["stored"]} />);
  expect(screen.getByRole("checkbox", { name: "stored" })).toBeChecked();
});

describeConformance("MultiSelect", MultiSelect, { label: "Channels", options: many(2), value: [] });

describe("MultiSelect", () => {
  it("adds and removes values in the order of choosing", async () => {
    render(<Example options={many(3)} />);
    await userEvent.click(screen.getByRole("checkbox", { name: "Channel 3" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "Channel 1" }));
    expect(screen.getByRole("status")).toHaveTextContent('["c3","c1"]');
    await userEvent.click(screen.getByRole("checkbox", { name: "Channel 3" }));
    expect(screen.getByRole("status")).toHaveTextContent('["c1"]');
  });

  it("has no filter while the list is short", () => {
    render(<Example options={many(8)} />);
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
  });

  it("stays small with 10,000 options, and finds one whatever its case and accents", async () => {
    render(<Example options={[...many(9_999), { name: "Café Überblick", value: "cafe" }]} initial={["c9000"]} />);
    expect(screen.getAllByRole("checkbox")).toHaveLength(100);
    expect(screen.getByRole("checkbox", { name: "Channel 9000" })).toBeChecked();
    expect(screen.getByText("100 of 10,000 shown")).toBeInTheDocument();
    await userEvent.type(screen.getByRole("searchbox", { name: "Filter Channels" }), "cafe uber");
    await userEvent.click(await screen.findByRole("checkbox", { name: "Café Überblick" }));
    expect(screen.getAllByRole("checkbox")).toHaveLength(1);
    expect(screen.getByText("2 selected")).toBeInTheDocument();
  });

  it("says so when nothing matches", async () => {
    render(<Example options={many(9)} />);
    await userEvent.type(screen.getByRole("searchbox"), "zebra");
    expect(await screen.findByText("No matches for “zebra”.")).toBeInTheDocument();
  });

  it("shows chosen values that are not among the options, and keeps them", async () => {
    render(<Example options={many(2)} initial={["gone"]} />);
    expect(screen.getByRole("checkbox", { name: "gone (not in the list)" })).toBeChecked();
    await userEvent.click(screen.getByRole("checkbox", { name: "Channel 1" }));
    expect(screen.getByRole("status")).toHaveTextContent('["gone","c1"]');
  });
});
