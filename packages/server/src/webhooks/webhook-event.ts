import type { ExecutionStatus, JsonValue } from "@cobalt-kit/client/transport";

export type ConnectionEventName = "Connection Created" | "Connection Deleted" | "Connection Expired";
export type WorkflowEventName = "Workflow Completed" | "Workflow Errored" | "Workflow Stopped" | "Workflow Timed Out";

/** An event that Cobalt sends to a webhook; `event` is its name. */
export type WebhookEvent = ConnectionWebhookEvent | WorkflowWebhookEvent | UnknownWebhookEvent;

interface WebhookEventBase {
  /**
   * The same for every delivery of one event, however often it comes: remember it to act once. Of a run it is the event and the run's
   * id, of a connection everything that was sent. Cobalt sends no id of a delivery, so two events of one second that say exactly the
   * same share a key: read from the API what holds now, rather than count them.
   */
  key: string;
  /** Name of the environment: `test`, `production`. */
  environment?: string;
  /** What else was sent, as it was spelled: of errored events the failed step, its attempts and the provider's answer. */
  details: Record<string, JsonValue>;
}

/** An account connected an application, disconnected it, or has to connect it anew. */
export interface ConnectionWebhookEvent extends WebhookEventBase {
  event: ConnectionEventName;
  linkedAccountId: string;
  /** Slug of the application. */
  slug: string;
  /** Wire: `org_id`. */
  organizationId?: string;
  /** ISO time. On the wire as in HTTP headers. */
  createdAt?: string;
}

/** A run has finished. */
export interface WorkflowWebhookEvent extends WebhookEventBase {
  event: WorkflowEventName;
  linkedAccountId: string;
  /** The run: `cobalt.account(linkedAccountId).getExecution(executionId)` tells all of it. Wire: `instance_id`. */
  executionId: string;
  status: ExecutionStatus;
  workflowId?: string;
  workflowName?: string;
  configId?: string;
}

/** An event that Cobalt added later. */
export interface UnknownWebhookEvent extends WebhookEventBase {
  event: "unknown";
  /** What it is called. Wire: `event`. */
  name: string;
  linkedAccountId?: string;
}
