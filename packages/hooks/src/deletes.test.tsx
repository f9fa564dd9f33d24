import {
  type CobaltError,
  type CobaltEvent,
  type Config,
  isCobaltError,
  openConfigQuery,
  useApplication,
  useApplications,
  useCobalt,
  useConfig,
  useConfigDraft,
  useConfigField,
  useConfigs,
  useConnect,
  useDeleteConfig,
  useDeleteWorkflow,
  useDisconnect,
  useEnabledWorkflows,
  useInfinitePrivateWorkflows,
  useOpenConfig,
  usePrivateWorkflows,
  useWorkflowInput,
  useWorkflows,
  useWorkflowVersions,
} from "@cobalt-kit/hooks";
import { useDatastoreRecords, useDatastores } from "@cobalt-kit/hooks/admin";
import { useDeleteWebhook, useWebhook, useWebhooks } from "@cobalt-kit/hooks/webhooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { focusManager, onlineManager, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, it, onTestFinished } from "vitest";
import { flush, renderHookWithSandbox } from "./testing/render-hook-with-sandbox.tsx";

type Read = Pick<UseQueryResult, "fetchStatus" | "error"> & { data?: unknown };

interface Shown {
  /** What reads the deleted thing, and must say that it is gone. */
  of: Record<string, Read>;
  /** What reads more than that. */
  around: Record<string, Read>;
  remove: () => Promise<unknown>;
}

interface Row {
  what: string;
  sandbox: () => Sandbox | Promise<Sandbox>;
  use: (sandbox: Sandbox) => Shown;
}

const stripe = { slug: "stripe" };
const drive = { slug: "google-drive" };

/** Goes on with an id after what told it is gone. */
function useFirst(id: string | undefined): string {
  const [first, setFirst] = useState(id);
  if (first === undefined && id !== undefined) setFirst(id);
  return first ?? "";
}

function useConfigReads(reference: {
  slug: string;
  configId?: string;
  connectionId?: string | undefined;
}): Record<string, Read> {
  const draft = useConfigDraft(reference);
  const config = useConfig(reference);
  const fieldId = useFirst(config.data?.fields[0]?.id);
  return {
    opened: useOpenConfig(reference),
    config,
    withoutOptions: useConfig({ ...reference, excludeOptions: true }, { enabled: fieldId !== "" }),
    workflows: useWorkflows(reference),
    field: useConfigField({ ...reference, fieldId }, { enabled: fieldId !== "" }),
    draft: { fetchStatus: "idle", error: draft.status === "error" ? draft.error : null, data: draft.draft },
  };
}

function useStripeReads(): Pick<Shown, "of" | "around"> {
  return {
    of: {
      ...useConfigReads(stripe),
      datastores: useDatastores(stripe),
      records: useDatastoreRecords({ ...stripe, name: "Payouts" }),
    },
    around: { list: useConfigs("stripe"), enabled: useEnabledWorkflows(), application: useApplication("stripe") },
  };
}

const rows: Row[] = [
  {
    what: "a config",
    sandbox: createSandbox,
    use: () => ({ ...useStripeReads(), remove: removal(useDeleteConfig(), stripe) }),
  },
  {
    what: "the only connection",
    sandbox: createSandbox,
    use: () => ({ ...useStripeReads(), remove: removal(useDisconnect(), stripe) }),
  },
  {
    what: "one of two connections",
    sandbox: connectedTwice,
    use: (sandbox) => {
      const [sales, books] = useDrives(sandbox);
      return {
        of: useConfigReads({ ...drive, connectionId: sales }),
        around: {
          ...useConfigReads({ ...drive, connectionId: books }),
          list: useConfigs(drive.slug),
          applications: useApplications(),
        },
        remove: removal(useDisconnect(), { ...drive, connectionId: sales }),
      };
    },
  },
  {
    what: "one of two connections, with two configs,",
    sandbox: connectedTwice,
    use: (sandbox) => {
      const [sales, books] = useDrives(sandbox);
      const other = { ...drive, configId: "backup", connectionId: sales };
      return {
        of: { ...useConfigReads({ ...drive, connectionId: sales }), backup: useOpenConfig(other) },
        around: { ...useConfigReads({ ...drive, connectionId: books }), applications: useApplications() },
        remove: removal(useDisconnect(), { ...drive, connectionId: sales }),
      };
    },
  },
  {
    what: "all of two connections",
    sandbox: connectedTwice,
    use: (sandbox) => ({
      of: useConfigReads({ ...drive, connectionId: useDrives(sandbox)[0] }),
      around: { list: useConfigs(drive.slug), applications: useApplications() },
      remove: removal(useDisconnect(), drive),
    }),
  },
  {
    what: "a workflow of the customer",
    sandbox: createSandbox,
    use: (sandbox) => {
      const workflowId = useFirst(sandbox.control.account("harbor").workflows[0]?.id);
      return {
        of: { input: useWorkflowInput(workflowId), versions: useWorkflowVersions({ workflowId }) },
        around: { list: usePrivateWorkflows(), pages: useInfinitePrivateWorkflows() },
        remove: removal(useDeleteWorkflow(), { workflowId }),
      };
    },
  },
  {
    what: "a webhook",
    sandbox: async () => {
      const sandbox = createSandbox({ tokenAccess: { webhooks: true } });
      await sandbox.fetch("https://api.cobalt.test/api/v2/public/webhook", {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${await sandbox.control.mintToken("harbor")}`,
        },
        body: JSON.stringify({ webhook_url: "https://ledger.test/hooks", webhook_events: ["Connection Expired"] }),
      });
      return sandbox;
    },
    use: () => {
      const list = useWebhooks();
      const id = useFirst(list.data?.[0]?.id);
      return {
        of: { detail: useWebhook(id, { enabled: id !== "" }) },
        around: { list },
        remove: removal(useDeleteWebhook(), { id }),
      };
    },
  },
];

function removal<T>(
  { mutateAsync }: { mutateAsync: (input: T) => Promise<unknown> },
  input: T,
): () => Promise<unknown> {
  return () => mutateAsync(input);
}

function connectedTwice(): Sandbox {
  const sandbox = createSandbox();
  for (const identifier of ["sales@harbor.test", "books@harbor.test"]) {
    sandbox.control.connect("harbor", drive.slug, { identifier });
  }
  return sandbox;
}

function useDrives(sandbox: Sandbox): string[] {
  const { connections } = sandbox.control.account("harbor");
  const [ids] = useState(() => connections.flatMap(({ slug, id }) => (slug === drive.slug ? id : [])));
  return ids;
}

it.each(rows)("$what that is deleted is read by nothing after that, and no failure is reported", async (row) => {
  const sandbox = await row.sandbox();
  const heard: (CobaltError | CobaltEvent)[] = [];
  const { result } = renderHookWithSandbox(() => row.use(sandbox), sandbox, {
    onError: (error) => heard.push(error),
    onEvent: (event) => heard.push(event),
  });
  const all = (): Read[] => [result.current.around, result.current.of].flatMap((reads) => Object.values(reads));
  await waitFor(() => expect(all().every(({ data }) => data !== undefined)).toBe(true));
  await waitFor(() => expect(all().every(({ fetchStatus }) => fetchStatus === "idle")).toBe(true));
  heard.length = 0;
  sandbox.control.clearRequests();
  const { of } = result.current;

  await act(() => result.current.remove());
  const shown = (reads: Record<string, Read>): unknown =>
    Object.entries(reads).map(([name, { data, error }]) => [
      name,
      data !== undefined,
      isCobaltError(error) && error.code,
    ]);
  const gone = Object.keys(of).map((name) => [name, false, "not-found"]);
  await waitFor(() => expect(shown(result.current.of)).toEqual(gone));
  await flush();
  await waitFor(() => expect(all().every(({ fetchStatus }) => fetchStatus === "idle")).toBe(true));

  expect(
    sandbox.control
      .requests()
      .filter(({ status = 0 }) => status >= 400)
      .map(({ route }) => route),
  ).toEqual([]);
  expect(heard.filter((told) => told instanceof Error || told.type === "error-shown")).toEqual([]);
  expect(shown(result.current.around)).toEqual(Object.keys(result.current.around).map((name) => [name, true, false]));
});

function useOpenConfigByFactory(): UseQueryResult<Config, CobaltError> {
  const { session, queryClient } = useCobalt();
  return useQuery({ ...openConfigQuery(session, stripe), staleTime: 0 }, queryClient);
}

const setOnline = onlineManager.setOnline.bind(onlineManager);
const setFocused = focusManager.setFocused.bind(focusManager);

it.each([
  ["the browser comes back online", setOnline, () => useOpenConfig(stripe, { staleTime: 0 })],
  ["the browser comes back online, read by the factory,", setOnline, useOpenConfigByFactory],
  ["the window has the focus again", setFocused, () => useOpenConfig(stripe, { staleTime: 0 })],
])("a config that is deleted is not created again because %s", async (_why, change, useOpened) => {
  onTestFinished(() => {
    focusManager.setFocused(undefined);
    onlineManager.setOnline(true);
  });
  const { sandbox, result } = renderHookWithSandbox(() => ({
    open: useOpened(),
    remove: useDeleteConfig(),
    applications: useApplications({}, { staleTime: 0 }),
  }));
  await waitFor(() => expect(result.current.open.isSuccess && result.current.applications.isSuccess).toBe(true));
  await act(() => result.current.remove.mutateAsync(stripe));
  await waitFor(() => expect(result.current.open.error?.code).toBe("not-found"));
  sandbox.control.clearRequests();
  act(() => change(false));
  act(() => change(true));
  await waitFor(() => expect(sandbox.control.requests().length).toBeGreaterThan(0));
  await waitFor(() => expect(result.current.applications.fetchStatus).toBe("idle"));
  expect(sandbox.control.requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /api/v2/f-sdk/application",
  ]);
});

it("a config that is opened again is read again by all that said it is gone", async () => {
  const { result } = renderHookWithSandbox(() => ({
    open: useOpenConfig(stripe),
    withoutOptions: useConfig({ ...stripe, excludeOptions: true }),
    datastores: useDatastores(stripe),
    remove: useDeleteConfig(),
  }));
  const reads = (): Read[] => [result.current.open, result.current.withoutOptions, result.current.datastores];
  await waitFor(() => expect(reads().every(({ data }) => data !== undefined)).toBe(true));
  await act(() => result.current.remove.mutateAsync(stripe));
  await waitFor(() => expect(reads().every(({ error }) => isCobaltError(error))).toBe(true));
  await act(() => result.current.open.refetch());
  await waitFor(() => expect(reads().every(({ data, error }) => data !== undefined && error === null)).toBe(true));
});

it.each(["before", "after"])(
  "an application that is connected again is set up anew, read %s it is opened",
  async (when) => {
    const { sandbox, result } = renderHookWithSandbox(() => {
      const application = useApplication("stripe");
      const connected = application.data?.status === "connected";
      const early = useWorkflows(stripe, { enabled: when === "before" });
      const open = useOpenConfig(stripe, { enabled: connected });
      const late = useWorkflows(stripe, { enabled: when === "after" });
      const datastores = useDatastores(stripe);
      return {
        open,
        workflows: when === "before" ? early : late,
        datastores,
        end: useDisconnect(),
        connect: useConnect(stripe),
      };
    });
    const reads = (): Read[] => [result.current.open, result.current.workflows, result.current.datastores];
    const all = (): boolean => reads().every(({ data, error }) => data !== undefined && error === null);
    await waitFor(() => expect(all()).toBe(true));
    await act(() => result.current.end.mutateAsync(stripe));
    await waitFor(() => expect(reads().every(({ error }) => isCobaltError(error))).toBe(true));
    sandbox.control.clearRequests();
    await act(() => result.current.connect.saveCredentials({ secret_key: "sk_test_1" }));
    await waitFor(() => expect(all()).toBe(true));
    expect(sandbox.control.requests({ route: "POST /api/v2/f-sdk/config" })).toHaveLength(1);
  },
);

it("an application that is connected again is not asked for the settings that it had", async () => {
  const { sandbox, result } = renderHookWithSandbox(() => ({
    cobalt: useCobalt(),
    end: useDisconnect(),
    connect: useConnect(stripe),
  }));
  const { session, queryClient } = result.current.cobalt;
  const open = (): Promise<Config> => queryClient.fetchQuery({ ...openConfigQuery(session, stripe), staleTime: 0 });
  await act(open);
  await act(() => result.current.end.mutateAsync(stripe));
  await act(() => result.current.connect.saveCredentials({ secret_key: "sk_test_1" }));
  sandbox.control.clearRequests();
  await act(open);
  expect(sandbox.control.requests({ route: "POST /api/v2/f-sdk/config" })).toHaveLength(1);
});

it("a webhook that was deleted elsewhere is gone here, too, once it is deleted", async () => {
  const row = rows.find(({ what }) => what === "a webhook")!;
  const sandbox = await row.sandbox();
  const { result } = renderHookWithSandbox(() => row.use(sandbox), sandbox);
  await waitFor(() => expect(result.current.of["detail"]?.data).toBeDefined());
  sandbox.control.failNext("DELETE /api/v2/public/webhook/:id", { status: 404 });
  await act(() => result.current.remove().catch(() => {}));
  await waitFor(() => expect(result.current.of["detail"]?.error).toMatchObject({ code: "not-found" }));
});
