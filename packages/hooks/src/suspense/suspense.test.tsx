import { type Application, type CobaltError, cobaltKeys, useCobalt } from "@cobalt-kit/hooks";
import * as twins from "@cobalt-kit/hooks/suspense";
import { createSandbox, fixtureIds } from "@cobalt-kit/sandbox";
import { QueryErrorResetBoundary, type UseSuspenseQueryResult } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Component, type ReactElement, type ReactNode, Suspense } from "react";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { failOnConsoleError, flush, TestProvider } from "../testing/render-hook-with-sandbox.tsx";

const { executions, workflows } = createSandbox().control.account("harbor");
const privateId = workflows.find(({ currentVersion }) => currentVersion > 0)?.id ?? "";
const executionId =
  executions.find(({ workflowId, terminal }) => terminal && workflowId === fixtureIds.hubspotUpdateRevenue)?.id ?? "";
const rules = { slug: "atlas-crm", fieldId: "acrm_only_when" };

/** Each twin, and a part of what it shows for `harbor`. */
const reads: Record<keyof typeof twins, [use: () => { data: unknown }, holds: string]> = {
  useSuspenseAccount: [() => twins.useSuspenseAccount(), '"linkedAccountId":"harbor"'],
  useSuspenseApplications: [() => twins.useSuspenseApplications({ search: "notion" }), '"slug":"notion"'],
  useSuspenseApplication: [() => twins.useSuspenseApplication("stripe"), '"slug":"stripe"'],
  useSuspenseConfig: [() => twins.useSuspenseConfig({ slug: "stripe" }), "Statement descriptor"],
  useSuspenseConfigs: [() => twins.useSuspenseConfigs("stripe"), '"configId"'],
  useSuspenseOpenConfig: [() => twins.useSuspenseOpenConfig({ slug: "stripe" }), "Statement descriptor"],
  useSuspenseConfigField: [() => twins.useSuspenseConfigField(rules), "Only when"],
  useSuspenseRuleColumns: [() => twins.useSuspenseRuleColumns({ ...rules, left: "seats" }), "Number of seats"],
  useSuspenseWorkflows: [() => twins.useSuspenseWorkflows({ slug: "stripe" }), "Fetch payouts every morning"],
  useSuspenseEnabledWorkflows: [() => twins.useSuspenseEnabledWorkflows(), "Fetch payouts every morning"],
  useSuspensePrivateWorkflows: [() => twins.useSuspensePrivateWorkflows(), privateId],
  useSuspenseInfinitePrivateWorkflows: [() => twins.useSuspenseInfinitePrivateWorkflows(), privateId],
  useSuspenseWorkflowInput: [() => twins.useSuspenseWorkflowInput(privateId), "{"],
  useSuspenseWorkflowVersions: [() => twins.useSuspenseWorkflowVersions({ workflowId: privateId }), '"version":1'],
  useSuspenseExecution: [() => twins.useSuspenseExecution(executionId), executionId],
  useSuspenseExecutions: [() => twins.useSuspenseExecutions({ limit: 5 }), '"limit":5'],
  useSuspenseInfiniteExecutions: [() => twins.useSuspenseInfiniteExecutions({ limit: 5 }), '"pages":['],
  useSuspenseExecutionBatches: [
    () => twins.useSuspenseExecutionBatches({ executionId, nodeId: "3" }),
    '"totalItems":12',
  ],
  useSuspenseInfiniteExecutionBatches: [
    () => twins.useSuspenseInfiniteExecutionBatches({ executionId, nodeId: "3" }),
    '"totalItems":12',
  ],
  useSuspenseDatastores: [() => twins.useSuspenseDatastores({ slug: "stripe" }), "Payouts"],
  useSuspenseDatastoreRecords: [
    () => twins.useSuspenseDatastoreRecords({ slug: "stripe", name: "Payouts" }),
    "po_1PQ7sVQ9RKHgCVdK",
  ],
};

class Boundary extends Component<{ children: ReactNode; onReset: () => void }, { error: CobaltError | undefined }> {
  override state: { error: CobaltError | undefined } = { error: undefined };
  static getDerivedStateFromError(error: CobaltError): { error: CobaltError } {
    return { error };
  }
  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    const retry = (): void => {
      this.props.onReset();
      this.setState({ error: undefined });
    };
    return <button onClick={retry}>{this.state.error.code}</button>;
  }
}

function Shown({ use }: { use: () => { data: unknown } }): ReactElement {
  return <output>{JSON.stringify(use().data)}</output>;
}

function page(
  sandbox: ReturnType<typeof createSandbox>,
  use: () => { data: unknown },
  account = "harbor",
): ReactElement {
  return (
    <TestProvider sandbox={sandbox} linkedAccountId={account}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <Boundary onReset={reset}>
            <Suspense fallback={<p>Loading</p>}>
              <Shown use={use} />
            </Suspense>
          </Boundary>
        )}
      </QueryErrorResetBoundary>
    </TestProvider>
  );
}

describe.each(Object.entries(reads))("%s", (_name, [use, holds]) => {
  failOnConsoleError();

  it("suspends until the answer is there, asks once, and shows the next account nothing of it", async () => {
    const sandbox = createSandbox();
    const { rerender } = render(page(sandbox, use));
    expect(screen.getByText("Loading")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain(holds));
    await flush();
    expect(sandbox.control.requests()).toHaveLength(1);
    sandbox.control.hold("*");
    rerender(page(sandbox, use, "lumen"));
    expect(screen.queryByRole("status")).not.toBeInTheDocument();
    expect(screen.getByText("Loading")).toBeInTheDocument();
  });
});

describe("a suspending hook that fails", () => {
  beforeEach(() => {
    // React reports what a boundary caught
    vi.spyOn(console, "error").mockReturnValue();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("throws to the nearest boundary, and loads when that is reset", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 403 });
    render(page(sandbox, reads.useSuspenseApplications[0]));
    await userEvent.click(await screen.findByRole("button", { name: "forbidden" }));
    expect((await screen.findByRole("status")).textContent).toContain("notion");
  });
});

describe("suspending hooks", () => {
  failOnConsoleError();

  it("load further pages without suspending again", async () => {
    const sandbox = createSandbox();
    function Runs(): ReactElement {
      const { data, fetchNextPage } = twins.useSuspenseInfiniteExecutions({ limit: 5 });
      return <button onClick={() => void fetchNextPage()}>{data.pages.flatMap(({ items }) => items).length}</button>;
    }
    render(
      <TestProvider sandbox={sandbox}>
        <Suspense fallback="…">
          <Runs />
        </Suspense>
      </TestProvider>,
    );
    await userEvent.click(await screen.findByRole("button", { name: "5" }));
    expect(await screen.findByRole("button", { name: "10" })).toBeInTheDocument();
  });

  it("share their entry with the hooks that do not suspend", async () => {
    const sandbox = createSandbox();
    const keys: unknown[] = [];
    function Account(): ReactElement {
      const { session, queryClient } = useCobalt();
      const { data } = twins.useSuspenseAccount({ staleTime: 1_000 });
      keys.push(queryClient.getQueryData(cobaltKeys.account(session)));
      return <p>{data.linkedAccountId}</p>;
    }
    render(
      <TestProvider sandbox={sandbox}>
        <Suspense fallback="…">
          <Account />
        </Suspense>
      </TestProvider>,
    );
    await screen.findByText("harbor");
    expect(keys.at(-1)).toMatchObject({ linkedAccountId: "harbor" });
  });

  it("always have data", () => {
    expectTypeOf(twins.useSuspenseApplications).returns.toEqualTypeOf<
      UseSuspenseQueryResult<Application[], CobaltError>
    >();
    expectTypeOf<ReturnType<typeof twins.useSuspenseApplication>["data"]>().toEqualTypeOf<Application>();
    // @ts-expect-error what suspends cannot wait to be enabled
    expectTypeOf(twins.useSuspenseAccount).toBeCallableWith({ enabled: false });
  });
});
