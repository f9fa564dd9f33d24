import { Loading, Skeleton } from "@cobalt-kit/components";
import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { describeConformance } from "../../testing/describe-conformance.tsx";

describeConformance("Skeleton", Skeleton, {});
describeConformance("Loading", Loading, {});

it("says once that something is loading, however many skeletons there are", () => {
  render(
    <Loading label="Loading runs…">
      <Skeleton />
      <Skeleton />
    </Loading>,
  );
  expect(screen.getByRole("status")).toHaveTextContent(/^Loading runs…$/);
});
