import { type Ask, type BenchWorld, text } from "./bench-world.ts";
import { fixtureIds } from "../src/fixtures/fixture-ids.ts";

/** One request of a route. */
export interface Sample {
  /** As the service spells it. */
  route: string;
  ask: (world: BenchWorld) => Partial<Ask>;
  /** Makes what the request takes away, or names what it needs, before each time. */
  before?: (world: BenchWorld) => Promise<Partial<Ask> | void>;
  /** For answers that hold a whole list: the list. Its cost is told by item. */
  items?: (body: unknown) => unknown;
}

const api = "/api/v2/public";
const sdk = "/api/v2/f-sdk";
const key = { by: "key" as const };
const invoice = { event: "Invoice Paid", payload: { number: "INV-7" } };
const privateId = fixtureIds.thankBigSpenders;
const whole = (body: unknown): unknown => body;
const fieldsOf = (body: unknown): unknown => Reflect.get(Object(body), "fields");
const atlas = "atlas-crm";

/** Samples of every route of the API, some of them more than once. */
export const routeSamples: Sample[] = [
  at("POST", `${api}/session-token`, { ...key, body: { linked_account_id: "harbor" } }),
  at("POST", `${api}/session-token/revoke`, { account: "lumen" }),
  {
    route: `POST ${api}/connect-code/exchange`,
    ask: ({ sandbox }) => ({ by: "nobody", body: { code: sandbox.control.createConnectCode("harbor") } }),
  },
  at("POST", "/api/v1/ecosystem/leads", { body: { slug: "datev", email: "ops@harborcoffee.test" } }),
  at("GET", `${api}/session/active-linked-account`),
  at("GET", "/api/v3/org/basics"),
  at("GET", `${api}/auth-structure/:slug`, { by: "nobody" }),
  at("PUT", `${api}/migrate-token`, {
    ...key,
    body: { slug: "stripe", auth_object: { keybased: { secret_key: "x" } } },
  }),
  at("PUT", `${api}/linked-account/default-app/auth-credentials/:key`, { body: { value: "x" } }),
  {
    ...at("DELETE", `${api}/linked-account/default-app/auth-credentials/:key`),
    before: async ({ send }) => {
      await send("PUT", {
        path: `${api}/linked-account/default-app/auth-credentials/workspace_token`,
        body: { value: "x" },
      });
    },
  },
  at("GET", `${api}/linked-account`, key),
  ...["POST linked-account", "PUT linked-account", "POST linked-account/upsert"].map((route): Sample => ({
    route: route.replace(" ", ` ${api}/`),
    ask: ({ next }) => ({ ...key, body: { linked_account_id: `bench-${next()}`, name: "Bench" } }),
  })),
  at("POST", `${api}/linked-account/:linked_account_id/migrate-token`, {
    ...key,
    body: { slug: "stripe", token: { secret_key: "x" } },
  }),
  at("GET", `${api}/linked-account/:linked_account_id`),
  {
    route: `DELETE ${api}/linked-account/:linked_account_id`,
    ask: () => key,
    before: async ({ next, send }) => {
      const id = `gone-${next()}`;
      await send("POST", { path: `${api}/linked-account`, ...key, body: { linked_account_id: id } });
      return { path: `${api}/linked-account/${id}` };
    },
  },
  at("GET", `${api}/application/event`, key),
  {
    route: `POST ${api}/application/event`,
    ask: ({ next }) => ({ ...key, body: { name: `Bench ${next()}`, response: { id: 1 } } }),
  },
  at("GET", `${api}/application/event/:event_id`, key),
  at("PUT", `${api}/application/event/:event_id`, { ...key, body: { name: "Invoice Created", response: { id: 1 } } }),
  {
    route: `DELETE ${api}/application/event/:event_id`,
    ask: () => key,
    before: async ({ next, send }) => {
      const body = { name: `Gone ${next()}`, response: {} };
      const list = await send("POST", { path: `${api}/application/event`, ...key, body });
      const last = Array.isArray(list) ? list.length - 1 : 0;
      return { path: `${api}/application/event/${text(list, last, "_id")}` };
    },
  },
  ...[sdk, api].flatMap((prefix): Sample[] => [
    { ...at("GET", `${prefix}/application`), items: whole },
    at("GET", `${prefix}/application/:slug`),
  ]),
  at("GET", "/api/v1/:slug/integrate"),
  at("POST", "/api/v1/:slug/integrate", { body: {} }),
  at("GET", `${api}/linked-account/integration/oauth-url/:slug`, key),
  at("POST", "/api/v2/app/:slug/save", { path: "/api/v2/app/stripe/save", body: { secret_key: "x" } }),
  at("PUT", `${api}/linked-account/integration/save-key-credentials/:slug`, {
    ...key,
    path: `${api}/linked-account/integration/save-key-credentials/stripe`,
    body: { secret_key: "x" },
  }),
  ...[`/api/v1/linked-acc`, `${api}/linked-account`].map((prefix, index): Sample => ({
    route: `DELETE ${prefix}/integration/:slug`,
    ask: () => ({ path: `${prefix}/integration/stripe`, account: "blank", ...(index === 1 ? key : {}) }),
    before: async ({ sandbox }) => sandbox.control.connect("blank", "stripe"),
  })),
  ...[sdk, api].flatMap((prefix): Sample[] => [
    at("POST", `${prefix}/config`, { body: { slug: "hubspot" } }),
    at("PUT", `${prefix}/config`, { body: { slug: "hubspot", fields: {}, workflows: [] } }),
    ...["", "/:config_id"].flatMap((end): Sample[] => [
      at("GET", `${prefix}/slug/:slug/config${end}`),
      {
        route: `DELETE ${prefix}/slug/:slug/config${end}`,
        ask: () => ({ path: `${prefix}/slug/hubspot/config${end === "" ? "" : "/blank"}`, account: "blank" }),
        before: async ({ send }) => {
          await send("POST", { path: `${sdk}/config`, account: "blank", body: { slug: "hubspot" } });
        },
      },
    ]),
  ]),
  {
    route: `GET ${sdk}/slug/:slug/config`,
    ask: ({ config }) => ({ path: `${sdk}/slug/${config}/config` }),
    items: fieldsOf,
  },
  {
    route: `PUT ${sdk}/config`,
    ask: ({ config }) => ({ body: { slug: config, fields: {}, workflows: [] } }),
    items: fieldsOf,
  },
  at("GET", `${api}/slug/:slug/configs`),
  ...["PATCH", "PUT"].map((method) =>
    at(method, `${api}/slug/:slug/config/:config_id/workflows/:workflow_id`, { body: { enabled: true } }),
  ),
  at("POST", `${api}/config/field`, { slug: "hubspot", body: {} }),
  at("GET", `${api}/config/field/:field_id`, { slug: atlas }),
  at("POST", `${api}/config/field/:field_id`, { slug: atlas, body: {} }),
  at("PUT", `${api}/config/field/:field_id`, { slug: atlas, body: { value: "x" } }),
  at("DELETE", `${api}/config/field/:field_id`, { slug: atlas }),
  at("POST", `${api}/config/rule-engine/:field_id`, {
    path: `${api}/config/rule-engine/acrm_only_when`,
    slug: atlas,
    body: { rule_column: { lhs: "region" } },
  }),
  ...seedConfigSamples(),
  at("POST", `${api}/event`, { ...key, body: invoice }),
  at("POST", `${api}/event/trigger`, { body: invoice }),
  at("POST", "/api/v1/event/trigger", { body: invoice }),
  at("POST", "/api/v1/webhook/:application_id", { body: invoice }),
  at("POST", `${api}/event/:slug`, { body: invoice }),
  ...workflowSamples(),
  ...executionSamples(),
  ...webhookSamples(),
  at("GET", `${api}/datastore/config/:slug`, { path: `${api}/datastore/config/stripe` }),
  at("GET", `${api}/datastore/config/:slug/:name/records`, { path: `${api}/datastore/config/stripe/Payouts/records` }),
  at("POST", `${api}/datastore/config/:slug/:name/search`, {
    path: `${api}/datastore/config/stripe/Payouts/search`,
    body: { currency: "eur" },
  }),
  at("GET", `${api}/datastore`),
  {
    route: `GET ${api}/datastore/:id/records`,
    ask: (world) => ({ path: `${api}/datastore/${world.datastoreId}/records` }),
  },
  {
    route: `POST ${api}/datastore/:id/search`,
    ask: (world) => ({ path: `${api}/datastore/${world.datastoreId}/search`, body: { query: { currency: "eur" } } }),
  },
  at("POST", `${api}/connect-url`, { body: { color: "#333333" } }),
  at("POST", `${api}/cobalt-hosted`, { ...key, body: { linked_account_id: "harbor" } }),
  at("GET", `${api}/hosted-properties`),
  at("GET", `${api}/human-tasks/:id`, { by: "nobody" }),
  at("POST", `${api}/human-tasks/:id`, { by: "nobody", body: { data: { approved: true } }, refused: 400 }),
];

function seedConfigSamples(): Sample[] {
  const slug = "hubspot";
  const gone: NonNullable<Sample["before"]> = async ({ send }) => {
    await send("POST", { path: `${sdk}/config`, account: "blank", body: { slug } });
  };
  const deal = `${api}/config/harbor/field/acrm_title`;
  return [
    { ...at("GET", `${api}/config/all`, key), items: whole },
    at("GET", `${api}/config/:config_id`, { ...key, slug }),
    at("PUT", `${api}/config/:config_id`, { ...key, slug, body: { fields: {} } }),
    {
      ...at("DELETE", `${api}/config/:config_id`, { ...key, account: "blank", slug, path: `${api}/config/blank` }),
      before: gone,
    },
    at("GET", `${api}/config/:config_id/fields`, { ...key, slug }),
    at("GET", `${api}/config/:config_id/field/:field_id`, { ...key, slug: atlas, path: deal }),
    at("PUT", `${api}/config/:config_id/field/:field_id`, { ...key, slug: atlas, path: deal, body: { value: "x" } }),
    at("DELETE", `${api}/config/:config_id/field/:field_id`, { ...key, slug: atlas, path: deal }),
    at("GET", `${api}/config/:config_id/rule-engine/options`, { ...key, slug: atlas }),
  ];
}

function workflowSamples(): Sample[] {
  const base = `${api}/workflow`;
  const made =
    (rest: string): NonNullable<Sample["before"]> =>
    async ({ send }) => {
      const draft = await send("POST", { path: base, body: { name: "Bench", slug: "stripe" } });
      return { path: `${base}/${text(draft, "workflow", "_id")}${rest}` };
    };
  return [
    at("GET", base),
    at("GET", base, { path: `${base}?scope=public&name=invoice` }),
    at("POST", base, { body: { name: "Bench", slug: "stripe" } }),
    at("GET", `${base}/enabled`),
    at("GET", `${base}/request-structure/:workflow_id`, { path: `${base}/request-structure/${privateId}` }),
    at("GET", `${base}/versions/:workflow_id`, { path: `${base}/versions/${privateId}` }),
    at("GET", `${base}/:workflow_id`, key),
    at("PUT", `${base}/:workflow_id`, { path: `${base}/${privateId}`, body: { description: "x" } }),
    { ...at("DELETE", `${base}/:workflow_id`), before: made("") },
    { ...at("GET", `${base}/:workflow_id/edit`), before: made("/edit") },
    { ...at("PUT", `${base}/:workflow_id/publish`, { body: { published: true } }), before: made("/publish") },
    at("POST", `${base}/:workflow_id/execute`, { ...key, slug: "hubspot", body: {} }),
    at("POST", "/api/v1/workflow/:workflow_id/execute", { ...key, slug: "hubspot", body: {} }),
  ];
}

function executionSamples(): Sample[] {
  const base = `${api}/execution`;
  const one = (method: string, rest: string, ask: Partial<Ask> = {}): Sample => ({
    route: `${method} ${base}/:execution_id${rest.replace("nodes/2", "nodes/:node_id")}`,
    ask: ({ executionId }) => ({ path: `${base}/${executionId}${rest}`, ...ask }),
  });
  return [
    at("GET", base),
    at("GET", base, { path: `${base}?page=3&limit=25` }),
    at("GET", base, { path: `${base}?status=RUNNING` }),
    at("GET", base, { path: `${base}?sortAsc=true` }),
    one("GET", ""),
    one("GET", "/nodes/2/batches", { refused: 501 }),
    {
      route: "GET /api/v1/execution/:execution_id/response",
      ask: ({ executionId }) => ({ ...key, path: `/api/v1/execution/${executionId}/response` }),
    },
    one("POST", "/stop"),
    one("POST", "/rerun"),
  ];
}

function webhookSamples(): Sample[] {
  const base = `${api}/webhook`;
  const body = { webhook_url: "https://ledger.test/hooks", webhook_events: ["Workflow Errored"] };
  const one = (method: string, extra: Partial<Ask> = {}): Sample => ({
    route: `${method} ${base}/:id`,
    ask: ({ webhookId }) => ({ ...key, path: `${base}/${webhookId}`, ...extra }),
  });
  return [
    at("POST", `${base}/subscribe`, { ...key, body: { webhook_events: ["Workflow Errored"] } }),
    at("POST", `${base}/unsubscribe`, { ...key, body: { webhook_event: "Workflow Errored" } }),
    at("GET", base, key),
    one("GET"),
    one("PUT", { body: { description: "x" } }),
    {
      ...one("DELETE"),
      before: async ({ send }) => ({
        path: `${base}/${text(await send("POST", { path: base, ...key, body }), "_id")}`,
      }),
    },
    {
      route: `PUT ${api}/webhooks/group/edit`,
      ask: ({ webhookId }) => ({ ...key, body: { webhookIds: [webhookId], group: "bench" } }),
    },
    at("POST", base, { ...key, body }),
  ];
}

function at(method: string, path: string, ask: Partial<Ask> = {}): Sample {
  return { route: `${method} ${path}`, ask: () => ask };
}
