// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld, textAt } from "../testing/visitor.ts";

async function startedFlow() {
  const world = createWorld();
  const { body } = await world.as("bob")("POST", "/api/v1/board/integrate", { body: {} });
  const url = textAt(body, "auth_url");
  const press = (decision: string, init: RequestInit = {}) =>
    world.sandbox.fetch(url, { method: "POST", body: new URLSearchParams({ decision }), ...init });
  return { ...world, url, press };
}

describe("the consent page", () => {
  it("names application, account and org, and has two buttons", async () => {
    const { sandbox, url } = await startedFlow();
    const response = await sandbox.fetch(url);
    const page = await response.text();
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(page).toContain("Let Acme use Board?");
    expect(page).toContain("Bob&#39;s Bikes");
    expect(page).toMatch(/<button[^>]*value="deny">Deny<.*<button[^>]*value="allow">Allow</);
    expect(page).toContain(`<form method="post">`);
  });

  it("connects when the person allows, once", async () => {
    const { sandbox, press, url } = await startedFlow();
    const response = await press("allow");
    expect(response.url).toMatch(/\/api\/v1\/board\/callback\?state=[0-9a-f]+&code=[0-9a-f]+$/);
    expect(response.redirected).toBe(true);
    expect(await response.text()).toContain("Board is connected");
    expect(sandbox.control.account("bob").connections).toMatchObject([
      { slug: "board", authType: "oauth2", status: "active" },
    ]);
    expect(sandbox.control.authorizations()).toMatchObject([{ status: "allowed" }]);
    expect((await press("allow")).status).toBe(410);
    expect((await sandbox.fetch(url)).status).toBe(410);
    expect((await sandbox.fetch(response.url)).status).toBe(400);
  });

  it("connects nothing when the person denies", async () => {
    const { sandbox, press } = await startedFlow();
    const response = await press("deny");
    expect(response.url).toContain("error=access_denied");
    expect(await response.text()).toContain("Board was not connected");
    expect(sandbox.control.account("bob").connections).toEqual([]);
    expect(sandbox.control.authorizations()).toMatchObject([{ status: "denied" }]);
  });

  it("sends no signal but what the window shows", async () => {
    const { press } = await startedFlow();
    expect(await (await press("allow")).text()).not.toMatch(/postMessage|BroadcastChannel|localStorage|opener/);
  });

  it("leads to the organization's redirection URL in the end, with no word of how it ended", async () => {
    const { sandbox, press } = await startedFlow();
    const home = "https://shop.test/#/integrations";
    sandbox.control.setRedirectionUrl(home);
    const decided = await press("allow", { redirect: "manual" });
    const back = await sandbox.fetch(decided.headers.get("location") ?? "", { redirect: "manual" });
    expect(back.status).toBe(303);
    expect(back.headers.get("location")).toBe(home);
    expect(sandbox.control.account("bob").connections).toMatchObject([{ slug: "board", status: "active" }]);

    const denied = await startedFlow();
    denied.sandbox.control.setRedirectionUrl(home);
    const refusal = await denied.press("deny", { redirect: "manual" });
    const away = await denied.sandbox.fetch(refusal.headers.get("location") ?? "", { redirect: "manual" });
    expect(away.headers.get("location")).toBe(home);
    expect(denied.sandbox.control.account("bob").connections).toEqual([]);
  });

  it("takes a redirection URL of http or https only, keeps it with its data, and forgets it", async () => {
    const { sandbox, url, press } = await startedFlow();
    for (const wrong of ["", "shop.test", "javascript:alert(1)"]) {
      expect(() => sandbox.control.setRedirectionUrl(wrong)).toThrow("A redirection URL is one of http or https");
    }
    sandbox.control.setRedirectionUrl("https://shop.test/");
    const later = createWorld({ data: sandbox.control.data() }).sandbox;
    const body = new URLSearchParams({ decision: "deny" });
    const decided = await later.fetch(url, { method: "POST", body, redirect: "manual" });
    const back = await later.fetch(decided.headers.get("location") ?? "", { redirect: "manual" });
    expect(back.headers.get("location")).toBe("https://shop.test/");

    sandbox.control.setRedirectionUrl(null);
    expect(await (await press("allow")).text()).toContain("Board is connected");
  });

  it("opens in a browsing context group of its own when asked", async () => {
    const { sandbox, url, press } = await startedFlow();
    const policy = async (address: string) => (await sandbox.fetch(address)).headers.get("cross-origin-opener-policy");
    expect(await policy(url)).toBeNull();
    expect(await policy(`${url}?coop=1`)).toBe("same-origin");
    sandbox.control.setConsentPolicy({ coop: true });
    expect(await policy(url)).toBe("same-origin");
    expect(await (await press("allow")).text()).toContain("Board is connected");
  });

  it("refuses a callback with a code it did not issue, or of another application", async () => {
    const { sandbox, press } = await startedFlow();
    const [flow] = sandbox.control.authorizations();
    expect((await sandbox.fetch(`/api/v1/board/callback?state=${flow?.state}&code=guessed`)).status).toBe(400);
    expect((await sandbox.fetch(`/api/v1/board/callback?state=${flow?.state}`)).status).toBe(400);
    const redirect = await press("allow", { redirect: "manual" });
    expect(redirect.status).toBe(303);
    const location = redirect.headers.get("location") ?? "";
    expect((await sandbox.fetch(location.replace("board", "desk"))).status).toBe(400);
    expect(sandbox.control.account("bob").connections).toEqual([]);
    expect((await sandbox.fetch(location)).status).toBe(200);
  });

  it("refuses a decision it does not know, and a state nobody started", async () => {
    const { sandbox, press } = await startedFlow();
    expect((await press("perhaps")).status).toBe(400);
    expect((await sandbox.fetch("/sandbox/oauth/0000")).status).toBe(410);
    expect((await sandbox.fetch("/api/v1/board/callback?state=0000&code=1")).status).toBe(400);
  });

  it("shows names as text", async () => {
    const { key, sandbox, as } = createWorld();
    await key()("POST", "/api/v2/public/linked-account", {
      body: { linked_account_id: "eve", name: "<img src=x onerror=alert(1)>" },
    });
    const { body } = await as("eve")("POST", "/api/v1/board/integrate", { body: {} });
    const page = await (await sandbox.fetch(textAt(body, "auth_url"))).text();
    expect(page).not.toContain("<img src=x");
  });
});

describe("standing in for the person", () => {
  it("allows, denies or never answers", async () => {
    const { sandbox, as } = createWorld();
    for (const decision of ["allow", "deny", "hang"] as const) {
      await as("bob")("POST", "/api/v1/board/integrate", { body: {} });
      sandbox.control.decide(sandbox.control.authorizations().at(-1)?.state ?? "", decision);
    }
    const flows = sandbox.control.authorizations();
    expect(flows.map((flow) => flow.status)).toEqual(["allowed", "denied", "hanging"]);
    expect(sandbox.control.account("bob").connections).toHaveLength(1);
    expect(() => sandbox.control.decide(flows[0]?.state ?? "", "deny")).toThrow("already allowed");
    expect(() => sandbox.control.decide("0000", "allow")).toThrow("No authorization");
    sandbox.control.decide(flows[2]?.state ?? "", "allow");
    expect(sandbox.control.authorizations()[2]?.status).toBe("allowed");
  });

  it("moves connectedAt on every renewal, even while the clock stands still", async () => {
    const { sandbox, as } = createWorld();
    const times: (string | undefined)[] = [];
    for (let round = 0; round < 2; round += 1) {
      await as("ada")("POST", "/api/v1/board/integrate", { body: {} });
      sandbox.control.decide(sandbox.control.authorizations().at(-1)?.state ?? "", "allow");
      times.push(sandbox.control.account("ada").connections.find(({ slug }) => slug === "board")?.connectedAt);
    }
    expect(times[0]).not.toBe(times[1]);
    expect(sandbox.control.account("ada").connections.filter(({ slug }) => slug === "board")).toMatchObject([
      { identifier: "ada@shop.test" },
    ]);
  });
});
