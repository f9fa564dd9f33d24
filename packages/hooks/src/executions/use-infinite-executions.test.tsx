import {
  cobaltKeys,
  type Execution,
  type Pages,
  useCobalt,
  useExecution,
  useExecutions,
  useInfiniteExecutionBatches,
  useInfiniteExecutions,
  useInfinitePrivateWorkflows,
  usePrivateWorkflows,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox, fixtureIds } from "@cobalt-kit/sandbox";
import { act, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { advance, tracked } from "../testing/clock.ts";
import {
  failOnConsoleError,
  flush,
  renderHookWithSandbox,
  TestProvider,
} from "../testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/public/execution";

describe("useInfiniteExecutions", () => {
  failOnConsoleError();

  it("loads the past page after page, each run once, though runs start meanwhile", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => ({ runs: useInfiniteExecutions({ limit: 10 }) }), sandbox);
    await waitFor(() => expect(ids(result.current.runs)).toHaveLength(10));
    const past = sandbox.control.account("harbor").executions.map(({ id }) => id);
    for (let i = 0; i < 3; i++) await start(sandbox);
    await act(() => result.current.runs.fetchNextPage());
    await act(() => result.current.runs.fetchNextPage());
    await waitFor(() => expect(result.current.runs.data?.pages).toHaveLength(3));
    expect(ids(result.current.runs)).toEqual(past.toReversed().slice(0, 30));
    const asked = sandbox.control.requests({ route: LIST }).map(({ query }) => query["end_date"]);
    expect(asked[0]).toBeUndefined();
    expect(asked[1]).toBe(result.current.runs.data?.pages[0]?.items[0]?.createdAt);
    expect(asked[2]).toBe(asked[1]);
  });

  it("comes to an end", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => useInfiniteExecutions({ limit: 50, slug: "stripe" }));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    while (result.current.hasNextPage) await act(() => result.current.fetchNextPage());
    await flush();
    const all = sandbox.control.account("harbor").executions.filter(({ slug }) => slug === "stripe");
    expect(ids(result.current)).toHaveLength(all.length);
  });

  it("starts anew from the newest run when it is asked again", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => useInfiniteExecutions({ limit: 10 }));
    await waitFor(() => expect(ids(result.current)).toHaveLength(10));
    await act(() => result.current.fetchNextPage());
    await waitFor(() => expect(ids(result.current)).toHaveLength(20));
    const before = ids(result.current);
    await start(sandbox);
    await act(() => result.current.refetch());
    await waitFor(() => expect(ids(result.current)[0]).not.toBe(before[0]));
    expect(ids(result.current)).toEqual([ids(result.current)[0], ...before.slice(0, 19)]);
  });

  it("shows a run twice nowhere when the API ignores the end", async () => {
    const sandbox = createSandbox();
    const forgetful: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      url.searchParams.delete("end_date");
      return sandbox.fetch(new Request(url, request));
    };
    const { result } = renderHookWithSandbox(() => useInfiniteExecutions({ limit: 10 }), sandbox, { fetch: forgetful });
    await waitFor(() => expect(ids(result.current)).toHaveLength(10));
    await start(sandbox);
    await start(sandbox);
    await act(() => result.current.fetchNextPage());
    await waitFor(() => expect(result.current.data?.pages).toHaveLength(2));
    expect(new Set(ids(result.current)).size).toBe(18);
    expect(ids(result.current)).toHaveLength(18);
  });

  it("says why a page did not come, and keeps those that did", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => useInfiniteExecutions({ limit: 10 }));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    sandbox.control.failNext(LIST, { status: 400 });
    await act(() => result.current.fetchNextPage());
    await waitFor(() => expect(result.current.error?.code).toBe("invalid-request"));
    expect(result.current.isFetchNextPageError).toBe(true);
    expect(ids(result.current)).toHaveLength(10);
  });

  it("never shows another account the pages of this one", async () => {
    const sandbox = createSandbox();
    const frames: number[] = [];
    function Frame(): ReactElement {
      const runs = useInfiniteExecutions();
      frames.push(ids(runs).length);
      return <p>{runs.status}</p>;
    }
    const page = (account: string): ReactElement => (
      <TestProvider sandbox={sandbox} linkedAccountId={account}>
        <Frame />
      </TestProvider>
    );
    const { rerender } = render(page("harbor"));
    await screen.findByText("success");
    expect(frames.at(-1)).toBe(10);
    frames.length = 0;
    sandbox.control.hold(LIST);
    rerender(page("lumen"));
    await screen.findByText("pending");
    expect(new Set(frames)).toEqual(new Set([0]));
  });
});

describe("useInfiniteExecutions of what is not over", () => {
  failOnConsoleError();
  let sandbox: Sandbox;
  beforeEach(async () => {
    const now = Date.now();
    // runs stand still unless the test moves them
    sandbox = createSandbox({ clock: () => now });
    await start(sandbox);
    sandbox.control.advance(1_500);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("follows it to its end", async () => {
    const { result } = renderHookWithSandbox(() => useInfiniteExecutions({ limit: 10 }), sandbox);
    await advance(0);
    expect(result.current.data?.pages[0]?.items[0]?.status).toBe("running");
    sandbox.control.advance(10 * 60_000);
    await advance(10_000);
    expect(result.current.data?.pages[0]?.items[0]?.status).toBe("completed");
  });

  it("shows what an open detail learns before the list is asked again", async () => {
    let mute = false;
    const slow: typeof fetch = (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const waits = mute && url.pathname.endsWith("/execution") && url.searchParams.get("status") === null;
      return waits ? new Promise(() => undefined) : sandbox.fetch(request);
    };
    const use = () => {
      const pages = useInfiniteExecutions({ limit: 10 });
      const id = ids(pages)[0] ?? "";
      return { pages, open: useExecution(id, { enabled: id !== "" }) };
    };
    const { result } = renderHookWithSandbox(use, sandbox, { fetch: tracked(slow) });
    await advance(0);
    mute = true;
    sandbox.control.advance(10 * 60_000);
    await advance(10_000);
    expect(result.current.open.data?.status).toBe("completed");
    expect(result.current.pages.data?.pages[0]?.items[0]?.status).toBe("completed");
    expect(result.current.pages.isFetching).toBe(true);
  });
});

it("lists and their pages are asked again by one key", async () => {
  const { result, sandbox } = renderHookWithSandbox(() => ({
    list: useExecutions(),
    pages: useInfiniteExecutions(),
    cobalt: useCobalt(),
  }));
  await waitFor(() => expect(result.current.pages.isSuccess && result.current.list.isSuccess).toBe(true));
  sandbox.control.clearRequests();
  const { session, queryClient } = result.current.cobalt;
  await act(() => queryClient.invalidateQueries({ queryKey: cobaltKeys.executions(session) }));
  expect(sandbox.control.requests({ route: LIST })).toHaveLength(2);
});

describe("useInfinitePrivateWorkflows", () => {
  failOnConsoleError();

  it("loads what the account made itself, page after page", async () => {
    const { result } = renderHookWithSandbox(() => ({
      all: usePrivateWorkflows(),
      pages: useInfinitePrivateWorkflows({ limit: 1 }),
    }));
    await waitFor(() => expect(result.current.pages.isSuccess && result.current.all.isSuccess).toBe(true));
    while (result.current.pages.hasNextPage) await act(() => result.current.pages.fetchNextPage());
    await flush();
    const shown = result.current.pages.data?.pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(shown).toEqual(result.current.all.data?.items.map(({ id }) => id));
    expect(shown?.length).toBeGreaterThan(1);
  });

  it("fails with a code", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext("GET /api/v2/public/workflow", { status: 403 });
    const { result } = renderHookWithSandbox(() => useInfinitePrivateWorkflows(), sandbox);
    await waitFor(() => expect(result.current.error?.code).toBe("forbidden"));
  });
});

describe("useInfiniteExecutionBatches", () => {
  failOnConsoleError();

  it("loads the rounds of a step, page after page, and says where a step keeps none", async () => {
    const sandbox = createSandbox();
    const { id: executionId = "" } =
      sandbox.control
        .account("harbor")
        .executions.find(({ workflowId, terminal }) => terminal && workflowId === fixtureIds.hubspotUpdateRevenue) ??
      {};
    const { result } = renderHookWithSandbox(
      () => ({
        rounds: useInfiniteExecutionBatches({ executionId, nodeId: "3", limit: 5 }),
        none: useInfiniteExecutionBatches({ executionId, nodeId: "2" }),
      }),
      sandbox,
    );
    await waitFor(() => expect(result.current.rounds.isSuccess).toBe(true));
    while (result.current.rounds.hasNextPage) await act(() => result.current.rounds.fetchNextPage());
    await flush();
    const indexes = result.current.rounds.data?.pages.flatMap(({ items }) => items.map(({ index }) => index));
    expect(new Set(indexes).size).toBe(12);
    expect(indexes).toHaveLength(12);
    await waitFor(() => expect(result.current.none.error?.code).toBe("not-supported"));
  });
});

it("pages are typed", () => {
  expectTypeOf<NonNullable<ReturnType<typeof useInfiniteExecutions>["data"]>>().toEqualTypeOf<Pages<Execution>>();
  // @ts-expect-error a page is not asked for by its number
  expectTypeOf(useInfiniteExecutions).toBeCallableWith({ page: 2 });
});

function ids({ data }: ReturnType<typeof useInfiniteExecutions>): string[] {
  return data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? [];
}

/** Another tab runs a workflow. */
async function start(sandbox: Sandbox): Promise<void> {
  sandbox.control.advance(1_000);
  const { id = "", slug = "" } = sandbox.control.account("harbor").workflows.find((one) => one.published) ?? {};
  const token = await sandbox.control.mintToken("harbor");
  const response = await sandbox.fetch(`https://api.cobalt.test/api/v2/public/workflow/${id}/execute`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", slug },
    body: "{}",
  });
  expect(response.status).toBeLessThan(300);
}
