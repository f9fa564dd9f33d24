import { CobaltError, type Config, type ConfigField, type UpdateConfigInput } from "@cobalt-kit/client";
import { describe, expect, it, vi } from "vitest";
import { bareConfig as config, bareField as field, openBareDraft as open, type Update } from "./testing/bare-draft.ts";
import type { DraftCalls } from "./config-draft-store.ts";

const A = { id: "a" };

describe("a draft whose config changes elsewhere", () => {
  it("keeps both values of a field that both changed until one is chosen, and saves mine otherwise", async () => {
    const sent: UpdateConfigInput[] = [];
    const draft = open(config({ fields: [field("a", { value: "1" }), field("b", { value: "1" })] }), {
      update: async (input) => {
        sent.push(input);
        return config({ fields: [field("a", { value: "mine" }), field("b", { value: "2" })] });
      },
    });
    draft.setValue(A, "mine");
    draft.receive(config({ fields: [field("a", { value: "2" }), field("b", { value: "2" })] }));
    expect(draft.getField(A)).toMatchObject({ value: "mine", dirty: true, conflict: { theirs: "2" } });
    expect(draft.getField({ id: "b" })).toMatchObject({ value: "2", conflict: undefined });
    draft.setValue(A, "mine, again");
    expect(draft.getField(A).conflict).toEqual({ theirs: "2" });
    draft.receive(config({ fields: [field("a", { value: "3" }), field("b", { value: "2" })] }));
    expect(draft.getField(A).conflict).toEqual({ theirs: "3" });
    draft.setValue(A, "3");
    expect(draft.getField(A)).toMatchObject({ dirty: false, conflict: undefined });
    draft.receive(config({ fields: [field("a", { value: "4" })] }));
    expect(draft.getField(A)).toMatchObject({ value: "4", conflict: undefined });
    draft.setValue(A, "mine");
    draft.receive(config({ fields: [field("a", { value: "5" })] }));
    expect(await draft.save()).toBe(true);
    expect(sent[0]?.fields).toEqual([{ id: "a", type: "text", value: "mine" }]);
    expect(draft.getField(A)).toMatchObject({ dirty: false, conflict: undefined });
  });

  it("asks before an edit goes into a field of another type, and never sends what does not fit", async () => {
    const stored = config({ fields: [field("a", { type: "map", value: [] })] });
    const update = vi.fn<Update>(async () => stored);
    const draft = open(config({ fields: [field("a", { value: "1" })] }), { update });
    draft.setValue(A, "typed");
    draft.receive(stored);
    expect(draft.getField(A)).toMatchObject({ value: "typed", conflict: { theirs: [] } });
    expect(await draft.save()).toBe(false);
    draft.resolveConflict(A, "mine");
    expect(draft.validate()).toEqual([{ field: A, code: "conflict" }]);
    expect(update).not.toHaveBeenCalled();
    draft.resolveConflict(A, "theirs");
    expect(await draft.save()).toBe(true);
    expect(draft.getField(A)).toMatchObject({ value: [], dirty: false });
  });

  it("keeps a choice that is not offered any more", () => {
    const options = (...values: string[]): Partial<ConfigField> => ({
      type: "select",
      value: "x",
      options: values.map((value) => ({ name: value, value })),
    });
    const draft = open(config({ fields: [field("a", options("x", "y"))] }));
    draft.setValue(A, "y");
    draft.receive(config({ fields: [field("a", options("x", "z"))] }));
    expect(draft.getField(A)).toMatchObject({ value: "y", dirty: true, conflict: undefined });
    expect(draft.getField(A).options?.map(({ value }) => value)).toEqual(["x", "z"]);
    expect(draft.validate()).toEqual([]);
  });

  it("tells of edits whose field is gone, and has them when it is back", () => {
    const draft = open(config({ fields: [field("a", { value: "1" })] }));
    draft.setValue(A, "typed");
    draft.receive(config({}));
    expect(draft.getStatus()).toMatchObject({
      dirtyCount: 0,
      removed: [{ key: A, field: { name: "a" }, value: "typed" }],
    });
    draft.receive(config({ fields: [field("a", { value: "2" })] }));
    expect(draft.getField(A)).toMatchObject({ value: "typed", conflict: { theirs: "2" } });
    expect(draft.getStatus().removed).toEqual([]);
    draft.receive(config({}));
    draft.reset(A);
    expect(draft.getStatus().removed).toEqual([]);
  });

  it("has the switch and the edits of a workflow that went and came back, and follows a new one", () => {
    const workflow = (id: string, enabled = false): Config["workflows"][number] => ({
      id,
      name: id,
      enabled,
      fields: [field("a")],
    });
    const both = { ...config({}), workflows: [workflow("w"), workflow("v")] };
    const draft = open(both);
    const switches = (): unknown => draft.getStatus().workflows.map(({ id, enabled }) => [id, enabled]);
    draft.setWorkflowEnabled("w", true);
    draft.setValue({ workflowId: "w", id: "a" }, "typed");
    draft.receive({ ...config({}), workflows: [workflow("v", true)] });
    expect(switches()).toEqual([["v", true]]);
    expect(draft.getStatus().dirtyCount).toBe(0);
    draft.receive({ ...both, workflows: [...both.workflows, workflow("new", true)] });
    expect(switches()).toEqual([
      ["w", true],
      ["v", false],
      ["new", true],
    ]);
    expect(draft.getField({ workflowId: "w", id: "a" }).value).toBe("typed");
    expect(draft.getStatus().dirtyCount).toBe(2);
    draft.reset({ workflowId: "w" });
    expect(draft.getStatus().dirtyCount).toBe(0);
    // the same change made there is no change here any more
    draft.setWorkflowEnabled("v", true);
    draft.receive({ ...both, workflows: [workflow("w"), workflow("v", true)] });
    draft.receive(both);
    expect(switches()).toEqual([
      ["w", false],
      ["v", false],
    ]);
  });

  it("keeps a switch that was thrown back while it was saved", async () => {
    const stored = (enabled: boolean): Config => ({
      ...config({}),
      workflows: [{ id: "w", name: "w", enabled, fields: [] }],
    });
    const draft = open(stored(false), {
      update: async ({ workflows }) => {
        draft.setWorkflowEnabled("w", false);
        return stored(workflows?.[0]?.enabled === true);
      },
    });
    draft.setWorkflowEnabled("w", true);
    expect(await draft.save()).toBe(true);
    expect(draft.getStatus()).toMatchObject({ workflows: [{ enabled: false }], dirtyCount: 1 });
  });

  it("says of the whole what the server says of hidden and unknown fields", async () => {
    const issues = ["a", "hidden", "gone"].map((id) => ({ id, message: `${id}!` }));
    const draft = open(
      {
        ...config({ fields: [field("a"), field("hidden", { hidden: true })] }),
        fieldErrors: [{ id: "gone", message: "?" }],
      },
      { update: () => Promise.reject(new CobaltError("invalid-request", "PUT failed", { issues })) },
    );
    expect(draft.getStatus().summary).toEqual([{ field: { id: "gone" }, code: "server", message: "?" }]);
    expect(await draft.save()).toBe(false);
    expect(draft.getField(A).error).toEqual({ code: "server", message: "a!" });
    expect(draft.getStatus().summary).toEqual([
      { field: { id: "hidden" }, code: "server", message: "hidden!" },
      { field: { id: "gone" }, code: "server", message: "gone!" },
    ]);
    draft.reset();
    expect([draft.getStatus().error, draft.getField(A).error]).toEqual([undefined, undefined]);
  });
});

describe("fields that depend on others", () => {
  it("are stored after a pause in typing, once, and not while the text is wrong", async () => {
    vi.useFakeTimers();
    const store = vi.fn<DraftCalls["store"]>(async (_key, one, value) =>
      field(one.id, { type: "email", value: value ?? null }),
    );
    const load = vi.fn<DraftCalls["load"]>(async ({ id }) => field(id, { options: [{ name: "One", value: 1 }] }));
    const draft = open(
      config({ fields: [field("a", { type: "email" }), field("child", { type: "select", parent: "a" })] }),
      {
        store,
        load,
      },
    );
    const child = { id: "child" };
    expect(draft.getField(child).dependency).toEqual({ status: "waiting", parent: { id: "a", name: "a" } });
    for (const text of ["i", "ines", "ines@", "ines@f"]) draft.setValue(A, text);
    expect(draft.getField(child).dependency?.status).toBe("saving-parent");
    await vi.advanceTimersByTimeAsync(399);
    expect(store).not.toHaveBeenCalled();
    draft.setValue(A, "ines@fern.test");
    await vi.advanceTimersByTimeAsync(399);
    expect(store).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(store.mock.calls.map(([, , value]) => value)).toEqual(["ines@fern.test"]);
    expect(draft.getField(child)).toMatchObject({ dependency: undefined, options: [{ value: 1 }] });
    draft.setValue(A, "ines@");
    await vi.advanceTimersByTimeAsync(1000);
    expect(store).toHaveBeenCalledTimes(1);
    expect(draft.getField(child).dependency?.status).toBe("waiting");
    vi.useRealTimers();
  });

  it("wait for nothing where nobody can choose: above is a hidden field, or they wait for each other", () => {
    const draft = open(
      config({
        fields: [
          field("hidden", { hidden: true }),
          field("below hidden", { parent: "hidden" }),
          field("x", { parent: "y" }),
          field("y", { parent: "x" }),
          field("self", { parent: "self" }),
          field("below x", { parent: "x" }),
          field("orphan", { parent: "gone" }),
        ],
      }),
    );
    const waits = draft.getStatus().fields.filter(({ id }) => draft.getField({ id }).dependency !== undefined);
    expect(waits.map(({ id }) => id)).toEqual(["below x"]);
    draft.setValue({ id: "x" }, "typed");
    expect(draft.getField({ id: "y" }).value).toBeUndefined();
  });

  it("do not store a parent that is in conflict before somebody chose", async () => {
    const store = vi.fn<DraftCalls["store"]>(async (_key, one, value) => ({ ...one, value: value ?? null }));
    vi.useFakeTimers();
    const text = open(
      config({ fields: [field("a", { value: "1" }), field("child", { parent: "a", options: [], value: "kept" })] }),
      { store, load: async ({ id }) => field(id, { options: [] }) },
    );
    text.setValue(A, "mine");
    text.receive(
      config({
        fields: [field("a", { value: "theirs" }), field("child", { parent: "a", options: [], value: "kept" })],
      }),
    );
    await vi.advanceTimersByTimeAsync(1000);
    expect(store).not.toHaveBeenCalled();
    expect(text.getField({ id: "child" }).dependency?.status).toBe("waiting");
    text.resolveConflict(A, "mine");
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.mock.calls.map(([key, , value]) => [key.id, value])).toEqual([
      ["a", "mine"],
      ["child", undefined],
    ]);
    vi.useRealTimers();
  });
});
