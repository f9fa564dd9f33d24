import { Timeline, TimelineItem } from "@cobalt-kit/components";
import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Timeline", Timeline, { "aria-label": "Steps", children: <TimelineItem title="Start" /> });

it("is a list of steps in order", () => {
  render(
    <Timeline aria-label="Steps">
      <TimelineItem title="Start" meta="Done" tone="success" />
      <TimelineItem title="Post message" meta="Failed" tone="danger" />
    </Timeline>,
  );
  const steps = within(screen.getByRole("list", { name: "Steps" })).getAllByRole("listitem");
  expect(steps.map((step) => step.textContent)).toEqual(["StartDone", "Post messageFailed"]);
});
