import { CobaltUIProvider, NumberInput } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("NumberInput", NumberInput, { "aria-label": "Limit", value: "5", onValueChange: () => {} });

it("shows a number that comes from outside, in the signs of the language, also while it has the focus", async () => {
  const onBlur = vi.fn();
  const box = (value: string) => (
    <CobaltUIProvider locale="de">
      <NumberInput aria-label="Limit" value={value} onValueChange={() => {}} onBlur={onBlur} />
    </CobaltUIProvider>
  );
  const { rerender } = render(box("1250.5"));
  expect(screen.getByRole("textbox", { name: "Limit" })).toHaveValue("1.250,5");
  await userEvent.tab();
  rerender(box("99999.5"));
  expect(screen.getByRole("textbox", { name: "Limit" })).toHaveValue("99.999,5");
  await userEvent.tab();
  expect(onBlur).toHaveBeenCalledOnce();
});
