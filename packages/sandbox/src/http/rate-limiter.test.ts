// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld } from "../testing/visitor.ts";

const path = "/api/v2/public/execution";

describe("X54: the rate limit", () => {
  it("lets five at once and twenty a second pass, each credential for itself", async () => {
    const { as, key, sandbox } = createWorld({ rateLimit: true });
    const ask = async (count: number): Promise<number[]> => {
      const statuses = [];
      for (let index = 0; index < count; index += 1) statuses.push((await as("ada")("GET", path)).status);
      return statuses;
    };
    expect(await ask(6)).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await key("ada")("GET", path)).status).toBe(200);
    sandbox.control.advance(50);
    expect(await ask(2)).toEqual([200, 429]);
    sandbox.control.advance(60_000);
    expect(await ask(6)).toEqual([200, 200, 200, 200, 200, 429]);
  });

  it("says so in the envelope, when to come back, and to the page that asked", async () => {
    const { key } = createWorld({ rateLimit: { perSecond: 1, burst: 1 } });
    await key()("GET", "/api/v2/public/linked-account");
    const { status, body, headers } = await key()("GET", "/api/v2/public/linked-account", {
      headers: { origin: "http://localhost:5173" },
    });
    expect(status).toBe(429);
    expect(body).toMatchObject({ http_error_type: "TOO_MANY_REQUESTS", error_code: "RATE_LIMITED" });
    expect(headers.get("retry-after")).toBe("1");
    expect(headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
  });

  it("knows a token however it is written, and a path however it is encoded", async () => {
    const { nobody, sandbox } = createWorld({ rateLimit: { perSecond: 1, burst: 1 } });
    const token = await sandbox.control.mintToken("ada");
    const ask = async (authorization: string, asked: string): Promise<number> =>
      (await nobody("GET", asked, { headers: { authorization } })).status;
    expect(await ask(`Bearer ${token}`, path)).toBe(200);
    expect(await ask(token, path)).toBe(429);
    expect(await ask(`bearer  ${token}`, path)).toBe(429);
    expect(await ask(`Bearer ${token}`, path.replace("api", "%61pi"))).toBe(429);
  });

  it("is off unless it is asked for, spares preflights, and starts anew with a reset", async () => {
    const free = createWorld();
    for (let index = 0; index < 30; index += 1) expect((await free.key("ada")("GET", path)).status).toBe(200);
    const { key, sandbox } = createWorld({ rateLimit: { perSecond: 1, burst: 1 } });
    await key("ada")("OPTIONS", path);
    expect((await key("ada")("GET", path)).status).toBe(200);
    sandbox.control.reset();
    expect((await key("ada")("GET", path)).status).toBe(200);
  });
});
