import { type ExecutionListFilters, type ExecutionListUrl, useExecutionListUrl } from "@cobalt-kit/components";
import { act, renderHook } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";

interface Slow {
  url: ExecutionListUrl;
  sent: string[];
  arrive: (search: string) => void;
}

/** A router that changes the address once the page’s data is there. */
function useSlowRouter(): Slow {
  const [search, setSearch] = useState("?team=2");
  const [sent] = useState<string[]>([]);
  return { url: useExecutionListUrl({ search, navigate: (next) => sent.push(next) }), sent, arrive: setSearch };
}

function openPage(): { page: () => Slow; choose: (chosen: ExecutionListFilters) => void } {
  const { result } = renderHook(useSlowRouter);
  const page = (): Slow => result.current;
  return {
    page,
    choose: (chosen) => act(() => page().url.onFiltersChange({ ...page().url.filters, ...chosen })),
  };
}

describe("useExecutionListUrl beside a router that is still on its way", () => {
  it("keeps the first choice when a second follows", () => {
    const { page, choose } = openPage();
    choose({ status: "errored" });
    choose({ source: "Schedule" });
    expect(page().url.filters).toEqual({ status: "errored", source: "Schedule" });
    const both = "?team=2&status=errored&source=Schedule";
    expect(page().sent).toEqual(["?team=2&status=errored", both]);
    act(() => page().arrive("?team=2&status=errored"));
    expect(page().url.filters).toEqual({ status: "errored", source: "Schedule" });
    act(() => page().arrive(both));
    expect(page().url.filters).toEqual({ status: "errored", source: "Schedule" });
    expect(page().sent).toHaveLength(2);
  });

  it("takes back a choice that arrives after it was cleared", () => {
    const { page, choose } = openPage();
    choose({ status: "errored" });
    choose({ status: undefined });
    act(() => page().arrive("?team=2&status=errored"));
    expect(page().url.filters.status).toBeUndefined();
    expect(page().sent.at(-1)).toBe("?team=2");
  });

  it("follows a link, also to an address that had arrived before", () => {
    const { page, choose } = openPage();
    choose({ status: "errored" });
    choose({ source: "Schedule" });
    act(() => page().arrive("?team=2&status=errored"));
    act(() => page().arrive("?team=2&status=errored&source=Schedule"));
    act(() => page().arrive("?team=2&status=errored"));
    expect(page().url.filters).toEqual({ status: "errored" });
    expect(page().sent).toHaveLength(2);
  });

  it("keeps a choice while the host changes parameters of its own", () => {
    const { page, choose } = openPage();
    choose({ status: "errored" });
    act(() => page().arrive("?team=3"));
    expect(page().url.filters).toEqual({ status: "errored" });
    expect(page().sent.at(-1)).toBe("?team=3&status=errored");
  });

  it("writes half of a letter as the sign for what cannot be written", () => {
    const { page, choose } = openPage();
    choose({ workflowName: "Sync \uD83D" });
    expect(page().sent).toEqual(["?team=2&workflow=Sync%20%EF%BF%BD"]);
  });

  it("reads and writes no status of which the service told none, and any name", () => {
    const { page, choose } = openPage();
    act(() => page().arrive("?status=HIBERNATING"));
    expect(page().url.filters).toEqual({ status: "HIBERNATING" });
    act(() => page().arrive("?status=unknown&workflow=unknown"));
    expect(page().url.filters).toEqual({ workflowName: "unknown" });
    choose({ status: "unknown", source: "Event" });
    expect(page().sent).toEqual(["?workflow=unknown&source=Event"]);
  });
});
