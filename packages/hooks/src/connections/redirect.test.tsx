import { type CobaltEvent, useConnect, usePendingConnection, useRequireConnection } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox, type SandboxHook } from "../testing/render-hook-with-sandbox.tsx";

failOnConsoleError();
afterEach(() => sessionStorage.clear());

const navigate = vi.fn<(authUrl: string) => void>();

/** A page whose `useConnect` leaves by `navigate`. */
function openPage(sandbox: Sandbox, slug = "slack"): SandboxHook<ReturnType<typeof useConnect>> {
  navigate.mockClear();
  return renderHookWithSandbox(() => useConnect({ slug, connectMode: "redirect", navigate }), sandbox);
}

function stateOf(sandbox: Sandbox): string {
  return sandbox.control.authorizations().at(-1)?.state ?? "";
}

it("goes to the provider in this tab, opens no window, and is connected when the tab comes back", async () => {
  const open = vi.spyOn(window, "open");
  const sandbox = createSandbox();
  const { result, unmount } = openPage(sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledWith(sandbox.control.authorizations()[0]?.authUrl));
  expect(result.current.state).toMatchObject({ status: "waiting", sameTab: true });
  expect(open).not.toHaveBeenCalled();
  unmount();

  sandbox.control.decide(stateOf(sandbox), "allow");
  const back = openPage(sandbox);
  await waitFor(() => expect(back.result.current.state.status).toBe("connected"));
  expect(navigate).not.toHaveBeenCalled();
  expect(sessionStorage).toHaveLength(0);
});

it("says that nothing is connected yet, asks when told so, and goes again", async () => {
  const sandbox = createSandbox();
  const { result, unmount } = openPage(sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  unmount();

  const back = openPage(sandbox);
  await waitFor(() =>
    expect(back.result.current.state).toMatchObject({ status: "abandoned", sameTab: true, checking: false }),
  );
  act(() => back.result.current.reopen());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  back.unmount();
  sandbox.control.decide(stateOf(sandbox), "allow");
  const again = openPage(sandbox);
  await waitFor(() => expect(again.result.current.state.status).toBe("connected"));
});

it("keeps nothing that names a person or opens anything, and nothing after Cancel", async () => {
  const sandbox = createSandbox();
  const { result, unmount } = openPage(sandbox, "notion");
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  const kept = sessionStorage.getItem(sessionStorage.key(0) ?? "") ?? "";
  expect(kept).toContain("notion");
  for (const said of ["Harbor Coffee HQ", "eyJ", "http", stateOf(sandbox)]) expect(kept).not.toContain(said);
  unmount();
  const back = openPage(sandbox, "notion");
  await waitFor(() => expect(back.result.current.state.status).toBe("abandoned"));
  act(() => back.result.current.cancel());
  expect(back.result.current.state.status).toBe("cancelled");
  expect(sessionStorage).toHaveLength(0);
});

it("is about that application alone, for ten minutes, and takes nothing that somebody else wrote", async () => {
  const sandbox = createSandbox();
  const { result, unmount } = openPage(sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  unmount();
  const other = openPage(sandbox, "notion");
  expect(other.result.current.state.status).toBe("idle");
  other.unmount();
  const key = sessionStorage.key(0) ?? "";
  const kept: object = JSON.parse(sessionStorage.getItem(key) ?? "{}");
  for (const wrong of [
    "no JSON",
    "null",
    "{}",
    { ...kept, before: {} },
    { ...kept, leftAt: Date.now() - 11 * 60_000 },
  ]) {
    sessionStorage.setItem(key, typeof wrong === "string" ? wrong : JSON.stringify(wrong));
    const page = openPage(sandbox);
    expect(page.result.current.state.status).toBe("idle");
    page.unmount();
  }
});

it("goes on in this tab where the browser blocked the window", async () => {
  vi.spyOn(window, "open").mockReturnValue(null);
  navigate.mockClear();
  const sandbox = createSandbox();
  const { result, unmount } = renderHookWithSandbox(() => useConnect({ slug: "slack", navigate }), sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(result.current.state.status).toBe("blocked"));
  act(() => result.current.continueHere());
  expect(navigate).toHaveBeenCalledWith(sandbox.control.authorizations()[0]?.authUrl);
  unmount();
  sandbox.control.decide(stateOf(sandbox), "allow");
  const back = renderHookWithSandbox(() => useConnect({ slug: "slack", navigate }), sandbox);
  await waitFor(() => expect(back.result.current.state.status).toBe("connected"));
});

it("asks at once when the browser's Back shows the page as it was left, and goes again", async () => {
  const sandbox = createSandbox();
  const { result } = openPage(sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  const comeBack = (): void => {
    const shown = new Event("pageshow");
    Object.defineProperty(shown, "persisted", { value: true });
    act(() => void window.dispatchEvent(shown));
  };
  comeBack();
  expect(result.current.state).toMatchObject({ status: "waiting", sameTab: true, windowClosed: true });
  await waitFor(() => expect(result.current.state).toMatchObject({ status: "abandoned", sameTab: true }));
  act(() => result.current.reopen());
  expect(result.current.state).toEqual({ status: "starting", authType: "oauth2", sameTab: true });
  await waitFor(() => expect(navigate).toHaveBeenCalledTimes(2));
  sandbox.control.decide(stateOf(sandbox), "allow");
  comeBack();
  await waitFor(() => expect(result.current.state.status).toBe("connected"));
});

it.each([
  ["allow", "connection-connected"],
  ["deny", "connection-abandoned"],
] as const)("tells of its end once it is known: %s", async (decision, told) => {
  const sandbox = createSandbox();
  const { result, unmount } = openPage(sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  unmount();
  sandbox.control.decide(stateOf(sandbox), decision);
  const events: CobaltEvent["type"][] = [];
  const back = renderHookWithSandbox(() => useConnect({ slug: "slack", connectMode: "redirect", navigate }), sandbox, {
    onEvent: ({ type }) => events.push(type),
  });
  await waitFor(() => expect(["connected", "abandoned"]).toContain(back.result.current.state.status));
  expect(events).toEqual([told]);
});

it.each([
  ["again where it was refused", "deny", true, 1],
  ["no more where it worked", "allow", false, 0],
] as const)("is asked for %s, by a feature that needs it", async (_, decision, asking, kept) => {
  const sandbox = createSandbox();
  const { result, unmount } = openPage(sandbox);
  act(() => result.current.authorize());
  await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
  unmount();
  sandbox.control.decide(stateOf(sandbox), decision);
  const feature = renderHookWithSandbox(() => useRequireConnection("slack"), sandbox);
  await waitFor(() => expect(feature.result.current.application).toBeDefined());
  await waitFor(() => expect([feature.result.current.asking, sessionStorage.length]).toEqual([asking, kept]));
});

describe("a page with a feature that needs the connection, and a list of applications", () => {
  interface Shown {
    connect: ReturnType<typeof useConnect>;
    feature: ReturnType<typeof useRequireConnection>;
    second: ReturnType<typeof useRequireConnection>;
    pending: string | undefined;
    other: string | undefined;
  }
  const showAll = (sandbox: Sandbox): SandboxHook<Shown> =>
    renderHookWithSandbox(
      () => ({
        connect: useConnect({ slug: "slack", connectMode: "redirect", navigate }),
        pending: usePendingConnection(),
        other: usePendingConnection(),
        feature: useRequireConnection("slack"),
        second: useRequireConnection("slack"),
      }),
      sandbox,
    );
  const owners = ({ feature, second, pending, other }: Shown): unknown[] => [
    feature.asking,
    second.asking,
    pending,
    other,
  ];

  it.each([
    ["the feature, where it asked", true, [true, false, undefined, undefined]],
    ["the list, where the person left from there", false, [false, false, "slack", undefined]],
  ])("goes on with a sign-in in one place: %s", async (_, asked, expected) => {
    const sandbox = createSandbox();
    const { result, unmount } = showAll(sandbox);
    navigate.mockClear();
    await waitFor(() => expect(result.current.feature.application).toBeDefined());
    if (asked) act(() => void result.current.feature.ensureConnected());
    act(() => result.current.connect.authorize());
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce());
    unmount();
    sandbox.control.decide(stateOf(sandbox), "deny");

    const back = showAll(sandbox);
    await waitFor(() => expect(back.result.current.feature.application).toBeDefined());
    await waitFor(() => expect(owners(back.result.current)).toEqual(expected));
  });
});
