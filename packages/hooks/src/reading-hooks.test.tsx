import {
  type Account,
  type CobaltError,
  type ConfigField,
  type Datastore,
  type DatastoreRecord,
  type EnabledWorkflow,
  type ExecutionBatch,
  type Page,
  type QueryHookOptions,
  type RuleColumns,
  useAccount,
  useConfigField,
  useDatastoreRecords,
  useDatastores,
  useEnabledWorkflows,
  useExecutionBatches,
  useRuleColumns,
  useWorkflowVersions,
  type WorkflowVersion,
} from "@cobalt-kit/hooks";
import { createSandbox, fixtureIds } from "@cobalt-kit/sandbox";
import { QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { render, renderHook, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, expectTypeOf, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox, TestProvider } from "./testing/render-hook-with-sandbox.tsx";

const REGION = { slug: "atlas-crm", fieldId: "acrm_only_when", left: "region" };
const PAYOUTS = { slug: "stripe", name: "Payouts" };
const [private1 = ""] = createSandbox()
  .control.account("harbor")
  .workflows.flatMap(({ id, currentVersion }) => (currentVersion > 0 ? [id] : []));
const batched =
  createSandbox()
    .control.account("harbor")
    .executions.find(({ workflowId, terminal }) => terminal && workflowId === fixtureIds.hubspotUpdateRevenue)?.id ??
  "";
const ROUNDS = { executionId: batched, nodeId: "3" };

interface Read {
  name: string;
  use: (options?: QueryHookOptions) => UseQueryResult<unknown, CobaltError>;
  route: string;
  /** What the answer for `harbor` holds. */
  holds: unknown;
}

const reads: Read[] = [
  {
    name: "useAccount",
    use: useAccount,
    route: "GET /api/v2/public/session/active-linked-account",
    holds: { linkedAccountId: "harbor", name: expect.any(String) },
  },
  {
    name: "useConfigField",
    use: (options) => useConfigField({ slug: REGION.slug, fieldId: REGION.fieldId }, options),
    route: "POST /api/v2/public/config/field/:field_id",
    holds: { id: REGION.fieldId, name: "Only when" },
  },
  {
    name: "useRuleColumns",
    use: (options) => useRuleColumns(REGION, options),
    route: "POST /api/v2/public/config/rule-engine/:field_id",
    holds: {
      right: { name: "Region", type: "select" },
      operators: [{ value: "eq" }, { value: "neq" }, { value: "is_empty" }],
    },
  },
  {
    name: "useEnabledWorkflows",
    use: useEnabledWorkflows,
    route: "GET /api/v2/public/workflow/enabled",
    holds: expect.arrayContaining([expect.objectContaining({ name: "Fetch payouts every morning" })]),
  },
  {
    name: "useWorkflowVersions",
    use: (options) => useWorkflowVersions({ workflowId: private1 }, options),
    route: "GET /api/v2/public/workflow/versions/:workflow_id",
    holds: { page: 1, items: expect.arrayContaining([expect.objectContaining({ version: 1 })]) },
  },
  {
    name: "useExecutionBatches",
    use: (options) => useExecutionBatches({ ...ROUNDS, limit: 5 }, options),
    route: "GET /api/v2/public/execution/:execution_id/nodes/:node_id/batches",
    holds: { page: 1, hasNextPage: true },
  },
  {
    name: "useDatastores",
    use: (options) => useDatastores({ slug: PAYOUTS.slug }, options),
    route: "GET /api/v2/public/datastore/config/:slug",
    holds: [{ name: "Payouts", slug: "stripe" }],
  },
  {
    name: "useDatastoreRecords",
    use: (options) => useDatastoreRecords(PAYOUTS, options),
    route: "GET /api/v2/public/datastore/config/:slug/:name/records",
    holds: [{ values: { amount: 4218.4 } }, {}, {}],
  },
];

describe.each(reads)("$name", ({ name, use, route, holds }) => {
  failOnConsoleError();

  it("answers with what the server has, asked once by any number of components", async () => {
    const { result, sandbox } = renderHookWithSandbox(() => [use(), use()]);
    await waitFor(() => expect(result.current[1]?.data).toMatchObject(Object(holds)));
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it("fails with a code, and waits until it is enabled", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(route, { status: 403 });
    const { result } = renderHookWithSandbox(() => [use(), use({ enabled: false })], sandbox);
    await waitFor(() => expect(result.current[0]?.error).toMatchObject({ code: "forbidden", status: 403 }));
    const waiting = renderHookWithSandbox(() => use({ enabled: false }), sandbox);
    expect(waiting.result.current).toMatchObject({ isPending: true, fetchStatus: "idle" });
    expect(sandbox.control.requests({ route })).toHaveLength(1);
  });

  it("never shows another account what it answered to this one", async () => {
    const sandbox = createSandbox();
    const queryClient = new QueryClient();
    const frames: string[] = [];
    function Frame(): ReactElement {
      const { data, status } = use();
      frames.push(JSON.stringify(data ?? null));
      return <p>{status}</p>;
    }
    const page = (linkedAccountId: string): ReactElement => (
      <TestProvider sandbox={sandbox} linkedAccountId={linkedAccountId} queryClient={queryClient}>
        <Frame />
      </TestProvider>
    );
    const { rerender } = render(page("harbor"));
    await screen.findByText("success");
    const shown = frames.at(-1);
    frames.length = 0;
    sandbox.control.hold(route);
    rerender(page("blank"));
    await screen.findByText("pending");
    expect(new Set(frames)).toEqual(new Set(["null"]));
    expect(shown).not.toBe("null");
  });

  it("says its name outside a provider", () => {
    vi.spyOn(console, "error").mockReturnValue();
    expect(() => renderHook(() => use())).toThrow(`[cobalt-kit] ${name} ran outside <CobaltProvider>`);
    vi.mocked(console.error).mockClear();
  });
});

it("lists of records are searched by what a column holds", async () => {
  const { result, sandbox } = renderHookWithSandbox(() =>
    useDatastoreRecords({ ...PAYOUTS, where: [{ column: "payout", matches: "0aQ9" }] }),
  );
  await waitFor(() => expect(result.current.data).toMatchObject([{ values: { arrived: "2026-08-02" } }]));
  expect(sandbox.control.requests().map(({ method }) => method)).toEqual(["POST"]);
});

it("the page before stays while the next one loads, but not another step's", async () => {
  const sandbox = createSandbox();
  let input = { ...ROUNDS, limit: 5, page: 1 };
  const { result, rerender } = renderHookWithSandbox(() => useExecutionBatches(input), sandbox);
  await waitFor(() => expect(indexes(result.current)).toHaveLength(5));
  const first = indexes(result.current);
  sandbox.control.hold("GET /api/v2/public/execution/:execution_id/nodes/:node_id/batches");
  input = { ...input, page: 2 };
  rerender();
  expect(result.current.isPlaceholderData).toBe(true);
  expect(indexes(result.current)).toEqual(first);
  input = { ...input, nodeId: "2" };
  rerender();
  expect(result.current.data).toBeUndefined();
});

it("what reading hooks answer with narrows by its status", () => {
  expectTypeOf(useAccount).returns.toEqualTypeOf<UseQueryResult<Account, CobaltError>>();
  expectTypeOf(useConfigField).returns.toEqualTypeOf<UseQueryResult<ConfigField, CobaltError>>();
  expectTypeOf(useRuleColumns).returns.toEqualTypeOf<UseQueryResult<RuleColumns, CobaltError>>();
  expectTypeOf(useEnabledWorkflows).returns.toEqualTypeOf<UseQueryResult<EnabledWorkflow[], CobaltError>>();
  expectTypeOf(useWorkflowVersions).returns.toEqualTypeOf<UseQueryResult<Page<WorkflowVersion>, CobaltError>>();
  expectTypeOf(useExecutionBatches).returns.toEqualTypeOf<UseQueryResult<Page<ExecutionBatch>, CobaltError>>();
  expectTypeOf(useDatastores).returns.toEqualTypeOf<UseQueryResult<Datastore[], CobaltError>>();
  expectTypeOf(useDatastoreRecords).returns.toEqualTypeOf<UseQueryResult<DatastoreRecord[], CobaltError>>();
  const narrow = (result: ReturnType<typeof useAccount>): void => {
    expectTypeOf(result.data).toEqualTypeOf<Account | undefined>();
    if (result.isSuccess) expectTypeOf(result.data).toEqualTypeOf<Account>();
    // @ts-expect-error a step has to be named
    void (() => useExecutionBatches({ executionId: "e1" }));
  };
  expect(narrow).toBeTypeOf("function");
});

function indexes({ data }: ReturnType<typeof useExecutionBatches>): number[] | undefined {
  return data?.items.map(({ index }) => index);
}
