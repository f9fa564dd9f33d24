import {
  type CobaltEvent,
  useCreateWorkflow,
  useDeleteWorkflow,
  useExecuteWorkflow,
  useExecutions,
  useInfinitePrivateWorkflows,
  useOpenConfig,
  usePrivateWorkflows,
  usePublishWorkflow,
  useToggleWorkflow,
  useUpdateConfig,
  useWorkflowInput,
  useWorkflows,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { failOnConsoleError, flush, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const TOGGLE = "PATCH /api/v2/public/slug/:slug/config/:config_id/workflows/:workflow_id";
const SLACK = { slug: "slack" };

describe("useToggleWorkflow", () => {
  failOnConsoleError();

  it("shows the choice at once, sends it, and tells the host", async () => {
    const { sandbox, result, events, ids } = await renderSlack();
    const hold = sandbox.control.hold(TOGGLE);
    const [first = ""] = ids;
    act(() => result.current.toggle.mutate({ ...SLACK, workflowId: first, enabled: true }));
    await waitFor(() => expect(enabled(result)).toEqual([true, false, false]));
    expect(stored(sandbox)).not.toBeUndefined();
    sandbox.control.release(hold);
    await waitFor(() => expect(result.current.toggle.isSuccess).toBe(true));
    expect(enabled(result)).toEqual([true, false, false]);
    expect(stored(sandbox)).toEqual([true, false, false]);
    expect(events).toEqual([{ type: "workflow-toggled", slug: "slack", workflowId: first, enabled: true }]);
  });

  it("takes it back when it is refused, and asks what holds", async () => {
    const { sandbox, result, ids } = await renderSlack();
    sandbox.control.failNext(TOGGLE, { status: 400 });
    const seen: (boolean[] | undefined)[] = [];
    act(() => result.current.toggle.mutate({ ...SLACK, workflowId: ids[1] ?? "", enabled: true }));
    await waitFor(() => {
      seen.push(enabled(result));
      expect(result.current.toggle.error?.code).toBe("invalid-request");
    });
    await waitFor(() => expect(enabled(result)).toEqual([false, false, false]));
    expect(sandbox.control.requests({ method: "GET" }).at(-1)?.path).toContain("/slug/slack/config");
  });

  it("sends choices of one workflow one after another; the last one holds, and no older answer shows", async () => {
    const { sandbox, result, ids } = await renderSlack();
    const [first = ""] = ids;
    const hold = sandbox.control.hold(TOGGLE);
    for (const on of [true, false, true]) {
      act(() => result.current.toggle.mutate({ ...SLACK, workflowId: first, enabled: on }));
    }
    await waitFor(() => expect(sandbox.control.requests({ route: TOGGLE })).toHaveLength(1));
    expect(enabled(result)).toEqual([true, false, false]);
    const frames = new Set<string>();
    sandbox.control.release(hold);
    await waitFor(() => {
      frames.add(JSON.stringify(enabled(result)));
      expect(sandbox.control.requests({ route: TOGGLE })).toHaveLength(3);
      expect(stored(sandbox)).toEqual([true, false, false]);
    });
    await waitFor(() => expect(result.current.toggle.isSuccess).toBe(true));
    expect([...frames]).toEqual(["[true,false,false]"]);
    expect(enabled(result)).toEqual([true, false, false]);
  });

  it("does not let the answer about one workflow undo the choice about another", async () => {
    const { sandbox, result, ids } = await renderSlack();
    const [first = "", second = ""] = ids;
    const hold = sandbox.control.hold(TOGGLE);
    act(() => {
      result.current.toggle.mutate({ ...SLACK, workflowId: first, enabled: true });
      result.current.toggle.mutate({ ...SLACK, workflowId: second, enabled: true });
    });
    await waitFor(() => expect(sandbox.control.requests({ route: TOGGLE })).toHaveLength(2));
    sandbox.control.release(hold);
    await waitFor(() => expect(result.current.toggle.isSuccess).toBe(true));
    expect(enabled(result)).toEqual([true, true, false]);
    expect(stored(sandbox)).toEqual([true, true, false]);
  });

  it("keeps showing the choice while a refetch that knows nothing of it arrives", async () => {
    const { sandbox, result, ids } = await renderSlack();
    sandbox.control.failNext(TOGGLE, { hang: true });
    act(() => result.current.toggle.mutate({ ...SLACK, workflowId: ids[0] ?? "", enabled: true }));
    await waitFor(() => expect(enabled(result)).toEqual([true, false, false]));
    await act(() => result.current.workflows.refetch());
    await flush();
    expect(stored(sandbox)).toEqual([false, false, false]);
    expect(enabled(result)).toEqual([true, false, false]);
  });

  it("does not believe an answer that was asked for before the last choice was stored", async () => {
    const { sandbox, result, ids } = await renderSlack();
    const [first = ""] = ids;
    const toggles = sandbox.control.hold(TOGGLE);
    for (const on of [true, false]) {
      act(() => result.current.toggle.mutate({ ...SLACK, workflowId: first, enabled: on }));
    }
    await waitFor(() => expect(sandbox.control.requests({ route: TOGGLE })).toHaveLength(1));
    sandbox.control.clearRequests();
    const reads = sandbox.control.hold("GET /api/v2/f-sdk/slug/:slug/config");
    act(() => void result.current.workflows.refetch());
    await waitFor(() => expect(sandbox.control.requests()).toHaveLength(1));
    sandbox.control.release(toggles);
    await waitFor(() => expect(sandbox.control.requests({ route: TOGGLE })).toHaveLength(1));
    await flush();
    sandbox.control.release(reads);
    await waitFor(() => expect(result.current.toggle.isSuccess).toBe(true));
    await flush();
    expect(stored(sandbox)).toEqual([false, false, false]);
    expect(enabled(result)).toEqual([false, false, false]);
  });

  it("waits for a save on its way, so that the save's older switches do not win", async () => {
    const { sandbox, result, ids } = await renderSlack();
    const [first = ""] = ids;
    const route = "PUT /api/v2/f-sdk/config";
    const hold = sandbox.control.hold(route);
    act(() => {
      result.current.save.mutate({
        ...SLACK,
        fields: [],
        workflows: ids.map((id) => ({ id, enabled: false, fields: [] })),
      });
    });
    await waitFor(() => expect(sandbox.control.requests({ route })).toHaveLength(1));
    act(() => result.current.toggle.mutate({ ...SLACK, workflowId: first, enabled: true }));
    await waitFor(() => expect(enabled(result)).toEqual([true, false, false]));
    expect(sandbox.control.requests({ route: TOGGLE })).toHaveLength(0);
    sandbox.control.release(hold);
    await waitFor(() => expect(result.current.toggle.isSuccess).toBe(true));
    expect(stored(sandbox)).toEqual([true, false, false]);
    expect(enabled(result)).toEqual([true, false, false]);
  });
});

describe("private workflows", () => {
  failOnConsoleError();

  it("are created, published, run, unpublished and deleted, and the list keeps up", async () => {
    const { sandbox, result } = renderHookWithSandbox(() => ({
      list: usePrivateWorkflows({ slug: "slack" }),
      runs: useExecutions(),
      create: useCreateWorkflow(),
      publish: usePublishWorkflow(),
      execute: useExecuteWorkflow(),
      remove: useDeleteWorkflow(),
    }));
    sandbox.control.connect("harbor", "slack");
    await waitFor(() => expect(result.current.list.isSuccess).toBe(true));
    const before = result.current.list.data?.items.length ?? 0;
    const { id, draftId } = await act(() => result.current.create.mutateAsync({ name: "Say hello", slug: "slack" }));
    await waitFor(() => expect(result.current.list.data?.items).toHaveLength(before + 1));
    await act(() => result.current.publish.mutateAsync({ workflowId: id, draftId, published: true }));
    await waitFor(() => expect(result.current.list.data?.items.find((one) => one.id === id)?.published).toBe(true));
    const started = await act(() =>
      result.current.execute.mutateAsync({ workflowId: id, slug: "slack", payload: { a: 1 } }),
    );
    await waitFor(() => expect(result.current.runs.data?.items[0]?.id).toBe(started.executionId));
    await act(() => result.current.publish.mutateAsync({ workflowId: id, published: false }));
    await waitFor(() => expect(result.current.list.data?.items.find((one) => one.id === id)?.published).toBe(false));
    await act(() => result.current.remove.mutateAsync({ workflowId: id }));
    await waitFor(() => expect(result.current.list.data?.items).toHaveLength(before));
  });

  it("go on in lists and pages by the id that publishing answers with, at once and by itself", async () => {
    const { sandbox, result } = renderHookWithSandbox(() => ({
      list: usePrivateWorkflows({ slug: "slack" }),
      pages: useInfinitePrivateWorkflows({ slug: "slack" }),
      create: useCreateWorkflow(),
      publish: usePublishWorkflow(),
      remove: useDeleteWorkflow(),
    }));
    sandbox.control.connect("harbor", "slack");
    await waitFor(() => expect(result.current.list.isSuccess && result.current.pages.isSuccess).toBe(true));
    const { id } = await act(() => result.current.create.mutateAsync({ name: "Say hello", slug: "slack" }));
    await act(() => result.current.publish.mutateAsync({ workflowId: id, published: true }));
    const ids = (): (string | undefined)[] => [
      result.current.list.data?.items.find(({ name }) => name === "Say hello")?.id,
      result.current.pages.data?.pages[0]?.items.find(({ name }) => name === "Say hello")?.id,
    ];
    expect(ids()).toEqual([id, id]);
    const hold = sandbox.control.hold("GET /api/v2/public/workflow");
    act(() => result.current.publish.mutate({ workflowId: id, published: true }));
    await waitFor(() => expect(ids()).not.toContain(id));
    const [next = ""] = ids();
    expect(ids()).toEqual([next, next]);
    sandbox.control.release(hold);
    await waitFor(() => expect(result.current.publish.data).toEqual({ id: next, published: true, version: 2 }));
    await act(() => result.current.publish.mutateAsync({ workflowId: next, published: false }));
    await act(() => result.current.remove.mutateAsync({ workflowId: next }));
    await waitFor(() => expect(ids()).toEqual([undefined, undefined]));
  });

  it("say what they want to be run with", async () => {
    const { sandbox, result } = renderHookWithSandbox(() => {
      const list = usePrivateWorkflows({ published: true });
      const id = list.data?.items[0]?.id;
      return { list, input: useWorkflowInput(id ?? "", { enabled: id !== undefined }) };
    });
    await waitFor(() => expect(result.current.input.data).toHaveProperty("sample"));
    expect(sandbox.control.requests().length).toBe(2);
  });
});

async function renderSlack(): Promise<{
  sandbox: Sandbox;
  events: CobaltEvent[];
  ids: string[];
  result: { current: ReturnType<typeof useSlack> };
}> {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", "slack");
  const events: CobaltEvent[] = [];
  const { result } = renderHookWithSandbox(useSlack, sandbox, { onEvent: (event) => events.push(event) });
  await waitFor(() => expect(enabled(result)).toEqual([false, false, false]));
  return { sandbox, events, result, ids: result.current.workflows.data?.map(({ id }) => id) ?? [] };
}

function useSlack() {
  useOpenConfig(SLACK);
  return { workflows: useWorkflows(SLACK), toggle: useToggleWorkflow(), save: useUpdateConfig() };
}

function enabled(result: { current: ReturnType<typeof useSlack> }): boolean[] | undefined {
  return result.current.workflows.data?.map((workflow) => workflow.enabled);
}

function stored(sandbox: Sandbox): boolean[] | undefined {
  return sandbox.control
    .account("harbor")
    .configs.find(({ slug }) => slug === "slack")
    ?.workflows.map((workflow) => workflow.enabled);
}
