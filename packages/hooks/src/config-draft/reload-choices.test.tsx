import type { ConfigDraft } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { failOnConsoleError, flush } from "../testing/render-hook-with-sandbox.tsx";
import { openDraft } from "../testing/open-draft.ts";

const FIELD = "POST /api/v2/public/config/field/:field_id";
const SEGMENTS = { id: "acrm_segments" };
const REASON = "Could not load all segments from Atlas CRM";

const retry = (draft: ConfigDraft): void => act(() => draft.getField(SEGMENTS).error?.retry?.());
const fieldCalls = (sandbox: Sandbox): number =>
  sandbox.control.requests().filter(({ path }) => path.includes("/config/field/")).length;

describe("choices that could not be loaded with the config", () => {
  failOnConsoleError();

  it("are loaded again at the field, by one call, and what was typed stays", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    expect(draft().getField(SEGMENTS).error).toMatchObject({ code: "server", message: REASON });
    const before = draft().getField(SEGMENTS).value;
    act(() => draft().store.setValue({ id: "acrm_note" }, "typed"));
    sandbox.control.clearRequests();
    retry(draft());
    retry(draft());
    expect(draft().getField(SEGMENTS).dependency).toEqual({ status: "loading" });
    await waitFor(() => expect(draft().getField(SEGMENTS).dependency).toBeUndefined());
    expect(draft().getField(SEGMENTS)).toMatchObject({ value: before, error: undefined, dirty: false });
    expect(draft().getField(SEGMENTS).options?.length).toBeGreaterThan(0);
    expect(draft().config.fieldErrors).toEqual([]);
    expect(draft().getField({ id: "acrm_note" })).toMatchObject({ value: "typed", dirty: true });
    expect(fieldCalls(sandbox)).toBe(1);
  });

  it("may fail again, and be asked for once more", async () => {
    const { draft, sandbox } = await openDraft({ slug: "atlas-crm" });
    sandbox.control.failNext(FIELD, { status: 422, body: { message: "Atlas is down" } });
    retry(draft());
    await waitFor(() => expect(draft().getField(SEGMENTS).error?.cause).toMatchObject({ status: 422 }));
    expect(draft().getField(SEGMENTS)).toMatchObject({ dependency: undefined, error: { message: REASON } });
    retry(draft());
    await waitFor(() => expect(draft().getField(SEGMENTS).error).toBeUndefined());
  });

  it("are offered only where there are choices to load", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("harbor", "atlas-crm");
    sandbox.control.updateConfig("harbor", "atlas-crm", {
      fieldErrors: [{ id: "acrm_title", message: "Too short" }],
    });
    const { draft } = await openDraft({ slug: "atlas-crm" }, { sandbox });
    expect(draft().getField({ id: "acrm_title" }).error).toEqual({ code: "server", message: "Too short" });
  });

  it("are dropped when the page goes meanwhile", async () => {
    const { draft, sandbox, unmount } = await openDraft({ slug: "atlas-crm" });
    const hold = sandbox.control.hold(FIELD);
    retry(draft());
    await waitFor(() => expect(fieldCalls(sandbox)).toBe(1));
    unmount();
    sandbox.control.release(hold);
    await flush();
    expect(fieldCalls(sandbox)).toBe(1);
  });
});
