import { CobaltError, type Config, type FieldValue, type UpdateConfigInput } from "@cobalt-kit/client";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { bareConfig as config, bareField as field, openBareDraft as open } from "./testing/bare-draft.ts";

describe("createConfigDraft", () => {
  it("tells a change to who listens to that field, and to nobody else", () => {
    const draft = open(config({ fields: [field("a"), field("b")] }));
    const [a, b, whole] = [vi.fn(), vi.fn(), vi.fn()];
    draft.subscribe(a, { id: "a" });
    draft.subscribe(b, { id: "b" });
    draft.subscribe(whole);
    draft.setValue({ id: "a" }, "x");
    draft.setValue({ id: "a" }, "xy");
    expect([a, b, whole].map((listener) => listener.mock.calls.length)).toEqual([2, 0, 2]);
    const status = draft.getStatus();
    draft.setValue({ id: "a" }, "x");
    draft.setValue({ id: "a" }, "xy");
    expect(draft.getStatus()).toBe(status);
    const before = draft.getField({ id: "a" });
    draft.setValue({ id: "a" }, "xy");
    expect(draft.getField({ id: "a" })).toBe(before);
    expect(a).toHaveBeenCalledTimes(4);
  });

  it("takes any string for an id, and tells scopes apart", () => {
    const name = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "a.b", 'x","y', "[0]", "undefined"));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1 }), name, (ids, workflowId) => {
        const fields = ids.map((id) => field(id));
        const draft = open(config({ fields, workflows: [{ id: workflowId, name: "", enabled: true, fields }] }));
        for (const [index, id] of ids.entries()) {
          draft.setValue({ id }, `of the application ${index}`);
          draft.setValue({ workflowId, id }, `of the workflow ${index}`);
        }
        expect(ids.map((id) => draft.getField({ id }).value)).toEqual(
          ids.map((_, index) => `of the application ${index}`),
        );
        expect(ids.map((id) => draft.getField({ workflowId, id }).value)).toEqual(
          ids.map((_, index) => `of the workflow ${index}`),
        );
        expect(draft.getStatus().dirtyCount).toBe(2 * ids.length);
      }),
    );
  });

  it("counts what differs from what is stored, and forgets it on reset", () => {
    const draft = open(config({ fields: [field("a", { value: "stored" }), field("b")] }));
    draft.setValue({ id: "a" }, "typed");
    draft.setValue({ id: "b" }, "typed");
    expect(draft.getStatus().dirtyCount).toBe(2);
    draft.setValue({ id: "a" }, "stored");
    expect(draft.getStatus().dirtyCount).toBe(1);
    draft.reset();
    expect(draft.getStatus().dirtyCount).toBe(0);
    expect(draft.getField({ id: "b" })).toMatchObject({ value: undefined, error: undefined, dirty: false });
  });

  it("lets untouched fields follow a newer config, and keeps touched ones", () => {
    const draft = open(config({ fields: [field("a", { value: "1" }), field("b", { value: "1" })] }));
    draft.setValue({ id: "b" }, "typed");
    draft.receive(
      config({ fields: [field("a", { value: "2" }), field("b", { value: "2" }), field("c", { value: "new" })] }),
    );
    expect(["a", "b", "c"].map((id) => draft.getField({ id }).value)).toEqual(["2", "typed", "new"]);
    expect(draft.getStatus().dirtyCount).toBe(1);
    draft.receive(config({ fields: [field("b", { value: "typed" })] }));
    expect(draft.getField({ id: "b" })).toMatchObject({ value: "typed", dirty: false });
    expect(draft.getField({ id: "a" }).value).toBeUndefined();
  });

  it("asks about a value in what was made anew, and not where it has none", () => {
    const former = [field("a", { value: "1" }), field("b", { value: "1" }), field("c", { value: "1" })];
    const draft = open(config({ fields: former }), { isGone: () => true });
    for (const id of ["a", "b"]) draft.setValue({ id }, "typed");
    draft.receive(config({ fields: [field("a", { defaultValue: "0" }), field("b", { value: "theirs" }), field("c")] }));
    expect(draft.getField({ id: "a" })).toMatchObject({ value: "typed", dirty: true, conflict: undefined });
    expect(draft.getField({ id: "b" })).toMatchObject({ value: "typed", conflict: { theirs: "theirs" } });
    expect(draft.getField({ id: "c" })).toMatchObject({ value: undefined, dirty: false });
    draft.reset();
    expect(draft.getField({ id: "a" }).value).toBe("0");
  });

  it("judges visible fields and those of workflows that are on, in their order", () => {
    const required = { required: true };
    const draft = open(
      config({
        fields: [field("hidden", { ...required, hidden: true }), field("a", required), field("n", { type: "number" })],
        workflows: [
          { id: "on", name: "", enabled: true, fields: [field("x", required)] },
          { id: "off", name: "", enabled: false, fields: [field("y", required)] },
        ],
      }),
    );
    draft.setValue({ id: "n" }, "many");
    expect(draft.getField({ id: "n" }).error).toBeUndefined();
    expect(draft.validate()).toEqual([
      { field: { id: "a" }, code: "required" },
      { field: { id: "n" }, code: "invalid-number" },
      { field: { workflowId: "on", id: "x" }, code: "required" },
    ]);
    draft.setValue({ id: "n" }, "many more");
    expect(draft.getField({ id: "n" }).error).toEqual({ code: "invalid-number" });
    draft.setValue({ id: "n" }, "7");
    expect(draft.getField({ id: "n" }).error).toBeUndefined();
  });

  it("sends nothing while something is not valid", async () => {
    const send = vi.fn<(input: UpdateConfigInput) => Promise<Config>>();
    const draft = open(config({ fields: [field("a", { required: true })] }));
    expect(await draft.saveWith(send)).toBe(false);
    expect(send).not.toHaveBeenCalled();
    expect(draft.getField({ id: "a" }).error).toEqual({ code: "required" });
  });

  it("sends every value once: hidden ones, untouched ones as they came, workflows that are off too", async () => {
    const sent: UpdateConfigInput[] = [];
    const stored = config({
      configId: "sales",
      fields: [
        field("text", { value: "a" }),
        field("number as text", { type: "number", value: "42" }),
        field("number", { type: "number", value: 1 }),
        field("hidden", { hidden: true, value: { deep: [1, null] } }),
        field("rules", { type: "rule_engine", value: { logic: "AND", conditions: [{ lhs: "a" }] } }),
        field("map", { type: "map", value: [{ id: "__proto__", value: "x" }] }),
        field("default", { defaultValue: "d" }),
        field("unset"),
      ],
      workflows: [
        { id: "on", name: "", enabled: true, fields: [field("x", { type: "json", value: { a: 1 } })] },
        { id: "off", name: "", enabled: false, fields: [field("y", { type: "number", value: 3 })] },
      ],
    });
    const draft = open(stored);
    draft.setValue({ id: "number" }, "2");
    draft.setValue({ workflowId: "on", id: "x" }, '{"a": 2}');
    draft.setValue({ workflowId: "off", id: "y" }, "not a number");
    const first = draft.saveWith(async (input) => {
      sent.push(input);
      return stored;
    });
    expect(draft.getStatus().saving).toBe(true);
    expect(draft.save()).toBe(first);
    await first;
    expect(draft.getStatus().saving).toBe(false);
    expect(sent).toEqual([
      {
        slug: "demo",
        configId: "sales",
        fields: [
          { id: "text", type: "text", value: "a" },
          { id: "number as text", type: "number", value: "42" },
          { id: "number", type: "number", value: 2 },
          { id: "hidden", type: "text", value: { deep: [1, null] } },
          { id: "rules", type: "rule_engine", value: { logic: "AND", conditions: [{ lhs: "a" }] } },
          { id: "map", type: "map", value: [{ id: "__proto__", value: "x" }] },
          { id: "default", type: "text", value: "d" },
          { id: "unset", type: "text", value: undefined },
        ],
        workflows: [
          { id: "on", enabled: true, fields: [{ id: "x", type: "json", value: { a: 2 } }] },
          { id: "off", enabled: false, fields: [{ id: "y", type: "number", value: 3 }] },
        ],
      },
    ]);
    expect(draft.getField({ workflowId: "off", id: "y" })).toMatchObject({ value: "not a number", dirty: true });
  });

  it("counts, judges, resets and sends what is in its scope, and the rest as it is stored", async () => {
    const required = { required: true };
    const stored = config({
      fields: [field("x", { ...required, value: "stored" }), field("empty", required)],
      workflows: [
        { id: "on", name: "", enabled: true, fields: [field("x", { value: "theirs" })] },
        { id: "other", name: "", enabled: true, fields: [field("x", required)] },
      ],
    });
    const send = vi.fn<(input: UpdateConfigInput) => Promise<Config>>(async () => stored);
    const draft = open(stored);
    const on = { workflowId: "on" };
    draft.setValue({ workflowId: "on", id: "x" }, "mine");
    draft.setValue({ id: "x" }, "not mine");
    expect(draft.getStatus(on).dirtyCount).toBe(1);
    expect(draft.validate(on)).toEqual([]);
    await draft.saveWith(send, on);
    const value = (input: UpdateConfigInput | undefined): unknown[] =>
      [input?.fields, ...(input?.workflows ?? []).map(({ fields }) => fields)].map((fields) => fields?.[0]?.value);
    expect(value(send.mock.lastCall?.[0])).toEqual(["stored", "mine", undefined]);
    draft.reset(on);
    expect(draft.getField({ id: "x" }).value).toBe("not mine");

    expect(draft.validate("application")).toEqual([{ field: { id: "empty" }, code: "required" }]);
    const issues = [{ id: "x", message: "Too short." }];
    const error = new CobaltError("invalid-request", "refused", { issues });
    draft.setValue({ id: "empty" }, "filled");
    await draft.saveWith(() => Promise.reject(error), "application");
    expect(draft.getField({ id: "x" }).error).toEqual({ code: "server", message: "Too short." });
    expect(draft.getField({ workflowId: "on", id: "x" }).error).toBeUndefined();
    expect([draft.getStatus("application").error, draft.getStatus(on).error]).toEqual([error, undefined]);
  });

  it("is clean with what the server stored, and keeps what was typed meanwhile", async () => {
    const draft = open(config({ fields: [field("a"), field("b")] }));
    draft.setValue({ id: "a" }, " padded ");
    draft.setValue({ id: "b" }, "first");
    const answer = config({ fields: [field("a", { value: "padded" }), field("b", { value: "first" })] });
    expect(
      await draft.saveWith(async () => {
        draft.setValue({ id: "b" }, "second");
        return answer;
      }),
    ).toBe(true);
    expect(draft.getField({ id: "a" })).toMatchObject({ value: "padded", dirty: false });
    expect(draft.getField({ id: "b" })).toMatchObject({ value: "second", dirty: true });
  });

  it("keeps what was typed back to the former value while a save runs, whatever arrives meanwhile", async () => {
    const stored = (value: string): Config => config({ fields: [field("a", { value }), field("b", { value })] });
    const draft = open(stored("old"));
    draft.setValue({ id: "a" }, "new");
    draft.setValue({ id: "b" }, "new");
    const saved = draft.saveWith(async () => {
      draft.setValue({ id: "a" }, "old");
      draft.receive(stored("old"));
      expect(draft.getField({ id: "b" }).value).toBe("new");
      draft.receive(stored("new"));
      return stored("new");
    });
    expect(await saved).toBe(true);
    expect(draft.getField({ id: "a" })).toMatchObject({ value: "old", dirty: true });
    expect(draft.getField({ id: "b" })).toMatchObject({ value: "new", dirty: false });
  });

  it("has what was typed again when a field was missing from one answer", () => {
    const both = config({ fields: [field("a", { value: "1" }), field("b", { value: "1" })] });
    const draft = open(both);
    draft.setValue({ id: "a" }, "typed");
    draft.receive(config({ fields: [field("b", { value: "1" })] }));
    expect(draft.getStatus().dirtyCount).toBe(0);
    draft.receive(both);
    expect(draft.getField({ id: "a" })).toMatchObject({ value: "typed", dirty: true });
    draft.receive(config({}));
    draft.reset();
    draft.receive(both);
    expect(draft.getField({ id: "a" })).toMatchObject({ value: "1", dirty: false });
  });

  it("changes no touched value in any order of refetches, saves, failures and changed field lists", async () => {
    const id = fc.constantFrom("a", "b", "c");
    const value = fc.constantFrom("", "1", "2", "3");
    const step = fc.oneof(
      fc.record({ edit: id, value }),
      fc.record({ store: id, value }),
      fc.record({ list: fc.uniqueArray(id) }),
      fc.constantFrom("refetch", "save", "answer", "fail"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = new Map<string, FieldValue | undefined>();
        let list = ["a", "b", "c"];
        const read = (): Config =>
          config({ fields: list.map((each) => field(each, { value: server.get(each) ?? "" })) });
        const draft = open(read());
        const shown = (): string[] => draft.getStatus().fields.map((each) => each.id);
        const valueOf = (each: string): unknown => draft.getField({ id: each }).value ?? "";
        /** What a person typed and the server does not have. */
        const touched = new Map<string, string>();
        let end: ((fails: boolean) => Promise<boolean>) | undefined;
        const send = (input: UpdateConfigInput, fails: boolean): Config => {
          if (fails) throw new CobaltError("server", "PUT failed");
          for (const update of input.fields ?? []) server.set(update.id, update.value);
          return read();
        };
        for (const now of steps) {
          if (typeof now === "object" && "edit" in now) {
            if (!shown().includes(now.edit)) continue;
            draft.setValue({ id: now.edit }, now.value);
            // back at the stored value is not touched, unless a save may be changing that
            if (draft.getField({ id: now.edit }).dirty || end !== undefined) touched.set(now.edit, now.value);
            else touched.delete(now.edit);
          } else if (typeof now === "object" && "store" in now) server.set(now.store, now.value);
          else if (typeof now === "object") ({ list } = now);
          else if (now === "refetch") draft.receive(read());
          else if (now === "save" && end === undefined) {
            let answer: ((fails: boolean) => void) | undefined;
            const waiting = new Promise<boolean>((resolve) => {
              answer = resolve;
            });
            const saved = draft.saveWith(async (input) => send(input, await waiting));
            end = (fails) => {
              answer?.(fails);
              return saved;
            };
          } else if (end !== undefined && (now === "answer" || now === "fail")) {
            await end(now === "fail");
            end = undefined;
          }
          for (const each of shown().filter((one) => touched.has(one))) {
            expect(valueOf(each)).toBe(touched.get(each));
            if (end === undefined && !draft.getField({ id: each }).dirty) touched.delete(each);
          }
        }
        await end?.(false);
      }),
      { numRuns: 500 },
    );
  });

  it("is clean where the server stored a value, and says what it said where it did not", async () => {
    const draft = open(config({ fields: [field("good"), field("bad")] }));
    draft.setValue({ id: "good" }, "1");
    draft.setValue({ id: "bad" }, "2");
    const answer = config({
      fields: [field("good", { value: "1" }), field("bad")],
      fieldErrors: [{ id: "bad", message: "No such channel" }],
    });
    expect(await draft.saveWith(async () => answer)).toBe(false);
    expect(draft.getField({ id: "good" })).toMatchObject({ value: "1", error: undefined, dirty: false });
    expect(draft.getField({ id: "bad" })).toMatchObject({
      value: "2",
      error: { code: "server", message: "No such channel" },
      dirty: true,
    });
    draft.setValue({ id: "bad" }, "3");
    expect(draft.getField({ id: "bad" }).error).toBeUndefined();
  });

  it("keeps everything after a failure, with the issues at their fields", async () => {
    const draft = open(config({ fields: [field("a"), field("b")] }));
    draft.setValue({ id: "a" }, "typed");
    const error = new CobaltError("invalid-request", "PUT failed", { issues: [{ id: "a", message: "Too long" }] });
    expect(await draft.saveWith(() => Promise.reject(error))).toBe(false);
    expect(draft.getStatus()).toMatchObject({ error, saving: false, dirtyCount: 1 });
    expect(draft.getField({ id: "a" })).toMatchObject({
      value: "typed",
      error: { code: "server", message: "Too long" },
      dirty: true,
    });
    expect(await draft.saveWith(async () => config({ fields: [field("a", { value: "typed" }), field("b")] }))).toBe(
      true,
    );
    expect(draft.getStatus().error).toBeUndefined();
  });

  it("shows at once what the server holds against a field it could not load", () => {
    const draft = open(
      config({ fields: [field("channel")], fieldErrors: [{ id: "channel", message: "Connection expired" }] }),
    );
    expect(draft.getField({ id: "channel" }).error).toEqual({ code: "server", message: "Connection expired" });
    expect(draft.validate()).toEqual([]);
    draft.receive(config({ fields: [field("channel")] }));
    expect(draft.getField({ id: "channel" }).error).toBeUndefined();
  });

  it("drops choices that arrive after those of a newer parent", async () => {
    const base = field("base", { type: "select", value: "a", options: [] });
    const child = field("table", { type: "select", parent: "base", options: [{ name: "A", value: "a" }] });
    const answers: ((choice: string) => void)[] = [];
    const draft = open(config({ fields: [base, child] }), {
      store: async (_key, changed, value) => ({ ...changed, value: value ?? null }),
      load: () =>
        new Promise((resolve) =>
          answers.push((choice) => resolve({ ...child, options: [{ name: choice, value: choice }] })),
        ),
    });
    for (const value of ["b", "c"]) {
      draft.setValue({ id: "base" }, value);
      await expect.poll(() => answers).toHaveLength(value === "b" ? 1 : 2);
    }
    answers[1]?.("of c");
    await expect.poll(() => draft.getField({ id: "table" }).dependency).toBeUndefined();
    answers[0]?.("of b");
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    expect(draft.getField({ id: "table" }).options).toEqual([{ name: "of c", value: "of c" }]);
  });

  it("leaves no listener behind", () => {
    const draft = open(config({ fields: [field("a")] }));
    const listener = vi.fn();
    for (const stop of [draft.subscribe(listener, { id: "a" }), draft.subscribe(listener)]) stop();
    draft.setValue({ id: "a" }, "x");
    expect(listener).not.toHaveBeenCalled();
  });
});
