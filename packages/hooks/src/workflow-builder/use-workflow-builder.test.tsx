import { cobaltKeys, useCobalt, usePrivateWorkflows } from "@cobalt-kit/hooks";
import { useWorkflowBuilder } from "@cobalt-kit/hooks/workflow-builder";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox } from "../testing/render-hook-with-sandbox.tsx";

const list = "GET /api/v2/public/workflow";

/** A window as a browser would open it, and where it was sent. */
function stubWindowOpen(blocked = false): { steps: string[]; addresses: string[]; closeByHand: () => void } {
  const steps: string[] = [];
  let closed = false;
  const addresses: string[] = [];
  vi.spyOn(window, "open").mockImplementation((url) => {
    steps.push(`opened ${url || "empty"}`);
    if (blocked) return null;
    const builder: Window = Object.create(null, {
      opener: { value: window, writable: true },
      close: { value: () => steps.push("closed") },
      closed: { get: () => closed },
      document: { value: document.implementation.createHTMLDocument() },
      open: {
        value: (address: string, target: string, features: string) => {
          addresses.push(address);
          steps.push(`sent ${target} ${features} ${builder.opener}`);
        },
      },
    });
    return builder;
  });
  return { steps, addresses, closeByHand: () => (closed = true) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("useWorkflowBuilder", () => {
  failOnConsoleError();

  it("opens the window in the click, then makes its address, and sends it there without referrer and opener", async () => {
    const { steps, addresses } = stubWindowOpen();
    const { result, sandbox } = renderHookWithSandbox(() => useWorkflowBuilder({ workflowId: "a/b?c" }));
    act(() => {
      result.current.open();
      expect(steps).toEqual(["opened empty"]);
    });
    expect(result.current.status).toBe("opening");
    await waitFor(() => expect(result.current.status).toBe("opened"));
    expect(steps).toEqual(["opened empty", "sent _self noreferrer null"]);
    expect(addresses[0]).toMatch(/^https:\/\/api\.cobalt\.test\/workflows\/a%2Fb%3Fc\?token=eyJ[\w.-]+$/);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("keeps the token in no cache and no result", async () => {
    const { addresses } = stubWindowOpen();
    const { result } = renderHookWithSandbox(() => ({
      ...useWorkflowBuilder({ workflowId: "pw_1" }),
      workflows: usePrivateWorkflows().data,
      cache: useCobalt().queryClient,
      session: useCobalt().session,
    }));
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("opened"));
    const { cache, session, ...shown } = result.current;
    const token = new URL(addresses[0] ?? "").searchParams.get("token") ?? "";
    const kept = JSON.stringify([
      shown,
      session,
      cache.getQueriesData({ queryKey: cobaltKeys.scope(session) }),
      cache
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
      localStorage,
      sessionStorage,
      document.documentElement.outerHTML,
    ]);
    expect(token).not.toBe("");
    expect(kept).not.toContain(token);
  });

  it("says that a window was blocked, and asks for no token", async () => {
    stubWindowOpen(true);
    const getSessionToken = vi.fn<() => string>(() => "never");
    const { result } = renderHookWithSandbox(() => useWorkflowBuilder({ workflowId: "pw_1" }), createSandbox(), {
      getSessionToken,
    });
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("blocked"));
    expect(getSessionToken).not.toHaveBeenCalled();
  });

  it("sends no token to a window that was closed before its address was there, and is idle again", async () => {
    const { steps, addresses, closeByHand } = stubWindowOpen();
    const sandbox = createSandbox();
    let grant: ((token: string) => void) | undefined;
    const { result } = renderHookWithSandbox(() => useWorkflowBuilder({ workflowId: "pw_1" }), sandbox, {
      getSessionToken: () =>
        new Promise<string>((resolve) => {
          grant = resolve;
        }),
    });
    act(() => result.current.open());
    expect(result.current.status).toBe("opening");
    await waitFor(() => expect(grant).toBeDefined());
    closeByHand();
    grant?.(await sandbox.control.mintToken("harbor"));
    await waitFor(() => expect(result.current.status).toBe("idle"));
    expect(steps).toEqual(["opened empty"]);
    expect(addresses).toEqual([]);
  });

  it("closes the window and says why, where there is no token", async () => {
    const { steps } = stubWindowOpen();
    const { result } = renderHookWithSandbox(() => useWorkflowBuilder({ workflowId: "pw_1" }), createSandbox(), {
      getSessionToken: () => Promise.reject(new Error("Signed out")),
    });
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("failed"));
    expect(result.current.error?.code).toBe("session-expired");
    expect(steps.at(-1)).toBe("closed");
  });

  it.each(["http://builder.test", "javascript:alert(1)"])("opens no builder at %s", async (builderOrigin) => {
    const { addresses } = stubWindowOpen();
    const { result } = renderHookWithSandbox(() => useWorkflowBuilder({ workflowId: "pw_1", builderOrigin }));
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("failed"));
    expect(result.current.error?.code).toBe("unsafe-url");
    expect(addresses).toEqual([]);
  });

  it("tells the service how to look first", async () => {
    stubWindowOpen();
    const sandbox = createSandbox();
    const properties = { color: "#1d4a3a" };
    const { result } = renderHookWithSandbox(() => useWorkflowBuilder({ workflowId: "pw_1", properties }), sandbox);
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("opened"));
    expect(sandbox.control.requests({ route: "POST /api/v2/public/connect-url" })[0]?.body).toEqual(properties);
  });

  it("lists the workflows anew when the page gets the focus back, and on request", async () => {
    stubWindowOpen();
    const { result, sandbox } = renderHookWithSandbox(() => ({
      ...useWorkflowBuilder({ workflowId: "pw_1" }),
      workflows: usePrivateWorkflows().data,
    }));
    await waitFor(() => expect(result.current.workflows).toBeDefined());
    const asked = (): number => sandbox.control.requests({ route: list }).length;
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(asked()).toBe(1);
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("opened"));
    act(() => void window.dispatchEvent(new Event("focus")));
    await waitFor(() => expect(asked()).toBe(2));
    await act(() => result.current.refresh());
    expect(asked()).toBe(3);
  });
});
