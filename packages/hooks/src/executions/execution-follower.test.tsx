import {
  type CobaltEvent,
  useExecuteWorkflow,
  useExecution,
  useExecutions,
  useRerunExecution,
  useStopExecution,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { advance } from "../testing/clock.ts";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/public/execution";
const ONE = "GET /api/v2/public/execution/:execution_id";
const MINUTE = 60_000;

let sandbox: Sandbox;
let events: CobaltEvent[];

beforeEach(() => {
  const start = Date.now();
  // runs stand still unless a test moves them
  sandbox = createSandbox({ clock: () => start });
  events = [];
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("following executions", () => {
  failOnConsoleError();

  it("asks once a tick for any number of runs: six times in the first minute, then twice a minute", async () => {
    for (let run = 0; run < 3; run++) await startRun();
    sandbox.control.advance(1500);
    render(() => [useExecutions(), useExecutions({ limit: 25 }), useExecutions({ status: "running" })]);
    await advance(0);
    sandbox.control.clearRequests();
    await advance(MINUTE);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(6);
    expect(sandbox.control.requests()).toHaveLength(6);
    expect(sandbox.control.requests().map(({ query }) => query.status)).toEqual(Array(6).fill("RUNNING"));
    sandbox.control.clearRequests();
    await advance(2 * MINUTE);
    expect(sandbox.control.requests()).toHaveLength(4);
  });

  it("asks nothing while the page is hidden, and soon after it returned", async () => {
    await startRun();
    sandbox.control.advance(1500);
    render(() => useExecutions());
    await advance(MINUTE);
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    sandbox.control.clearRequests();
    await advance(10 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
    visibility.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    await advance(1500);
    sandbox.control.clearRequests(); // the list was stale, and TanStack asked for it
    await advance(1000);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
  });

  it("asks on where the browser says for no reason that there is no network", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await startRun();
    sandbox.control.advance(1500);
    render(() => useExecutions());
    await advance(0);
    sandbox.control.clearRequests();
    await advance(MINUTE);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(6);
  });

  it("asks nothing after a question that could not be sent, until the network is back", async () => {
    await startRun();
    sandbox.control.advance(1500);
    render(() => useExecutions());
    await advance(MINUTE);
    const line = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    sandbox.control.failNext("*", { abort: true });
    await advance(MINUTE);
    sandbox.control.clearRequests();
    await advance(10 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
    line.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await advance(2500);
    expect(sandbox.control.requests({ route: LIST }).length).toBeGreaterThan(0);
  });

  it("asks nothing when nothing runs", async () => {
    render(() => useExecutions());
    await advance(0);
    sandbox.control.clearRequests();
    await advance(10 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("shows progress in place, asks for the list again at the end, and tells the host", async () => {
    const id = await startRun();
    sandbox.control.advance(1500);
    const { result } = render(() => useExecutions());
    await advance(0);
    const shown = () => result.current.data?.items.find((item) => item.id === id);
    expect(shown()?.status).toBe("running");
    const before = shown()?.completionPercentage ?? 0;
    sandbox.control.advance(1500);
    await advance(2500);
    expect(shown()?.status).toBe("running");
    expect(shown()?.completionPercentage).toBeGreaterThan(before);
    sandbox.control.advance(60_000);
    await advance(4000);
    expect(shown()?.status).toBe("completed");
    expect(events).toEqual([{ type: "execution-finished", executionId: id, status: "completed" }]);
    sandbox.control.clearRequests();
    await advance(5 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("follows a run that was started here to its end, with no list on the page", async () => {
    const { result } = render(() => useExecuteWorkflow());
    let id: string | undefined;
    await act(async () => {
      const started = result.current.mutateAsync({ ...published(), payload: { total: 12 } });
      await vi.advanceTimersByTimeAsync(0);
      id = (await started).executionId;
    });
    expect(events).toEqual([{ type: "workflow-started", workflowId: published().workflowId, executionId: id }]);
    sandbox.control.clearRequests();
    await advance(5500);
    expect(sandbox.control.requests().map(({ route }) => route)).toEqual([LIST, LIST]);
    sandbox.control.advance(60_000);
    await advance(6000);
    expect(events.slice(1)).toEqual([{ type: "execution-finished", executionId: id, status: "completed" }]);
    sandbox.control.clearRequests();
    await advance(5 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("asks for a started run by its id when the list no longer shows it", async () => {
    const { result } = render(() => useExecuteWorkflow());
    await act(async () => {
      const started = result.current.mutateAsync(published());
      await vi.advanceTimersByTimeAsync(0);
      await started;
    });
    sandbox.control.addExecutions("harbor", 150);
    sandbox.control.failNext(LIST, { status: 200, body: { docs: [], totalDocs: 0 }, times: 100 });
    sandbox.control.advance(60_000);
    sandbox.control.clearRequests();
    await advance(2500);
    expect(sandbox.control.requests().map(({ route }) => route)).toEqual([LIST, ONE]);
    expect(events.at(-1)).toMatchObject({ type: "execution-finished", status: "completed" });
  });

  it("keeps an open detail up to date with one GET a tick, until it is over", async () => {
    const id = await startRun();
    sandbox.control.advance(1500);
    const { result } = render(() => useExecution(id));
    await advance(0);
    const nodes = result.current.data?.nodes.length ?? 0;
    sandbox.control.clearRequests();
    sandbox.control.advance(2000);
    await advance(2500);
    expect(sandbox.control.requests().map(({ route }) => route)).toEqual([LIST, ONE]);
    expect(result.current.data?.nodes.length).toBeGreaterThan(nodes);
    sandbox.control.advance(60_000);
    await advance(4000);
    expect(result.current.data?.status).toBe("completed");
    sandbox.control.clearRequests();
    await advance(5 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it.each([
    ["another list", () => ({ other: useExecutions({ limit: 25 }), detail: undefined })],
    ["its detail", (id: string) => ({ other: undefined, detail: useExecution(id) })],
  ])("takes a run that %s shows as over to its end in every list, soon", async (_where, useOther) => {
    const id = await startRun();
    sandbox.control.advance(1500);
    const { result } = render(() => ({ list: useExecutions(), ...useOther(id) }));
    const shown = () => result.current.list.data?.items.find((item) => item.id === id)?.status;
    await advance(2 * MINUTE); // it asks seldom by now
    expect(shown()).toBe("running");
    sandbox.control.advance(60_000);
    await act(async () => {
      const { other, detail } = result.current;
      const asking = (other ?? detail)?.refetch();
      await vi.advanceTimersByTimeAsync(0);
      await asking;
    });
    await advance(2500);
    expect(shown()).toBe("completed");
    expect(events).toEqual([{ type: "execution-finished", executionId: id, status: "completed" }]);
    sandbox.control.clearRequests();
    await advance(5 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("notices a run that began elsewhere, and asks soon again", async () => {
    await startRun();
    sandbox.control.advance(1500);
    const { result } = render(() => useExecutions());
    await advance(MINUTE);
    const second = await startRun();
    sandbox.control.advance(1500);
    await advance(MINUTE / 2);
    expect(result.current.data?.items.map((item) => item.id)).toContain(second);
    sandbox.control.clearRequests();
    await advance(10_000);
    expect(sandbox.control.requests({ route: LIST }).length).toBeGreaterThanOrEqual(1);
  });

  it("goes on after stop and rerun, and learns how they end", async () => {
    const id = await startRun();
    sandbox.control.advance(1500);
    const { result } = render(() => ({ list: useExecutions(), stop: useStopExecution(), rerun: useRerunExecution() }));
    await advance(0);
    act(() => result.current.stop.mutate({ executionId: id }));
    await advance(0);
    sandbox.control.advance(60_000);
    await advance(6000);
    expect(result.current.list.data?.items.find((item) => item.id === id)?.status).toBe("stopped");
    act(() => result.current.rerun.mutate({ executionId: id }));
    await advance(0);
    const again = result.current.rerun.data?.executionId;
    sandbox.control.advance(60_000);
    await advance(6000);
    expect(result.current.list.data?.items.find((item) => item.id === again)?.status).toBe("completed");
  });

  it.each([
    ["a list", 2_500, () => ({ list: useExecutions(), detail: undefined })],
    ["its detail", 3_500, (id: string) => ({ list: undefined, detail: useExecution(id) })],
  ])("shows a run in %s as stopping from then on, though an older answer comes later", async (_where, at, useShown) => {
    const id = await startRun();
    sandbox.control.advance(1500);
    const seen: (string | undefined)[] = [];
    const { result } = render(() => {
      const { list, detail } = useShown(id);
      const status = (detail?.data ?? list?.data?.items.find((item) => item.id === id))?.status;
      if (seen.at(-1) !== status) seen.push(status);
      return useStopExecution();
    });
    await advance(0);
    sandbox.control.setLatency(1000);
    await advance(at); // a question about it is on its way
    sandbox.control.setLatency(0);
    await act(async () => {
      const stopped = result.current.mutateAsync({ executionId: id });
      await vi.advanceTimersByTimeAsync(0);
      await stopped;
    });
    await advance(0);
    expect(seen.at(-1)).toBe("stopping");
    await advance(20_000);
    expect(seen).toEqual(["running", "stopping"]);
  });

  it("outlives failed ticks", async () => {
    const id = await startRun();
    sandbox.control.advance(1500);
    const { result } = render(() => useExecutions());
    await advance(0);
    sandbox.control.failNext(LIST, { status: 403, times: 3 });
    await advance(15_000);
    sandbox.control.advance(60_000);
    await advance(MINUTE);
    expect(result.current.data?.items.find((item) => item.id === id)?.status).toBe("completed");
  });

  it("gives up after ten minutes on a status nobody here knows, and shows it as it is", async () => {
    const doc = { _id: "run_1", status: "HIBERNATING", associated_workflow: { _id: "w", name: "W" } };
    sandbox.control.failNext(LIST, { status: 200, body: { docs: [doc], totalDocs: 1 }, times: 1_000 });
    const { result } = render(() => useExecutions());
    await advance(0);
    expect(result.current.data?.items[0]?.status).toBe("HIBERNATING");
    await advance(11 * MINUTE);
    sandbox.control.clearRequests();
    window.dispatchEvent(new Event("focus"));
    await act(async () => void (await result.current.refetch()));
    sandbox.control.clearRequests();
    await advance(30 * MINUTE);
    expect(sandbox.control.requests({ route: LIST })).toEqual([]);
    expect(result.current.data?.items[0]?.status).toBe("HIBERNATING");
    expect(events).toEqual([]);
  });

  it.each([
    ["eight hours ahead", 8 * 60],
    ["eight hours back", -8 * 60],
  ])("asks for ten minutes of such a status also where the machine's clock is set %s", async (_where, minutes) => {
    const doc = { _id: "run_1", status: "", associated_workflow: { _id: "w", name: "W" } };
    sandbox.control.failNext(LIST, { status: 200, body: { docs: [doc], totalDocs: 1 }, times: 1_000 });
    render(() => useExecutions());
    await advance(MINUTE);
    vi.setSystemTime(Date.now() + minutes * MINUTE);
    sandbox.control.clearRequests();
    await advance(4 * MINUTE);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(8);
    await advance(10 * MINUTE);
    sandbox.control.clearRequests();
    await advance(2 * MINUTE);
    expect(sandbox.control.requests({ route: LIST })).toEqual([]);
  });

  it.each([
    ["ahead", 5],
    ["behind", -5],
  ])("asks as often where the service's clock is hours %s", async (_where, hours) => {
    const start = Date.now() + hours * 60 * MINUTE;
    sandbox = createSandbox({ clock: () => start });
    await startRun();
    sandbox.control.advance(1500);
    render(() => useExecutions());
    await advance(0);
    sandbox.control.clearRequests();
    await advance(3 * MINUTE);
    expect(sandbox.control.requests()).toHaveLength(6 + 2 * 2);
  });

  it("asks once after a night in which no timer ran, and not for what it missed", async () => {
    await startRun();
    sandbox.control.advance(1500);
    render(() => [useExecutions({}, { staleTime: Infinity }), useExecutions({ limit: 25 }, { staleTime: Infinity })]);
    await advance(MINUTE);
    vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
    sandbox.control.clearRequests();
    for (const type of ["focus", "pageshow", "online"]) window.dispatchEvent(new Event(type));
    document.dispatchEvent(new Event("visibilitychange"));
    await advance(2_000);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(1);
    await advance(MINUTE - 2_000);
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(6);
  });

  it.each([
    ["terminate", "terminated"],
    ["partial", "partially-successful"],
    ["timeout", "timed-out"],
    ["fail", "errored"],
  ])("follows a run whose payload asks for %s until it is %s", async (wish, status) => {
    const { result } = render(() => useExecuteWorkflow());
    await act(async () => {
      const started = result.current.mutateAsync({ ...published(), payload: { [wish]: true } });
      await vi.advanceTimersByTimeAsync(0);
      await started;
    });
    sandbox.control.advance(60_000);
    await advance(3000);
    expect(events.at(-1)).toMatchObject({ type: "execution-finished", status });
    sandbox.control.clearRequests();
    await advance(5 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("shows how a run that was started here went, though its first read failed", async () => {
    const { result } = render(() => {
      const execute = useExecuteWorkflow();
      const id = execute.data?.executionId;
      return { execute, run: useExecution(id ?? "", { enabled: id !== undefined }) };
    });
    sandbox.control.failNext(ONE, { status: 403 });
    await act(async () => {
      const started = result.current.execute.mutateAsync({ ...published(), payload: { total: 12 } });
      await vi.advanceTimersByTimeAsync(0);
      await started;
    });
    await advance(1_000);
    expect(result.current.run.error).toMatchObject({ code: "forbidden" });
    sandbox.control.advance(60_000);
    await advance(MINUTE);
    expect(result.current.run.data).toMatchObject({ status: "completed" });
  });

  it("does not follow what started no run, as a duplicate", async () => {
    const { result } = render(() => useExecuteWorkflow());
    await act(async () => {
      const started = result.current.mutateAsync({ ...published(), payload: { duplicate: true } });
      await vi.advanceTimersByTimeAsync(0);
      expect(await started).toMatchObject({ status: "duplicate" });
    });
    await advance(3000);
    sandbox.control.clearRequests();
    await advance(5 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("ends with what shows executions", async () => {
    await startRun();
    sandbox.control.advance(1500);
    const { unmount } = render(() => useExecutions());
    await advance(5000);
    unmount();
    sandbox.control.clearRequests();
    await advance(10 * MINUTE);
    expect(sandbox.control.requests()).toEqual([]);
  });
});

function render<T>(hook: () => T): ReturnType<typeof renderHookWithSandbox<T>> {
  return renderHookWithSandbox(hook, sandbox, { onEvent: (event) => events.push(event) });
}

function published(): { workflowId: string; slug: string } {
  const workflow = sandbox.control.account("harbor").workflows.find((one) => one.published);
  return { workflowId: workflow?.id ?? "", slug: workflow?.slug ?? "" };
}

/** "Another tab" runs a workflow. */
async function startRun(): Promise<string> {
  const { workflowId, slug } = published();
  const token = await sandbox.control.mintToken("harbor");
  const answer = await sandbox.fetch(`https://api.cobalt.test/api/v2/public/workflow/${workflowId}/execute`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", slug },
    body: "{}",
  });
  const body: { execution_id: string } = await answer.json();
  return body.execution_id;
}
