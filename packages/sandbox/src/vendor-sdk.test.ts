// @vitest-environment node
import { Cobalt } from "@cobaltio/cobalt-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { serveSandbox, type ServedSandbox } from "./serve.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";

let served: ServedSandbox;
let cobalt: Cobalt;

beforeEach(async () => {
  served = await serveSandbox({ fixtures: smallFixtures });
  cobalt = new Cobalt({ baseUrl: served.url, token: await served.sandbox.control.mintToken("ada") });
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await served.close();
});

/** A browser's window that opens one popup, or blocks it; `opened` tells with which address. */
function stubWindow({ blocked = false } = {}): { popup: { closed: boolean; close(): void }; opened: Promise<string> } {
  const popup = {
    closed: false,
    close: () => {
      popup.closed = true;
    },
  };
  const opened = new Promise<string>((resolve) => {
    const open = (address: string): typeof popup | null => {
      resolve(address);
      return blocked ? null : popup;
    };
    vi.stubGlobal("window", { open });
  });
  // The kit polls by an interval; requests need the other timers.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  return { popup, opened };
}

/** What the person says at the consent page. */
function decide(decision: "allow" | "deny"): void {
  const { control } = served.sandbox;
  for (const { state } of control.authorizations()) control.decide(state, decision);
}

describe("the vendor's own browser kit", () => {
  it("lists applications and gets one", async () => {
    expect(await cobalt.getApp()).toMatchObject({ length: 5 });
    expect(await cobalt.getApp("board")).toMatchObject({ name: "Board", connected: true, reauth_required: false });
  });

  it("connects with keys and disconnects", async () => {
    expect(await cobalt.connect("till", { secret_key: "good" })).toBe(true);
    expect(await cobalt.getApp("till")).toMatchObject({ connected: true, reauth_required: false });
    await expect(cobalt.connect("till", { secret_key: "bad" })).rejects.toThrow("Internal Server Error");
    await cobalt.disconnect("till");
    expect(await cobalt.getApp("till")).toMatchObject({ connected: false });
  });

  it("connects by OAuth in a window that it closes", async () => {
    const { popup, opened } = stubWindow();
    const connecting = cobalt.connect("desk", { subdomain: "acme" });
    expect(await (await fetch(await opened)).text()).toContain("use Desk?");
    decide("allow");
    vi.advanceTimersByTime(3000);
    expect(await connecting).toBe(true);
    expect(popup.closed).toBe(true);
    expect(await cobalt.getApp("desk")).toMatchObject({ connected: true });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is told nothing when the person refuses, and gives up when the window is closed", async () => {
    const { popup, opened } = stubWindow();
    const connecting = cobalt.connect("desk", { subdomain: "acme" });
    await opened;
    decide("deny");
    popup.close();
    vi.advanceTimersByTime(3000);
    expect(await connecting).toBe(false);
    expect(await cobalt.getApp("desk")).toMatchObject({ connected: false });
  });

  it("renews an expired connection, also where its window was blocked", async () => {
    served.sandbox.control.expire("ada", "board");
    expect(await cobalt.getApp("board")).toMatchObject({ connected: true, reauth_required: true });
    const { opened } = stubWindow({ blocked: true });
    const connecting = cobalt.connect("board");
    await opened;
    decide("allow");
    vi.advanceTimersByTime(3000);
    expect(await connecting).toBe(true);
    expect(await cobalt.getConfig("board", "ada")).toMatchObject({ workflows: [{ enabled: true }, {}] });
  });

  it("rejects when the start lacks what is asked for first, and when a poll fails", async () => {
    const { opened } = stubWindow();
    await expect(cobalt.connect("desk")).rejects.toThrow("Bad Request");
    const logged = vi.spyOn(console, "error").mockReturnValue();
    const connecting = cobalt.connect("desk", { subdomain: "acme" });
    await opened;
    served.sandbox.control.failNext("GET /api/v2/f-sdk/application/:slug", { status: 503 });
    vi.advanceTimersByTime(3000);
    await expect(connecting).rejects.toThrow("Service Unavailable");
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  it("cannot do anything with a token that was revoked", async () => {
    served.sandbox.control.revokeTokens("ada");
    await expect(cobalt.getApp()).rejects.toThrow("Unauthorized");
    await expect(cobalt.connect("desk")).rejects.toThrow("Unauthorized");
    await expect(cobalt.disconnect("board")).rejects.toThrow("Unauthorized");
    await expect(cobalt.config({ slug: "board", config_id: "", labels: [] })).rejects.toThrow("Unauthorized");
  });

  it("makes, changes, reads and deletes a config", async () => {
    const made = await cobalt.config({ slug: "board", config_id: "north", labels: [] });
    expect(made).toMatchObject({ slug: "board", config_id: "north", workflows: [{ enabled: false }, {}] });
    const changed = await cobalt.updateConfig({
      slug: "board",
      config_id: "north",
      fields: { f_book: "wb_1" },
      workflows: [{ id: "w_paid", enabled: true, fields: { wf_queue: "q2" } }],
    });
    expect(changed).toMatchObject({
      fields: [{ value: "wb_1" }, { options: [{ value: 0 }, { value: 71 }] }, {}, {}, {}, {}],
    });
    expect(await cobalt.getConfig("board", "north")).toEqual(changed);
    expect(await cobalt.getConfig("board", "")).toMatchObject({ config_id: "ada" });
    expect(await cobalt.deleteConfig("board", "north")).toEqual({ message: "Installation Deleted Success" });
    await expect(cobalt.getConfig("board", "north")).rejects.toThrow("Not Found");
  });

  it("reads the private route about org and account", async () => {
    expect(await Reflect.apply(Reflect.get(cobalt, "getAccountDetails"), cobalt, [])).toMatchObject({
      linked_account: { account_id: "ada" },
    });
  });
});
