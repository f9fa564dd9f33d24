import {
  type Application,
  type CobaltEvent,
  useApplication,
  useApplications,
  useConnect,
  useDisconnect,
  useOpenConfig,
  type Connect,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { dehydrate, QueryClient } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { advance, tracked } from "../testing/clock.ts";
import { hostErrors } from "../testing/host-errors.ts";
import { failOnConsoleError, renderHookWithSandbox, TestProvider } from "../testing/render-hook-with-sandbox.tsx";

const LIST = "GET /api/v2/f-sdk/application";
const ONE = "GET /api/v2/f-sdk/application/:slug";
const SAVE = "POST /api/v2/app/:slug/save";

/** Stands in for the windows a browser would open. */
function stubWindowOpen(): { opened: Window[]; open: ReturnType<typeof vi.spyOn> } {
  const opened: Window[] = [];
  const open = vi.spyOn(window, "open").mockImplementation(() => {
    let closed = false;
    const popup: Window = Object.create(null, {
      closed: { get: () => closed },
      close: { value: () => (closed = true) },
      location: { value: { replace: vi.fn() } },
      document: { value: document.implementation.createHTMLDocument() },
    });
    opened.push(popup);
    return popup;
  });
  return { opened, open };
}

function fail(why = "This window belongs to another page"): never {
  throw new TypeError(why);
}

afterEach(() => {
  vi.useRealTimers();
});

describe("useConnect in a window", () => {
  failOnConsoleError();

  it("opens the window within the click, with a short text in it", () => {
    const { opened, open } = stubWindowOpen();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "slack", windowText: "Connecting to Slack…" }));
    act(() => {
      result.current.authorize();
      expect(open).toHaveBeenCalledTimes(1);
      expect(opened[0]?.document.body.textContent).toBe("Connecting to Slack…");
    });
    expect(result.current.state).toEqual({ status: "starting", authType: "oauth2" });
  });

  it("connects, shows it everywhere, tells the host, and closes the window", async () => {
    const { opened, open } = stubWindowOpen();
    const sandbox = createSandbox();
    const events: CobaltEvent[] = [];
    const onConnected = vi.fn<(application: Application) => void>();
    const { result } = renderHookWithSandbox(
      () => ({
        connect: useConnect({ slug: "slack", onConnected }),
        list: useApplications({ status: "connected" }),
        one: useApplication("slack"),
      }),
      sandbox,
      { onEvent: (event) => events.push(event) },
    );
    await waitFor(() => expect(result.current.list.isSuccess && result.current.one.isSuccess).toBe(true));
    act(() => result.current.connect.authorize());
    await waitFor(() => expect(result.current.connect.state.status).toBe("waiting"));
    sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow");
    act(() => result.current.connect.checkNow());
    await waitFor(() => expect(result.current.connect.state.status).toBe("connected"));
    await waitFor(() => expect(result.current.list.data?.map(({ slug }) => slug)).toContain("slack"));
    expect(result.current.one.data?.status).toBe("connected");
    expect(onConnected.mock.calls.map(([{ slug }]) => slug)).toEqual(["slack"]);
    expect(events).toEqual([
      { type: "connection-started", slug: "slack", authType: "oauth2" },
      { type: "connection-connected", slug: "slack", authType: "oauth2" },
    ]);
    expect(opened[0]?.closed).toBe(true);
    expect(open).toHaveBeenCalledTimes(1);
    act(() => result.current.connect.reset());
    expect(result.current.connect.state).toEqual({ status: "idle" });
  });

  it("gives a link's address when the window is blocked", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "slack" }), sandbox);
    act(() => result.current.authorize());
    await waitFor(() => expect(result.current.state.status).toBe("blocked"));
    expect(result.current.state).toMatchObject({ authUrl: sandbox.control.authorizations()[0]?.authUrl });
  });

  const noWindows: [string, () => Window][] = [
    ["a web view that knows no windows", () => fail("window.open is not supported here")],
    ["a window that a blocker closed at once", () => Object.create(null, { closed: { value: true } })],
    ["a window that does not tell whether it is closed", () => Object.create(null, { closed: { get: fail } })],
  ];

  it.each(noWindows)("takes %s for a blocked one", async (_which, open) => {
    vi.spyOn(window, "open").mockImplementation(open);
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "slack" }), sandbox);
    act(() => result.current.authorize());
    await waitFor(() => expect(result.current.state.status).toBe("blocked"));
    expect(result.current.state).toMatchObject({ authUrl: sandbox.control.authorizations()[0]?.authUrl });
  });

  it.each(["cancelled", "gone"])("shows in the list a consent that was given just before it was %s", async (how) => {
    stubWindowOpen();
    const sandbox = createSandbox();
    const { result, rerender } = renderHook(
      ({ slug }) => ({ connect: useConnect({ slug }), list: useApplications({ status: "connected" }) }),
      {
        initialProps: { slug: "slack" },
        wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
      },
    );
    await waitFor(() => expect(result.current.list.data).toBeDefined());
    act(() => result.current.connect.authorize());
    await waitFor(() => expect(result.current.connect.state.status).toBe("waiting"));
    sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow");
    if (how === "gone") rerender({ slug: "zendesk" });
    else act(() => result.current.connect.cancel());
    await waitFor(() => expect(result.current.list.data?.map(({ slug }) => slug)).toContain("slack"));
  });

  it("passes what the provider needs beforehand", async () => {
    stubWindowOpen();
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "salesforce" }), sandbox);
    act(() => result.current.authorize({ inputs: { subdomain: "harbor" } }));
    await waitFor(() => expect(result.current.state.status).toBe("waiting"));
    const [integrate] = sandbox.control.requests({ method: "POST" });
    expect(integrate?.body).toEqual({ subdomain: "harbor" });
  });

  it.each(["starting", "waiting"])(
    "leaves no request, timer or window when its component goes while %s",
    async (status) => {
      const { opened } = stubWindowOpen();
      const sandbox = createSandbox();
      const unanswered = new Set<AbortSignal>();
      const hook = renderHookWithSandbox(() => useConnect({ slug: "slack" }), sandbox, {
        fetch: async (input, { signal, ...init } = {}) => {
          if (!signal) throw new Error("A request that nothing can end");
          unanswered.add(signal);
          const response = await sandbox.fetch(input, { signal, ...init });
          unanswered.delete(signal);
          return response;
        },
      });
      let hold = status === "starting" ? sandbox.control.hold("*") : "";
      act(() => hook.result.current.authorize());
      await waitFor(() => expect(sandbox.control.requests()).toHaveLength(2));
      await waitFor(() => expect(hook.result.current.state.status).toBe(status));
      if (status === "waiting") {
        hold = sandbox.control.hold(ONE);
        act(() => hook.result.current.checkNow());
      }
      await waitFor(() => expect(unanswered.size).toBe(status === "starting" ? 2 : 1));
      const sent = sandbox.control.requests().length;
      hook.unmount();
      expect(Array.from(unanswered, ({ aborted }) => aborted)).toEqual(status === "starting" ? [true, true] : [true]);
      sandbox.control.release(hold);
      expect(opened[0]?.closed).toBe(true);
      vi.useFakeTimers();
      await advance(600_000);
      expect(sandbox.control.requests()).toHaveLength(sent);
    },
  );

  it("ends a flow when the slug changes, and shows nothing of it", async () => {
    stubWindowOpen();
    const sandbox = createSandbox();
    const { result, rerender } = renderHook(({ slug }) => useConnect({ slug }), {
      initialProps: { slug: "slack" },
      wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
    });
    act(() => result.current.authorize());
    await waitFor(() => expect(result.current.state.status).toBe("waiting"));
    rerender({ slug: "notion" });
    expect(result.current.state).toEqual({ status: "idle" });
    rerender({ slug: "slack" });
    act(() => result.current.checkNow());
    expect(result.current.state.status).not.toBe("connected");
  });
});

interface SignIn {
  connect: () => Connect;
  sandbox: Sandbox;
  closeWindow: () => void;
}

const decideLater = async ({ sandbox }: SignIn): Promise<void> => {
  sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow");
  await advance(60_000);
};
const closeAndWait = async ({ closeWindow }: SignIn): Promise<void> => {
  closeWindow();
  await advance(8000);
};
const waitForEnd = (): Promise<void> => advance(330_000);
const cancel = ({ connect }: SignIn): void => connect().cancel();
const lookAgain = async ({ connect }: SignIn): Promise<void> => {
  connect().checkNow();
  await advance(1000);
};
const reopen = ({ connect }: SignIn): void => connect().reopen();

const signIns: [what: string, steps: ((signIn: SignIn) => unknown)[], then: string][] = [
  ["is left open", [waitForEnd], "timed-out"],
  ["is closed and left alone", [closeAndWait, waitForEnd], "abandoned timed-out"],
  ["was closed after all was allowed", [closeAndWait, decideLater, waitForEnd], "abandoned connected"],
  ["is closed, before a person looks once more", [closeAndWait, lookAgain, waitForEnd], "abandoned timed-out"],
  ["is closed and given up", [closeAndWait, cancel], "abandoned cancelled"],
  ["is closed and opened again", [closeAndWait, reopen, waitForEnd], "abandoned started timed-out"],
  ["is closed twice", [closeAndWait, reopen, closeAndWait, decideLater], "abandoned started abandoned connected"],
  ["is allowed", [decideLater, waitForEnd], "connected"],
  ["is given up twice", [cancel, cancel], "cancelled"],
];

it.each(signIns)("tells analytics of each turn of a sign-in whose window %s", async (_what, steps, then) => {
  vi.useFakeTimers();
  const { opened } = stubWindowOpen();
  const sandbox = createSandbox();
  const events: CobaltEvent[] = [];
  const { result } = renderHookWithSandbox(() => useConnect({ slug: "slack" }), sandbox, {
    fetch: tracked(sandbox.fetch),
    onEvent: (event) => events.push(event),
  });
  act(() => result.current.authorize());
  await advance(1000);
  const signIn: SignIn = { connect: () => result.current, sandbox, closeWindow: () => opened.at(-1)?.close() };
  for (const step of steps) await act(async () => void (await step(signIn)));
  const turns = `started ${then}`.split(" ");
  expect(events).toEqual(turns.map((turn) => ({ type: `connection-${turn}`, slug: "slack", authType: "oauth2" })));
});

describe("useConnect with keys", () => {
  failOnConsoleError();

  it("connects, and keeps the keys out of state, cache and every request but one", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "twilio" }), sandbox, { queryClient });
    const secret = "s3cr3t-0f-tw1li0";
    let worked: Promise<boolean> | undefined;
    act(() => {
      worked = result.current.saveCredentials({ account_sid: "AC0123", auth_token: secret });
    });
    expect(result.current.state).toEqual({ status: "verifying", authType: "keybased" });
    await act(async () => expect(await worked).toBe(true));
    expect(result.current.state).toMatchObject({
      status: "connected",
      application: { slug: "twilio", status: "connected" },
    });
    const holders = sandbox.control.requests().filter((request) => JSON.stringify(request).includes(secret));
    expect(holders.map(({ route }) => route)).toEqual([SAVE]);
    const cached = [queryClient.getQueryCache().getAll(), queryClient.getMutationCache().getAll()];
    const everything = { shouldDehydrateQuery: () => true, shouldDehydrateMutation: () => true };
    const held = [cached.flat().map(({ state }) => state), dehydrate(queryClient, everything), result.current.state];
    expect(JSON.stringify(held)).not.toContain(secret);
  });

  it("says when the provider refuses them, without repeating them", async () => {
    const sandbox = createSandbox();
    const onError = vi.fn();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "stripe" }), sandbox, { onError });
    await act(async () => expect(await result.current.saveCredentials({ secret_key: "bad" })).toBe(false));
    expect(result.current.state).toMatchObject({ status: "failed", error: { code: "credentials-refused" } });
    expect(onError).toHaveBeenCalledTimes(1);
    await act(async () => expect(await result.current.saveCredentials({ secret_key: "sk_live_fine" })).toBe(true));
    expect(result.current.state.status).toBe("connected");
  });

  it("shows in the list what was stored when the answer about it fails", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(
      () => ({ connect: useConnect({ slug: "twilio" }), list: useApplications({ status: "connected" }) }),
      sandbox,
    );
    await waitFor(() => expect(result.current.list.data).toBeDefined());
    sandbox.control.failNext(ONE, { status: 403 });
    const keys = { account_sid: "AC0123", auth_token: "s3cr3t" };
    await act(async () => expect(await result.current.connect.saveCredentials(keys)).toBe(false));
    expect(result.current.connect.state).toMatchObject({ status: "failed", error: { code: "forbidden" } });
    await waitFor(() => expect(result.current.list.data?.map(({ slug }) => slug)).toContain("twilio"));
  });

  it("worked, whatever the host's onConnected throws, and is decided before the list was asked again", async () => {
    const thrown = hostErrors();
    const sandbox = createSandbox();
    const onConnected = (): never => {
      throw new Error("of the host");
    };
    const { result } = renderHookWithSandbox(
      () => ({ connect: useConnect({ slug: "stripe", onConnected }), list: useApplications() }),
      sandbox,
    );
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    const hold = sandbox.control.hold(LIST);
    await act(async () => expect(await result.current.connect.saveCredentials({ secret_key: "sk_live_1" })).toBe(true));
    expect(result.current.connect.state.status).toBe("connected");
    expect(thrown.map(String)).toEqual(["Error: of the host"]);
    sandbox.control.release(hold);
    await waitFor(() => expect(sandbox.control.requests({ route: LIST })).toHaveLength(2));
  });

  it("sends one request for two submits", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "stripe" }), sandbox);
    await act(async () => {
      const keys = { secret_key: "sk_live_fine" };
      await Promise.all([result.current.saveCredentials(keys), result.current.saveCredentials(keys)]);
    });
    expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1);
  });

  it("can be cancelled while they are checked", async () => {
    const sandbox = createSandbox();
    const hold = sandbox.control.hold(SAVE);
    const { result } = renderHookWithSandbox(() => useConnect({ slug: "stripe" }), sandbox);
    let worked: Promise<boolean> | undefined;
    act(() => {
      worked = result.current.saveCredentials({ secret_key: "sk_live_fine" });
    });
    await waitFor(() => expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1));
    act(() => result.current.cancel());
    sandbox.control.release(hold);
    await act(async () => expect(await worked).toBe(false));
    expect(result.current.state).toEqual({ status: "cancelled", authType: "keybased" });
  });
});

describe("useDisconnect", () => {
  failOnConsoleError();

  it("takes the connection away from list and detail, and tells the host", async () => {
    const sandbox = createSandbox();
    const events: CobaltEvent[] = [];
    const { result } = renderHookWithSandbox(
      () => ({
        disconnect: useDisconnect(),
        list: useApplications({ status: "connected" }),
        one: useApplication("stripe"),
      }),
      sandbox,
      { onEvent: (event) => events.push(event) },
    );
    await waitFor(() => expect(result.current.list.data?.map(({ slug }) => slug)).toContain("stripe"));
    await waitFor(() => expect(result.current.one.data?.status).toBe("connected"));
    await act(() => result.current.disconnect.mutateAsync({ slug: "stripe" }));
    await waitFor(() => expect(result.current.list.data?.map(({ slug }) => slug)).not.toContain("stripe"));
    expect(result.current.one.data).toMatchObject({ status: "not-connected", connections: [] });
    expect(events).toEqual([{ type: "disconnected", slug: "stripe" }]);
  });

  it("finds or creates a new config when the application is connected and opened again", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => {
      const one = useApplication("stripe");
      const config = useOpenConfig({ slug: "stripe" }, { enabled: one.data?.status === "connected" });
      return { one, config, disconnect: useDisconnect() };
    }, sandbox);
    await waitFor(() => expect(result.current.config.isSuccess).toBe(true));
    await act(() => result.current.disconnect.mutateAsync({ slug: "stripe" }));
    await waitFor(() => expect(result.current.one.data?.status).toBe("not-connected"));
    expect(sandbox.control.account("harbor").configs.map(({ slug }) => slug)).not.toContain("stripe");
  });

  it("asks again what holds when it fails", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext("DELETE /api/v1/linked-acc/integration/:slug", { status: 500 });
    const { result } = renderHookWithSandbox(() => ({ disconnect: useDisconnect(), list: useApplications() }), sandbox);
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    act(() => result.current.disconnect.mutate({ slug: "stripe" }));
    await waitFor(() => expect(result.current.disconnect.error?.code).toBe("server"));
    expect(sandbox.control.requests({ route: LIST })).toHaveLength(2);
    expect(sandbox.control.requests({ route: ONE })).toHaveLength(0);
  });
});
