import { Disclosure } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Disclosure", Disclosure, { summary: "Input", children: "text" });

it("renders what it hides only once it is asked for, and hides it again", async () => {
  render(<Disclosure summary="Input">the input</Disclosure>);
  expect(screen.queryByText("the input")).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Input", expanded: false }));
  expect(screen.getByText("the input")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Input", expanded: true }));
  expect(screen.queryByText("the input")).not.toBeInTheDocument();
});
