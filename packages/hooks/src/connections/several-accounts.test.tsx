import {
  useApplication,
  useConfigDraft,
  useConnect,
  useDisconnect,
  useExecuteWorkflow,
  useOpenConfig,
  useToggleWorkflow,
} from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const slug = "google-drive";
const DISCONNECT = "DELETE /api/v1/linked-acc/integration/:slug";
const FILE_NAME = "6686b244831d93b702cc2886";
const FOLDER = "66618729a1d293f8e3d55efb";

/** A sandbox in which Harbor Coffee has connected Google Drive twice. */
function twice(): { sandbox: Sandbox; sales: string; books: string } {
  const sandbox = createSandbox();
  for (const identifier of ["sales@harbor.test", "books@harbor.test"]) {
    sandbox.control.connect("harbor", slug, { identifier });
  }
  const [sales = "", books = ""] = drives(sandbox).map(({ id }) => id);
  return { sandbox, sales, books };
}

function drives(sandbox: Sandbox): ReturnType<Sandbox["control"]["account"]>["connections"] {
  return sandbox.control.account("harbor").connections.filter((connection) => connection.slug === slug);
}

function configs(sandbox: Sandbox): ReturnType<Sandbox["control"]["account"]>["configs"] {
  return sandbox.control.account("harbor").configs.filter((config) => config.slug === slug);
}

describe("several accounts", () => {
  failOnConsoleError();

  it("have settings of their own, as the store tells", async () => {
    const { sandbox, sales, books } = twice();
    const { result } = renderHookWithSandbox(
      () => ({
        sales: useConfigDraft({ slug, connectionId: sales }),
        books: useConfigDraft({ slug, connectionId: books }),
      }),
      sandbox,
    );
    await waitFor(() => expect([result.current.sales.status, result.current.books.status]).toEqual(["ready", "ready"]));
    for (const [which, name, folder] of [
      ["sales", "offer.pdf", "0B7l1ftq2"],
      ["books", "invoice.pdf", "0B7l1ftr8"],
    ] as const) {
      act(() => {
        result.current[which].draft?.store.setValue({ id: FILE_NAME }, name);
        result.current[which].draft?.store.setValue({ id: FOLDER }, folder);
      });
      await act(async () => expect(await result.current[which].draft?.save()).toBe(true));
    }
    expect(configs(sandbox)).toMatchObject([
      { config_id: "harbor", connection_id: sales, fields: { [FILE_NAME]: "offer.pdf", [FOLDER]: "0B7l1ftq2" } },
      { config_id: "harbor", connection_id: books, fields: { [FILE_NAME]: "invoice.pdf", [FOLDER]: "0B7l1ftr8" } },
    ]);
    expect(result.current.sales.draft?.getField({ id: FILE_NAME }).value).toBe("offer.pdf");
    expect(result.current.books.draft?.getField({ id: FILE_NAME }).value).toBe("invoice.pdf");
  });

  it("switch and run workflows each for itself", async () => {
    const { sandbox, sales, books } = twice();
    const { result } = renderHookWithSandbox(
      () => ({
        sales: useConfigDraft({ slug, connectionId: sales }),
        books: useConfigDraft({ slug, connectionId: books }),
        toggle: useToggleWorkflow(),
        execute: useExecuteWorkflow(),
      }),
      sandbox,
    );
    await waitFor(() => expect([result.current.sales.status, result.current.books.status]).toEqual(["ready", "ready"]));
    const workflowId = "66e31c8e33b9ff7a1e33cd32";
    await act(() => result.current.toggle.mutateAsync({ slug, connectionId: books, workflowId, enabled: true }));
    const enabled = configs(sandbox).map(({ connection_id, workflows }) => [
      connection_id,
      workflows.find(({ id }) => id === workflowId)?.enabled,
    ]);
    expect(enabled).toEqual([
      [sales, false],
      [books, true],
    ]);
    const own = sandbox.control.account("harbor").workflows.find(({ published }) => published);
    await act(() =>
      result.current.execute.mutateAsync({ workflowId: own?.id ?? "", slug: own?.slug, connectionId: books }),
    );
    expect(sandbox.control.account("harbor").executions.some(({ connectionId }) => connectionId === books)).toBe(true);
  });

  it("are added without touching those that are there, and renewed in place", async () => {
    const { sandbox, sales } = twice();
    vi.spyOn(window, "open").mockReturnValue(null);
    const { result } = renderHookWithSandbox(
      () => ({ connect: useConnect({ slug }), application: useApplication(slug) }),
      sandbox,
    );
    await waitFor(() => expect(result.current.application.isSuccess).toBe(true));
    act(() => result.current.connect.authorize({ userDefinedFields: { label: "Archive" } }));
    await waitFor(() => expect(result.current.connect.state.status).toBe("blocked"));
    sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow", {
      identifier: "old@harbor.test",
    });
    act(() => result.current.connect.checkNow());
    await waitFor(() => expect(result.current.connect.state.status).toBe("connected"));
    expect(drives(sandbox).map(({ identifier }) => identifier)).toEqual([
      "sales@harbor.test",
      "books@harbor.test",
      "old@harbor.test",
    ]);
    expect(result.current.application.data?.connections.at(-1)?.userDefinedFields).toEqual({ label: "Archive" });

    act(() => result.current.connect.authorize({ connectionId: sales }));
    await waitFor(() => expect(result.current.connect.state.status).toBe("blocked"));
    sandbox.control.decide(sandbox.control.authorizations()[1]?.state ?? "", "allow", { identifier: "eve@other.test" });
    act(() => result.current.connect.checkNow());
    await waitFor(() =>
      expect(result.current.connect.state).toMatchObject({
        status: "connected",
        otherIdentity: { before: "sales@harbor.test", now: "eve@other.test" },
      }),
    );
    expect(drives(sandbox)).toHaveLength(3);
  });

  it("is not renewed by another account's news", async () => {
    const { sandbox, sales, books } = twice();
    sandbox.control.expire("harbor", slug, { connectionId: sales });
    vi.spyOn(window, "open").mockReturnValue(null);
    const { result } = renderHookWithSandbox(() => useConnect({ slug, connectionId: sales }), sandbox);
    act(() => result.current.authorize());
    await waitFor(() => expect(result.current.state.status).toBe("blocked"));
    sandbox.control.connect("harbor", slug, { connectionId: books });
    act(() => result.current.checkNow());
    await waitFor(() => expect(result.current.state).toMatchObject({ status: "blocked", checking: false }));
    sandbox.control.connect("harbor", slug, { connectionId: sales });
    act(() => result.current.checkNow());
    await waitFor(() => expect(result.current.state.status).toBe("connected"));
    expect(result.current.state).not.toHaveProperty("otherIdentity");
  });

  it("leave one by one with their settings, or all together", async () => {
    const { sandbox, sales, books } = twice();
    const { result } = renderHookWithSandbox(
      () => ({
        disconnect: useDisconnect(),
        application: useApplication(slug),
        sales: useConfigDraft({ slug, connectionId: sales }),
        books: useConfigDraft({ slug, connectionId: books }),
      }),
      sandbox,
    );
    await waitFor(() => expect([result.current.sales.status, result.current.books.status]).toEqual(["ready", "ready"]));
    await act(() => result.current.disconnect.mutateAsync({ slug, connectionId: sales }));
    expect(drives(sandbox).map(({ id }) => id)).toEqual([books]);
    expect(configs(sandbox).map(({ connection_id }) => connection_id)).toEqual([books]);
    expect(result.current.application.data?.status).toBe("connected");

    const again = twice();
    const all = renderHookWithSandbox(
      () => ({ disconnect: useDisconnect(), application: useApplication(slug) }),
      again.sandbox,
    );
    await waitFor(() => expect(all.result.current.application.isSuccess).toBe(true));
    await act(() => all.result.current.disconnect.mutateAsync({ slug }));
    expect(drives(again.sandbox)).toEqual([]);
    await waitFor(() => expect(all.result.current.application.data?.status).toBe("not-connected"));
  });

  it("leave with their settings although the next one cannot leave", async () => {
    const { sandbox, sales, books } = twice();
    const { result } = renderHookWithSandbox(
      () => ({
        disconnect: useDisconnect(),
        application: useApplication(slug),
        sales: useOpenConfig({ slug, connectionId: sales }),
        books: useOpenConfig({ slug, connectionId: books }),
      }),
      sandbox,
      {
        fetch: async (input, init) => {
          const response = await sandbox.fetch(input, init);
          if (init?.method === "DELETE") sandbox.control.failNext(DISCONNECT, { status: 400 });
          return response;
        },
      },
    );
    await waitFor(() => expect(result.current.application.isSuccess).toBe(true));
    await waitFor(() => expect(result.current.sales.isSuccess && result.current.books.isSuccess).toBe(true));
    await act(() => result.current.disconnect.mutateAsync({ slug }).catch(() => {}));
    expect(drives(sandbox).map(({ id }) => id)).toEqual([books]);
    await waitFor(() => expect(result.current.sales.error).toMatchObject({ code: "not-found" }));
    expect(result.current.books).toMatchObject({ isSuccess: true, error: null });
  });
});
