import { Chip, ChipGroup } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Chip", Chip, { pressed: false, children: "CRM" }, { pressable: true });
describeConformance("ChipGroup", ChipGroup, { "aria-label": "Categories" });

it("says whether it is on, and how many there are", () => {
  render(
    <Chip pressed count={1_200}>
      CRM
    </Chip>,
  );
  expect(screen.getByRole("button", { name: "CRM 1,200", pressed: true })).toBeVisible();
});
