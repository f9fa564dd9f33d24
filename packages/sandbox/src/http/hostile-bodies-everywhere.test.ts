// @vitest-environment node
import { describe, expect, it } from "vitest";
import { apiRoutes, pathThatExists } from "../testing/api-routes.ts";
import { at, createWorld, textAt, type TestWorld } from "../testing/visitor.ts";

// What these are about is all in the address; a form that waits has a test of its own.
const readsNoBody = /session-token\/revoke$|\/stop$|\/rerun$|\/config\/field$|\/human-tasks\//;
const tokensOnly = /^\/api\/v2\/(f-sdk|app)\/|\/integrate$|\/publish$|\/leads$|\/workflow\/:workflow_id$/;

const cases = apiRoutes
  .filter(({ method, path }) => ["POST", "PUT", "PATCH"].includes(method) && !readsNoBody.test(path))
  .flatMap(({ method, path }) =>
    ["vendor", "seed"].map((dialect): [string, string, string] => [method, path, dialect]),
  );

/** What bodies hold values under. */
const deepNames = [
  "fields",
  "value",
  "payload",
  "nodes",
  "labels",
  "json_schema",
  "response",
  "properties",
  "your_app",
];

const isFine = (status: number): boolean => status < 500;

async function makeNames({ key }: TestWorld): Promise<Record<string, string>> {
  const body = { webhook_url: "https://a.test/", webhook_events: ["Workflow Errored"] };
  const webhook = await key("ada")("POST", "/api/v2/public/webhook", { body });
  const yourApp = { account_id: "ada", your_app: { auth_credentials: { api_key: "k" } } };
  await key()("PUT", "/api/v2/public/linked-account", { body: yourApp });
  const { body: datastores } = await key("ada")("GET", "/api/v2/public/datastore");
  const { body: runs } = await key("ada")("GET", "/api/v2/public/execution");
  return {
    webhook: textAt(webhook.body, "_id"),
    datastore: textAt(datastores, 0, "_id"),
    execution_id: textAt(runs, "docs", 0, "_id"),
    application_id: "65aa0000000000000000000f",
  };
}

describe("every route that takes a body", () => {
  it("is in this list", () => {
    expect(cases.length).toBeGreaterThan(60);
  });

  it.each(cases)(
    "%s %s refuses one that is no JSON, no object, too large or too deep (%s)",
    async (method, path, dialect) => {
      const world = createWorld();
      const { webhook = "", datastore = "", ...names } = await makeNames(world);
      const id = path.includes("/webhook") ? webhook : datastore;
      const workflow_id = path.includes("/config/") ? "w_paid" : "p_draft";
      const slug = path.includes("/app/") || path.includes("save-key") ? "till" : "board";
      const credentials = tokensOnly.test(path)
        ? { authorization: await world.sandbox.control.mintToken("ada") }
        : { "x-api-key": "tk_small", linked_account_id: "ada" };
      const before = world.sandbox.control.account("ada");
      const anonymous = await world.sandbox.fetch(pathThatExists(path), { method, body: "{" });
      // A connect code is its own credential.
      const refusal = path.includes("/connect-code/") ? 400 : 401;
      expect(anonymous.status).toBe(path.includes("/datastore/config/") ? 404 : refusal);
      const takesAny = /\/execute$|\/connect-url$|POST .*\/config\/field\//.test(`${method} ${path}`);
      const bodies: [string, string][] = [
        ["{", "Request body is not valid JSON"],
        ["[".repeat(99_999) + "]".repeat(99_999), "Request body is nested too deeply"],
        [`{"x":"${"x".repeat(1024 * 1024)}"}`, "Request body is larger than 1 MB"],
        ...(takesAny
          ? []
          : ["[]", "7", "null"].map((text): [string, string] => [text, "Request body must be a JSON object"])),
      ];
      for (const [body, message] of bodies) {
        const response = await world.sandbox.fetch(pathThatExists(path, { ...names, id, slug, workflow_id }), {
          method,
          body,
          headers: { ...credentials, slug: "board", "x-sandbox-dialect": dialect, "content-type": "application/json" },
        });
        const answer = JSON.parse(await response.text());
        expect([response.status, at(answer, "message")]).toEqual([400, message]);
        expect(answer).toMatchObject({ status_code: 400, http_error_type: "BAD_REQUEST", error_code: "BAD_REQUEST" });
      }
      expect(world.sandbox.control.account("ada")).toEqual(before);
    },
  );

  it.each(cases.filter(([, , dialect]) => dialect === "vendor"))(
    "%s %s takes or refuses values of ten thousand levels",
    async (method, path) => {
      const world = createWorld();
      const { webhook = "", datastore = "", ...names } = await makeNames(world);
      const id = path.includes("/webhook") ? webhook : datastore;
      const workflow_id = path.includes("/config/") ? "w_paid" : "p_draft";
      const slug = path.includes("/app/") || path.includes("save-key") ? "till" : "board";
      const credentials = tokensOnly.test(path)
        ? { authorization: await world.sandbox.control.mintToken("ada") }
        : { "x-api-key": "tk_small", linked_account_id: "ada" };
      const deep = `${'{"x":['.repeat(5_000)}1${"]}".repeat(5_000)}`;
      for (const name of deepNames) {
        const response = await world.sandbox.fetch(pathThatExists(path, { ...names, id, slug, workflow_id }), {
          method,
          body: `{"slug":"board","name":"Deep","${name}":${deep}}`,
          headers: { ...credentials, slug: "board", "content-type": "application/json" },
        });
        // The vendor itself answers what is no app of yours with a 500.
        const answer = await response.text();
        const known = answer.includes("Valid App ID and Auth credentials required");
        expect([name, known ? 0 : response.status, answer.slice(0, 200)]).toEqual([
          name,
          expect.toSatisfy(isFine),
          expect.any(String),
        ]);
      }
      expect((await world.key()("GET", "/api/v2/public/application/event")).status).toBe(200);
    },
  );
});
