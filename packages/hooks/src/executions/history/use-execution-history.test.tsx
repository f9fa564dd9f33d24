import { useExecutions } from "@cobalt-kit/hooks";
import { useExecutionHistory } from "@cobalt-kit/hooks/history";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../../testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/public/execution";

/** A service with so many runs that all began at the same moment; `pages` answers with them, shifted by those that arrived meanwhile. */
function serviceWith(total: number): { sandbox: Sandbox; pages: (arrived?: readonly number[]) => void } {
  const sandbox = createSandbox();
  const createdAt = sandbox.control.now();
  const runOf = (index: number): object => ({ _id: `run_${index}`, status: "COMPLETED", createdAt });
  const pages = (arrived: readonly number[] = []): void => {
    for (let page = 1; page <= Math.ceil(total / 100); page += 1) {
      const more = arrived[page - 1] ?? 0;
      const all = Array.from({ length: total + more }, (_, at) => runOf(at - more));
      const docs = all.slice((page - 1) * 100, page * 100);
      const body = { docs, totalDocs: all.length, limit: 100, page, totalPages: Math.ceil(all.length / 100) };
      sandbox.control.failNext(LIST, { status: 200, body });
    }
  };
  return { sandbox, pages };
}

describe("useExecutionHistory", () => {
  failOnConsoleError();

  it("counts all runs of fourteen days, up to now by the service's clock", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => useExecutionHistory());
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    const { buckets = [], counted, totalItems } = result.current.data ?? {};
    expect(buckets).toHaveLength(14);
    const now = Date.parse(sandbox.control.now());
    expect(buckets.at(-1)?.start).toBeLessThanOrEqual(now);
    expect(buckets.at(-1)?.end).toBeGreaterThan(now);
    const since = buckets[0]?.start ?? 0;
    const runs = sandbox.control.account("harbor").executions.filter(({ createdAt }) => Date.parse(createdAt) >= since);
    expect([counted, totalItems]).toEqual([runs.length, runs.length]);
    expect(buckets.reduce((sum, { total }) => sum + total, 0)).toBe(runs.length);
    expect(buckets.every(({ isComplete }) => isComplete)).toBe(true);
  });

  it("reads five pages of a hundred, says that there are more, and asks once for what is new", async () => {
    const sandbox = createSandbox();
    sandbox.control.addExecutions("harbor", 5_000);
    const { result } = renderHookWithSandbox(() => useExecutionHistory({ unit: "week" }), sandbox);
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(sandbox.control.requests({ route: LIST }).map(({ query }) => [query["page"], query["limit"]])).toEqual(
      ["1", "2", "3", "4", "5"].map((page) => [page, "100"]),
    );
    expect(result.current.data).toMatchObject({ counted: 500 });
    expect(result.current.data?.totalItems).toBeGreaterThan(500);
    expect(result.current.data?.buckets.some(({ isComplete }) => !isComplete)).toBe(true);
    sandbox.control.clearRequests();
    await act(() => result.current.refetch());
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
    expect(result.current.data).toMatchObject({ counted: 500 });
  });

  it.each([
    [499, 5, true],
    [500, 5, true],
    [501, 5, false],
    [100, 1, true],
    [101, 2, true],
  ])("counts %i runs of one and the same moment with %i requests; all of them: %s", async (total, requests, isAll) => {
    const { sandbox, pages } = serviceWith(total);
    pages();
    const { result } = renderHookWithSandbox(() => useExecutionHistory(), sandbox);
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(requests);
    expect(result.current.data).toMatchObject({ counted: Math.min(total, 500), totalItems: total });
    expect(result.current.data?.buckets.every(({ isComplete }) => isComplete)).toBe(isAll);
  });

  it("counts no run twice and none that is new, though runs of the same moment arrive between its pages", async () => {
    const { sandbox, pages } = serviceWith(250);
    pages([0, 3, 7]);
    const { result } = renderHookWithSandbox(() => useExecutionHistory(), sandbox);
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(result.current.data?.counted).toBe(250);
    expect(result.current.data?.successRate).toBe(1);
  });

  it("asks for what the filters of a list say, and ends where they end", async () => {
    const { result, sandbox } = renderHookWithSandbox(() =>
      useExecutionHistory({ slug: "stripe", status: "errored", endDate: "2020-01-31", unit: "day", count: 3 }),
    );
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(sandbox.control.requests({ route: LIST })[0]?.query).toMatchObject({
      slug: "stripe",
      status: "ERRORED",
      end_date: "2020-01-31",
    });
    expect(result.current.data).toMatchObject({ counted: 0 });
    expect(result.current.data?.buckets).toHaveLength(3);
  });

  it("covers the time of a list with the same filters, wherever its reader is", async () => {
    vi.stubEnv("TZ", "Asia/Kolkata");
    onTestFinished(() => void vi.unstubAllEnvs());
    const { result, sandbox } = renderHookWithSandbox(() =>
      useExecutionHistory({ startDate: "2020-01-30T10:00", endDate: "2020-01-31T10:00", unit: "hour", count: 48 }),
    );
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(sandbox.control.requests({ route: LIST })[0]?.query).toMatchObject({
      start_date: "2020-01-30T10:00:00.000Z",
      end_date: "2020-01-31T10:00",
    });
    expect(result.current.data?.buckets.at(-1)?.start).toBe(Date.parse("2020-01-31T09:30Z"));
  });

  it("lives with a list on the same page", async () => {
    const { result } = renderHookWithSandbox(() => ({ history: useExecutionHistory(), list: useExecutions() }));
    await waitFor(() => expect(result.current.history.isSuccess && result.current.list.isSuccess).toBe(true));
    await act(() => result.current.list.refetch());
    expect(result.current.history.data?.counted).toBeGreaterThan(0);
  });

  it("tells of an error", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(LIST, { status: 403 });
    const { result } = renderHookWithSandbox(() => useExecutionHistory(), sandbox);
    await waitFor(() => expect(result.current.error).toMatchObject({ code: "forbidden" }));
  });
});
