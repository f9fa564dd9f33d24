import { Textarea } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Textarea", Textarea, { "aria-label": "Footer" });

it("hands on what is typed, line breaks included", async () => {
  const onValueChange = vi.fn();
  render(<Textarea aria-label="Footer" onValueChange={onValueChange} />);
  await userEvent.type(screen.getByRole("textbox", { name: "Footer" }), "a{Enter}b");
  expect(onValueChange).toHaveBeenLastCalledWith("a\nb");
});
