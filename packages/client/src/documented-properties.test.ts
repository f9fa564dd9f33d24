// @vitest-environment node
import { readFileSync } from "node:fs";
import { createSandbox, type Fixtures, standardFixtures } from "@cobalt-kit/sandbox";
import { beforeAll, describe, expect, it } from "vitest";
import { accountReader } from "./account/account.schema.ts";
import { applicationReader } from "./applications/applications.schema.ts";
import { connectionReader } from "./applications/connection.schema.ts";
import { configReader, readConfigSummary, configWorkflowReader } from "./configs/configs.schema.ts";
import { readFields } from "./configs/field.schema.ts";
import { executionReader } from "./executions/executions.schema.ts";
import { executeWorkflow, listExecutionBatches, listWorkflowVersions } from "./index.ts";
import { humanTaskReader } from "./human-tasks/human-tasks.schema.ts";
import { isRecord } from "./json.ts";
import type { ReadContext } from "./reading.ts";
import { openSession } from "./testing/open-session.ts";
import { readBody } from "./testing/read-body.ts";
import { waitingTask } from "./testing/waiting-task.ts";
import { webhookReader } from "./webhooks/webhooks.schema.ts";
import { workflowDetailReader } from "./workflows/workflow-detail.schema.ts";

type Wire = Record<string, unknown>;

/** What records of a kind the sandbox sends, and what the client makes of one. */
interface Kind {
  served: Wire[];
  read: (record: Wire) => unknown;
}

const context: ReadContext = { baseUrl: "https://api.test", onWarning: () => {} };
const base = "/api/v2/public";

/** Documented, and no part of the client's types. */
const unread: Record<string, string> = {
  "account _id": "the API's own id, which no call takes",
  "account associated_org": "an id that no call takes",
  "account your_app": "read where there is no `udf`",
  "account new_account": "the server package reads it, which alone creates accounts",
  "application type": "the slug by an older name, read where there is none",
  "application auth_type": "read where there are no `auth_type_options`",
  "application auth_input_map": "read where there are no `auth_type_options`",
  "application connected": "read where there are no `connected_accounts`",
  "application connected_accounts[].defaultCredentials": "not to be shown: its meaning is unknown",
  "application _id": "read where there is no `app_id`",
  "summary _id": "an id that no call takes",
  "field rule_columns": "no server sends it, see X24",
  "field data_source": "opaque",
  "field dynamic_slot_identifier": "for the organization's editor",
  "field has_dynamic_map_fields": "for the organization's editor",
  "field dynamic_map_field_object_name": "for the organization's editor",
  "execution org_id": "an id that no call takes",
  "execution linked_account_id": "the session's",
  "execution associated_trigger_application": "`trigger_application_event` says what started it",
  "workflow org_id": "an id that no call takes",
  "workflow environment": "the session's",
  "workflow linked_account_id": "the session's",
  "workflow version": "`current_version` says the same of what is published",
  "workflow is_v2": "of the builder",
  "workflow public_access_workflow": "true of each",
  "workflow data_slots": "of the builder",
  "workflow workflow_environment": "of the builder",
  "workflow index_order": "of the builder",
  "webhook org_id": "an id that no call takes",
  "webhook webhook_description": "read where there is no `description`",
};

/** Documented, and sent by no sandbox. */
const unserved = new Set([
  "application connected_accounts[].defaultCredentials",
  "field rule_columns",
  "field data_source",
]);

/** Which kind a table of the document is about, by its section and the first cell of its head. */
const kindOf: Record<string, string> = {
  "Accounts: Field": "account",
  "Applications: Field": "application",
  "Connections and inputs: ConnectionRecord": "connection",
  "Connections and inputs: AuthInput": "input",
  "Configurations: Field": "config",
  "Configurations: Workflow of a configuration": "config workflow",
  "Configurations: Item of a list of configurations": "summary",
  "Fields: Field": "field",
  "Workflows: Workflow": "workflow",
  "Workflows: Version": "version",
  "Executions: Field": "execution",
  "Executions: Node of a run": "node run",
  "Executions: Batch of a node": "batch",
  "Webhooks: Webhook": "webhook",
  "Human tasks: Human task": "task",
};

/** The names in the tables of the document that describe records, each with its kind. */
function documented(): [kind: string, property: string][] {
  const text = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8");
  const names = (cell = ""): string[] => [...cell.matchAll(/`([\w[\].]+)`/g)].map(([, name = ""]) => name);
  const found: [string, string][] = [];
  let [section, kind, object] = ["", "", ""];
  for (const line of text.split("\n")) {
    if (line.startsWith("##")) [section, kind, object] = [line.replace(/^#+ /, ""), "", ""];
    const [, first = "", second = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    if (!line.startsWith("|") || /^-+$/.test(first)) continue;
    if (section === "Properties of answers") {
      object = first || object;
      for (const name of names(second)) found.push([object.replace(" `integrations[]`", " integration"), name]);
    } else {
      kind = kindOf[`${section}: ${first}`] ?? kind;
      if (kind !== "") for (const name of names(first)) found.push([kind, name]);
    }
  }
  return found;
}

/** The standard world, with what is rare in it. */
function rareWorld(): Fixtures {
  const icon = "https://cdn.test/icon.svg";
  return {
    ...standardFixtures,
    org: { ...standardFixtures.org, logColumns: { Customer: "customer" } },
    applications: standardFixtures.applications.map((application) => ({
      ...application,
      auth: {
        ...application.auth,
        ...(application.auth.keybased && {
          keybased: application.auth.keybased.map((input) => ({ ...input, multiple: input.type === "select" })),
        }),
      },
      ...(application.slug === "google-drive" && { authProfiles: [{ id: "p1", name: "Ledgerline" }] }),
      workflows: (application.workflows ?? []).map((workflow) => ({
        ...workflow,
        icon,
        group: "Books",
        associated_page: "Invoices",
        nodes: workflow.nodes.map((node) => ({
          ...node,
          ...(node.task && { task: { ...node.task, group: "Access" } }),
        })),
      })),
    })),
    accounts: standardFixtures.accounts.map((account) => ({
      ...account,
      scope: "emea",
      parentId: "group",
      configs: account.configs.map((config) => ({ ...config, tenant: true })),
      privateWorkflows: account.privateWorkflows.map((workflow) => ({
        ...workflow,
        icon,
        alias: `run-${workflow.id}`,
        description: "Of the account's own",
        group: "Books",
        whenToUse: "When a month closes",
        project: { id: "p7", name: "Closing" },
        jsonSchema: { type: "object" },
      })),
    })),
  };
}

const records = (value: unknown): Wire[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const within = (wires: Wire[], name: string): Wire[] => wires.flatMap((wire) => records(wire[name]));

/** Asks the sandbox for everything. */
async function everything(): Promise<Record<string, Kind>> {
  const sandbox = createSandbox({ fixtures: rareWorld(), tokenAccess: { webhooks: true } });
  const { session } = openSession({}, sandbox);
  const send = async (...call: Parameters<typeof session.transport>): Promise<Wire> => {
    const body = await session.transport(...call);
    return isRecord(body) ? body : { docs: body };
  };
  const get = (path: string, headers?: Record<string, string>): Promise<Wire> => send("GET", path, { headers });

  const connect = { auth_profile_id: "p1", user_defined_fields: { name: "Books" } };
  await send("POST", "/api/v1/google-drive/integrate", { body: connect });
  sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow");
  const applications = records((await get("/api/v2/f-sdk/application"))["docs"]);
  const inputs = applications.flatMap(({ auth_type_options: options }) =>
    Object.values(isRecord(options) ? options : {}).flatMap(records),
  );
  const accounts = [
    await get(`${base}/session/active-linked-account`),
    await send("PUT", `${base}/linked-account`, {
      body: { your_app: { auth_credentials: { key: "k" }, plan: "business" } },
    }),
  ];

  const slugs = ["hubspot", "stripe", "notion", "mailchimp", "atlas-crm", "google-drive", "xero", "slack", "postgres"];
  const configs = await Promise.all(slugs.map((slug) => send("POST", "/api/v2/f-sdk/config", { body: { slug } })));
  const configWorkflows = within(configs, "workflows");
  const summaries = await Promise.all(slugs.map((slug) => get(`${base}/slug/${slug}/configs`)));

  const own = records((await get(`${base}/workflow`))["docs"]);
  const id = String(own[0]?.["_id"]);
  const execute = (payload: Wire): Promise<Wire> =>
    send("POST", `${base}/workflow/${id}/execute`, {
      headers: { slug: "ledgerline", sync_execution: "true" },
      body: payload,
    });
  const executed = [await execute({ customer: "Northwind", newEngine: true }), await execute({ fail: true })];
  await send("POST", `${base}/event/trigger`, { body: { event: "Invoice Paid", payload: { customer: "Northwind" } } });
  sandbox.control.advance(600_000);
  const runs = records((await get(`${base}/execution?limit=100`))["docs"]);
  const details = await Promise.all(runs.map(({ _id }) => get(`${base}/execution/${String(_id)}`)));
  const nodes = within(details, "nodes");
  const batched = details.find((run) => records(run["nodes"]).some((node) => node["is_batch"] === true));
  const batchNode = records(batched?.["nodes"]).find((node) => node["is_batch"] === true);
  const batches = await get(
    `${base}/execution/${String(batched?.["_id"])}/nodes/${String(batchNode?.["node_id"])}/batches`,
  );

  const draft = await get(`${base}/workflow/${id}/edit`);
  await send("PUT", `${base}/workflow/${id}`, { body: { settings: { timeout: 9, dedup_key: "day" } } });
  await send("PUT", `${base}/workflow/${String(draft["_id"])}/publish`, {
    body: { published: true, description: "Faster" },
  });
  const published = records((await get(`${base}/workflow`))["docs"]);
  const present = String(published[0]?.["_id"]);
  const versions = records((await get(`${base}/workflow/versions/${present}`))["docs"]);

  const hook = {
    webhook_url: "https://example.test/hook",
    webhook_events: ["Workflow Errored"],
    webhook_headers: { "x-shop": "harbor" },
    webhook_body: { run: "{{event.instance_id}}" },
    webhook_type: "custom",
    webhook_description: "To the pager",
    description: "To the pager",
    slug: "stripe",
    workflow_ids: ["w1"],
    group: "ops",
  };
  const webhook = await send("POST", `${base}/webhook`, { headers: { linked_account_id: "harbor" }, body: hook });

  const lumen = openSession({ linkedAccountId: "lumen" }, sandbox);
  const task = await waitingTask(lumen.session, sandbox);

  return {
    application: { served: applications, read: applicationReader(context) },
    connection: { served: within(applications, "connected_accounts"), read: connectionReader({}) },
    input: {
      served: inputs,
      read: (input) => applicationReader(context)({ slug: "a", auth_type_options: { a: [input] } }),
    },
    account: { served: accounts, read: accountReader(context) },
    "account integration": {
      served: within(accounts, "integrations"),
      read: (integration) => accountReader(context)({ account_id: "a", integrations: [integration] }),
    },
    config: { served: configs, read: configReader(context) },
    "config workflow": { served: configWorkflows, read: (workflow) => [configWorkflowReader(context)(workflow)] },
    summary: { served: summaries.flatMap(({ docs }) => records(docs)), read: readConfigSummary },
    field: {
      served: [...within(configs, "fields"), ...within(configWorkflows, "fields")],
      read: (field) => readFields([field], context, "fields"),
    },
    execution: { served: [...details, ...runs], read: executionReader(context) },
    "node run": { served: nodes, read: (node) => executionReader(context)({ _id: "e", nodes: [node] }) },
    batch: {
      served: records(batches["docs"]),
      read: async (batch) =>
        (await readBody([batch], (reader) => listExecutionBatches(reader, { executionId: "e", nodeId: "n" }))).domain,
    },
    workflow: {
      served: [await get(`${base}/workflow/${present}`), await get(`${base}/workflow/${present}/edit`)],
      read: workflowDetailReader(context),
    },
    version: {
      served: versions,
      read: async (version) => (await readBody([version], (reader) => listWorkflowVersions(reader, "w"))).domain,
    },
    "execute (sync)": {
      served: executed,
      read: async (answer) => (await readBody(answer, (reader) => executeWorkflow(reader, { workflowId: "w" }))).domain,
    },
    webhook: { served: [webhook], read: webhookReader(context) },
    task: { served: [await get(`${base}/human-tasks/${task}`)], read: humanTaskReader(context) },
  };
}

// both are read elsewhere: by the server package, and by every error
const rows = documented().filter(([kind]) => !["event definition", "any error"].includes(kind));

describe("of what the document says of answers", () => {
  let kinds: Record<string, Kind>;
  beforeAll(async () => {
    kinds = await everything();
  });

  /** A served record that has it. */
  function holder(kind: string, property: string): Wire | undefined {
    return kinds[kind]?.served.find((record) => record[property] !== undefined && record[property] !== null);
  }

  it.each(rows.filter((row) => !unserved.has(row.join(" "))))("the sandbox serves, of a %s, %s", (kind, property) => {
    expect(holder(kind, property)).toBeDefined();
  });

  it.each(rows.filter((row) => unread[row.join(" ")] === undefined))(
    "the client reads, of a %s, %s",
    async (kind, property) => {
      const served = kinds[kind]?.served.filter((record) => (record[property] ?? null) !== null) ?? [];
      const arrives = await Promise.all(
        served.slice(0, 40).map(async (record) => {
          const { [property]: _gone, ...rest } = record;
          const read = async (wire: Wire): Promise<unknown> => kinds[kind]?.read(wire);
          // where its value is the default, or another property says the same, it has to be looked at
          let asked = false;
          const get = (wire: Wire, name: string): unknown => {
            asked ||= name === property;
            return wire[name];
          };
          await read(new Proxy(record, { get }));
          return asked || JSON.stringify(await read(record)) !== JSON.stringify(await read(rest).catch(() => ""));
        }),
      );
      expect(arrives).toContain(true);
    },
  );

  it("nothing is left out that is not documented", () => {
    const names = new Set(rows.map((row) => row.join(" ")));
    expect([...Object.keys(unread), ...unserved].filter((name) => !names.has(name))).toEqual([]);
  });
});
