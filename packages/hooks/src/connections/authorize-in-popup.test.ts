import { createCobaltSession, type CobaltSession } from "@cobalt-kit/client";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { authorizeInPopup, type AuthorizeInPopupOptions, type PopupAuthorization } from "./authorize-in-popup.ts";
import { pass, tracked } from "../testing/clock.ts";
import type { ConnectState } from "./connect-state.ts";
import type { PopupWindow } from "./watch-window.ts";

const APPLICATION = "GET /api/v2/f-sdk/application/:slug";
const INTEGRATE = "POST /api/v1/:slug/integrate";

class FakePopup implements PopupWindow {
  closed = false;
  readonly urls: string[] = [];
  readonly location = { replace: (url: string): void => void this.urls.push(url) };
  close(): void {
    this.closed = true;
  }
}

/** The page's side of a provider that isolates itself (COOP): reported closed at once, and `close()` does nothing. */
class IsolatedPopup extends FakePopup {
  override readonly location = {
    replace: (url: string): void => {
      this.urls.push(url);
      this.closed = true;
    },
  };
  override close(): void {
    throw new Error("cross-origin");
  }
}

let sandbox: Sandbox;
let session: CobaltSession;
let states: ConnectState[];
let stop: AbortController;

beforeEach(async () => {
  sandbox = createSandbox();
  const token = await sandbox.control.mintToken("harbor");
  session = createCobaltSession({
    linkedAccountId: "harbor",
    getSessionToken: token,
    baseUrl: "https://api.cobalt.test",
    fetch: tracked((input, init) =>
      navigator.onLine ? sandbox.fetch(input, init) : Promise.reject(new TypeError("offline")),
    ),
  });
  states = [];
  stop = new AbortController();
  for (const target of [window, document]) {
    vi.spyOn(target, "addEventListener");
    vi.spyOn(target, "removeEventListener");
  }
  vi.useFakeTimers();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("authorizeInPopup", () => {
  it("opens the window before anything else, and sends it away only with snapshot and address at hand", async () => {
    const order: string[] = [];
    const popup = new FakePopup();
    begin("slack", () => {
      order.push(`opened with ${sandbox.control.requests().length} requests and ${states.length} states`);
      return popup;
    });
    expect(order).toEqual(["opened with 0 requests and 0 states"]);
    expect(states).toEqual([{ status: "starting", authType: "oauth2" }]);
    expect(popup.urls).toEqual([]);
    const hold = sandbox.control.hold(APPLICATION);
    await pass(0);
    expect(popup.urls).toEqual([]);
    sandbox.control.release(hold);
    await pass(0);
    const authUrl = sandbox.control.authorizations()[0]?.authUrl;
    expect(popup.urls).toEqual([authUrl]);
    expect(last()).toEqual({ status: "waiting", authType: "oauth2", authUrl, checking: false, windowClosed: false });
    expect(routes()).toEqual([APPLICATION, INTEGRATE]);
  });

  it("is connected by the server's list, closes the window and leaves nothing behind", async () => {
    const popup = new FakePopup();
    begin("slack", () => popup);
    await pass(0);
    sandbox.control.decide(pending(), "allow");
    await pass(2000);
    expect(last()).toMatchObject({ status: "connected", application: { slug: "slack", status: "connected" } });
    expect(popup.closed).toBe(true);
    await expectNothingLeft();
  });

  it("asks after 2 s and then ever slower, up to 15 s, until five minutes are over", async () => {
    const popup = new FakePopup();
    begin("slack", () => popup);
    await pass(0);
    const polls = (): number => routes().filter((route) => route === APPLICATION).length - 1;
    const times: number[] = [];
    for (let second = 0, before = 0; second < 330; second++) {
      await pass(1000);
      if (polls() > before) times.push(second + 1);
      before = polls();
    }
    expect(times.slice(0, 8)).toEqual([2, 6, 11, 19, 32, 47, 62, 77]);
    expect(times.at(-1)).toBeLessThanOrEqual(300);
    expect(last()).toEqual({ status: "timed-out", authType: "oauth2" });
    expect(popup.closed).toBe(true);
    await expectNothingLeft();
  });

  it("never has two questions on their way", async () => {
    begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.clearRequests();
    const hold = sandbox.control.hold(APPLICATION);
    await pass(2000);
    for (const type of ["focus", "pageshow", "online"]) window.dispatchEvent(new Event(type));
    await pass(5000);
    expect(routes()).toEqual([APPLICATION]);
    sandbox.control.release(hold);
    await pass(0);
  });

  it.each(["focus", "pageshow", "online"])("asks at once on %s", async (type) => {
    begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.decide(pending(), "allow");
    window.dispatchEvent(new Event(type));
    await pass(0);
    expect(last().status).toBe("connected");
  });

  it("asks at once when the page becomes visible, and not when it is hidden", async () => {
    begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.clearRequests();
    const visibility = vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(0);
    expect(routes()).toEqual([]);
    visibility.mockReturnValue("visible");
    document.dispatchEvent(new Event("visibilitychange"));
    await pass(0);
    expect(routes()).toEqual([APPLICATION]);
  });

  it("is not taken in by a connection that worked all along", async () => {
    begin("hubspot", () => new FakePopup());
    await pass(10_000);
    expect(last().status).toBe("waiting");
    sandbox.control.advance(60_000);
    sandbox.control.decide(pending(), "allow");
    await pass(15_000);
    expect(last().status).toBe("connected");
  });

  it("is connected when an expired connection works again", async () => {
    sandbox.control.expire("harbor", "notion");
    begin("notion", () => new FakePopup());
    await pass(3000);
    expect(last().status).toBe("waiting");
    sandbox.control.decide(pending(), "allow");
    await pass(15_000);
    expect(last().status).toBe("connected");
  });

  it("waits six seconds after the window closed, then is abandoned, and success still wins", async () => {
    const popup = new FakePopup();
    begin("slack", () => popup);
    await pass(0);
    popup.closed = true;
    await pass(500);
    expect(last()).toMatchObject({ status: "waiting", windowClosed: true });
    await pass(5900);
    expect(last().status).toBe("waiting");
    await pass(200);
    expect(last().status).toBe("abandoned");
    sandbox.control.clearRequests();
    await pass(60_000);
    expect(routes().length).toBeGreaterThanOrEqual(3);
    expect(routes().length).toBeLessThanOrEqual(5);
    sandbox.control.decide(pending(), "allow");
    await pass(15_000);
    expect(last().status).toBe("connected");
    await expectNothingLeft();
  });

  it("does not believe an isolated window (COOP) that says it is closed", async () => {
    const popup = new IsolatedPopup();
    begin("slack", () => popup);
    await pass(20_000);
    expect(last().status).toBe("abandoned");
    sandbox.control.decide(pending(), "allow");
    window.dispatchEvent(new Event("focus"));
    await pass(0);
    expect(last().status).toBe("connected");
    await expectNothingLeft();
  });

  it("offers the address when the window is blocked, and goes on looking", async () => {
    begin("slack", () => null);
    expect(last().status).toBe("starting");
    await pass(0);
    const authUrl = sandbox.control.authorizations()[0]?.authUrl;
    expect(last()).toEqual({ status: "blocked", authType: "oauth2", authUrl, checking: false });
    sandbox.control.decide(pending(), "allow");
    await pass(2000);
    expect(last().status).toBe("connected");
    await expectNothingLeft();
  });

  it("answers 'I'm done' with a question to the server, and says so meanwhile", async () => {
    const popup = new FakePopup();
    const flow = begin("slack", () => popup);
    await pass(0);
    popup.closed = true;
    await pass(7000);
    flow.checkNow();
    expect(last()).toMatchObject({ status: "abandoned", checking: true });
    await pass(0);
    expect(last()).toMatchObject({ status: "abandoned", checking: false });
    sandbox.control.decide(pending(), "allow");
    flow.checkNow();
    await pass(0);
    expect(last().status).toBe("connected");
  });

  it("asks again for 'I'm done' when the question on its way is older than the click", async () => {
    const flow = begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.clearRequests();
    const hold = sandbox.control.hold(APPLICATION);
    await pass(2000);
    sandbox.control.decide(pending(), "allow");
    flow.checkNow();
    sandbox.control.release(hold);
    await pass(0);
    expect(routes()).toEqual([APPLICATION, APPLICATION]);
    expect(last().status).toBe("connected");
  });

  it("does not let 'I'm done' wait for a question that hangs, and two clicks are one", async () => {
    const flow = begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.clearRequests();
    sandbox.control.failNext(APPLICATION, { hang: true });
    await pass(2000);
    sandbox.control.decide(pending(), "allow");
    const told = states.length;
    flow.checkNow();
    flow.checkNow();
    expect(states.slice(told).map((state) => "checking" in state && state.checking)).toEqual([true]);
    await pass(0);
    expect(routes()).toEqual([APPLICATION, APPLICATION]);
    expect(last().status).toBe("connected");
    await expectNothingLeft();
  });

  it("leaves nothing behind when it is reopened while it asks, and then ended", async () => {
    const flow = begin("slack", () => new FakePopup());
    await pass(0);
    for (const end of [() => flow.reopen(), () => flow.cancel()]) {
      sandbox.control.failNext("*", { hang: true, times: 2 });
      flow.checkNow();
      await pass(0);
      end();
    }
    expect(last().status).toBe("cancelled");
    await expectNothingLeft();
  });

  it("reopens with a fresh authorization and the same snapshot, so that a late success counts", async () => {
    const popups: FakePopup[] = [];
    const flow = begin("slack", () => {
      popups.push(new FakePopup());
      return popups.at(-1) ?? null;
    });
    await pass(0);
    const first = pending();
    if (popups[0]) popups[0].closed = true;
    await pass(7000);
    expect(last().status).toBe("abandoned");
    sandbox.control.clearRequests();
    flow.reopen();
    expect(popups).toHaveLength(2);
    expect(last().status).toBe("starting");
    sandbox.control.decide(first, "allow");
    await pass(0);
    expect(routes()).toEqual([INTEGRATE]);
    expect(popups[1]?.urls).toHaveLength(1);
    await pass(2000);
    expect(last().status).toBe("connected");
    expect(popups[1]?.closed).toBe(true);
    await expectNothingLeft();
  });

  it("ends on cancel, whatever it was doing", async () => {
    for (const wait of [0, 1, 2000, 9000]) {
      const popup = new FakePopup();
      const flow = begin("slack", () => popup);
      if (wait > 0) await pass(wait);
      flow.cancel();
      expect(last()).toEqual({ status: "cancelled", authType: "oauth2" });
      expect(popup.closed).toBe(true);
      await expectNothingLeft();
    }
  });

  it("ends without a word when its page goes, and aborts what is on its way", async () => {
    const popup = new FakePopup();
    const hold = sandbox.control.hold("*");
    begin("slack", () => popup);
    await pass(100);
    const told = states.length;
    stop.abort();
    sandbox.control.release(hold);
    await expectNothingLeft();
    expect(states).toHaveLength(told);
    expect(popup.closed).toBe(true);
  });

  it("fails and closes the window when the address is not to be opened", async () => {
    const popup = new FakePopup();
    sandbox.control.failNext(INTEGRATE, { status: 200, body: { auth_url: "javascript:alert(document.cookie)" } });
    begin("slack", () => popup);
    await pass(0);
    expect(last()).toMatchObject({ status: "failed", error: { code: "unsafe-url" } });
    expect(popup.urls).toEqual([]);
    expect(popup.closed).toBe(true);
    await expectNothingLeft();
  });

  it("fails with what the server said when the authorization does not start", async () => {
    const popup = new FakePopup();
    sandbox.control.failNext(INTEGRATE, { status: 403 });
    begin("slack", () => popup);
    await pass(0);
    expect(last()).toMatchObject({ status: "failed", error: { code: "forbidden" } });
    expect(popup.closed).toBe(true);
    await expectNothingLeft();
  });

  it("forgives two failures in a row, and ends with the third", async () => {
    begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.failNext(APPLICATION, { status: 403, times: 2 });
    await pass(20_000);
    expect(last().status).toBe("waiting");
    sandbox.control.failNext(APPLICATION, { status: 403, times: 3 });
    await pass(60_000);
    expect(last()).toMatchObject({ status: "failed", error: { code: "forbidden" } });
    await expectNothingLeft();
  });

  it("does not count being offline, and asks once that is over", async () => {
    begin("slack", () => new FakePopup());
    await pass(0);
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await pass(120_000);
    expect(last().status).toBe("waiting");
    online.mockReturnValue(true);
    sandbox.control.decide(pending(), "allow");
    window.dispatchEvent(new Event("online"));
    await pass(0);
    expect(last().status).toBe("connected");
  });

  it("is connected at once when the API needs nobody to be sent anywhere", async () => {
    const popup = new FakePopup();
    sandbox.control.failNext(INTEGRATE, { status: 200, body: { connected: true } });
    begin("hubspot", () => popup);
    await pass(0);
    expect(last()).toMatchObject({ status: "connected", application: { slug: "hubspot" } });
    expect(popup.closed).toBe(true);
    await expectNothingLeft();
  });

  it("waits for a lost session to come back, and ends when its time is up", async () => {
    begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.revokeTokens("harbor");
    await pass(120_000);
    expect(session.getStatus()).toBe("expired");
    expect(last().status).toBe("waiting");
    sandbox.control.decide(pending(), "allow");
    session.setTokenSource(await sandbox.control.mintToken("harbor"));
    await pass(16_000);
    expect(last()).toMatchObject({ status: "connected", application: { slug: "slack" } });
    await expectNothingLeft();
  });

  it("does not wait longer for a session than for the person", async () => {
    begin("slack", () => new FakePopup());
    await pass(0);
    sandbox.control.revokeTokens("harbor");
    await pass(300_000);
    expect(last().status).toBe("timed-out");
    await expectNothingLeft();
  });

  it("does nothing after its end", async () => {
    const flow = begin("slack", () => new FakePopup());
    await pass(0);
    flow.cancel();
    const told = states.length;
    flow.cancel();
    flow.checkNow();
    flow.reopen();
    await expectNothingLeft();
    expect(states).toHaveLength(told);
  });

  it("fails, and asks no more, where the host cannot send the tab away", async () => {
    const leave = (): never => {
      throw new Error("no such route");
    };
    begin("slack", () => null, { sameTab: true, leave });
    await pass(0);
    expect(last()).toMatchObject({ status: "failed" });
    const told = states.length;
    await expectNothingLeft();
    expect(states).toHaveLength(told);
  });

  it.each(["waiting", "blocked"] as const)(
    "is over at once when the host ends it as soon as it is %s",
    async (status) => {
      const flow = begin("slack", () => (status === "blocked" ? null : new FakePopup()), {
        onState(state) {
          states.push(state);
          if (state.status === status) flow.cancel();
        },
      });
      await pass(0);
      flow.checkNow();
      await expectNothingLeft();
      expect(states.map((state) => state.status)).toEqual(["starting", status, "cancelled"]);
    },
  );
});

function begin(
  slug: string,
  openWindow: () => PopupWindow | null,
  options: Partial<AuthorizeInPopupOptions> = {},
): PopupAuthorization {
  const onState = (state: ConnectState): void => void states.push(state);
  return authorizeInPopup({ session, slug, openWindow, signal: stop.signal, onState, ...options });
}

function last(): ConnectState {
  return states.at(-1) ?? { status: "idle" };
}

function pending(): string {
  return sandbox.control.authorizations().findLast(({ status }) => status === "pending")?.state ?? "";
}

function routes(): string[] {
  return sandbox.control.requests().map(({ route }) => route);
}

async function expectNothingLeft(): Promise<void> {
  await pass(0);
  expect(vi.getTimerCount()).toBe(0);
  for (const target of [window, document]) {
    const removed = vi.mocked(target.removeEventListener).mock.calls.map(([type]) => type);
    const added = vi.mocked(target.addEventListener).mock.calls.map(([type]) => type);
    expect(added.toSorted()).toEqual(removed.toSorted());
  }
  sandbox.control.clearRequests();
  await pass(600_000);
  expect(routes()).toEqual([]);
}
