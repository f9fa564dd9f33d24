import { errorOf, isOfNewEngine, isTerminal, maximumAttempts, payloadSays, type Run } from "../engine/run.ts";
import { type NodeMoment, runAt } from "../engine/timeline.ts";
import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { iso, isJsonObject, own } from "../json.ts";
import type { Store } from "../store/store.ts";
import { applicationRef } from "./application-ref.ts";

/** A run as the service tells it now. Lists leave the nodes out. */
export function executionRecord(store: Store, run: Run, { nodes }: { nodes: boolean }): Record<string, unknown> {
  const moment = runAt(run, store.now());
  const isEvent = run.source === "Event";
  const finishedAt = moment.finishedAt === undefined ? undefined : iso(moment.finishedAt);
  return {
    _id: run.id,
    id: run.id,
    name: `Execution for workflow ${run.workflow.id}`,
    org_id: store.fixtures.org.id,
    environment: store.fixtures.org.environment,
    status: moment.status,
    completion_percentage: moment.completion,
    type_of_execution: run.sync ? "SYNC" : "ASYNC",
    execution_source: run.source,
    linked_account_id: run.accountId,
    config_id: run.configId,
    associated_application: applicationRef(store, run.slug),
    associated_workflow: { _id: run.workflow.id, name: run.workflow.name },
    associated_trigger_application: isEvent ? triggerApplication(store, run) : undefined,
    trigger_application_event: run.trigger,
    associated_event_id: run.eventId,
    custom_trigger_id: isEvent ? run.eventId : undefined,
    custom_application_id: isEvent ? store.fixtures.org.defaultApplication.id : undefined,
    is_child_instance: payloadSays(run, "child"),
    executed_by_thanos: isOfNewEngine(run),
    is_seed: false,
    custom_field_values: logColumns(store, run),
    store_variables: nodes && isJsonObject(run.payload) ? run.payload : undefined,
    linked_account_data: nodes ? accountData(store, run) : undefined,
    completion_time: finishedAt,
    instance_execution_time: moment.finishedAt === undefined ? undefined : moment.finishedAt - moment.startedAt,
    nodes: nodes ? moment.nodes.map((node) => nodeRecord(run, node)) : undefined,
    createdAt: iso(run.createdAt),
    updatedAt: iso(Math.max(run.createdAt, moment.finishedAt ?? moment.nodes.at(-1)?.startedAt ?? run.createdAt)),
    workflow_id: run.workflow.id,
    started_at: iso(run.createdAt),
    completed_at: finishedAt,
    logs: isTerminal(moment.status) && errorOf(run) !== undefined ? [{ error: errorOf(run) }] : [],
  };
}

/** The columns that the organization added to its log, as far as the payload fills them. */
function logColumns({ fixtures }: Store, { payload }: Run): JsonObject | undefined {
  const { logColumns: columns } = fixtures.org;
  if (columns === undefined || !isJsonObject(payload)) return undefined;
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, key]) => {
      const value = own(payload, key);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function accountData({ accounts }: Store, { accountId }: Run): JsonObject | undefined {
  const account = accounts.get(accountId);
  if (account === undefined) return undefined;
  const udf = Object.fromEntries(account.udf.map(({ key, value }) => [key, value]));
  return { account_id: account.id, name: account.name ?? null, udf };
}

/** What the Response node of a run answers. */
export function returnValue(run: Run): JsonValue {
  return run.nodes.find((node) => node.type === "response")?.output ?? { ok: true, received: run.payload };
}

function nodeRecord(run: Run, { node, index, startedAt, endedAt, status }: NodeMoment): Record<string, unknown> {
  const failed = status === "Errored" || status === "Errored_and_Skipped" || status === "Timed_Out";
  const task = run.tasks.get(node.id);
  const attempts = maximumAttempts(node);
  return {
    node_id: node.id,
    node_name: node.name,
    node_type: node.type,
    node_status: status,
    is_batch: node.is_batch ?? false,
    attempts_made: failed ? attempts : 1,
    maximum_attempts: attempts,
    execution_time: endedAt === undefined ? undefined : endedAt - startedAt,
    input_data: task !== undefined ? { form_id: task.id } : index === 0 ? {} : (node.input ?? run.payload),
    latest_output: failed ? (errorOf(run) ?? null) : output(run, node, status),
    parsed_request_curl: node.type === "action" && endedAt !== undefined ? requestCurl(run, node) : undefined,
  };
}

// The service leaves the headers out, and with them the credentials.
function requestCurl({ slug, payload }: Run, { input }: Run["nodes"][number]): string {
  const body = JSON.stringify(input ?? payload).replaceAll("'", String.raw`'\''`);
  return `curl -X POST https://api.${slug}.example -d '${body}'`;
}

function output(run: Run, node: Run["nodes"][number], status: NodeMoment["status"]): JsonValue {
  if (status !== "Success") return null;
  const task = run.tasks.get(node.id);
  if (task !== undefined) {
    return task.submitted === undefined
      ? { form_status: "timed_out" }
      : { form_status: "submitted", ...task.submitted.data };
  }
  if (node.output !== undefined) return node.output;
  if (node.type === "start") return run.payload;
  return node.type === "response" ? returnValue(run) : { ok: true };
}

function triggerApplication(store: Store, run: Run): Record<string, unknown> {
  const host = store.fixtures.org.defaultApplication;
  return { _id: host.id, name: host.name, app_type: "custom", origin_trigger: { _id: run.eventId, name: run.trigger } };
}
