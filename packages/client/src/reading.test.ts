// @vitest-environment node
import { createSandbox } from "@cobalt-kit/sandbox";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import {
  type CobaltSession,
  getAccount,
  getApplication,
  getConfig,
  getConfigField,
  getExecution,
  getWorkflowInput,
  isCobaltError,
  listApplications,
  listConfigs,
  listEnabledWorkflows,
  listExecutions,
  listWorkflows,
  openConfig,
  rerunExecution,
  saveCredentials,
  startAuthorization,
  toggleConfigWorkflow,
} from "./index.ts";
import { openSession } from "./testing/open-session.ts";

const toggle = { slug: "slack", workflowId: "w", enabled: true };
const reads: Record<string, (session: CobaltSession) => Promise<unknown>> = {
  listApplications,
  getApplication: (session) => getApplication(session, "slack"),
  startAuthorization: (session) => startAuthorization(session, "slack"),
  saveCredentials: (session) => saveCredentials(session, "stripe", { secret_key: "sk" }),
  getConfig: (session) => getConfig(session, { slug: "slack" }),
  openConfig: (session) => openConfig(session, { slug: "slack" }),
  listConfigs: (session) => listConfigs(session, "slack"),
  toggleConfigWorkflow: (session) => toggleConfigWorkflow(session, toggle),
  getConfigField: (session) => getConfigField(session, { slug: "slack", fieldId: "f" }),
  listWorkflows: (session) => listWorkflows(session),
  getWorkflowInput: (session) => getWorkflowInput(session, "w"),
  listExecutions: (session) => listExecutions(session),
  getExecution: (session) => getExecution(session, "e"),
  rerunExecution: (session) => rerunExecution(session, "e"),
  getAccount,
};

const wireNames = [
  ..."slug type app_id _id id name description icon tags ecosystem auth_type auth_type_options auth_input_map connected".split(
    " ",
  ),
  ..."connected_accounts reauth_required identifier status fields workflows field_errors field_type value options labels".split(
    " ",
  ),
  ..."mapping lhs rhs multiple docs page limit totalDocs workflow nodes node_id error message auth_url account_id".split(
    " ",
  ),
  ..."integrations success config_id associated_workflow oauth2 keybased __proto__ constructor toString".split(" "),
];
const scalar = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    -1,
    1e308,
    "",
    "NA",
    "slack",
    "api_key",
    "map",
    "map_v2",
    "javascript:alert(1)",
    "__proto__",
  ),
  fc.string(),
  fc.integer(),
);
/** Arbitrary JSON whose keys are mostly ones the readers look at. */
const { body: wireBody } = fc.letrec((tie) => ({
  body: fc.oneof({ maxDepth: 5, depthSize: "small" }, scalar, fc.array(tie("body"), { maxLength: 4 }), tie("object")),
  object: fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...wireNames) }, fc.string()), tie("body")), {
      maxLength: 8,
    })
    .map((entries) => Object.fromEntries(entries)),
}));

const REFUSALS = ["unexpected-response", "credentials-refused", "unsafe-url"];

describe("any JSON", () => {
  it.each(Object.entries(reads))(
    "%s answers it, or fails with unexpected-response or a refusal, and pollutes nothing",
    async (_name, read) => {
      const { sandbox, session, warnings } = openSession();
      await fc.assert(
        fc.asyncProperty(wireBody, async (body) => {
          sandbox.control.failNext("*", { status: 200, body: JSON.stringify(body) });
          const domain = await read(session).catch((error: unknown) => {
            assert(isCobaltError(error) && REFUSALS.includes(error.code), String(error));
          });
          expect(JSON.parse(JSON.stringify(domain ?? null))).toEqual(domain ?? null);
          sandbox.control.clearRequests();
          warnings.length = 0;
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: 300 },
      );
    },
    30_000,
  );

  it("does not cost what is well formed beside it", async () => {
    const { sandbox, session } = openSession();
    const good = { slug: "good", name: "Good", connected: true };
    await fc.assert(
      fc.asyncProperty(wireBody, wireBody, async (before, after) => {
        sandbox.control.failNext("*", { status: 200, body: JSON.stringify([before, good, after]) });
        const list = await listApplications(session);
        sandbox.control.clearRequests();
        expect(list.find(({ slug, name }) => slug === "good" && name === "Good")).toMatchObject({
          status: "connected",
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** What `read` makes of a body. */
async function readBody<T>(
  body: unknown,
  read: (session: CobaltSession) => Promise<T>,
): Promise<{ domain: T; warnings: unknown[] }> {
  const { sandbox, session, warnings } = openSession();
  sandbox.control.failNext("*", { status: 200, body: JSON.stringify(body) });
  return { domain: await read(session), warnings };
}

describe("lists", () => {
  it.each([[{ docs: null }], [[]], [{ docs: [] }]])("are empty where the API says %j", async (body) => {
    const { domain, warnings } = await readBody(body, listApplications);
    expect(domain).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it.each([null, {}, "text", 7, true, { docs: {} }, { docs: "none" }, { message: "ok" }, { data: [] }])(
    "are not taken for empty where the API says %j",
    async (body) => {
      for (const read of [listApplications, listExecutions, listWorkflows, listEnabledWorkflows]) {
        await expect(readBody<unknown>(body, read)).rejects.toMatchObject({ code: "unexpected-response" });
      }
    },
  );

  it("lose a broken item and a repeated one, and say so", async () => {
    const { domain, warnings } = await readBody(
      [{ slug: "a" }, { name: "no slug" }, { slug: "a", name: "again" }, 7],
      listApplications,
    );
    expect(domain.map(({ slug, name }) => [slug, name])).toEqual([["a", "a"]]);
    expect(warnings).toMatchObject([
      { code: "dropped-item", path: "applications[1]" },
      { code: "duplicate-item", path: "applications[2]" },
      { code: "dropped-item", path: "applications[3]" },
    ]);
  });

  it.each<[string, (session: CobaltSession) => Promise<unknown>, unknown]>([
    ["listApplications", listApplications, [{ name: "no slug" }, 7]],
    ["listExecutions", (session) => listExecutions(session), { docs: [{ status: "COMPLETED" }], totalDocs: 1 }],
    ["listWorkflows", (session) => listWorkflows(session), { docs: [null] }],
    ["listEnabledWorkflows", listEnabledWorkflows, [{}]],
    ["listConfigs", (session) => listConfigs(session, "slack"), [{ config: "no id" }]],
    ["toggleConfigWorkflow", (session) => toggleConfigWorkflow(session, toggle), { workflows: [{ enabled: true }] }],
  ])("of %s are unexpected where not one item can be read, instead of empty", async (_name, read, body) => {
    await expect(readBody(body, read)).rejects.toMatchObject({ code: "unexpected-response" });
  });

  it("come bare or in a page", async () => {
    const run = { _id: "e1", status: "completed" };
    const { domain: bare } = await readBody([run], listExecutions);
    expect(bare).toMatchObject({ items: [{ id: "e1" }], page: 1, totalItems: 1, totalPages: 1, hasNextPage: false });
    const page = { docs: [run], totalDocs: 30, limit: 10, page: 2, totalPages: 3 };
    const { domain: paged } = await readBody(page, listExecutions);
    expect(paged).toMatchObject({ page: 2, limit: 10, totalItems: 30, totalPages: 3, hasNextPage: true });
    const { domain: odd } = await readBody({ docs: [run], totalDocs: "lots", limit: -1 }, listExecutions);
    expect(odd).toMatchObject({ page: 1, limit: 10, totalItems: 1, totalPages: 1, hasNextPage: false });
  });
});

describe("pages that lie", () => {
  const docs = [{ _id: "e1" }, { _id: "e2" }];

  it.each([
    ["of no items, though there are", { docs, totalDocs: 0, totalPages: 0, page: 0, limit: 0 }],
    ["in fractions and beyond counting", { docs, totalDocs: 1.5, totalPages: 1e308, page: -1, limit: 0.5 }],
    ["in text", { docs, totalDocs: "7", totalPages: "9", page: "3", limit: "all" }],
  ])("%s, do not hide what is there", async (_what, body) => {
    const { domain } = await readBody(body, listExecutions);
    expect(domain).toMatchObject({ page: 1, limit: 10, totalItems: 2, totalPages: 1, hasNextPage: false });
    expect(domain.items).toHaveLength(2);
  });

  it("of a next page after an empty one, have none", async () => {
    const { domain } = await readBody(
      { docs: [], totalDocs: 50, page: 1, limit: 10, hasNextPage: true },
      listExecutions,
    );
    expect(domain).toMatchObject({ totalItems: 50, totalPages: 5, hasNextPage: false });
  });
});

describe("applications", () => {
  it.each([
    ["never connected", {}, "not-connected", false],
    ["flagged, though never connected", { reauth_required: true }, "not-connected", false],
    ["connected, by the flag alone", { connected: true }, "connected", false],
    ["expired, by the flags alone", { connected: true, reauth_required: true }, "expired", true],
    ["active", { connected_accounts: [{ status: "active" }] }, "connected", false],
    ["active in another case", { connected_accounts: [{ status: "ACTIVE" }] }, "connected", false],
    ["expired", { connected_accounts: [{ status: "expired" }] }, "expired", true],
    ["one, and flagged", { connected_accounts: [{ status: "active" }], reauth_required: true }, "expired", true],
    [
      "two, and one of them expired",
      { connected_accounts: [{ status: "active" }, { status: "expired" }] },
      "connected",
      true,
    ],
    ["of unsaid status", { connected: true, connected_accounts: [{ identifier: "a" }] }, "connected", false],
  ])("are known by their connections: %s", async (_what, wire, status, needsAttention) => {
    const { domain } = await readBody({ slug: "a", ...wire }, (session) => getApplication(session, "a"));
    expect(domain).toMatchObject({ status, needsAttention });
  });

  it.each([
    ["ops@acme.test", "ops@acme.test"],
    ["NA", undefined],
    [{ id: 4, workspace: "Acme", team: "B" }, "Acme"],
    [{ id: 4 }, undefined],
    [7, undefined],
  ])("show of the identifier %j only %s", async (identifier, shown) => {
    const { domain } = await readBody({ slug: "a", connected_accounts: [{ identifier }] }, (session) =>
      getApplication(session, "a"),
    );
    expect(domain.connections[0]?.identifier).toBe(shown);
  });

  it("offer one method where older answers name one, and know keys by both names", async () => {
    const inputs = [{ name: "api_key", options: ["a", { value: 3 }, { name: "B", value: false }, {}] }];
    const { domain: legacy } = await readBody(
      { type: "quill", auth_type: "api_key", auth_input_map: inputs },
      (session) => getApplication(session, "asked"),
    );
    expect(legacy.slug).toBe("quill");
    expect(legacy.authMethods).toEqual([
      {
        type: "keybased",
        inputs: [
          {
            name: "api_key",
            label: "api_key",
            type: "text",
            required: false,
            multiple: false,
            secret: true,
            options: [
              { name: "a", value: "a" },
              { name: "3", value: 3 },
              { name: "B", value: false },
            ],
          },
        ],
      },
    ]);
    const options = { oauth2: [], keybased: null, noauth: [] };
    const { domain: several } = await readBody(
      { slug: "a", auth_type_options: options, auth_input_map: inputs, grant_type: "client_credentials" },
      (session) => getApplication(session, "a"),
    );
    expect(several.authMethods).toMatchObject([
      { type: "oauth2", grantType: "client_credentials", inputs: [] },
      { type: "keybased", inputs: [{ name: "api_key" }] },
      { type: "noauth", inputs: [] },
    ]);
  });

  it("keep out a picture that is not safe", async () => {
    const { domain } = await readBody({ slug: "a", icon: "javascript:alert(1)" }, (session) =>
      getApplication(session, "a"),
    );
    expect(domain).not.toHaveProperty("icon");
  });
});

describe("configurations", () => {
  it.each([
    ["records", [{ id: "f", field_type: "number", value: 3 }], { id: "f", type: "number", value: 3 }],
    ["records without a type", [{ id: "f", name: "F" }], { id: "f", name: "F", type: "text" }],
    ["values by id", { f: "INV-" }, { id: "f", name: "f", type: "text", value: "INV-" }],
    ["objects by id", { f: { region: "emea" } }, { id: "f", type: "json", value: { region: "emea" } }],
  ])("have their fields as %s", async (_what, fields, field) => {
    const { domain } = await readBody({ slug: "a", fields }, (session) => getConfig(session, { slug: "a" }));
    expect(domain.fields).toMatchObject([field]);
    const { domain: old } = await readBody({ application_data_slots: fields }, (session) =>
      getConfig(session, { slug: "a" }),
    );
    expect(old.fields).toMatchObject([field]);
  });

  it("tell an empty list of options from none, keep a lone value as it is stored and leave out what is unset", async () => {
    const fields = [
      { id: "a", field_type: "select", options: [] },
      { id: "b", field_type: "select", parent: "a", value: null, defaultValue: "" },
      { id: "c", field_type: "select", multiple: true, value: "hot", defaultValue: "" },
      { id: "d", field_type: "select", value: 0 },
    ];
    const { domain } = await readBody({ fields }, (session) => getConfig(session, { slug: "a" }));
    const [a, b, c, d] = domain.fields;
    expect(a).toMatchObject({ options: [] });
    expect(b).toEqual({
      id: "b",
      name: "b",
      type: "select",
      parent: "a",
      required: false,
      hidden: false,
      multiple: false,
      labels: [],
    });
    expect(c).toMatchObject({ value: "hot" });
    expect(d).toMatchObject({ value: 0 });
  });

  it("know a mapping by its looks, and rows in every form", async () => {
    const labels = { Columns: [{ name: "City", value: "l1", multiple: true }] };
    const mapping = { lhs: { name: "Ours", options: [{ value: "email" }] }, rhs: { name: "Theirs", multiple: true } };
    const fields = [
      { id: "a", field_type: "map_v2", labels, value: '{"l1":["x"]}' },
      { id: "b", field_type: "map", mapping, value: { email: "mail_1" } },
      { id: "c", field_type: "map", value: "" },
      { id: "d", field_type: "map", value: ["no", "mapping"] },
    ];
    const { domain } = await readBody({ fields }, (session) => getConfig(session, { slug: "a" }));
    expect(domain.fields).toMatchObject([
      { type: "map", labels: [{ name: "City", value: "l1", multiple: true }], value: '{"l1":["x"]}' },
      {
        type: "map_v2",
        mapping: {
          left: { name: "Ours", options: [{ name: "email", value: "email" }], multiple: false },
          right: { name: "Theirs", multiple: true },
        },
        value: [{ id: "email", value: "mail_1" }],
      },
      { type: "map" },
      { type: "map", value: ["no", "mapping"] },
    ]);
    expect(domain.fields[2]).toHaveProperty("value", "");
  });

  it("carry workflows without fields, and errors of single fields", async () => {
    const wire = {
      workflows: [
        { id: "w1", enabled: true },
        { id: "w2", name: "Pull", data_slots: [{ id: "f" }], associated_page: "P" },
        {},
      ],
      field_errors: [{ id: "f", name: "Owner", error: { message: "Could not load" } }, { id: "g" }],
    };
    const { domain, warnings } = await readBody(wire, (session) => openConfig(session, { slug: "a", configId: "c1" }));
    expect(domain).toMatchObject({
      slug: "a",
      configId: "c1",
      workflows: [
        { id: "w1", name: "w1", enabled: true, fields: [] },
        { id: "w2", name: "Pull", enabled: false, fields: [{ id: "f" }], page: "P" },
      ],
      fieldErrors: [
        { id: "f", name: "Owner", message: "Could not load" },
        { id: "g", message: "" },
      ],
    });
    expect(warnings).toMatchObject([{ code: "dropped-item", path: "workflows[2]" }]);
  });
});

describe("executions and workflows", () => {
  it.each([
    ["COMPLETED", "completed"],
    ["completed", "completed"],
    ["pending", "queued"],
    ["failed", "errored"],
    ["Timed Out", "timed-out"],
    ["PARTIALLY_SUCCESSFUL", "partially-successful"],
    ["Paused For Lunch", "Paused For Lunch"],
    [undefined, "unknown"],
  ])("call the status %s %s", async (status, ours) => {
    const { domain } = await readBody({ status, name: "Nightly" }, (session) => getExecution(session, "e1"));
    expect(domain).toMatchObject({ id: "e1", status: ours });
  });

  it("read both spellings of a run", async () => {
    const seed = {
      _id: "e1",
      workflow_id: "w1",
      status: "running",
      started_at: "2026-08-01",
      completed_at: "2026-08-02",
    };
    const { domain } = await readBody(seed, (session) => getExecution(session, "e1"));
    expect(domain).toEqual({
      id: "e1",
      status: "running",
      workflow: { id: "w1", name: "w1" },
      createdAt: "2026-08-01",
      completedAt: "2026-08-02",
      nodes: [],
    });
    const nodes = [
      { node_id: 1, node_name: "Start", node_status: "Errored_and_Skipped", latest_output: null, attempts_made: 2 },
      {},
    ];
    const { domain: vendor } = await readBody({ nodes }, (session) => getExecution(session, "e1"));
    expect(vendor.nodes).toEqual([
      { id: "1", name: "Start", status: "errored-and-skipped", isBatch: false, attempts: 2, maximumAttempts: 1 },
    ]);
  });

  it.each([
    [
      { _id: "w1", name: "Nightly" },
      { id: "w1", name: "Nightly", published: false },
    ],
    [
      { _id: "d1", associated_workflow: "w1" },
      { id: "w1", draftId: "d1", name: "w1" },
    ],
    [
      { _id: "d1", associated_public_worklfow: { _id: "w1", name: "N" } },
      { id: "w1", draftId: "d1" },
    ],
    [
      { _id: "w1", associated_application: { _id: "a", name: "Slack", slug: "slack" } },
      { slug: "slack", application: { id: "a", name: "Slack" } },
    ],
    [{ _id: "w1", associated_application: "a" }, { application: { id: "a", name: "a" } }],
  ])("read %j", async (wire, workflow) => {
    const { domain } = await readBody({ docs: [wire] }, listWorkflows);
    expect(domain.items).toMatchObject([workflow]);
  });

  it.each(["instanceId", "id", "execution_id"])("know the run that a rerun started by its %s", async (key) => {
    const { domain } = await readBody({ [key]: "e2" }, (session) => rerunExecution(session, "e1"));
    expect(domain).toEqual({ executionId: "e2" });
  });
});

it.each([
  [
    "at once",
    () => {
      throw new Error("disk full");
    },
  ],
  // What nobody hears of it ends a Node process, and with it this run.
  ["later", () => Promise.reject(new Error("disk full"))],
])("survives a host whose log fails %s", async (_when, onWarning) => {
  const sandbox = createSandbox();
  const { session } = openSession({ onWarning }, sandbox);
  sandbox.control.failNext("*", { status: 200, body: [{}, { slug: "a" }] });
  await expect(listApplications(session)).resolves.toHaveLength(1);
});
