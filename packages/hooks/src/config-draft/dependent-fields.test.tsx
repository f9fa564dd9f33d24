import { fixtureIds } from "@cobalt-kit/sandbox";
import type { ConfigDraft, FieldKey } from "@cobalt-kit/hooks";
import type { Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { failOnConsoleError, flush } from "../testing/render-hook-with-sandbox.tsx";
import { openDraft, storedConfig } from "../testing/open-draft.ts";

const SAVE = "PUT /api/v2/f-sdk/config";
const FIELD = "/api/v2/public/config/field/:field_id";
const BASE = { id: "acrm_base" };
const TABLE = { id: "acrm_table" };
const COLUMN = { id: "acrm_column" };
const COLUMNS = { id: "acrm_columns" };
const BELOW = [TABLE, COLUMN, COLUMNS];

/** Calls about single fields, as "PUT acrm_base". */
function fieldCalls(sandbox: Sandbox): string[] {
  return sandbox.control
    .requests()
    .filter(({ path }) => path.includes("/config/field/"))
    .map(({ method, path }) => `${method} ${decodeURIComponent(path.split("/").at(-1) ?? "")}`);
}

const choices = (draft: ConfigDraft, key: FieldKey): unknown => draft.getField(key).options?.map(({ name }) => name);
const dependencies = (draft: ConfigDraft, keys: FieldKey[]): unknown[] =>
  keys.map((key) => draft.getField(key).dependency?.status);

describe("fields that depend on others", () => {
  failOnConsoleError();

  it("are cleared here and on the server when their parent changes, which is stored at once, and get its choices", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    expect(choices(draft(), TABLE)).toEqual(["Deals", "Accounts"]);
    sandbox.control.clearRequests();
    act(() => draft().store.setValue({ id: "acrm_note" }, "typed before"));
    act(() => draft().store.setValue(BASE, "base_support"));
    expect(BELOW.map((key) => draft().getField(key).value)).toEqual([undefined, undefined, undefined]);
    expect(dependencies(draft(), BELOW)).toEqual(["saving-parent", "waiting", "waiting"]);
    expect(draft().getField(COLUMN).dependency).toMatchObject({ parent: { id: "acrm_table", name: "Table" } });
    await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual([undefined]));
    expect(choices(draft(), TABLE)).toEqual(["Tickets"]);
    expect(draft().getField(BASE)).toMatchObject({ value: "base_support", dirty: false });
    expect(dependencies(draft(), BELOW)).toEqual([undefined, "waiting", "waiting"]);
    expect(fieldCalls(sandbox)).toEqual([
      "PUT acrm_base",
      "DELETE acrm_table",
      "DELETE acrm_column",
      "DELETE acrm_columns",
      "POST acrm_table",
    ]);
    const stored = storedConfig(sandbox, "atlas-crm").fields;
    expect(stored).toMatchObject({ acrm_base: "base_support", acrm_title: "Invoice from Harbor Coffee" });
    for (const { id } of BELOW) expect(stored).not.toHaveProperty(id);
    expect(stored).not.toHaveProperty("acrm_note");
    expect(draft().getField({ id: "acrm_note" })).toMatchObject({ value: "typed before", dirty: true });
    expect(draft().dirtyCount).toBe(1);
  });

  it("are walked down one step after another, a map too, and saved with the rest", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    act(() => draft().store.setValue(BASE, "base_support"));
    await waitFor(() => expect(choices(draft(), TABLE)).toEqual(["Tickets"]));
    act(() => draft().store.setValue(TABLE, 402));
    await waitFor(() => expect(dependencies(draft(), BELOW)).toEqual([undefined, undefined, undefined]));
    expect([choices(draft(), COLUMN), choices(draft(), COLUMNS)]).toEqual([
      ["Customer", "Subject"],
      ["Customer", "Subject"],
    ]);
    sandbox.control.clearRequests();
    act(() => {
      draft().store.setValue(COLUMN, "subject");
      draft().store.setValue(COLUMNS, [{ id: "lbl_customer", value: "customer" }]);
    });
    await flush();
    // nobody depends on these
    expect(fieldCalls(sandbox)).toEqual([]);
    await act(async () => expect(await draft().save()).toBe(true));
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({
      acrm_base: "base_support",
      acrm_table: 402,
      acrm_column: "subject",
      acrm_columns: { lbl_customer: "customer" },
    });
  });

  it("are told of by workflow and config, where the config is not the usual one", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm", configId: "sales" });
    const workflowId = fixtureIds.atlasWriteInvoices;
    act(() => draft().store.setValue({ workflowId, id: "wf_acrm_base" }, "base_sales"));
    await waitFor(() => expect(choices(draft(), { workflowId, id: "wf_acrm_table" })).toEqual(["Deals", "Accounts"]));
    const config = storedConfig(sandbox, "atlas-crm", { configId: "sales" });
    expect(config.workflows.find(({ id }) => id === workflowId)?.fields).toEqual({ wf_acrm_base: "base_sales" });
    const calls = sandbox.control.requests().filter(({ path }) => path.includes("/config/field/"));
    expect(calls).toHaveLength(2);
    for (const { query } of calls) expect(query).toMatchObject({ workflow_id: workflowId, config_id: "sales" });
  });

  it("lose their choices when their parent is emptied", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    sandbox.control.clearRequests();
    act(() => draft().store.setValue(BASE, undefined));
    await waitFor(() => expect(draft().getField(BASE).dirty).toBe(false));
    await flush();
    expect(dependencies(draft(), BELOW)).toEqual(["waiting", "waiting", "waiting"]);
    expect(draft().getField(TABLE).options).toBeUndefined();
    expect(fieldCalls(sandbox)).toContain("DELETE acrm_base");
    expect(fieldCalls(sandbox).filter((call) => call.startsWith("POST"))).toEqual([]);
    expect(storedConfig(sandbox, "atlas-crm").fields).not.toHaveProperty("acrm_base");
    await act(async () => expect(await draft().save()).toBe(true));
  });

  it("get the choices for one value of their parent once", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    for (const [base, first] of [
      ["base_support", "Tickets"],
      ["base_sales", "Deals"],
      ["base_support", "Tickets"],
      ["base_sales", "Deals"],
    ]) {
      act(() => draft().store.setValue(BASE, base));
      await waitFor(() => expect(choices(draft(), TABLE)).toEqual(expect.arrayContaining([first])));
      await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual([undefined]));
    }
    expect(fieldCalls(sandbox).filter((call) => call === "POST acrm_table")).toHaveLength(2);
    expect(fieldCalls(sandbox).filter((call) => call === "PUT acrm_base")).toHaveLength(4);
  });

  it("show the choices of the newest value, whichever answer comes first", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const hold = sandbox.control.hold(`POST ${FIELD}`);
    act(() => draft().store.setValue(BASE, "base_support"));
    await waitFor(() => expect(fieldCalls(sandbox)).toContain("POST acrm_table"));
    expect(dependencies(draft(), [TABLE])).toEqual(["loading"]);
    act(() => draft().store.setValue(BASE, "base_sales"));
    await waitFor(() => expect(fieldCalls(sandbox).filter((call) => call === "POST acrm_table")).toHaveLength(2));
    await act(async () => sandbox.control.release(hold));
    await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual([undefined]));
    expect(choices(draft(), TABLE)).toEqual(["Deals", "Accounts"]);
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_base: "base_sales" });
  });

  it("wait while their parent is stored, and a parent chosen meanwhile goes after it", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const hold = sandbox.control.hold(`PUT ${FIELD}`);
    act(() => draft().store.setValue(BASE, "base_support"));
    await waitFor(() => expect(fieldCalls(sandbox)).toEqual(["PUT acrm_base"]));
    act(() => draft().store.setValue(BASE, "base_sales"));
    await flush();
    expect(fieldCalls(sandbox)).toEqual(["PUT acrm_base"]);
    expect(draft().getField(BASE).value).toBe("base_sales");
    await act(async () => sandbox.control.release(hold));
    await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual([undefined]));
    expect(draft().getField(BASE)).toMatchObject({ value: "base_sales", dirty: false });
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_base: "base_sales" });
    expect(choices(draft(), TABLE)).toEqual(["Deals", "Accounts"]);
  });

  it.each([
    ["storing the parent", `PUT ${FIELD}`],
    ["clearing a child", `DELETE ${FIELD}`],
    ["loading the choices", `POST ${FIELD}`],
  ])(
    "say at the field that %s failed, and go on from there when asked; the draft stays whole",
    async (_name, route) => {
      const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
      act(() => draft().store.setValue({ id: "acrm_note" }, "typed before"));
      sandbox.control.failNext(route, { status: 400 });
      act(() => draft().store.setValue(BASE, "base_support"));
      await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual(["failed"]));
      expect(draft().getField(BASE).value).toBe("base_support");
      expect(draft().getField({ id: "acrm_note" })).toMatchObject({ value: "typed before", dirty: true });
      expect(draft().getField({ id: "acrm_title" })).toMatchObject({
        value: "Invoice from Harbor Coffee",
        dirty: false,
      });
      const { dependency } = draft().getField(TABLE);
      act(() => {
        if (dependency?.status === "failed") dependency.retry();
      });
      await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual([undefined]));
      expect(choices(draft(), TABLE)).toEqual(["Tickets"]);
      expect(draft().getField(BASE).dirty).toBe(false);
      await act(async () => expect(await draft().save()).toBe(true));
      expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({
        acrm_base: "base_support",
        acrm_note: "typed before",
      });
    },
  );

  it("are saved whole although storing the parent by itself fails", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    sandbox.control.failNext(`PUT ${FIELD}`, { status: 500 });
    act(() => draft().store.setValue(BASE, "base_support"));
    await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual(["failed"]));
    await act(async () => expect(await draft().save()).toBe(true));
    const { fields } = storedConfig(sandbox, "atlas-crm");
    expect(fields).toMatchObject({ acrm_base: "base_support" });
    for (const { id } of BELOW) expect(fields).not.toHaveProperty(id);
    expect(choices(draft(), TABLE)).toEqual(["Tickets"]);
    expect(dependencies(draft(), [TABLE])).toEqual([undefined]);
  });

  it("come back with their parent when that is taken back before it went", async () => {
    const { draft } = await openDraft({ slug: "atlas-crm" });
    act(() => {
      draft().store.setValue(BASE, "base_support");
      draft().store.setValue(BASE, "base_sales");
    });
    await flush();
    expect(BELOW.map((key) => draft().getField(key).dirty)).toEqual([false, false, false]);
    expect(draft().getField(TABLE).value).toBe(0);
  });

  it("are put in order by one save pressed while a parent is on its way", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    const hold = sandbox.control.hold(`PUT ${FIELD}`);
    act(() => draft().store.setValue(BASE, "base_support"));
    await waitFor(() => expect(fieldCalls(sandbox)).toEqual(["PUT acrm_base"]));
    let saved: Promise<boolean> | undefined;
    act(() => {
      saved = draft().save();
    });
    await flush();
    expect(sandbox.control.requests({ route: SAVE })).toEqual([]);
    await act(async () => {
      sandbox.control.release(hold);
      expect(await saved).toBe(true);
    });
    await waitFor(() => expect(dependencies(draft(), [TABLE])).toEqual([undefined]));
    expect(draft().dirtyCount).toBe(0);
    expect(storedConfig(sandbox, "atlas-crm").fields).toMatchObject({ acrm_base: "base_support" });
  });

  it.each([`PUT ${FIELD}`, `DELETE ${FIELD}`, `POST ${FIELD}`, SAVE])(
    "leave no error behind when the page goes while %s is on its way",
    async (route) => {
      const { draft, sandbox, unmount } = await openDraft({ slug: "atlas-crm" });
      const hold = sandbox.control.hold(route);
      act(() => draft().store.setValue(BASE, "base_support"));
      const saved = route === SAVE ? draft().save() : undefined;
      const method = route.split(" ")[0] ?? "";
      await waitFor(() => expect(sandbox.control.requests({ method }).length).toBeGreaterThan(route === SAVE ? 1 : 0));
      unmount();
      sandbox.control.release(hold);
      await flush();
      expect(await saved).not.toBe(true);
    },
  );
});
