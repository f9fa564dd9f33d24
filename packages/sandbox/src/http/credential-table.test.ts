// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../fixtures/fixtures.ts";
import { createWorld, textAt, type TestWorld } from "../testing/visitor.ts";

type Row = [method: string, path: string, body?: JsonValue];

const base = "/api/v2/public";
const account = `${base}/linked-account`;
const workflow = `${base}/workflow`;
const own = { slug: "board" };
const fired = { event: "Invoice Paid" };
const webhook = { webhook_url: "https://a.test/", webhook_events: ["Workflow Errored"] };

const keyOnly: Row[] = [
  ["POST", `${base}/session-token`, { linked_account_id: "ada" }],
  ["GET", account],
  ["POST", account, { linked_account_id: "cleo" }],
  ["POST", `${account}/upsert`, { linked_account_id: "cleo" }],
  ["DELETE", `${account}/bob`],
  ["PUT", `${base}/migrate-token`, { slug: "till", auth_object: { keybased: { secret_key: "k" } } }],
  ["POST", `${account}/ada/migrate-token`, { slug: "till", token: { secret_key: "k" } }],
  ["PUT", `${account}/integration/save-key-credentials/till`, { secret_key: "k" }],
  ["GET", `${account}/integration/oauth-url/board`],
  ["DELETE", `${account}/integration/board`],
  ["GET", `${base}/application/event`],
  ["POST", `${base}/application/event`, { name: "Order Placed", response: { id: 1 } }],
  ["POST", `${base}/webhook`, webhook],
  ["GET", `${base}/webhook`],
  ["GET", `${base}/webhook/WEBHOOK`],
  ["PUT", `${base}/webhooks/group/edit`, { webhookIds: ["WEBHOOK"], group: "all" }],
  ["POST", `${base}/webhook/unsubscribe`, {}],
  ["POST", `${base}/event`, fired],
  ["POST", "/api/v1/workflow/w_paid/execute", {}],
  ["GET", "/api/v1/execution/RUN/response"],
  ["POST", `${base}/cobalt-hosted`, { linked_account_id: "ada" }],
];

const tokenOnly: Row[] = [
  ["POST", `${base}/session-token/revoke`],
  ["GET", `${base}/session/active-linked-account`],
  ["GET", "/api/v3/org/basics"],
  ["GET", "/api/v2/f-sdk/application"],
  ["GET", "/api/v2/f-sdk/application/board"],
  ["GET", "/api/v1/board/integrate?"],
  ["POST", "/api/v1/board/integrate", {}],
  ["POST", "/api/v2/app/till/save", { secret_key: "k" }],
  ["DELETE", "/api/v1/linked-acc/integration/board"],
  ["POST", "/api/v2/f-sdk/config", own],
  ["PUT", "/api/v2/f-sdk/config", own],
  ["GET", "/api/v2/f-sdk/slug/board/config"],
  ["DELETE", "/api/v2/f-sdk/slug/board/config/ada"],
  ["PUT", `${workflow}/p_live`, { name: "Weekly" }],
  ["DELETE", `${workflow}/p_live`],
  ["PUT", `${workflow}/p_live/publish`, { published: false }],
  ["GET", `${base}/hosted-properties`],
];

const both: Row[] = [
  ["PUT", account, { account_id: "ada", name: "Ada" }],
  ["GET", `${account}/ada`],
  ["PUT", `${account}/default-app/auth-credentials/api_key`, { value: "k" }],
  ["DELETE", `${account}/default-app/auth-credentials/api_key`],
  ["GET", `${base}/application`],
  ["GET", `${base}/application/board`],
  ["POST", `${base}/config`, own],
  ["PUT", `${base}/config`, own],
  ["GET", `${base}/slug/board/config`],
  ["DELETE", `${base}/slug/board/config/ada`],
  ["GET", `${base}/slug/board/configs`],
  ["PATCH", `${base}/slug/board/config/ada/workflows/w_paid`, { enabled: false }],
  ["POST", `${base}/config/field`, {}],
  ["POST", `${base}/config/field/f_note`, {}],
  ["PUT", `${base}/config/field/f_note`, { value: "Hi" }],
  ["DELETE", `${base}/config/field/f_note`],
  ["POST", `${base}/config/rule-engine/f_rule`, { rule_column: { lhs: "region" } }],
  ["POST", `${base}/event/trigger`, fired],
  ["POST", `${base}/event/board`, fired],
  ["GET", `${base}/execution`],
  ["GET", `${base}/execution/RUN`],
  ["POST", `${base}/execution/RUN/stop`],
  ["POST", `${base}/execution/RUN/rerun`],
  ["GET", workflow],
  ["POST", workflow, { name: "Weekly" }],
  ["GET", `${workflow}/p_live`],
  ["GET", `${workflow}/p_live/edit`],
  ["POST", `${workflow}/p_live/execute`, {}],
  ["GET", `${workflow}/enabled`],
  ["GET", `${workflow}/request-structure/p_live`],
  ["GET", `${workflow}/versions/p_live`],
  ["POST", `${base}/connect-url`, {}],
  ["GET", `${base}/datastore/config/board`],
  ["GET", `${base}/datastore`],
];

async function statuses([method, path, body]: Row): Promise<{ key: number; token: number; nobody: number }> {
  const ask = async (who: (world: TestWorld) => ReturnType<TestWorld["as"]>) => {
    const world = createWorld();
    const ada = world.key("ada");
    await ada("PUT", account, { body: { account_id: "ada", your_app: { auth_credentials: { api_key: "k" } } } });
    const { body: runs } = await ada("GET", `${base}/execution?status=ERRORED`);
    const names: [string, string][] = [
      ["RUN", textAt(runs, "docs", 0, "_id")],
      ["WEBHOOK", textAt((await ada("POST", `${base}/webhook`, { body: webhook })).body, "_id")],
    ];
    const fill = (text: string) => names.reduce((filled, [name, id]) => filled.replace(name, id), text);
    const filled: JsonValue = JSON.parse(fill(JSON.stringify(body ?? null)));
    const options = { headers: own, ...(body === undefined ? {} : { body: filled }) };
    return (await who(world)(method, fill(path), options)).status;
  };
  return {
    key: await ask(({ key }) => key("ada")),
    token: await ask(({ as }) => as("ada")),
    nobody: await ask(({ nobody }) => nobody),
  };
}

describe("a credential", () => {
  it.each(keyOnly)("that is the API key reaches %s %s, a token does not", async (...row) => {
    expect(await statuses(row)).toEqual({ key: 200, token: 401, nobody: 401 });
  });

  it.each(tokenOnly)("that is a token reaches %s %s, the API key does not", async (...row) => {
    expect(await statuses(row)).toEqual({ key: 401, token: 200, nobody: 401 });
  });

  it.each(both)("of either kind reaches %s %s", async (...row) => {
    // The vendor's own routes of datastores call a missing key not found.
    const nobody = row[1].includes("/datastore/config/") ? 404 : 401;
    expect(await statuses(row)).toEqual({ key: 200, token: 200, nobody });
  });

  it("is not asked for where none is needed", async () => {
    const { nobody } = createWorld();
    expect((await nobody("GET", `${base}/auth-structure/board`)).status).toBe(200);
    expect((await nobody("GET", `${base}/human-tasks/none`)).status).toBe(404);
  });
});
