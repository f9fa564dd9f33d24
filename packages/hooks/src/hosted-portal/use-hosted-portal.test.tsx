import { type CobaltError, cobaltKeys, useCobalt, useHostedPortal } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import {
  failOnConsoleError,
  flush,
  renderHookWithSandbox,
  TestProvider,
} from "../testing/render-hook-with-sandbox.tsx";

const ROUTE = "POST /api/v2/public/connect-url";

/** A window as a browser would open it, and what was done to it. */
function stubWindowOpen(blocked = false): {
  steps: string[];
  portals: Window[];
  closeByHand: () => void;
  becomeForeign: () => void;
} {
  const steps: string[] = [];
  let closed = false;
  let foreign = false;
  const portals: Window[] = [];
  vi.spyOn(window, "open").mockImplementation((url) => {
    steps.push(`opened ${url || "empty"}`);
    if (blocked) return null;
    const portal: Window = Object.create(null, {
      opener: { value: window, writable: true },
      close: { value: () => steps.push("closed") },
      closed: { get: () => closed },
      document: { value: document.implementation.createHTMLDocument() },
      open: {
        get() {
          if (foreign) throw new DOMException("Blocked a frame from accessing a cross-origin frame.", "SecurityError");
          return (address: string, target: string, features: string) =>
            steps.push(`sent to ${new URL(address).pathname.split("/")[1]} ${target} ${features} ${portal.opener}`);
        },
      },
    });
    portals.push(portal);
    return portal;
  });
  return { steps, portals, closeByHand: () => (closed = true), becomeForeign: () => (foreign = true) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("useHostedPortal", () => {
  failOnConsoleError();

  it("opens the window in the click, then asks, and sends the window there without referrer and opener", async () => {
    const { steps, portals } = stubWindowOpen();
    const { result, sandbox } = renderHookWithSandbox(() => useHostedPortal("One moment…"));
    act(() => {
      result.current.open({ configId: "sales", properties: { name: "Harbor Coffee" } });
      expect(steps).toEqual(["opened empty"]);
    });
    expect(sandbox.control.requests()).toEqual([]);
    expect(portals[0]?.document.body.textContent).toBe("One moment…");
    expect(result.current.status).toBe("opening");
    await waitFor(() => expect(result.current.status).toBe("opened"));
    expect(steps).toEqual(["opened empty", "sent to connect _self noreferrer null"]);
    expect(sandbox.control.requests({ route: ROUTE }).map(({ query }) => query)).toEqual([{ config_id: "sales" }]);
  });

  it("sends no token to a window that was closed before its address was there, and is idle again", async () => {
    const { steps, closeByHand } = stubWindowOpen();
    const { result, sandbox } = renderHookWithSandbox(() => useHostedPortal());
    const held = sandbox.control.hold(ROUTE);
    act(() => result.current.open());
    await waitFor(() => expect(sandbox.control.requests({ route: ROUTE })).toHaveLength(1));
    closeByHand();
    sandbox.control.release(held);
    await waitFor(() => expect(result.current.status).toBe("idle"));
    expect(steps).toEqual(["opened empty"]);
  });

  it("makes an address for each click, and keeps none in cache, page or result", async () => {
    stubWindowOpen();
    const sandbox = createSandbox();
    const kept: string[] = [];
    function Portal(): ReactElement {
      const { queryClient, session } = useCobalt();
      const { open, ...shown } = useHostedPortal();
      kept.push(
        JSON.stringify([
          shown,
          queryClient.getQueriesData({ queryKey: cobaltKeys.scope(session) }),
          queryClient
            .getMutationCache()
            .getAll()
            .map(({ state }) => state),
        ]),
      );
      return <button onClick={() => open()}>{shown.status}</button>;
    }
    const { container } = render(
      <TestProvider sandbox={sandbox}>
        <Portal />
      </TestProvider>,
    );
    for (let click = 1; click <= 2; click++) {
      await userEvent.click(screen.getByRole("button"));
      await screen.findByRole("button", { name: "opened" });
      expect(sandbox.control.requests({ route: ROUTE })).toHaveLength(click);
    }
    const token = /eyJ[\w-]+\.[\w-]+/;
    expect(`${kept.join()}${container.innerHTML}`).not.toMatch(token);
  });

  it("says when the browser blocked the window, and asks for nothing then", async () => {
    stubWindowOpen(true);
    const { result, sandbox } = renderHookWithSandbox(() => useHostedPortal());
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("blocked"));
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("says of a window that it may not send anywhere that it is blocked, closes it, and asks for nothing", async () => {
    const { steps, becomeForeign } = stubWindowOpen();
    becomeForeign();
    const { result, sandbox } = renderHookWithSandbox(() => useHostedPortal());
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("blocked"));
    expect(steps).toEqual(["opened empty", "closed"]);
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("leaves a window alone that was led elsewhere before its address was there, and is idle again", async () => {
    const { steps, becomeForeign } = stubWindowOpen();
    const { result, sandbox } = renderHookWithSandbox(() => useHostedPortal());
    const held = sandbox.control.hold(ROUTE);
    act(() => result.current.open());
    await waitFor(() => expect(sandbox.control.requests({ route: ROUTE })).toHaveLength(1));
    becomeForeign();
    sandbox.control.release(held);
    await waitFor(() => expect(result.current.status).toBe("idle"));
    expect(steps).toEqual(["opened empty"]);
  });

  it("closes the window when there is no address, and says why, to the host too", async () => {
    const { steps } = stubWindowOpen();
    const sandbox = createSandbox();
    const errors: CobaltError[] = [];
    sandbox.control.failNext(ROUTE, { status: 403 });
    const { result } = renderHookWithSandbox(() => useHostedPortal(), sandbox, {
      onError: (error) => errors.push(error),
    });
    act(() => result.current.open());
    await waitFor(() => expect(result.current).toMatchObject({ status: "failed", error: { code: "forbidden" } }));
    expect(steps).toEqual(["opened empty", "closed"]);
    expect(errors.map(({ code }) => code)).toEqual(["forbidden"]);
  });

  it("does not send the window where it must not go", async () => {
    const { steps } = stubWindowOpen();
    const sandbox = createSandbox();
    sandbox.control.failNext(ROUTE, { status: 200, body: { hosted_url: "javascript:alert(1)" } });
    const { result } = renderHookWithSandbox(() => useHostedPortal(), sandbox);
    act(() => result.current.open());
    await waitFor(() => expect(result.current.error?.code).toBe("unsafe-url"));
    expect(steps).toEqual(["opened empty", "closed"]);
  });

  it("gives up with its component: the window is closed, and nobody hears of it", async () => {
    const { steps } = stubWindowOpen();
    const sandbox = createSandbox();
    const onError = vi.fn<(error: CobaltError) => void>();
    sandbox.control.failNext(ROUTE, { hang: true });
    const { result, unmount } = renderHookWithSandbox(() => useHostedPortal(), sandbox, { onError });
    act(() => result.current.open());
    await waitFor(() => expect(sandbox.control.requests({ route: ROUTE })).toHaveLength(1));
    unmount();
    await flush();
    expect(steps).toEqual(["opened empty", "closed"]);
    expect(onError).not.toHaveBeenCalled();
  });

  it("gives a window up for the one opened after it", async () => {
    const { steps } = stubWindowOpen();
    const sandbox = createSandbox();
    sandbox.control.failNext(ROUTE, { hang: true });
    const { result } = renderHookWithSandbox(() => useHostedPortal(), sandbox);
    act(() => result.current.open());
    await waitFor(() => expect(sandbox.control.requests({ route: ROUTE })).toHaveLength(1));
    act(() => result.current.open());
    await waitFor(() => expect(result.current.status).toBe("opened"));
    expect(steps).toEqual(["opened empty", "opened empty", "closed", "sent to connect _self noreferrer null"]);
  });

  it("has a status that is one of five", () => {
    expectTypeOf<ReturnType<typeof useHostedPortal>["status"]>().toEqualTypeOf<
      "idle" | "opening" | "opened" | "blocked" | "failed"
    >();
  });
});
