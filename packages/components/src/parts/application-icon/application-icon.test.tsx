import { ApplicationIcon } from "@cobalt-kit/components";
import { fireEvent, render } from "@testing-library/react";
import { expect, it, vi } from "vitest";
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

it("shows a monogram for an empty address, which asks for nothing", () => {
  const logged = vi.spyOn(console, "error");
  const { container } = render(<ApplicationIcon name="Slack" src="" />);
  expect(container).toHaveTextContent("S");
  expect(container.querySelector("img")).toBeNull();
  expect(logged).not.toHaveBeenCalled();
});

it.each([
  ["an SVG without a size", "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/%3E"],
  ["one pixel", "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="],
  ["a slow address", "https://icons.test/slow.png"],
])("shows %s, lazily, after another picture failed, and without telling where from", (_what, src) => {
  const { container, rerender } = render(<ApplicationIcon name="Slack" src="https://icons.test/gone.png" />);
  fireEvent.error(container.getElementsByTagName("img")[0]!);
  rerender(<ApplicationIcon name="Slack" src={src} />);
  const [image] = container.getElementsByTagName("img");
  fireEvent.load(image!);
  expect(image).toHaveAttribute("src", src);
  expect(image).toHaveAttribute("loading", "lazy");
  expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
});

it("cuts no letter in half and survives a name without letters", () => {
  const { container, rerender } = render(<ApplicationIcon name="🛒 shop" />);
  expect(container).toHaveTextContent("S");
  rerender(<ApplicationIcon name="***" />);
  expect(container).toHaveTextContent("?");
});
