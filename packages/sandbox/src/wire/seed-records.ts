import { errorOf, isTerminal, type Run, type RunStatus } from "../engine/run.ts";
import { runAt } from "../engine/timeline.ts";
import type { ApplicationFixture, JsonValue } from "../fixtures/fixtures.ts";
import { isJsonObject, iso, own } from "../json.ts";
import type { Account } from "../store/account.ts";
import { connectionsTo } from "../store/connections.ts";
import type { PrivateWorkflow } from "../store/private-workflows.ts";
import type { Store } from "../store/store.ts";
import type { Webhook } from "../store/webhooks.ts";
import type { ConfigInPlace } from "./config-record.ts";

type WireRecord = Record<string, unknown>;

/** A linked account in the seed dialect. */
export function seedAccount(account: Account): WireRecord {
  return {
    _id: account.key,
    linked_account_id: account.id,
    name: account.name ?? "",
    your_app: account.yourApp ?? {},
    ...stamps(account),
  };
}

/** An application in the seed dialect; without an account nothing is said about being connected. */
export function seedApplication(application: ApplicationFixture, account?: Account): WireRecord {
  const { name, slug, icon, description, auth } = application;
  return {
    name,
    slug,
    icon,
    description,
    auth_type: auth.oauth2 === undefined ? "api_key" : "oauth2",
    connected: account === undefined ? undefined : connectionsTo(account, slug).length > 0,
  };
}

/** A config in the seed dialect. `config_id` is told as well: its paths are addressed by it. */
export function seedConfig({ account, application, config }: ConfigInPlace): WireRecord {
  return {
    _id: config.key,
    config_id: config.configId,
    slug: config.slug,
    linked_account_id: account.id,
    fields: Object.fromEntries(config.values),
    workflows: (application.workflows ?? []).map(({ id }) => ({
      id,
      enabled: config.workflows.get(id)?.enabled ?? false,
    })),
    ...stamps(config),
  };
}

/** A subscription in the seed dialect. */
export function seedWebhook({ id, url, events, accountId }: Webhook): WireRecord {
  return { _id: id, webhook_url: url, webhook_events: events, linked_account_id: accountId };
}

/** A run in the seed dialect; while it is under way it has no end. */
export function seedExecution(store: Store, run: Run): WireRecord {
  const { status, finishedAt, nodes } = runAt(run, store.now());
  const error = errorOf(run);
  const failed = error !== undefined && isTerminal(status) ? [{ error }] : [];
  return {
    _id: run.id,
    workflow_id: run.workflow.id,
    linked_account_id: run.accountId,
    status: seedStatus(status),
    started_at: iso(run.createdAt),
    completed_at: finishedAt === undefined ? undefined : iso(finishedAt),
    logs: [
      ...nodes.map(({ node, status: nodeStatus, startedAt }) => ({
        node_id: node.id,
        node_name: node.name,
        node_status: nodeStatus,
        at: iso(startedAt),
      })),
      ...failed,
    ],
  };
}

/** The four statuses of the seed dialect. */
export function seedStatus(status: RunStatus): "pending" | "running" | "completed" | "failed" {
  switch (status) {
    case "QUEUED":
      return "pending";
    case "RUNNING":
    case "STOPPING":
      return "running";
    case "COMPLETED":
    case "PARTIALLY_SUCCESSFUL":
    case "TERMINATED":
    case "DUPLICATE":
      return "completed";
    case "ERRORED":
    case "STOPPED":
    case "TIMED_OUT":
      return "failed";
  }
}

/** A private workflow in the seed dialect: its own id, for it knows no drafts. */
export function seedWorkflow(workflow: PrivateWorkflow): WireRecord {
  const { id, name, description, nodes } = workflow;
  return { _id: id, name, description, nodes: nodes.map(seedNode), ...stamps(workflow) };
}

function seedNode(node: JsonValue): WireRecord {
  const shape = isJsonObject(node) ? node : {};
  const config = own(shape, "config") ?? own(shape, "data");
  return { ...shape, type: own(shape, "type") ?? "", config: isJsonObject(config) ? config : {} };
}

function stamps({ createdAt, updatedAt }: { createdAt: number; updatedAt: number }): WireRecord {
  return { created_at: iso(createdAt), updated_at: iso(updatedAt) };
}
