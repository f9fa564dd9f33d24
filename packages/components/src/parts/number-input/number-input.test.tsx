import { CobaltUIProvider, NumberInput } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { expect, it, vi } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("NumberInput", NumberInput, { "aria-label": "Limit", value: "5", onValueChange: () => {} });

it("never reads what was typed in one language by the signs of another", async () => {
  function Limit({ locale }: { locale: string }): ReactElement {
    const [value, setValue] = useState("");
    return (
      <CobaltUIProvider locale={locale}>
        <NumberInput aria-label="Limit" value={value} onValueChange={setValue} />
        <output aria-label="Value">{value}</output>
      </CobaltUIProvider>
    );
  }
  const { rerender } = render(<Limit locale="en" />);
  const box = screen.getByRole("textbox", { name: "Limit" });
  await userEvent.type(box, "1.23");
  rerender(<Limit locale="de" />);
  expect(box).toHaveValue("1,23");
  await userEvent.type(box, "4");
  expect(screen.getByRole("status", { name: "Value" })).toHaveTextContent(/^1\.234$/);
  expect(box).toHaveValue("1,234");
});

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
