import { toggleConfigWorkflow } from "@cobalt-kit/client";
import {
  type CobaltContextValue,
  type Config,
  type ConfigDraft,
  configQuery,
  useConfigDraft,
  useCobalt,
  useToggleWorkflow,
} from "@cobalt-kit/hooks";
import { createSandbox, fixtureIds, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const slug = "atlas-crm";
const WORKFLOW = fixtureIds.atlasCreateAccounts;

describe("A stored config is one, for the draft and for the cache:", () => {
  failOnConsoleError();

  it("after a save, whose answer each of them gets once", async () => {
    const { app, cached, written } = await open();
    act(() => app().draft.store.setValue({ id: "acrm_note" }, "Saved"));
    act(() => app().draft.setWorkflowEnabled(WORKFLOW, true));
    act(() => app().draft.store.setValue({ workflowId: WORKFLOW, id: "wf_acrm_queue" }, 0));
    const before = written();
    await act(async () => expect(await app().draft.save()).toBe(true));
    // what is stored, read for the save, and its answer
    expect(written() - before).toBe(2);
    expect(app().draft.config).toBe(cached());
    expect(valueIn(cached(), "acrm_note")).toBe("Saved");
    expect(enabledIn(cached())).toBe(true);
    expect(app().draft.workflows).toEqual(cached().workflows);
  });

  it("while a toggle is under way, when it is refused, and when it holds", async () => {
    const { app, cached, sandbox } = await open();
    const toggle = "PATCH /api/v2/public/slug/:slug/config/:configId/workflows/:workflowId";
    for (const [fault, holds] of [
      [true, false],
      [false, true],
    ] as const) {
      if (fault) sandbox.control.failNext(toggle, { status: 400, body: "{}" });
      const hold = sandbox.control.hold(toggle);
      act(() => app().toggle.mutate({ slug, workflowId: WORKFLOW, enabled: true }));
      await waitFor(() => expect(enabledIn(cached())).toBe(true));
      expect([app().draft.config, app().draft.workflows]).toEqual([cached(), cached().workflows]);
      sandbox.control.release(hold);
      await waitFor(() => expect(app().toggle.status).toBe(fault ? "error" : "success"));
      await waitFor(() => expect(enabledIn(cached())).toBe(holds));
      expect([app().draft.config, app().draft.workflows]).toEqual([cached(), cached().workflows]);
    }
    expect(app().draft.dirtyCount).toBe(0);
  });

  it.each([
    ["before it", [true, false]],
    ["while it is under way", [false, true]],
  ])("while a toggle is refused, and a switch with the next save that was chosen %s is kept", async (_when, chosen) => {
    const { app, cached, sandbox } = await open();
    const toggle = "PATCH /api/v2/public/slug/:slug/config/:configId/workflows/:workflowId";
    const choose = (): void => act(() => app().draft.setWorkflowEnabled(WORKFLOW, true));
    sandbox.control.failNext(toggle, { status: 400, body: "{}" });
    const hold = sandbox.control.hold(toggle);
    if (chosen[0]) choose();
    act(() => app().toggle.mutate({ slug, workflowId: WORKFLOW, enabled: true }));
    await waitFor(() => expect(enabledIn(cached())).toBe(true));
    if (chosen[1]) choose();
    sandbox.control.release(hold);
    await waitFor(() => expect(app().toggle.status).toBe("error"));
    await waitFor(() => expect(enabledIn(cached())).toBe(false));
    expect(app().draft.workflows.find(({ id }) => id === WORKFLOW)?.enabled).toBe(true);
    expect(app().draft.dirtyCount).toBe(1);
    // a toggle that holds leaves nothing to be saved, and what others switch is followed again
    act(() => app().toggle.mutate({ slug, workflowId: WORKFLOW, enabled: true }));
    await waitFor(() => expect(app().toggle.status).toBe("success"));
    expect(app().draft.dirtyCount).toBe(0);
    await toggleConfigWorkflow(app().context.session, { slug, workflowId: WORKFLOW, enabled: false });
    await act(() => app().context.queryClient.refetchQueries());
    expect(enabledIn(cached())).toBe(false);
    expect(app().draft.dirtyCount).toBe(0);
  });

  it("after one field was stored for the sake of others", async () => {
    const { app, cached } = await open();
    act(() => app().draft.store.setValue({ id: "acrm_base" }, "base_stock"));
    await waitFor(() => expect(valueIn(cached(), "acrm_base")).toBe("base_stock"));
    await waitFor(() => expect(app().draft.getField({ id: "acrm_table" }).dependency).toBeUndefined());
    expect(app().draft.config).toBe(cached());
  });

  it("after another tab's change was read again", async () => {
    const { app, cached, sandbox } = await open();
    sandbox.control.updateConfig("harbor", slug, { fields: { acrm_note: "From elsewhere" } });
    await act(() => app().context.queryClient.refetchQueries());
    expect(valueIn(cached(), "acrm_note")).toBe("From elsewhere");
    expect(app().draft.config).toBe(cached());
    expect(app().draft.getField({ id: "acrm_note" })).toMatchObject({ value: "From elsewhere", dirty: false });
  });
});

interface Opened {
  sandbox: Sandbox;
  app: () => {
    context: CobaltContextValue;
    toggle: ReturnType<typeof useToggleWorkflow>;
    draft: ConfigDraft;
  };
  cached: () => Config;
  written: () => number;
}

async function open(): Promise<Opened> {
  const sandbox: Sandbox = createSandbox();
  sandbox.control.connect("harbor", slug);
  const { result } = renderHookWithSandbox(
    () => ({ context: useCobalt(), opened: useConfigDraft({ slug }), toggle: useToggleWorkflow() }),
    sandbox,
  );
  await waitFor(() => expect(result.current.opened.status).toBe("ready"));
  const { session, queryClient } = result.current.context;
  const { queryKey } = configQuery(session, { slug });
  let writes = 0;
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type === "updated" && event.action.type === "success" && event.query.queryKey.length === queryKey.length)
      writes += Number(event.query.queryKey[2] === "config");
  });
  const cached = (): Config => {
    const config = queryClient.getQueryData(queryKey);
    if (config === undefined) throw new Error("There is no config in the cache.");
    return config;
  };
  const app: Opened["app"] = () => {
    const { draft } = result.current.opened;
    if (draft === undefined) throw new Error("There is no draft.");
    return { ...result.current, draft };
  };
  return { sandbox, app, cached, written: () => writes };
}

function valueIn({ fields }: Config, id: string): unknown {
  return fields.find((field) => field.id === id)?.value;
}

function enabledIn({ workflows }: Config): boolean | undefined {
  return workflows.find(({ id }) => id === WORKFLOW)?.enabled;
}
