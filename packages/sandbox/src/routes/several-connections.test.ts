// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../index.ts";

const slug = "google-drive";

interface Asked {
  headers?: Record<string, string>;
  body?: object;
}

async function visitor(sandbox: Sandbox): Promise<(method: string, path: string, asked?: Asked) => Promise<Response>> {
  const token = await sandbox.control.mintToken("harbor");
  return (method, path, { headers, body } = {}) =>
    sandbox.fetch(
      new Request(`https://api.cobalt.test${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
}

function twice(): { sandbox: Sandbox; first: string; second: string } {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", slug);
  sandbox.control.connect("harbor", slug);
  const [first = "", second = ""] = sandbox.control
    .account("harbor")
    .connections.filter((connection) => connection.slug === slug)
    .map(({ id }) => id);
  return { sandbox, first, second };
}

describe("an application with several connections", () => {
  it("says so, and names each", async () => {
    const { sandbox, first, second } = twice();
    const ask = await visitor(sandbox);
    const body = await (await ask("GET", `/api/v2/f-sdk/application/${slug}`)).json();
    expect(body).toMatchObject({
      has_multi_auth_enabled: true,
      connected_accounts: [{ connection_id: first }, { connection_id: second, identifier: "team2@harbor.test" }],
    });
    expect(await (await ask("GET", "/api/v2/f-sdk/application/slack")).json()).not.toHaveProperty(
      "has_multi_auth_enabled",
    );
  });

  it.each<[string, (id: string) => Asked & { query?: string }]>([
    ["the header", (id) => ({ headers: { connection_id: id } })],
    ["the query", (id) => ({ query: `?connection_id=${id}` })],
    ["the body", (id) => ({ body: { connection_id: id } })],
  ])("takes the connection from %s, and wants one to be named", async (_where, name) => {
    const { sandbox, first, second } = twice();
    const ask = await visitor(sandbox);
    const open = (id?: string): Promise<Response> => {
      const { query = "", headers = {}, body = {} } = id === undefined ? {} : name(id);
      return ask("POST", `/api/v2/f-sdk/config${query}`, { headers, body: { slug, ...body } });
    };
    const refused = await open();
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ message: "connection_id is required" });
    for (const id of [first, second]) expect(await (await open(id)).json()).toMatchObject({ connection_id: id });
    expect((await open("unknown")).status).toBe(404);
    expect(await (await ask("GET", `/api/v2/public/slug/${slug}/configs`)).json()).toMatchObject([
      { config_id: "harbor", connection_id: first },
      { config_id: "harbor", connection_id: second },
    ]);
  });

  it("ends the one that is named, with its configs, and wants one to be named while there are several", async () => {
    const { sandbox, first, second } = twice();
    const ask = await visitor(sandbox);
    for (const connection_id of [first, second]) {
      await ask("POST", "/api/v2/f-sdk/config", { body: { slug, connection_id } });
    }
    const path = `/api/v1/linked-acc/integration/${slug}`;
    expect((await ask("DELETE", path)).status).toBe(400);
    expect((await ask("DELETE", `${path}?connection_id=${first}`)).status).toBe(200);
    const { connections, configs } = sandbox.control.account("harbor");
    expect(connections.filter((one) => one.slug === slug).map(({ id }) => id)).toEqual([second]);
    expect(configs.filter((one) => one.slug === slug).map(({ connection_id }) => connection_id)).toEqual([second]);
    expect((await ask("DELETE", path)).status).toBe(200);
  });
});
