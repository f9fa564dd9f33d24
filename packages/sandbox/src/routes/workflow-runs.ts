import { privateNodes } from "../engine/private-nodes.ts";
import { type RunStart, startRun } from "../engine/start-run.ts";
import { errorOf, isOfNewEngine } from "../engine/run.ts";
import { runAt } from "../engine/timeline.ts";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { type Reach, requireAccount, requireEither, requireKeyForAccount } from "../http/credentials.ts";
import { checkPayload } from "../http/json-schema.ts";
import { noSuchWorkflow, orgWorkflow, orgWorkflowByAlias, ownWorkflow } from "../http/named-workflow.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { isJsonObject, own, ownText } from "../json.ts";
import type { Account } from "../store/account.ts";
import {
  findPrivateWorkflow,
  isSnapshot,
  openDraft,
  type PrivateWorkflow,
  publishWorkflow,
} from "../store/private-workflows.ts";
import type { Store } from "../store/store.ts";
import { returnValue } from "../wire/execution-record.ts";
import { seedStatus } from "../wire/seed-records.ts";
import { workflowDetailRecord } from "../wire/workflow-record.ts";

const base = "/api/v2/public/workflow";
const secretHeaders = new Set(["authorization", "x-api-key", "cookie"]);

/** Publishing workflows and running them. */
export function workflowRunRoutes(add: AddRoute): void {
  add("PUT", `${base}/:workflow_id/publish`, publish);
  add("POST", `${base}/:workflow_id/execute`, execute);
  add("POST", "/api/v1/workflow/:workflow_id/execute", (visit) => {
    requireKeyForAccount(visit);
    return execute(visit);
  });
}

function publish(visit: Visit): Record<string, unknown> {
  const { store } = visit;
  const isKeyTaken = !store.strict && visit.header("x-api-key") !== undefined;
  if (visit.header("authorization") === undefined && !isKeyTaken) {
    throw new ApiError(401, "AUTH_SERVICE_ERROR", "Authorization Token Missing");
  }
  const account = requireAccount(visit);
  const id = visit.param("workflow_id");
  const workflow = ownWorkflow(account, id);
  const body = visit.object();
  const published = own(body, "published");
  if (typeof published !== "boolean") throw new ApiError(400, "VALIDATION_ERROR", "published must be a boolean");
  if (published) {
    const isDraft = id === workflow.draftId;
    if (store.strict && !isDraft) throw new ApiError(400, "INVALID_WORKFLOW_ID", "Only a draft can be published");
    openDraft(store, workflow);
    const version = own(body, "version");
    publishWorkflow(store, workflow, {
      version: typeof version === "number" && Number.isInteger(version) ? version : undefined,
      description: ownText(body, "description"),
    });
  } else {
    const isPublished = workflow.published && (id === workflow.id || !store.strict);
    if (!isPublished) {
      throw new ApiError(400, "INVALID_WORKFLOW_ID", "Only public and published workflows can be unpublished");
    }
    workflow.published = false;
    workflow.updatedAt = store.now();
  }
  return workflowDetailRecord(store, account, workflow);
}

function execute(visit: Visit): Record<string, unknown> {
  const { store } = visit;
  const reach = requireEither(visit);
  const { account } = reach;
  if (account === undefined) throw new ApiError(400, "INVALID_LINKED_ACCOUNT_ID", "linked_account_id is required");
  const id = visit.param("workflow_id");
  const slug = visit.header("slug");
  const isSeed = visit.dialect === "seed";
  const isStrict = store.strict && !isSeed;
  const target = targetOf(visit, reach, account, { id, slug: slug || undefined });
  // An empty header is what the vendor's own kit sends.
  if (isStrict && slug === undefined) {
    throw new ApiError(400, "SERVER_ERROR", "Workflow ID and slug are required", { bare: true });
  }
  const sync = visit.header("sync_execution") === "true";
  const payload = payloadOf(visit.json());
  checkPayload(target.jsonSchema, payload);
  const run = startRun(store, account, {
    ...target,
    configId: visit.header("config_id") || undefined,
    connectionId: visit.header("connection_id") || undefined,
    payload: withHeaders(visit, payload),
    source: "API Call",
    trigger: "API Call",
    sync,
    instanceTag: visit.header("instance_tag") || undefined,
  });
  const { status } = runAt(run, store.now());
  const started = {
    message: "Workflow execution started",
    execution_id: run.id,
    status: isSeed ? seedStatus(status) : status,
  };
  if (!sync) return started;
  const done = { ...started, executed_by_thanos: isOfNewEngine(run) };
  const error = errorOf(run);
  if (error !== undefined) {
    return { ...done, return_value: null, errored: true, status_code: 500, execution_error: error };
  }
  return { ...done, return_value: returnValue(run), errored: false, status_code: 200 };
}

interface Target extends Pick<RunStart, "slug" | "workflow" | "nodes"> {
  jsonSchema?: JsonObject | undefined;
}

function targetOf(
  visit: Visit,
  reach: Reach,
  account: Account,
  { id, slug }: { id: string; slug: string | undefined },
): Target {
  const { store } = visit;
  const made = findPrivateWorkflow(account, id) ?? byAlias(store, account, { alias: id, slug });
  const isLenient = !store.strict || visit.dialect === "seed" || reach.kind === "key";
  if (made !== undefined) {
    const isRunnable = isLenient || (made.published && !isSnapshot(made, id));
    if (!isRunnable) throw new ApiError(400, "INVALID_WORKFLOW_ID", "Workflow is not published");
    return {
      slug: made.slug,
      workflow: { id: made.id, name: made.name },
      nodes: privateNodes,
      jsonSchema: made.jsonSchema,
    };
  }
  const built = orgWorkflow(store, id) ?? orgWorkflowByAlias(store, id, slug);
  if (built === undefined || !isLenient) throw noSuchWorkflow();
  return {
    slug: built.application.slug,
    workflow: { id: built.workflow.id, name: built.workflow.name },
    nodes: built.workflow.nodes,
  };
}

// Without a slug the alias is one of the host product's own.
function byAlias(
  store: Store,
  account: Account,
  { alias, slug }: { alias: string; slug: string | undefined },
): PrivateWorkflow | undefined {
  const usual = store.fixtures.org.defaultApplication.slug;
  return account.privateWorkflows.find((workflow) => workflow.alias === alias && workflow.slug === (slug ?? usual));
}

// They become `{{event.headers.<name>}}`, without those that say who asks.
function withHeaders(visit: Visit, payload: JsonValue): JsonValue {
  const isWanted = (visit.header("include-headers") ?? visit.query("include-headers")) === "true";
  if (!isWanted || !isJsonObject(payload)) return payload;
  const shown = Object.entries(visit.headers()).filter(([name]) => !secretHeaders.has(name));
  return { ...payload, headers: Object.fromEntries(shown) };
}

function payloadOf(body: JsonValue): JsonValue {
  const wrapped = isJsonObject(body) && Object.keys(body).length === 1 ? own(body, "payload") : undefined;
  return wrapped ?? body;
}
