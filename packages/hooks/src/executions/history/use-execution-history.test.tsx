import { useExecutions } from "@cobalt-kit/hooks";
import { useExecutionHistory } from "@cobalt-kit/hooks/history";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../../testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/public/execution";

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
