// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apiRoutes, pathThatExists } from "../testing/api-routes.ts";
import { createWorld } from "../testing/visitor.ts";

const runs = 4000;

// The refusals with this status that the service documents.
const documented500 = [
  "does not exist for org",
  "Valid App ID and Auth credentials required in your_app",
  "Failed to verify credentials",
  "Application with slug",
];

const hostileName = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "all",
  "field",
  "config",
  "%E0%A4%A",
  "%00",
  "..%2f",
);
const knownName = fc.constantFrom(
  "ada",
  "board",
  "till",
  "acme",
  "f_book",
  "f_rule",
  "w_paid",
  "p_live",
  "p_draft",
  "2",
);
const name = fc.oneof(
  knownName,
  knownName,
  hostileName,
  fc.string({ maxLength: 8, unit: "grapheme" }).map(encodeURIComponent),
);
const header = fc.constantFrom("", "board", "board", "board", "ada", "board", "none", "true", "__proto__", "%ff", "2");

const key = fc.oneof(
  fc.constantFrom(
    "slug",
    "linked_account_id",
    "config_id",
    "fields",
    "workflows",
    "labels",
    "your_app",
    "udf",
    "payload",
  ),
  fc.constantFrom(
    "id",
    "enabled",
    "value",
    "event",
    "name",
    "nodes",
    "published",
    "version",
    "query",
    "rule_column",
    "lhs",
  ),
  fc.constantFrom(
    "webhook_url",
    "webhook_events",
    "webhook_headers",
    "webhookIds",
    "token",
    "data",
    "settings",
    "response",
  ),
  fc.constantFrom("__proto__", "constructor", "number", "customer"),
);
const leaf = fc.oneof(
  fc.constantFrom(
    "ada",
    "board",
    "till",
    "Invoice Paid",
    "Workflow Errored",
    "https://a.test/",
    "f_book",
    "w_paid",
    "(",
    "bad",
  ),
  fc.constantFrom(true, false, null, 0, -1, 1e308, "", "__proto__", "2020-13-99"),
  fc.string({ maxLength: 6, unit: "binary" }),
  fc.double(),
);
const { body, object } = fc.letrec((tie) => ({
  body: fc.oneof({ maxDepth: 3 }, leaf, tie("object"), fc.array(tie("body"), { maxLength: 3 })),
  object: fc.dictionary(key, tie("body"), { maxKeys: 5 }),
}));
// Nearly every route finds in it what it needs, so that what is wrong is reached.
const plausible = {
  slug: "board",
  linked_account_id: "ada",
  name: "Weekly",
  event: "Invoice Paid",
  response: { id: 1 },
  published: true,
  enabled: true,
  value: "wb_1",
  rule_column: { lhs: "region" },
  query: { number: "." },
  token: { host: "h", key: "k" },
  webhook_url: "https://a.test/",
  webhook_events: ["Workflow Errored"],
};

const text = fc.oneof(
  { arbitrary: object.map((value) => JSON.stringify({ ...plausible, ...value })), weight: 4 },
  body.map((value) => JSON.stringify(value)),
  fc.constantFrom("", "{", "\u0000", "[".repeat(3000) + "]".repeat(3000)),
  // As it stands in a text, `__proto__` is a key of its own.
  fc.constantFrom('{"__proto__":{"polluted":true},"slug":"board"}', '{"fields":{"__proto__":{"polluted":true}}}'),
);

const request = fc.record({
  route: fc.constantFrom(...apiRoutes),
  names: fc.option(fc.array(name, { minLength: 3, maxLength: 3 }), { freq: 1 }),
  text,
  who: fc.constantFrom("token", "token", "key", "key", "org", "nobody"),
  dialect: fc.constantFrom("vendor", "seed"),
  slug: header,
  config_id: header,
  query: fc.dictionary(
    fc.constantFrom("page", "limit", "status", "start_date", "config_id", "workflow_id", "slug"),
    header,
  ),
});

describe("whatever is sent to any route in either dialect", { timeout: 60_000 }, () => {
  it("is answered in JSON, without a failure of the sandbox, and leaves it working", async () => {
    const world = createWorld({ deliver: async () => new Response(null) });
    const { sandbox } = world;
    await fc.assert(
      fc.asyncProperty(request, async ({ route, names, text: sent, who, dialect, slug, config_id, query }) => {
        const credentials = {
          token: { authorization: `Bearer ${await sandbox.control.mintToken("ada")}` },
          key: { "x-api-key": "tk_small", linked_account_id: "ada" },
          org: { "x-api-key": "tk_small" },
          nobody: {},
        };
        let next = 0;
        const path =
          names === null
            ? pathThatExists(route.path)
            : route.path.replaceAll(/:[^/]+/g, () => names[(next += 1) - 1] || "x");
        const response = await sandbox.fetch(`${path}?${new URLSearchParams(query).toString()}`, {
          method: route.method,
          headers: { ...credentials[who], "x-sandbox-dialect": dialect, slug, config_id },
          ...(route.method === "GET" ? {} : { body: sent }),
        });
        const answer: unknown = await response.json();
        expect([200, 400, 401, 403, 404, 500, 501]).toContain(response.status);
        const said = JSON.stringify(answer);
        expect(response.status !== 500 || documented500.some((phrase) => said.includes(phrase))).toBe(true);
        expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
        // What one request took away, the next finds again.
        if (route.method === "DELETE") sandbox.control.reset();
      }),
      { numRuns: runs },
    );
    sandbox.control.reset();
    expect((await world.key("ada")("GET", "/api/v2/public/execution")).body).toMatchObject({ totalDocs: 5 });
  });
});
