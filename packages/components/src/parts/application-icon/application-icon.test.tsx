import { ApplicationIcon } from "@cobalt-kit/components";
import { fireEvent, render } from "@testing-library/react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("ApplicationIcon", ApplicationIcon, { name: "Slack" });

it("shows a monogram when there is no picture", () => {
  const { container } = render(<ApplicationIcon name="Google Sheets" />);
  expect(container).toHaveTextContent("GS");
});

it("shows a monogram when the picture fails, and tries another picture", () => {
  const { container, rerender } = render(<ApplicationIcon name="Éclair" src="https://icons.test/one.svg" />);
  fireEvent.error(container.getElementsByTagName("img")[0]!);
  expect(container).toHaveTextContent("É");
  rerender(<ApplicationIcon name="Éclair" src="https://icons.test/two.svg" />);
  expect(container.getElementsByTagName("img")[0]).toHaveAttribute("src", "https://icons.test/two.svg");
});

it("cuts no letter in half and survives a name without letters", () => {
  const { container, rerender } = render(<ApplicationIcon name="🛒 shop" />);
  expect(container).toHaveTextContent("S");
  rerender(<ApplicationIcon name="***" />);
  expect(container).toHaveTextContent("?");
});
