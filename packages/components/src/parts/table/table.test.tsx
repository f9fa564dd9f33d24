import { Table } from "@cobalt-kit/components";
import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

const columns = [
  { id: "name", header: "Name", rowHeader: true },
  { id: "runs", header: "Runs", align: "end" as const },
];

describeConformance("Table", Table, { caption: "Workflows", columns, rows: [{ id: "a", cells: ["Announce", 3] }] });

it("is a table with a caption, column headers and row headers, and what belongs to a row stands below it", () => {
  render(
    <Table
      caption="Workflows"
      columns={columns}
      rows={[
        { id: "a", cells: ["Announce", 3], detail: "More about Announce" },
        { id: "b", cells: ["Warn", 0] },
      ]}
    />,
  );
  const table = screen.getByRole("table", { name: "Workflows" });
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((header) => header.textContent),
  ).toEqual(["Name", "Runs"]);
  expect(within(table).getByRole("rowheader", { name: "Warn" })).toBeInTheDocument();
  expect(
    within(table)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual(["NameRuns", "Announce3", "More about Announce", "Warn0"]);
});
