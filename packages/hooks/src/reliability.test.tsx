import {
  useApplications,
  useConnect,
  useCreateWorkflow,
  useExecuteWorkflow,
  useExecutions,
  useOpenConfig,
  usePrivateWorkflows,
  useSessionStatus,
} from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { onlineManager } from "@tanstack/react-query";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { advance } from "./testing/clock.ts";
import { failOnConsoleError, renderHookWithSandbox, TestProvider } from "./testing/render-hook-with-sandbox.tsx";

const MINUTE = 60_000;

function Page(): ReactElement {
  const { data: applications } = useApplications();
  const { data: runs } = useExecutions();
  usePrivateWorkflows();
  useOpenConfig({ slug: "hubspot" });
  useExecuteWorkflow();
  const { state } = useConnect({ slug: "slack" });
  const { status } = useSessionStatus();
  return <p>{[applications?.length, runs?.totalItems, state.status, status].join(" ")}</p>;
}

/** Counts who listens to window and document, as the browser would: once a target, type and listener. */
function countListeners(): () => number {
  const kept = new Set<string>();
  const ids = new WeakMap<object, number>();
  let next = 0;
  const nameOf = (target: EventTarget, type: string, listener: unknown): string | undefined => {
    if ((target !== window && target !== document) || typeof listener !== "function") return undefined;
    if (!ids.has(listener)) ids.set(listener, next++);
    return `${target === window ? "window" : "document"} ${type} ${ids.get(listener)}`;
  };
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    vi.spyOn(target, "addEventListener").mockImplementation((type: string, listener: unknown, options?: unknown) => {
      const name = nameOf(target, type, listener);
      if (name !== undefined) kept.add(name);
      Reflect.apply(addEventListener, target, [type, listener, options]);
    });
    vi.spyOn(target, "removeEventListener").mockImplementation((type: string, listener: unknown, options?: unknown) => {
      const name = nameOf(target, type, listener);
      if (name !== undefined) kept.delete(name);
      Reflect.apply(removeEventListener, target, [type, listener, options]);
    });
  }
  return () => kept.size;
}

const inRealTime = setTimeout;

describe("a hundred mounts and unmounts", () => {
  failOnConsoleError();
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    { left: "left before anything is answered", stay: 0 },
    { left: "left when everything is there", stay: 1000 },
  ])(
    "leave no timer, listener or request behind ($left)",
    async ({ stay }) => {
      const sandbox = createSandbox();
      const listening = countListeners();
      const cycle = async (): Promise<void> => {
        const { unmount, container } = render(
          <TestProvider sandbox={sandbox}>
            <Page />
          </TestProvider>,
        );
        // What loads late arrives by the machine's clock, not by ours.
        const rounds = stay > 0 ? 100 : 0;
        for (let round = 0; round < rounds && !/\d\d \d/.test(container.textContent ?? ""); round++) {
          await advance(stay);
          await act(() => new Promise((resolve) => void inRealTime(resolve, 5)));
        }
        expect(container).toHaveTextContent(stay > 0 ? /^\d\d \d+ idle active$/ : /^idle active$/);
        unmount();
        await advance(0);
      };
      await cycle();
      const listeners = listening();
      for (let mount = 1; mount < 100; mount++) await cycle();

      expect(vi.getTimerCount()).toBe(0);
      expect(listening()).toBe(listeners);
      sandbox.control.clearRequests();
      await advance(10 * MINUTE);
      expect(sandbox.control.requests()).toEqual([]);
    },
    60_000,
  );
});

describe("two providers on a page", () => {
  failOnConsoleError();

  it("cost one token with fifty components between them, in StrictMode, at first and after it was refused", async () => {
    const sandbox = createSandbox();
    const getSessionToken = vi.fn(() => sandbox.control.mintToken("harbor"));
    function Lists(): ReactElement {
      const { data, refetch } = useApplications();
      return <button onClick={() => void refetch()}>{data?.length ?? "loading"}</button>;
    }
    const provider = (
      <TestProvider sandbox={sandbox} getSessionToken={getSessionToken}>
        {Array.from({ length: 25 }, (_, index) => (
          <Lists key={index} />
        ))}
      </TestProvider>
    );
    render(
      <>
        {provider}
        {provider}
      </>,
    );
    await waitFor(() => expect(screen.queryAllByText("loading")).toHaveLength(0));
    expect(getSessionToken).toHaveBeenCalledTimes(1);
    expect(sandbox.control.requests()).toHaveLength(2);

    sandbox.control.revokeTokens("harbor");
    sandbox.control.clearRequests();
    const [first, ...others] = screen.getAllByRole("button");
    fireEvent.click(first ?? document.body);
    fireEvent.click(others.at(-1) ?? document.body);
    await waitFor(() => expect(sandbox.control.requests().filter(({ status }) => status === 200)).toHaveLength(2));
    expect(getSessionToken).toHaveBeenCalledTimes(2);
  });
});

describe("offline", () => {
  failOnConsoleError();
  const go = (line: "online" | "offline"): Promise<void> =>
    act(async () => {
      vi.spyOn(navigator, "onLine", "get").mockReturnValue(line === "online");
      // TanStack hears the event only while a cache is mounted
      onlineManager.setOnline(line === "online");
      await flushed();
    });
  const flushed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  afterEach(async () => {
    cleanup();
    await go("online");
  });

  it("shows what can be had, whatever the browser says of the network", async () => {
    await go("offline");
    const { result } = renderHookWithSandbox(() => ({ list: useApplications(), create: useCreateWorkflow() }));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    await act(() => result.current.create.mutateAsync({ name: "Made behind a VPN" }));
    expect(result.current.create.data).toMatchObject({ name: "Made behind a VPN" });
  });

  it("says that a list could not be asked for, and asks again when the network is back", async () => {
    await go("offline");
    const sandbox = createSandbox();
    sandbox.control.failNext("*", { abort: true });
    const { result } = renderHookWithSandbox(() => useApplications(), sandbox);
    await waitFor(() => expect(result.current.error?.code).toBe("offline"));

    await go("online");
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
  });

  it("keeps what is there, and asks once it is over", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => ({ ...useApplications() }));
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    const { data } = result.current;

    await go("offline");
    sandbox.control.failNext("*", { abort: true });
    await act(async () => void result.current.refetch());
    await waitFor(() => expect(result.current.error?.code).toBe("offline"));
    expect(result.current.data).toBe(data);
    sandbox.control.clearRequests();

    await go("online");
    await waitFor(() => expect(result.current.error).toBe(null));
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it("says so to who changes something, sends nothing later, and stores it once when tried again", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => useCreateWorkflow());
    const named = (): number =>
      sandbox.control.account("harbor").workflows.filter(({ name }) => name === "Made twice?").length;
    await go("offline");
    sandbox.control.failNext("*", { abort: true });
    await act(async () => result.current.mutate({ name: "Made twice?" }));
    await waitFor(() => expect(result.current.error?.code).toBe("offline"));
    expect(result.current.variables).toEqual({ name: "Made twice?" });

    await go("online");
    await act(flushed);
    expect(named()).toBe(0);
    await act(() => result.current.mutateAsync({ name: "Made twice?" }));
    expect(named()).toBe(1);
  });
});
