import { Pager } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Pager", Pager, { page: 1, pages: 3, onPageChange: () => {} });

it("leafs back and forth, stops at both ends, and keeps focus there", async () => {
  function Example() {
    const [page, setPage] = useState(1);
    return <Pager page={page} pages={2} onPageChange={setPage} />;
  }
  render(<Example />);
  await userEvent.click(screen.getByRole("button", { name: "Previous" }));
  expect(screen.getByText("Page 1 of 2")).toBeInTheDocument();
  const next = screen.getByRole("button", { name: "Next" });
  await userEvent.click(next);
  await userEvent.click(next);
  expect(screen.getByText("Page 2 of 2")).toBeInTheDocument();
  expect(next).toHaveFocus();
});
