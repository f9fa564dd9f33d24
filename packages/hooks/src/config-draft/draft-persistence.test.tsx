import { type DraftPersistence, useConfigDraft, useDeleteConfig } from "@cobalt-kit/hooks";
import { parseJson, stringifyJson } from "@cobalt-kit/hooks/fields";
import { createSandbox, fixtureIds, standardFixtures } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { failOnConsoleError, flush, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";
import { openDraft } from "../testing/open-draft.ts";

const TITLE = { id: "acrm_title" };
const SECRET = { id: "acrm_signing_secret" };

interface Place extends DraftPersistence {
  texts: Map<string, string>;
}

function newPlace(wait: <T>(value: T) => T | Promise<T> = (value) => value): Place {
  const texts = new Map<string, string>();
  return {
    texts,
    load: (key) => wait(texts.get(key) ?? null),
    save: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
  };
}

describe("a draft that the host keeps", () => {
  failOnConsoleError();

  it.each([
    ["at once", newPlace],
    ["later", () => newPlace((value) => Promise.resolve(value))],
  ])("is there again after a reload, from a place that answers %s, without its secrets", async (_name, place) => {
    const persist = place();
    const sandbox = createSandbox();
    const before = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    await flush();
    expect([...persist.texts]).toEqual([]);
    act(() => {
      before.draft().store.setValue(TITLE, "typed");
      before.draft().store.setValue(SECRET, "s3cret");
      before.draft().setWorkflowEnabled(fixtureIds.atlasCreateAccounts, true);
    });
    await flush();
    before.unmount();
    expect([...persist.texts.values()]).toHaveLength(1);
    expect([...persist.texts.values()].join()).not.toContain("s3cret");
    const [key = ""] = persist.texts.keys();
    for (const part of ["api.cobalt.test", "harbor", "atlas-crm"]) expect(key).toContain(part);

    const after = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    await waitFor(() => expect(after.draft().dirtyCount).toBe(2));
    expect(after.draft().getField(TITLE)).toMatchObject({ value: "typed", dirty: true });
    expect(after.draft().getField(SECRET)).toMatchObject({ value: undefined, dirty: false });
    expect(after.draft().workflows.map(({ enabled }) => enabled)).toEqual([true, true]);
    act(() => after.draft().setWorkflowEnabled(fixtureIds.atlasCreateAccounts, false));
    await act(async () => expect(await after.draft().save()).toBe(true));
    await flush();
    expect([...persist.texts]).toEqual([]);
  });

  it("may be ten thousand levels deep, with numbers of any size", async () => {
    const fixtures = structuredClone(standardFixtures);
    const atlas = fixtures.applications.find(({ slug }) => slug === "atlas-crm");
    atlas?.fields?.push({ id: "shape", name: "Shape", field_type: "shape" });
    const sandbox = createSandbox({ fixtures });
    const persist = newPlace();
    const text = `${'{"x":['.repeat(5_000)}1161888007138312193${"]}".repeat(5_000)}`;
    const before = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    act(() => before.draft().store.setValue({ id: "shape" }, parseJson(text)));
    await flush();
    before.unmount();
    const after = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    await waitFor(() => expect(after.draft().dirtyCount).toBe(1));
    expect(stringifyJson(after.draft().getField({ id: "shape" }).value) === text).toBe(true);
  });

  it("is merged with what the server has since, and gone after a reset", async () => {
    const persist = newPlace();
    const sandbox = createSandbox();
    const before = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    act(() => {
      before.draft().store.setValue(TITLE, "mine");
      before.draft().store.setValue({ id: "acrm_note" }, "mine");
    });
    await flush();
    before.unmount();
    sandbox.control.updateConfig("harbor", "atlas-crm", { fields: { acrm_title: "theirs", acrm_limit: 7 } });
    const after = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    expect(after.draft().getField(TITLE)).toMatchObject({ value: "mine", conflict: { theirs: "theirs" } });
    expect(after.draft().getField({ id: "acrm_note" })).toMatchObject({ value: "mine", conflict: undefined });
    expect(after.draft().getField({ id: "acrm_limit" }).value).toBe("7");
    act(() => after.draft().reset());
    await flush();
    expect([...persist.texts]).toEqual([]);
    expect(after.draft().getField(TITLE)).toMatchObject({ value: "theirs", conflict: undefined });
  });

  it("goes on storing a parent that was on its way", async () => {
    const persist = newPlace();
    const sandbox = createSandbox();
    const before = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    sandbox.control.failNext("PUT /api/v2/public/config/field/:field_id", { status: 500 });
    act(() => before.draft().store.setValue({ id: "acrm_base" }, "base_support"));
    await waitFor(() => expect(before.draft().getField({ id: "acrm_table" }).dependency?.status).toBe("failed"));
    before.unmount();
    const after = await openDraft({ slug: "atlas-crm", persist }, { sandbox });
    const table = (): unknown =>
      after
        .draft()
        .getField({ id: "acrm_table" })
        .options?.map(({ name }) => name);
    await waitFor(() => expect(table()).toEqual(["Tickets"]));
    expect(after.draft().dirtyCount).toBe(0);
    await flush();
    expect([...persist.texts]).toEqual([]);
  });

  it.each(["", "{", "null", "[]", '{"fields":[[1,2,3]],"switches":[["a","b"]]}', '{"fields":7,"switches":{}}'])(
    "is none where the place holds %j",
    async (text) => {
      const persist = { ...newPlace(), load: () => text };
      const { draft } = await openDraft({ slug: "atlas-crm", persist });
      await flush();
      expect(draft().dirtyCount).toBe(0);
      act(() => draft().store.setValue(TITLE, "typed"));
      expect(draft().getField(TITLE).value).toBe("typed");
    },
  );

  it("can be edited and saved while the place fails", async () => {
    const broken = (): never => {
      throw new Error("The place is full.");
    };
    const persist = { load: broken, save: broken, remove: () => Promise.reject(new Error("gone")) };
    const { draft } = await openDraft({ slug: "atlas-crm", persist });
    act(() => draft().store.setValue(TITLE, "typed"));
    await flush();
    await act(async () => expect(await draft().save()).toBe(true));
  });

  it("is dropped with its config, and only then", async () => {
    const persist = newPlace();
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "slack");
    const { result } = renderHookWithSandbox(
      () => ({
        sales: useConfigDraft({ slug: "slack", configId: "sales", persist }),
        support: useConfigDraft({ slug: "slack", configId: "support", persist }),
        remove: useDeleteConfig().mutateAsync,
      }),
      sandbox,
    );
    await waitFor(() => expect(result.current.sales.draft && result.current.support.draft).toBeDefined());
    const key = { id: result.current.sales.draft?.fields[0]?.id ?? "" };
    act(() => {
      result.current.sales.draft?.store.setValue(key, "typed");
      result.current.support.draft?.store.setValue(key, "typed");
    });
    await flush();
    expect(persist.texts.size).toBe(2);
    await act(() => result.current.remove({ slug: "slack", configId: "sales" }));
    await waitFor(() => expect(result.current.sales.status).toBe("error"));
    await flush();
    expect([...persist.texts.keys()].join()).toContain("support");
    expect(persist.texts.size).toBe(1);
  });
});
