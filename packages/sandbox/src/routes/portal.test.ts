// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld, textAt } from "../testing/visitor.ts";

const connectUrl = "/api/v2/public/connect-url";

async function opened(properties: Record<string, string> = {}) {
  const world = createWorld();
  const { body } = await world.as("ada")("POST", connectUrl, { body: properties });
  const url = textAt(body, "hosted_url");
  const read = async () => (await world.sandbox.fetch(url)).text();
  const send = (slug: string, authType: string, inputs: Record<string, string> = {}, init: RequestInit = {}) =>
    world.sandbox.fetch(`${url}/${slug}?auth_type=${authType}`, {
      method: "POST",
      body: new URLSearchParams(inputs),
      ...init,
    });
  return { ...world, url, read, send };
}

describe("the hosted portal's address", () => {
  it("is made by a token or the API key, and names the config to open", async () => {
    const { as, key, sandbox } = createWorld();
    const token = await sandbox.control.mintToken("ada");
    const address = `https://sandbox.cobalt.test/connect/${token}`;
    expect((await as("ada")("POST", connectUrl)).body).toEqual({ hosted_url: address, url: address });
    const named = await as("ada")("POST", `${connectUrl}?config_id=north`);
    expect(named.body).toMatchObject({ hosted_url: `${address}?config_id=north` });
    expect((await key("ada")("POST", connectUrl)).body).toMatchObject({ hosted_url: address });
    const hosted = await key()("POST", "/api/v2/public/cobalt-hosted", { body: { linked_account_id: "ada" } });
    expect(hosted.body).toMatchObject({ url: address });
  });

  it("keeps its properties as they were given, for three days and as long as its token", async () => {
    const { as, nobody, sandbox } = createWorld();
    const authorization = await sandbox.control.mintToken("ada", { expiresInSeconds: 864_000 });
    const properties = { color: "#fff", more: [1, null] };
    expect((await as("ada")("GET", "/api/v2/public/hosted-properties")).body).toEqual({});
    await nobody("POST", connectUrl, { headers: { authorization }, body: properties });
    const read = () => nobody("GET", "/api/v2/public/hosted-properties", { headers: { authorization } });
    expect((await read()).body).toEqual(properties);
    sandbox.control.advance(3 * 86_400_000);
    expect((await read()).body).toEqual({});
  });

  it("is refused without a credential, an account, or a known one", async () => {
    const { key, nobody } = createWorld();
    expect((await nobody("POST", connectUrl)).status).toBe(401);
    expect((await nobody("GET", "/api/v2/public/hosted-properties")).status).toBe(401);
    expect((await nobody("POST", "/api/v2/public/cobalt-hosted", { body: {} })).status).toBe(401);
    expect((await key()("POST", connectUrl)).status).toBe(400);
    expect((await key()("POST", "/api/v2/public/cobalt-hosted", { body: {} })).status).toBe(400);
    const unknown = { body: { linked_account_id: "eve" } };
    expect((await key()("POST", "/api/v2/public/cobalt-hosted", unknown)).status).toBe(404);
  });
});

describe("the hosted portal", () => {
  it("lists applications with their state, in the colours and under the name it was given", async () => {
    const { read } = await opened({ name: "<Ada>", color: "#123456", bgColor: "red;} *{display:none" });
    const page = await read();
    expect(page).toContain("&#60;Ada&#62;");
    expect(page).not.toContain("<Ada>");
    expect(page).toContain("border-color: light-dark(#123456, color-mix(in oklab, #123456 40%, white))");
    expect(page).not.toContain("display:none");
    expect(page).toContain("Board <span>Connected</span>");
    expect(page).toContain("Till <span>Expired</span>");
    expect(page).toContain("Desk <span>Not connected</span>");
    expect(page).toContain("Someday <span>Not available yet</span>");
  });

  it("connects by keys, and says why it did not", async () => {
    const { read, send } = await opened();
    const refused = await send("till", "keybased", { secret_key: "bad" });
    expect(refused.status).toBe(500);
    expect(await refused.text()).toContain('<p role="alert">Failed to verify credentials');
    expect(await (await send("till", "keybased", { secret_key: "good" })).text()).toContain("<span>Connected</span>");
    expect(await read()).toContain("Till <span>Connected</span>");
  });

  it("leads to the consent page for OAuth", async () => {
    const { send } = await opened();
    const answer = await send("desk", "oauth2", { subdomain: "acme" });
    expect(answer.url).toContain("/sandbox/oauth/");
    expect(await answer.text()).toContain("Let Acme use Desk?");
    expect((await send("desk", "oauth2")).status).toBe(400);
  });

  it("ends with its token", async () => {
    const { sandbox, send, url } = await opened();
    sandbox.control.revokeTokens("ada");
    expect((await sandbox.fetch(url)).status).toBe(401);
    expect((await send("till", "keybased", { secret_key: "good" })).status).toBe(401);
    expect(sandbox.control.account("ada").connections).toMatchObject([{ slug: "board" }, { status: "expired" }]);
  });
});
