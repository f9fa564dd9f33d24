import { type CobaltEvent, useConnect } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { failOnConsoleError, renderHookWithSandbox, type SandboxHook } from "../testing/render-hook-with-sandbox.tsx";

const ONE = "GET /api/v2/f-sdk/application/:slug";
const INTEGRATE = "POST /api/v1/:slug/integrate";
const email = "mary@harbor.test";

/** What a browser gives for `window.open`, with a window that stays open unless the case says otherwise. */
function windowThat(traits: PropertyDescriptorMap = {}): Window {
  let closed = false;
  return Object.create(null, {
    closed: { get: () => closed },
    close: { value: () => (closed = true) },
    location: { value: { replace: () => {} } },
    document: { value: document.implementation.createHTMLDocument() },
    ...traits,
  });
}

function refuse(): never {
  throw new TypeError("Blocked a frame with another origin");
}

interface SignIn extends SandboxHook<ReturnType<typeof useConnect>> {
  events: CobaltEvent[];
  types: () => string[];
}

function openPage(sandbox: Sandbox = createSandbox()): SignIn {
  const events: CobaltEvent[] = [];
  const hook = renderHookWithSandbox(() => useConnect({ slug: "slack" }), sandbox, {
    onEvent: (event) => events.push(event),
  });
  return { ...hook, events, types: () => events.map(({ type }) => type) };
}

async function allow({ sandbox, result }: SignIn): Promise<void> {
  sandbox.control.decide(sandbox.control.authorizations().at(-1)?.state ?? "", "allow");
  act(() => result.current.checkNow());
  await waitFor(() => expect(result.current.state.status).toBe("connected"));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("In the browser of another application, and on phones", () => {
  failOnConsoleError();

  const places: [where: string, agent: string, status: "blocked" | "waiting", open: (() => unknown) | undefined][] = [
    ["Instagram on iOS, which opens nothing", "iPhone Mobile/15E148 Instagram 300.0", "blocked", () => null],
    [
      "Facebook on Android, which closes it at once",
      "Android [FBAN/FB4A]",
      "blocked",
      () => windowThat({ closed: { value: true } }),
    ],
    ["LinkedIn, which throws", "iPhone [LinkedInApp]", "blocked", refuse],
    ["WeChat, which knows no windows", "MicroMessenger/8.0", "blocked", undefined],
    ["TikTok, which gives the page itself", "musical_ly BytedanceWebview", "blocked", () => window],
    ["a web view that gives nothing at all", "wv", "blocked", () => undefined],
    [
      "an installed page on iOS, whose window may not be written to",
      "iPhone standalone",
      "waiting",
      () => windowThat({ document: { get: refuse } }),
    ],
    [
      "a browser whose window never closes",
      "iPhone Safari",
      "waiting",
      () => windowThat({ close: { value: () => {} } }),
    ],
    ["a browser that refuses to close it", "iPhone Safari", "waiting", () => windowThat({ close: { value: refuse } })],
    ["a desktop", "Chrome", "waiting", () => windowThat()],
  ];

  it.each(places)("signs in within %s", async (_where, agent, status, open) => {
    vi.stubGlobal("navigator", Object.create(navigator, { userAgent: { value: agent } }));
    vi.stubGlobal("open", open);
    document.body.append("The host’s page");
    onTestFinished(() => document.body.replaceChildren());
    const page = openPage();
    act(() => page.result.current.authorize());
    await waitFor(() => expect(page.result.current.state.status).toBe(status));
    expect(document.body).toHaveTextContent("The host’s page");
    expect(page.result.current.state).toMatchObject({ authUrl: page.sandbox.control.authorizations()[0]?.authUrl });
    await allow(page);
    const blocked = status === "blocked" ? ["connection-blocked"] : [];
    expect(page.types()).toEqual(["connection-started", ...blocked, "connection-connected"]);
  });
});

describe("What analytics hear of a sign-in", () => {
  failOnConsoleError();

  const ends: [how: string, act: (page: SignIn) => Promise<void>, types: string[]][] = [
    ["is cancelled", async ({ result }) => act(() => result.current.cancel()), ["connection-cancelled"]],
    [
      "is cancelled twice",
      async ({ result }) =>
        act(() => {
          result.current.cancel();
          result.current.cancel();
        }),
      ["connection-cancelled"],
    ],
    ["is left by going to another page", async ({ unmount }) => unmount(), []],
    [
      "is asked about twice and works",
      async (page) => {
        act(() => {
          page.result.current.checkNow();
          page.result.current.checkNow();
        });
        await allow(page);
      },
      ["connection-connected"],
    ],
    [
      "is denied, opened once more, and works",
      async (page) => {
        page.sandbox.control.decide(page.sandbox.control.authorizations()[0]?.state ?? "", "deny");
        act(() => page.result.current.reopen());
        await waitFor(() => expect(page.sandbox.control.authorizations()).toHaveLength(2));
        await waitFor(() => expect(page.result.current.state.status).toBe("waiting"));
        await allow(page);
      },
      ["connection-started", "connection-connected"],
    ],
    [
      "is kept in the back and forward cache, and works",
      async (page) => {
        window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        page.sandbox.control.decide(page.sandbox.control.authorizations()[0]?.state ?? "", "allow");
        act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
        await waitFor(() => expect(page.result.current.state.status).toBe("connected"));
      },
      ["connection-connected"],
    ],
    [
      "is kept so while its token ends, and works",
      async (page) => {
        window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        page.sandbox.control.revokeTokens("harbor");
        page.sandbox.control.decide(page.sandbox.control.authorizations()[0]?.state ?? "", "allow");
        act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
        await waitFor(() => expect(page.result.current.state.status).toBe("connected"));
      },
      ["connection-connected"],
    ],
    [
      "is kept so while nobody allows it, and is cancelled",
      async (page) => {
        window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
        const asked = page.sandbox.control.requests({ route: ONE }).length;
        act(() => void window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
        await waitFor(() => expect(page.sandbox.control.requests({ route: ONE }).length).toBeGreaterThan(asked));
        act(() => page.result.current.cancel());
      },
      ["connection-cancelled"],
    ],
  ];

  it.each(ends)("that %s: each step once, and nothing about a person", async (_how, end, types) => {
    vi.stubGlobal("open", () => windowThat());
    const page = openPage();
    act(() => page.result.current.authorize({ inputs: { email } }));
    await waitFor(() => expect(page.result.current.state.status).toBe("waiting"));
    await end(page);
    expect(page.types()).toEqual(["connection-started", ...types]);
    expect(JSON.stringify(page.events)).not.toContain("mary");
  });

  it("that fails, is tried again and works", async () => {
    vi.stubGlobal("open", () => windowThat());
    const sandbox = createSandbox();
    sandbox.control.failNext(INTEGRATE, { status: 403 });
    const page = openPage(sandbox);
    act(() => page.result.current.authorize());
    await waitFor(() => expect(page.result.current.state.status).toBe("failed"));
    act(() => page.result.current.authorize());
    await waitFor(() => expect(page.result.current.state.status).toBe("waiting"));
    await allow(page);
    const steps = page.types().filter((type) => type.startsWith("connection-"));
    expect(steps).toEqual(["connection-started", "connection-failed", "connection-started", "connection-connected"]);
    expect(page.types().filter((type) => type === "error-shown").length).toBeLessThanOrEqual(1);
  });
});
