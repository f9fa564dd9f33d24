import { deleteConfig } from "@cobalt-kit/client";
import {
  type CobaltEvent,
  cobaltKeys,
  type Config,
  useApplications,
  useCobalt,
  useConfig,
  useConfigs,
  useDeleteConfig,
  useOpenConfig,
  useUpdateConfig,
  useWorkflows,
} from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { focusManager, QueryClient } from "@tanstack/react-query";
import { act, render, renderHook, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import {
  failOnConsoleError,
  flush,
  renderHookWithSandbox,
  TestProvider,
} from "../testing/render-hook-with-sandbox.tsx";

const OPEN = "POST /api/v2/f-sdk/config";
const READ = "GET /api/v2/f-sdk/slug/:slug/config";
const SAVE = "PUT /api/v2/f-sdk/config";

describe("configs", () => {
  failOnConsoleError();

  it("useConfig reads and creates nothing", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result } = renderHookWithSandbox(() => useConfig({ slug: "slack" }), sandbox);
    await waitFor(() => expect(result.current.error?.code).toBe("not-found"));
    expect(sandbox.control.account("harbor").configs.map(({ slug }) => slug)).not.toContain("slack");
  });

  it("useConfig leaves the choices of fields out where it is asked to, in an entry of its own", async () => {
    const { sandbox, result } = renderHookWithSandbox(() => ({
      fast: useConfig({ slug: "atlas-crm", excludeOptions: true }),
      whole: useConfig({ slug: "atlas-crm" }),
    }));
    await waitFor(() => expect(result.current.fast.isSuccess && result.current.whole.isSuccess).toBe(true));
    const chosen = (config: Config | undefined): number =>
      config?.fields.filter(({ options }) => options !== undefined && options.length > 0).length ?? 0;
    expect(chosen(result.current.fast.data)).toBe(0);
    expect(chosen(result.current.whole.data)).toBeGreaterThan(3);
    expect(sandbox.control.requests().map(({ headers }) => headers["disable_field_options"])).toEqual(
      expect.arrayContaining(["true", undefined]),
    );
  });

  it("useOpenConfig creates once, in StrictMode too, and reads after that", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result } = renderHookWithSandbox(() => useOpenConfig({ slug: "slack" }), sandbox);
    await waitFor(() => expect(result.current.data?.fields.length).toBeGreaterThan(2));
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(1);
    await act(() => result.current.refetch());
    expect(result.current.isSuccess).toBe(true);
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(1);
  });

  it("useOpenConfig opens although a reader beside it asked first", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result } = renderHookWithSandbox(
      () => ({ workflows: useWorkflows({ slug: "slack" }), open: useOpenConfig({ slug: "slack" }) }),
      sandbox,
    );
    await waitFor(() => expect(result.current.workflows.data?.length).toBeGreaterThan(1));
    expect(result.current.open.isSuccess).toBe(true);
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(1);
  });

  it("useOpenConfig renders only what uses what changed: nothing, while it reads in the background", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const drawn: string[] = [];
    const { result } = renderHookWithSandbox(() => {
      const { data, refetch } = useOpenConfig({ slug: "slack" });
      drawn.push(data === undefined ? "nothing" : "the config");
      return { data, refetch };
    }, sandbox);
    await waitFor(() => expect(result.current.data).toBeDefined());
    drawn.length = 0;
    await act(() => result.current.refetch());
    await flush();
    expect(sandbox.control.requests({ route: "GET /api/v2/f-sdk/slug/:slug/config" })).not.toEqual([]);
    expect(drawn).toEqual([]);
  });

  it("useOpenConfig creates nothing once it has left the page", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const held = sandbox.control.hold(READ);
    function Opening(): null {
      useOpenConfig({ slug: "slack" });
      return null;
    }
    let workflows: unknown;
    function Page({ isOpen }: { isOpen: boolean }): ReactElement {
      // asks first, and stays
      ({ error: workflows } = useWorkflows({ slug: "slack" }));
      return <>{isOpen && <Opening />}</>;
    }
    const page = (isOpen: boolean): ReactElement => (
      <TestProvider sandbox={sandbox}>
        <Page isOpen={isOpen} />
      </TestProvider>
    );
    const { rerender } = render(page(false));
    await waitFor(() => expect(sandbox.control.requests({ route: READ })).toHaveLength(1));
    rerender(page(true));
    rerender(page(false));
    sandbox.control.release(held);
    await waitFor(() => expect(workflows).toMatchObject({ code: "not-found" }));
    await flush();
    expect(sandbox.control.requests({ route: OPEN })).toEqual([]);
  });

  it("useOpenConfig creates nothing anew when the window is focused, whatever of it is read", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result } = renderHookWithSandbox(() => {
      const { data } = useOpenConfig({ slug: "slack" });
      return { data, ...useCobalt("test") };
    }, sandbox);
    await waitFor(() => expect(result.current.data).toBeDefined());
    const { queryClient, session } = result.current;
    await deleteConfig(session, { slug: "slack" });
    const [query] = queryClient
      .getQueryCache()
      .findAll({ predicate: ({ state }) => state.data === result.current.data });
    async function focus(): Promise<void> {
      await queryClient.invalidateQueries({ refetchType: "none" });
      act(() => {
        focusManager.setFocused(false);
        focusManager.setFocused(true);
      });
      await waitFor(() => expect(query?.state.fetchStatus).toBe("idle"));
      await flush();
    }
    try {
      await focus();
      expect(query?.state.error).toMatchObject({ code: "not-found" });
      await focus();
      await focus();
    } finally {
      focusManager.setFocused(undefined);
    }
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(1);
    expect(query?.state.error).toMatchObject({ code: "not-found" });
  });

  it("useOpenConfig passes labels, and does not wait for staleness when they are given", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const labels = { Customers: [{ name: "City", value: "city" }] };
    const { result } = renderHookWithSandbox(() => useOpenConfig({ slug: "slack", labels }), sandbox);
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    expect(sandbox.control.requests({ route: OPEN })[0]?.body).toMatchObject({ slug: "slack", labels });
  });

  it("useOpenConfig brings labels, once, for another config that somebody has just read without them", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const labels = { Customers: [{ name: "City", value: "city" }] };
    const { result, rerender } = renderHook(
      ({ configId }: { configId: string }) => ({
        opened: useOpenConfig({ slug: "slack", configId, labels }),
        other: useOpenConfig({ slug: "slack", configId: "backup" }),
      }),
      {
        initialProps: { configId: "harbor" },
        wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
      },
    );
    await waitFor(() => expect(result.current.opened.isSuccess && result.current.other.isSuccess).toBe(true));
    sandbox.control.clearRequests();
    rerender({ configId: "backup" });
    await flush();
    rerender({ configId: "backup" });
    await flush();
    expect(sandbox.control.requests({ route: OPEN }).map(({ body }) => body)).toEqual([
      expect.objectContaining({ config_id: "backup", labels }),
    ]);
  });

  it.each([
    ["one config", ["harbor"]],
    ["two configs of an application", ["harbor", "backup"]],
  ])("useOpenConfig sends one request for each of %s with labels that failed before", async (_which, ids) => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const labels = { Customers: [{ name: "City", value: "city" }] };
    const { result } = renderHookWithSandbox(
      () => ids.map((configId) => useOpenConfig({ slug: "slack", configId, labels })),
      sandbox,
    );
    const refetchAll = (): Promise<unknown> => act(() => Promise.all(result.current.map(({ refetch }) => refetch())));
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
    sandbox.control.failNext(OPEN, { abort: true, times: ids.length });
    await refetchAll();
    await waitFor(() => expect(result.current.every(({ data, isError }) => data && isError)).toBe(true));
    sandbox.control.clearRequests();
    await refetchAll();
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true));
    await flush();
    expect(result.current.every(({ fetchStatus }) => fetchStatus === "idle")).toBe(true);
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(ids.length);
  });

  it("a config deleted elsewhere is not brought back by a refetch, but by opening it again", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result, rerender } = renderHook(
      ({ shown }: { shown: boolean }) => useOpenConfig({ slug: "slack" }, { enabled: shown }),
      {
        initialProps: { shown: true },
        wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
      },
    );
    await waitFor(() => expect(result.current.isSuccess).toBe(true));
    sandbox.control.disconnect("harbor", "slack");
    act(() => void result.current.refetch());
    await waitFor(() => expect(result.current.error?.code).toBe("not-found"));
    expect(sandbox.control.account("harbor").configs.map(({ slug }) => slug)).not.toContain("slack");
    sandbox.control.connect("harbor", "slack");
    rerender({ shown: false });
    act(() => void result.current.refetch());
    await waitFor(() => expect(result.current.error).toBe(null));
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(2);
  });

  it("a config deleted elsewhere is not brought back by opening another of its application", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result, rerender } = renderHook(
      ({ own }: { own: boolean }) => ({
        team: useOpenConfig({ slug: "slack", configId: "team" }),
        own: useOpenConfig({ slug: "slack" }, { enabled: own }),
        session: useCobalt("test").session,
      }),
      {
        initialProps: { own: false },
        wrapper: ({ children }) => <TestProvider sandbox={sandbox}>{children}</TestProvider>,
      },
    );
    await waitFor(() => expect(result.current.team.isSuccess).toBe(true));
    await deleteConfig(result.current.session, { slug: "slack", configId: "team" });
    act(() => void result.current.team.refetch());
    await waitFor(() => expect(result.current.team.error?.code).toBe("not-found"));
    rerender({ own: true });
    await waitFor(() => expect(result.current.own.isSuccess).toBe(true));
    await act(async () => flush());
    await waitFor(() => expect(result.current.team.isFetching).toBe(false));
    expect(sandbox.control.requests({ route: OPEN })).toHaveLength(2);
    const ids = sandbox.control.account("harbor").configs.filter(({ slug }) => slug === "slack");
    expect(ids.map((config) => config.config_id)).not.toContain("team");
  });

  it("a config deleted here is not brought back by what still shows it", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(
      () => ({ open: useOpenConfig({ slug: "stripe" }), list: useConfigs("stripe"), remove: useDeleteConfig() }),
      sandbox,
    );
    await waitFor(() => expect(result.current.open.isSuccess && result.current.list.isSuccess).toBe(true));
    const before = result.current.list.data?.length ?? 0;
    act(() => result.current.remove.mutate({ slug: "stripe" }));
    await waitFor(() => expect(result.current.open.error?.code).toBe("not-found"));
    expect(result.current.list.data).toHaveLength(before - 1);
    expect(sandbox.control.account("harbor").configs.map(({ slug }) => slug)).not.toContain("stripe");
  });

  it("a save puts the answer into the cache, tells the host, and asks for nothing else", async () => {
    const sandbox = createSandbox();
    const events: CobaltEvent[] = [];
    const { result } = renderHookWithSandbox(
      () => ({ config: useConfig({ slug: "stripe" }), save: useUpdateConfig() }),
      sandbox,
      { onEvent: (event) => events.push(event) },
    );
    await waitFor(() => expect(result.current.config.isSuccess).toBe(true));
    const field = result.current.config.data?.fields.find(({ type }) => type === "text");
    const count = sandbox.control.requests().length;
    await act(() =>
      result.current.save.mutateAsync({
        slug: "stripe",
        fields: [{ id: field?.id ?? "", value: "typed" }],
        workflows: [],
      }),
    );
    await waitFor(() =>
      expect(result.current.config.data?.fields.find(({ id }) => id === field?.id)?.value).toBe("typed"),
    );
    expect(
      sandbox.control
        .requests()
        .slice(count)
        .map(({ route }) => route),
    ).toEqual([SAVE]);
    expect(events).toEqual([{ type: "config-saved", slug: "stripe", configId: undefined }]);
  });

  it("an older answer on its way does not overwrite a save", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(
      () => ({ config: useConfig({ slug: "stripe" }), save: useUpdateConfig() }),
      sandbox,
    );
    await waitFor(() => expect(result.current.config.isSuccess).toBe(true));
    const field = result.current.config.data?.fields.find(({ type }) => type === "text");
    const hold = sandbox.control.hold("GET /api/v2/f-sdk/slug/:slug/config");
    act(() => void result.current.config.refetch());
    await act(() =>
      result.current.save.mutateAsync({
        slug: "stripe",
        fields: [{ id: field?.id ?? "", value: "newer" }],
        workflows: [],
      }),
    );
    sandbox.control.release(hold);
    const shown = (): unknown => result.current.config.data?.fields.find(({ id }) => id === field?.id)?.value;
    await waitFor(() => expect(shown()).toBe("newer"));
    await act(async () => {});
    expect(shown()).toBe("newer");
  });

  it("saves of one config wait for each other, those of another do not", async () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(
      () => ({ save: useUpdateConfig(), other: useOpenConfig({ slug: "stripe", configId: "other" }) }),
      sandbox,
    );
    await waitFor(() => expect(result.current.other.isSuccess).toBe(true));
    const hold = sandbox.control.hold(SAVE);
    const save = (configId: string | undefined): void =>
      result.current.save.mutate({ slug: "stripe", configId, fields: [], workflows: [] });
    act(() => {
      save(undefined);
      save("harbor");
      save("other");
    });
    await waitFor(() => expect(sandbox.control.requests({ route: SAVE })).toHaveLength(2));
    await act(async () => {});
    expect(sandbox.control.requests({ route: SAVE })).toHaveLength(2);
    sandbox.control.release(hold);
    await waitFor(() => expect(sandbox.control.requests({ route: SAVE })).toHaveLength(3));
  });

  it("keeps nothing of a save in the cache once nobody looks at it", async () => {
    const queryClient = new QueryClient();
    const save = { slug: "stripe", fields: [{ id: "secret", type: "password", value: "hunter2" }], workflows: [] };
    const { result, unmount } = renderHookWithSandbox(
      () => ({ save: useUpdateConfig(), list: useApplications() }),
      createSandbox(),
      {
        queryClient,
      },
    );
    await act(() => result.current.save.mutateAsync(save).catch(() => {}));
    act(() => result.current.save.reset());
    await flush();
    expect(queryClient.getMutationCache().getAll()).toEqual([]);
    unmount();
  });

  it("an offline save fails now and does not fire later", async () => {
    const sandbox = createSandbox();
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    window.dispatchEvent(new Event("offline"));
    sandbox.control.failNext(SAVE, { abort: true });
    const { result } = renderHookWithSandbox(() => ({ save: useUpdateConfig(), list: useApplications() }), sandbox);
    act(() => result.current.save.mutate({ slug: "stripe", fields: [], workflows: [] }));
    await waitFor(() => expect(result.current.save.error?.code).toBe("offline"));
    online.mockReturnValue(true);
    window.dispatchEvent(new Event("online"));
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    expect(sandbox.control.requests({ route: SAVE })).toHaveLength(1);
  });

  it("one config has one key, whether its id is given or the default", () => {
    const sandbox = createSandbox();
    const { result } = renderHookWithSandbox(() => useCobalt(), sandbox, { queryClient: new QueryClient() });
    const { session } = result.current;
    expect(cobaltKeys.config(session, { slug: "a" })).toEqual(
      cobaltKeys.config(session, { slug: "a", configId: "harbor" }),
    );
    expect(cobaltKeys.config(session, { slug: "a" })).not.toEqual(
      cobaltKeys.config(session, { slug: "a", configId: "b" }),
    );
  });

  it("the key of a config finds that one alone, not that of one connection", () => {
    const queryClient = new QueryClient();
    const { result } = renderHookWithSandbox(() => useCobalt(), createSandbox(), { queryClient });
    const reference = { slug: "a", configId: "b" };
    const keys = [reference, { ...reference, connectionId: "sales" }, { ...reference, connectionId: "books" }].map(
      (each) => cobaltKeys.config(result.current.session, each),
    );
    for (const key of keys) queryClient.setQueryData([...key, "fields"], []);
    const found = keys.map((queryKey) => queryClient.getQueryCache().findAll({ queryKey }).length);
    expect(found).toEqual([1, 1, 1]);
  });
});
