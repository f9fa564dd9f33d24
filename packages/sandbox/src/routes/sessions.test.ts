// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, textAt } from "../testing/visitor.ts";

const mintPath = "/api/v2/public/session-token";
const whoPath = "/api/v2/public/session/active-linked-account";

describe("minting a session token", () => {
  it("answers a JWT for exactly one account, with its lifetime", async () => {
    const { key } = createWorld();
    const { status, body } = await key()("POST", mintPath, { body: { linked_account_id: "ada" } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ expires_in: 86_400, refresh_expires_in: 2_592_000 });
    const [head, claims] = textAt(body, "token").split(".");
    expect(decode(head)).toEqual({ alg: "HS256", typ: "JWT" });
    expect(decode(claims)).toMatchObject({
      org_id: "65aa00000000000000000001",
      linked_account_id: "ada",
      environment: "test",
      iat: Date.UTC(2026, 9, 5, 9, 30) / 1000,
      exp: Date.UTC(2026, 9, 6, 9, 30) / 1000,
    });
    expect(decode(textAt(body, "refresh_token").split(".")[1])).toMatchObject({ is_refresh: true });
  });

  it("issues the token that still works again, unless a fresh one is asked for", async () => {
    const { key, sandbox } = createWorld();
    const mint = async (query = "") => {
      const { body } = await key()("POST", `${mintPath}${query}`, { body: { linked_account_id: "ada" } });
      return { token: textAt(body, "token"), expiresIn: at(body, "expires_in") };
    };
    const first = await mint();
    sandbox.control.advance(3_600_000);
    expect(await mint()).toEqual({ token: first.token, expiresIn: 82_800 });
    const fresh = await mint("?force_refresh=true");
    expect(fresh.token).not.toBe(first.token);
    sandbox.control.advance(86_400_000);
    expect((await mint()).token).not.toBe(fresh.token);
  });

  it("issues one token to callers who ask at the same time", async () => {
    const { key } = createWorld();
    const mint = () => key()("POST", mintPath, { body: { linked_account_id: "ada" } });
    const answers = await Promise.all([mint(), mint(), mint()]);
    expect(new Set(answers.map(({ body }) => textAt(body, "token"))).size).toBe(1);
  });

  it("forgets tokens whose time is over", async () => {
    const { sandbox } = createWorld();
    const old = await sandbox.control.mintToken("bob", { expiresInSeconds: 1 });
    expect(JSON.stringify(sandbox.control.data())).toContain(old);
    sandbox.control.advance(1000);
    const next = await sandbox.control.mintToken("ada");
    expect(JSON.stringify(sandbox.control.data())).toContain(next);
    expect(JSON.stringify(sandbox.control.data())).not.toContain(old);
  });

  it("refuses a wrong key, a missing account and an unknown one", async () => {
    const { key, nobody } = createWorld();
    expect(await nobody("POST", mintPath, { body: { linked_account_id: "ada" } })).toMatchObject({
      status: 401,
      body: { error_code: "SERVER_ERROR", message: "Invalid Credentials" },
    });
    expect(await key()("POST", mintPath, { body: {} })).toMatchObject({
      status: 400,
      body: { error_code: "SERVER_ERROR", message: "linked_account_id is required" },
    });
    expect(await key()("POST", mintPath, { body: { linked_account_id: "nobody" } })).toMatchObject({
      status: 400,
      body: {
        error_code: "INVALID_LINKED_ACCOUNT_ID",
        message: "No linked account found for account id : nobody in environment test",
      },
    });
  });

  it("does not take a session token for the API key", async () => {
    const { as } = createWorld();
    expect((await as("ada")("POST", mintPath, { body: { linked_account_id: "ada" } })).status).toBe(401);
  });
});

describe("using a session token", () => {
  it("tells whose it is, with or without the word Bearer", async () => {
    const { nobody, sandbox } = createWorld();
    const token = await sandbox.control.mintToken("ada");
    for (const authorization of [token, `Bearer ${token}`, `bearer ${token}`]) {
      const { status, body } = await nobody("GET", whoPath, { headers: { authorization } });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        account_id: "ada",
        linked_account_id: "ada",
        integrations: [
          { type: "board", reauth_required: false },
          { type: "till", reauth_required: true },
        ],
      });
    }
  });

  it("refuses a missing, an invented and an expired one in the vendor's envelope", async () => {
    const { nobody, sandbox } = createWorld();
    expect(await nobody("GET", whoPath)).toMatchObject({
      status: 401,
      body: { error_code: "INVALID_TOKEN", message: "Authorization Token Missing" },
    });
    expect((await nobody("GET", whoPath, { headers: { authorization: "Bearer abc" } })).body).toMatchObject({
      status_code: 401,
      http_error_type: "UNAUTHORIZED",
      error_code: "INVALID_TOKEN",
      error: "INVALID_TOKEN",
      message: "Invalid token",
    });
    const authorization = `Bearer ${await sandbox.control.mintToken("ada", { expiresInSeconds: 60 })}`;
    sandbox.control.advance(59_000);
    expect((await nobody("GET", whoPath, { headers: { authorization } })).status).toBe(200);
    sandbox.control.advance(1000);
    expect((await nobody("GET", whoPath, { headers: { authorization } })).status).toBe(401);
  });

  it("works no more once revoked, and the next one minted does", async () => {
    const { nobody, key, sandbox } = createWorld();
    const headers = { authorization: `Bearer ${await sandbox.control.mintToken("ada")}` };
    const revokePath = "/api/v2/public/session-token/revoke";
    expect(await nobody("POST", revokePath, { headers })).toMatchObject({
      status: 200,
      body: { success: true, revoked_count: 1 },
    });
    expect((await nobody("GET", whoPath, { headers })).status).toBe(401);
    expect(await nobody("POST", revokePath, { headers })).toMatchObject({
      status: 401,
      body: { error_code: "INVALID_TOKEN", message: "Invalid token" },
    });
    const { body } = await key()("POST", mintPath, { body: { linked_account_id: "ada" } });
    const authorization = `Bearer ${textAt(body, "token")}`;
    expect((await nobody("GET", whoPath, { headers: { authorization } })).status).toBe(200);
  });

  it("carries the same request id in the body and in a header", async () => {
    const { nobody } = createWorld();
    const { body, headers } = await nobody("GET", whoPath);
    expect(textAt(body, "request_id")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(headers.get("x-request-id")).toBe(textAt(body, "request_id"));
  });

  it("reads org and account by the private route of the vendor's kit", async () => {
    const { as, nobody } = createWorld();
    expect((await as("ada")("GET", "/api/v3/org/basics")).body).toEqual({
      org: { _id: "65aa00000000000000000001", name: "Acme", logo: expect.stringMatching(/^data:image/) },
      linked_account: { account_id: "ada", name: "Ada's Shop", environment: "test" },
    });
    expect((await nobody("GET", "/api/v3/org/basics")).status).toBe(401);
  });
});

function decode(part: string | undefined): unknown {
  return JSON.parse(atob((part ?? "").replaceAll("-", "+").replaceAll("_", "/")));
}
