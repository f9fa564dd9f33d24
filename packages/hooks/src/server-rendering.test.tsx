// @vitest-environment node
import {
  accountQuery,
  applicationsQuery,
  CobaltProvider,
  createCobaltSession,
  infiniteExecutionsQuery,
  useAccount,
  useApplication,
  useApplications,
  useConfig,
  useConfigDraft,
  useConfigField,
  useConfigs,
  useConnect,
  useDatastoreRecords,
  useDatastores,
  useDisconnect,
  useEnabledWorkflows,
  useExecution,
  useExecutionBatches,
  useExecutions,
  useHostedPortal,
  useInfiniteExecutionBatches,
  useInfiniteExecutions,
  useInfinitePrivateWorkflows,
  useOpenConfig,
  usePrivateWorkflows,
  useRuleColumns,
  useSessionStatus,
  useToggleWorkflow,
  useTriggerEvent,
  useUpdateAccount,
  useWorkflowInput,
  useWorkflows,
  useWorkflowVersions,
} from "@cobalt-kit/hooks";
import { useSuspenseAccount, useSuspenseApplications } from "@cobalt-kit/hooks/suspense";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { dehydrate, type DehydratedState, hydrate, QueryClient } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, Suspense } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";

const BASE_URL = "https://api.cobalt.test";

function Everything(): ReactElement {
  const reads = [
    useApplications(),
    useApplication("slack"),
    useConfig({ slug: "slack" }),
    useConfigs("slack"),
    useOpenConfig({ slug: "slack" }),
    useWorkflows({ slug: "slack" }),
    usePrivateWorkflows(),
    useWorkflowInput("w1"),
    useExecutions(),
    useExecution("e1"),
    useAccount(),
    useConfigField({ slug: "slack", fieldId: "f1" }),
    useRuleColumns({ slug: "slack", fieldId: "f1", left: "a" }),
    useEnabledWorkflows(),
    useWorkflowVersions({ workflowId: "w1" }),
    useExecutionBatches({ executionId: "e1", nodeId: "n1" }),
    useDatastores({ slug: "slack" }),
    useDatastoreRecords({ slug: "slack", name: "d1" }),
    useInfiniteExecutions(),
    useInfinitePrivateWorkflows(),
    useInfiniteExecutionBatches({ executionId: "e1", nodeId: "n1" }),
  ];
  const acts = [useDisconnect(), useToggleWorkflow(), useTriggerEvent(), useUpdateAccount(), useHostedPortal()];
  const draft = useConfigDraft({ slug: "slack" });
  const said: unknown[] = [useConnect({ slug: "slack" }).state.status, useSessionStatus().status, draft.status];
  return <p>{[...[...reads, ...acts].map(({ status }) => status), ...said].join(" ")}</p>;
}

it("renders every hook where there is no window, and asks for nothing", () => {
  expect(typeof window).toBe("undefined");
  vi.spyOn(console, "error");
  const ask = vi.fn<() => string>();
  const page = (
    <CobaltProvider linkedAccountId="harbor" getSessionToken={ask}>
      <Everything />
    </CobaltProvider>
  );
  const html = renderToString(page);
  expect(html).toBe(`<p>${"pending ".repeat(21)}${"idle ".repeat(6)}active loading</p>`);
  expect(ask).not.toHaveBeenCalled();
  expect(console.error).not.toHaveBeenCalled();
});

describe("a page whose data was fetched on the server, without React", () => {
  it("is full at once, and asks for nothing more", async () => {
    const sandbox = createSandbox();
    const state = await load(sandbox);
    expect(JSON.stringify(state)).not.toMatch(/eyJ[\w-]+/);
    sandbox.control.clearRequests();
    const html = renderToString(
      <Hydrated state={state} fetch={sandbox.fetch}>
        <Names />
      </Hydrated>,
    );
    expect(html).toMatch(/^<p>harbor: Atlas CRM, HubSpot, .* \(10 runs\)<\/p>$/);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("is full in what suspends, too", async () => {
    const sandbox = createSandbox();
    const html = renderToString(
      <Hydrated state={await load(sandbox)} fetch={sandbox.fetch}>
        <Suspense fallback="Loading">
          <SuspendingNames />
        </Suspense>
      </Hydrated>,
    );
    expect(html).toContain("harbor: HubSpot");
    expect(html).not.toContain("Loading");
  });

  it("shows nothing of it to another account", async () => {
    const sandbox = createSandbox();
    const html = renderToString(
      <Hydrated state={await load(sandbox)} fetch={sandbox.fetch} linkedAccountId="lumen">
        <Names />
      </Hydrated>,
    );
    expect(html).toBe("<p>pending</p>");
  });
});

/** What a loader does. */
async function load(sandbox: Sandbox): Promise<DehydratedState> {
  const session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: await sandbox.control.mintToken("harbor"),
    baseUrl: BASE_URL,
    fetch: sandbox.fetch,
  });
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchQuery(applicationsQuery(session)),
    queryClient.prefetchQuery(accountQuery(session)),
    queryClient.prefetchInfiniteQuery(infiniteExecutionsQuery(session)),
  ]);
  session.close();
  return dehydrate(queryClient);
}

interface HydratedProps {
  state: DehydratedState;
  fetch: typeof globalThis.fetch;
  linkedAccountId?: string;
  children: ReactNode;
}

function Hydrated({ state, fetch, linkedAccountId = "harbor", children }: HydratedProps): ReactElement {
  const queryClient = new QueryClient();
  hydrate(queryClient, state);
  return (
    <CobaltProvider
      linkedAccountId={linkedAccountId}
      getSessionToken={() => Promise.reject(new Error("asked for a token"))}
      baseUrl={BASE_URL}
      fetch={fetch}
      queryClient={queryClient}
    >
      {children}
    </CobaltProvider>
  );
}

function Names(): ReactElement {
  const { data: applications, status } = useApplications();
  const { data: account } = useAccount();
  const { data: runs } = useInfiniteExecutions();
  if (applications === undefined) return <p>{status}</p>;
  const names = applications.map(({ name }) => name).join(", ");
  return <p>{`${account?.linkedAccountId}: ${names} (${runs?.pages[0]?.items.length} runs)`}</p>;
}

function SuspendingNames(): ReactElement {
  const { data: applications } = useSuspenseApplications({ search: "hub" });
  const { data: account } = useSuspenseAccount();
  return <p>{`${account.linkedAccountId}: ${applications.map(({ name }) => name).join(", ")}`}</p>;
}
