import {
  CobaltProvider,
  useApplication,
  useApplications,
  useConfigDraft,
  useCreateWorkflow,
  useDisconnect,
  useInfiniteExecutions,
} from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { type DefaultOptions, keepPreviousData, notifyManager, QueryClient } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "./testing/render-hook-with-sandbox.tsx";

failOnConsoleError();
afterEach(() => {
  notifyManager.setScheduler((tell) => setTimeout(tell, 0));
});

const defaults: [string, DefaultOptions][] = [
  ["throwOnError", { queries: { throwOnError: true }, mutations: { throwOnError: true } }],
  ["retry", { queries: { retry: 5, retryDelay: 60_000 }, mutations: { retry: 5, retryDelay: 60_000 } }],
  ["retry by a function", { queries: { retry: () => true }, mutations: { retry: () => true } }],
  ["retryOnMount: false", { queries: { retryOnMount: false } }],
  ["gcTime: 0", { queries: { gcTime: 0 }, mutations: { gcTime: 0 } }],
  ["staleTime: Infinity", { queries: { staleTime: Number.POSITIVE_INFINITY } }],
  ["refetchOnMount: false", { queries: { refetchOnMount: false } }],
  ["refetchOnMount: always", { queries: { refetchOnMount: "always", refetchOnWindowFocus: "always" } }],
  ["enabled: false", { queries: { enabled: false } }],
  ["select", { queries: { select: () => "theirs" } }],
  ["suspense, which has no type", { queries: JSON.parse('{ "suspense": true }') }],
  ["structuralSharing: false", { queries: { structuralSharing: false } }],
  ["networkMode", { queries: { networkMode: "offlineFirst" }, mutations: { networkMode: "offlineFirst" } }],
  ["queryKeyHashFn", { queries: { queryKeyHashFn: (key) => `host:${JSON.stringify(key)}` } }],
  ["placeholderData", { queries: { placeholderData: keepPreviousData } }],
  ["initialData", { queries: { initialData: "theirs" } }],
  ["notifyOnChangeProps", { queries: { notifyOnChangeProps: ["data"] } }],
  ["refetchInterval", { queries: { refetchInterval: 5 } }],
  ["callbacks of mutations", { mutations: { onError: () => {}, onMutate: () => "theirs", onSettled: () => {} } }],
];

it.each(defaults)("reads, edits, saves and fails as ever below a client with %s", async (_which, defaultOptions) => {
  const sandbox = createSandbox();
  const queryClient = new QueryClient({ defaultOptions });
  const { result } = renderHookWithSandbox(
    () => ({
      list: useApplications(),
      runs: useInfiniteExecutions({ limit: 2 }),
      missing: useApplication("no-such-application"),
      settings: useConfigDraft({ slug: "atlas-crm" }),
      create: useCreateWorkflow(),
      disconnect: useDisconnect(),
    }),
    sandbox,
    { queryClient },
  );
  await waitFor(() => expect(result.current.list.data?.length).toBeGreaterThan(10));
  await waitFor(() => expect(result.current.runs.data?.pages[0]?.items).toHaveLength(2));
  await waitFor(() => expect(result.current.missing.error?.code).toBe("not-found"));
  await waitFor(() => expect(result.current.settings.status).toBe("ready"));

  await act(async () => void result.current.runs.fetchNextPage());
  await waitFor(() => expect(result.current.runs.data?.pages).toHaveLength(2));

  act(() => result.current.settings.draft?.store.setValue({ id: "acrm_mail" }, "mine@harbor.test"));
  await act(async () => expect(await result.current.settings.draft?.save()).toBe(true));
  expect(result.current.settings.draft?.dirtyCount).toBe(0);

  await act(() => result.current.create.mutateAsync({ name: "Mine" }));
  await waitFor(() => expect(result.current.create.data).toMatchObject({ name: "Mine" }));

  sandbox.control.failNext("DELETE /api/v1/linked-acc/integration/:slug", { status: 403 });
  act(() => result.current.disconnect.mutate({ slug: "slack" }));
  await waitFor(() => expect(result.current.disconnect.error?.code).toBe("forbidden"));
});

it("shows nothing of the former application where the host keeps previous data", async () => {
  const queryClient = new QueryClient({ defaultOptions: { queries: { placeholderData: keepPreviousData } } });
  const slugs: (string | undefined)[] = [];
  const { result } = renderHookWithSandbox(
    () => {
      const [slug, setSlug] = useState("slack");
      const { data } = useApplication(slug);
      if (slug === "stripe") slugs.push(data?.slug);
      return { setSlug, data };
    },
    createSandbox(),
    { queryClient },
  );
  await waitFor(() => expect(result.current.data?.slug).toBe("slack"));
  act(() => result.current.setSlug("stripe"));
  await waitFor(() => expect(result.current.data?.slug).toBe("stripe"));
  expect(slugs).not.toContain("slack");
});

it.each<[string, (tell: () => void) => void]>([
  ["at once", (tell) => tell()],
  ["in a microtask", queueMicrotask],
  ["late", (tell) => void setTimeout(tell, 30)],
])("reads where the host has TanStack tell %s", async (_when, scheduler) => {
  notifyManager.setScheduler(scheduler);
  const { result } = renderHookWithSandbox(() => useApplications());
  await waitFor(() => expect(result.current.isSuccess).toBe(true));
});

it.each([42, 0])("takes the account's id as a number: %d", async (linkedAccountId) => {
  const onError = vi.fn();
  const sandbox = createSandbox();
  const { result } = renderHookWithSandbox(() => useApplications(), sandbox, { linkedAccountId, onError });
  await waitFor(() => expect(result.current.isFetching).toBe(false));
  expect(onError.mock.calls.flat().map(({ code }) => code)).not.toContain("account-mismatch");
});

it.each([undefined, null, "", " ", "a\0b", Number.NaN, {}, [1]])("says why %j is no account's id", (id) => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const linkedAccountId: string = JSON.parse("null") ?? id;
  const render = (): unknown =>
    renderHook(() => undefined, {
      wrapper: ({ children }) => (
        <CobaltProvider linkedAccountId={linkedAccountId} getSessionToken="opaque">
          {children}
        </CobaltProvider>
      ),
    });
  expect(render).toThrow("[cobalt-kit] linkedAccountId ");
  vi.mocked(console.error).mockClear();
});
