import {
  applicationsQuery,
  type CobaltError,
  CobaltProvider,
  cobaltKeys,
  type CobaltSession,
  createCobaltSession,
  useApplications,
  useCobalt,
  useConnect,
  useDisconnect,
  useExecutions,
  useSessionStatus,
  useUpdateAccount,
} from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { keepPreviousData, QueryClient, useQueryClient } from "@tanstack/react-query";
import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { type ReactElement, StrictMode, useEffect, useLayoutEffect, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { advance } from "./testing/clock.ts";
import { hostErrors } from "./testing/host-errors.ts";
import { failOnConsoleError, flush, renderHookWithSandbox, TestProvider } from "./testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/f-sdk/application";

function Connected(): ReactElement {
  const { data } = useApplications({ status: "connected" });
  return <p>{data === undefined ? "loading" : data.map(({ name }) => name).join(", ")}</p>;
}

describe("CobaltProvider", () => {
  failOnConsoleError();
  afterEach(() => {
    vi.useRealTimers();
  });

  it("works in StrictMode with one session, one token and one request", async () => {
    const sandbox = createSandbox();
    const getSessionToken = vi.fn(() => sandbox.control.mintToken("harbor"));
    render(
      <TestProvider sandbox={sandbox} getSessionToken={getSessionToken}>
        <Connected />
      </TestProvider>,
    );
    expect(await screen.findByText("Atlas CRM, HubSpot, Notion, Stripe")).toBeInTheDocument();
    expect(getSessionToken).toHaveBeenCalledTimes(1);
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it("tells onWarning what the reader of answers dropped", async () => {
    const sandbox = createSandbox();
    const codes: string[] = [];
    sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 200, body: [{ slug: "slack" }, 7] });
    render(
      <TestProvider sandbox={sandbox} onWarning={({ code }) => codes.push(code)}>
        <Connected />
      </TestProvider>,
    );
    await waitFor(() => expect(codes).toHaveLength(1));
  });

  it("uses the latest getSessionToken without rendering anything or opening a session for it", async () => {
    const sandbox = createSandbox();
    const sessions = new Set<CobaltSession>();
    const renders = vi.fn();
    const asked: string[] = [];
    function Child(): ReactElement {
      renders();
      const { session } = useCobalt();
      const { refetch } = useApplications();
      useEffect(() => {
        sessions.add(session);
      }, [session]);
      return <button onClick={() => void refetch()}>again</button>;
    }
    const child = <Child />;
    const tree = (name: string): ReactElement => (
      <TestProvider
        sandbox={sandbox}
        getSessionToken={() => {
          asked.push(name);
          return sandbox.control.mintToken("harbor", { expiresInSeconds: 3600 });
        }}
      >
        {child}
      </TestProvider>
    );
    const { rerender } = render(tree("first"));
    await waitFor(() => expect(sandbox.control.requests({ route: LIST })).toHaveLength(1));
    await act(async () => {});
    renders.mockClear();
    rerender(tree("second"));
    rerender(tree("third"));
    expect(renders).not.toHaveBeenCalled();
    sandbox.control.revokeTokens("harbor");
    screen.getByRole("button").click();
    await waitFor(() => expect(asked).toEqual(["first", "third"]));
    expect(sessions.size).toBe(1);
  });

  it.each([
    ["a cache of our own", undefined],
    ["a host's cache", new QueryClient({ defaultOptions: { queries: { placeholderData: keepPreviousData } } })],
  ])(
    "with %s shows nothing of the former account in any frame, also when its held answer comes late",
    async (_whose, queryClient) => {
      const sandbox = createSandbox();
      const frames: string[] = [];
      function Frame(): ReactElement {
        const { session } = useCobalt();
        const { data } = useApplications({ status: "connected" });
        const [note, setNote] = useState("");
        const text = `${session.linkedAccountId}: ${data?.map(({ slug }) => slug).join(" ") ?? "loading"} ${note}`;
        useLayoutEffect(() => {
          frames.push(text);
        });
        return <button onClick={() => setNote("typed for harbor")}>{text}</button>;
      }
      const tree = (account: string): ReactElement => (
        <TestProvider sandbox={sandbox} linkedAccountId={account} queryClient={queryClient}>
          <Frame />
        </TestProvider>
      );
      const { rerender } = render(tree("harbor"));
      await screen.findByText(/atlas-crm hubspot notion stripe/);
      act(() => screen.getByRole("button").click());
      const hold = sandbox.control.hold(LIST);
      rerender(tree("lumen"));
      await waitFor(() => expect(sandbox.control.requests({ route: LIST })).toHaveLength(2));
      // back and forth, so that answers of both are held
      rerender(tree("harbor"));
      await waitFor(() => expect(sandbox.control.requests({ route: LIST })).toHaveLength(3));
      const switched = frames.length;
      rerender(tree("lumen"));
      await waitFor(() => expect(sandbox.control.requests({ route: LIST })).toHaveLength(4));
      sandbox.control.release(hold);
      await screen.findByText(/github slack/);
      const later = frames.slice(switched);
      expect(later.every((frame) => frame.startsWith("lumen: "))).toBe(true);
      expect(later.join()).not.toMatch(/hubspot|stripe|typed/);
      expect(frames.filter((frame) => frame.startsWith("lumen"))[0]).toBe("lumen: loading ");
    },
  );

  it("aborts the former account's requests and closes its session", async () => {
    const sandbox = createSandbox();
    const signals: AbortSignal[] = [];
    const sessions: CobaltSession[] = [];
    function Child(): ReactElement {
      const { session } = useCobalt();
      useEffect(() => {
        if (!sessions.includes(session)) sessions.push(session);
      }, [session]);
      return <Connected />;
    }
    const tree = (account: string): ReactElement => (
      <TestProvider
        sandbox={sandbox}
        linkedAccountId={account}
        fetch={(input, init) => {
          if (init?.signal) signals.push(init.signal);
          return sandbox.fetch(input, init);
        }}
      >
        <Child />
      </TestProvider>
    );
    const hold = sandbox.control.hold(LIST);
    const { rerender, unmount } = render(tree("harbor"));
    await waitFor(() => expect(signals).toHaveLength(1));
    rerender(tree("lumen"));
    await waitFor(() => expect(signals).toHaveLength(2));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(sessions.map((session) => session.getStatus())).toEqual(["closed", "active"]);
    unmount();
    await waitFor(() => expect(sessions[1]?.getStatus()).toBe("closed"));
    expect(signals[1]?.aborted).toBe(true);
    sandbox.control.release(hold);
  });

  it("takes only the former account's entries out of a host's cache, before the next account's first frame", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    queryClient.setQueryData(["host", "invoices"], ["INV-1"]);
    const seen: string[][] = [];
    const scopes = (): string[] =>
      queryClient
        .getQueryCache()
        .findAll({ queryKey: cobaltKeys.all })
        .map(({ queryKey }) => String(queryKey[1]));
    function Child(): ReactElement {
      useLayoutEffect(() => {
        seen.push(scopes());
      });
      return <Connected />;
    }
    const tree = (account: string): ReactElement => (
      <TestProvider sandbox={sandbox} linkedAccountId={account} queryClient={queryClient}>
        <Child />
      </TestProvider>
    );
    const { rerender, unmount } = render(tree("harbor"));
    await screen.findByText("Atlas CRM, HubSpot, Notion, Stripe");
    expect(scopes()).toEqual(["https://api.cobalt.test harbor"]);
    seen.length = 0;
    rerender(tree("lumen"));
    expect(seen.flat().every((scope) => scope.endsWith(" lumen"))).toBe(true);
    await screen.findByText("GitHub, Slack");
    expect(scopes()).toEqual(["https://api.cobalt.test lumen"]);
    unmount();
    expect(scopes()).toEqual([]);
    expect(queryClient.getQueryData(["host", "invoices"])).toEqual(["INV-1"]);
  });

  it("takes what the former account was changing out of a host's cache, too, and leaves the host's own", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const cache = queryClient.getMutationCache();
    cache.build(queryClient, { mutationKey: ["host", "invoices"] });
    const keys = (): unknown[] => cache.getAll().map(({ options }) => options.mutationKey?.slice(0, 2));
    function Rename(): ReactElement {
      const { mutate } = useUpdateAccount();
      return <button onClick={() => mutate({ name: "Harbor & Sons" })}>Rename</button>;
    }
    const tree = (account: string): ReactElement => (
      <TestProvider sandbox={sandbox} linkedAccountId={account} queryClient={queryClient}>
        <Rename />
      </TestProvider>
    );
    const { rerender } = render(tree("harbor"));
    const hold = sandbox.control.hold("PUT /api/v2/public/linked-account");
    act(() => screen.getByRole("button").click());
    await waitFor(() => expect(sandbox.control.requests({ method: "PUT" })).toHaveLength(1));
    expect(keys()).toEqual([
      ["host", "invoices"],
      ["cobalt", "https://api.cobalt.test harbor"],
    ]);
    rerender(tree("lumen"));
    expect(keys()).toEqual([["host", "invoices"]]);
    sandbox.control.release(hold);
    await flush();
    expect(keys()).toEqual([["host", "invoices"]]);
  });

  it("leaves the entries of an account to a second provider that still shows it", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const tree = (both: boolean): ReactElement => (
      <>
        <TestProvider sandbox={sandbox} queryClient={queryClient}>
          <Connected />
        </TestProvider>
        {both && (
          <TestProvider sandbox={sandbox} queryClient={queryClient}>
            <Connected />
          </TestProvider>
        )}
      </>
    );
    const { rerender } = render(tree(true));
    await waitFor(() => expect(screen.getAllByText("Atlas CRM, HubSpot, Notion, Stripe")).toHaveLength(2));
    rerender(tree(false));
    expect(queryClient.getQueryCache().findAll({ queryKey: cobaltKeys.all })).toHaveLength(1);
    expect(screen.getByText("Atlas CRM, HubSpot, Notion, Stripe")).toBeInTheDocument();
  });

  it.each([
    [Number.NaN, "is NaN"],
    [1e21, "is a number too large to be exact"],
    [" \u200B", "is blank"],
    [undefined, "is missing"],
    [{ toString: () => "harbor" }, "is of type object"],
    [["harbor"], "is a list"],
    [Symbol("harbor"), "is of type symbol"],
    ["a\uD83D", "holds a control character or half of a character"],
  ])("refuses %o as the id of an account, by a sentence", (given, problem) => {
    vi.mocked(console.error).mockImplementation(() => {});
    const linkedAccountId: string = JSON.parse("null") ?? given;
    expect(() => render(<CobaltProvider linkedAccountId={linkedAccountId} getSessionToken="a.b.c" />)).toThrow(problem);
    vi.mocked(console.error).mockClear();
  });

  it.each([
    [-0, "0"],
    [42n, "42"],
    ["../a%2e?b#c", "../a%2e?b#c"],
  ])("takes %o as the id of an account", (given, id) => {
    const linkedAccountId: string = JSON.parse("null") ?? given;
    const { result } = renderHook(() => useCobalt("The test").session.linkedAccountId, {
      wrapper: ({ children }) => (
        <CobaltProvider linkedAccountId={linkedAccountId} getSessionToken="a.b.c">
          {children}
        </CobaltProvider>
      ),
    });
    expect(result.current).toBe(id);
  });

  it("provides no QueryClientProvider: the host's own queries never meet our cache", () => {
    vi.mocked(console.error).mockImplementation(() => {});
    expect(() =>
      renderHook(() => useQueryClient(), {
        wrapper: ({ children }) => (
          <CobaltProvider linkedAccountId="harbor" getSessionToken="a.b.c">
            {children}
          </CobaltProvider>
        ),
      }),
    ).toThrow(/QueryClient/);
    vi.mocked(console.error).mockClear();
  });

  it("tells a failure once, however many hooks wait for it", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(LIST, { status: 403 });
    const onError = vi.fn<(error: CobaltError) => void>();
    const { result } = renderHookWithSandbox(() => [useApplications(), useApplications({ search: "a" })], sandbox, {
      onError,
    });
    await waitFor(() => expect(result.current[1]?.isError).toBe(true));
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["forbidden"]);
  });

  it("tells a lost session once for everything that failed with it, and recovers on renew", async () => {
    const sandbox = createSandbox();
    const onError = vi.fn<(error: CobaltError) => void>();
    let broken = true;
    const { result } = renderHookWithSandbox(
      () => ({ status: useSessionStatus(), list: useApplications(), runs: useExecutions() }),
      sandbox,
      {
        onError,
        getSessionToken: async () => {
          if (broken) throw new Error("backend is down");
          return sandbox.control.mintToken("harbor");
        },
      },
    );
    await waitFor(() => expect(result.current.list.isError && result.current.runs.isError).toBe(true));
    expect(result.current.status.status).toBe("expired");
    expect(result.current.status.error?.code).toBe("session-expired");
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(["session-expired"]);
    expect(sandbox.control.requests()).toEqual([]);
    await act(() => result.current.status.renew());
    await act(() => result.current.list.refetch());
    await flush();
    expect(onError).toHaveBeenCalledTimes(1);
    broken = false;
    await act(() => result.current.status.renew());
    await waitFor(() => expect(result.current.list.isSuccess && result.current.runs.isSuccess).toBe(true));
    expect(result.current.status).toMatchObject({ status: "active", error: undefined, renewing: false });
  });

  it("renew does not reject when there is still no token", async () => {
    const { result } = renderHookWithSandbox(() => useSessionStatus(), createSandbox(), {
      getSessionToken: () => Promise.reject(new Error("still down")),
    });
    await act(() => result.current.renew());
    expect(result.current).toMatchObject({ status: "expired", renewing: false });
  });

  it("leaves no timer, and so no entry of the former account, behind", async () => {
    vi.useFakeTimers();
    const { result, sandbox, unmount } = renderHookWithSandbox(() => ({
      list: useApplications(),
      runs: useExecutions(),
      disconnect: useDisconnect(),
    }));
    await advance(100);
    act(() => result.current.disconnect.mutate({ slug: "stripe" }));
    await advance(100);
    expect(result.current.disconnect.isSuccess).toBe(true);
    const hold = sandbox.control.hold(LIST);
    act(() => void result.current.list.refetch());
    unmount();
    await advance(0);
    expect(vi.getTimerCount()).toBe(0);
    sandbox.control.release(hold);
  });

  it("goes on when the host's onError or onEvent throws, which stays the host's own error", async () => {
    const thrown = hostErrors();
    vi.spyOn(window, "open").mockReturnValue(null);
    const fail = (): never => {
      throw new Error("blocked by the client");
    };
    const sandbox = createSandbox();
    sandbox.control.failNext(LIST, { status: 403 });
    const { result } = renderHookWithSandbox(
      () => ({ connect: useConnect({ slug: "slack" }), list: useApplications() }),
      sandbox,
      {
        onError: fail,
        onEvent: fail,
      },
    );
    act(() => result.current.connect.authorize());
    await waitFor(() => expect(result.current.list.error?.code).toBe("forbidden"));
    await waitFor(() => expect(result.current.connect.state.status).toBe("blocked"));
    expect(thrown.map(String)).toEqual(Array(4).fill("Error: blocked by the client"));
  });

  it("renders on a server, and uses what a loader put into the host's cache", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const session = createCobaltSession({
      linkedAccountId: "harbor",
      baseUrl: "https://api.cobalt.test",
      getSessionToken: () => sandbox.control.mintToken("harbor"),
      fetch: sandbox.fetch,
    });
    await queryClient.prefetchQuery(applicationsQuery(session));
    const page = (
      <TestProvider sandbox={sandbox} queryClient={queryClient}>
        <Connected />
      </TestProvider>
    );
    expect(renderToString(page)).toContain("Atlas CRM, HubSpot, Notion, Stripe");
  });

  it("does not keep a token in the cache, nor in a key", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const token = await sandbox.control.mintToken("harbor");
    render(
      <StrictMode>
        <TestProvider sandbox={sandbox} queryClient={queryClient} getSessionToken={token}>
          <Connected />
        </TestProvider>
      </StrictMode>,
    );
    await screen.findByText("Atlas CRM, HubSpot, Notion, Stripe");
    const everything = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => ({ queryKey, state }));
    expect(JSON.stringify(everything)).not.toContain(token);
  });
});
