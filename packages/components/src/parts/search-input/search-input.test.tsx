import { SearchInput } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState, type ReactElement } from "react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("SearchInput", SearchInput, { value: "", onValueChange: () => {}, label: "Search" });

function Search(): ReactElement {
  const [value, setValue] = useState("slack");
  return <SearchInput label="Search applications" value={value} onValueChange={setValue} />;
}

it("empties itself and takes the focus back", async () => {
  render(<Search />);
  await userEvent.click(screen.getByRole("button", { name: "Clear search" }));
  expect(screen.getByRole("searchbox", { name: "Search applications" })).toHaveValue("");
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(screen.queryByRole("button", { name: "Clear search" })).toBeNull();
});
