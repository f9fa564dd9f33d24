import {
  CobaltError,
  defined,
  expected,
  id,
  isCobaltError,
  isRecord,
  type JsonValue,
  json,
  parseJson,
  readExecutionStatus,
  readTime,
  stringifyJson,
  text,
} from "@cobalt-kit/client/transport";
import { bytesOf, isRawBody, type RawBody } from "./raw-body.ts";
import type {
  ConnectionEventName,
  ConnectionWebhookEvent,
  WebhookEvent,
  WorkflowEventName,
  WorkflowWebhookEvent,
} from "./webhook-event.ts";

const CONNECTION: readonly ConnectionEventName[] = ["Connection Created", "Connection Deleted", "Connection Expired"];
const WORKFLOW: readonly WorkflowEventName[] = [
  "Workflow Completed",
  "Workflow Errored",
  "Workflow Stopped",
  "Workflow Timed Out",
];

/**
 * Reads the body of a webhook. Verify it first: anybody can send one. `receiveWebhook` does both.
 *
 * @param body - As it came (text or bytes), or the JSON in it.
 * @returns One of the seven events, by their names of today; any other as `unknown` with its name, and all of it under `details`.
 * @example
 * const event = parseWebhook(body);
 * if (event.event === "Connection Expired") await askToReconnect(event.linkedAccountId, event.slug);
 * @throws CobaltError `unexpected-response` for what is no event, and for an event that does not say whose or of what it is;
 * `invalid-request` for a buffer that was transferred.
 */
export function parseWebhook(body: unknown): WebhookEvent {
  try {
    return readEvent(isRawBody(body) ? parse(body) : body);
  } catch (cause) {
    // also what is nested too deep to be walked through, and objects that are no JSON
    throw isCobaltError(cause) ? cause : unreadable(cause);
  }
}

function readEvent(wire: unknown): WebhookEvent {
  const name = isRecord(wire) ? text(wire.event) : undefined;
  if (!isRecord(wire) || name === undefined) throw unreadable();
  const connection = CONNECTION.find((known) => isSpelled(known, name));
  if (connection !== undefined) return expected(readConnectionEvent(connection, wire), "connection");
  const workflow = WORKFLOW.find((known) => isSpelled(known, name));
  if (workflow !== undefined) return expected(readWorkflowEvent(workflow, wire), "run");
  return defined({
    event: "unknown" as const,
    name,
    key: keyOf(wire),
    linkedAccountId: id(wire.linked_account_id),
    environment: text(wire.environment),
    details: rest(wire, ["event", "linked_account_id", "environment"]),
  });
}

function readConnectionEvent(
  event: ConnectionEventName,
  wire: Record<string, unknown>,
): ConnectionWebhookEvent | undefined {
  const linkedAccountId = id(wire.linked_account_id);
  const slug = text(wire.slug);
  const time = text(wire.createdAt);
  if (linkedAccountId === undefined || slug === undefined) return undefined;
  return defined({
    event,
    key: keyOf({ ...wire, event }),
    linkedAccountId,
    slug,
    environment: text(wire.environment),
    organizationId: id(wire.org_id),
    createdAt: isoTime(time),
    details: rest(wire, ["event", "linked_account_id", "slug", "environment", "org_id", "createdAt"]),
  });
}

function readWorkflowEvent(event: WorkflowEventName, wire: Record<string, unknown>): WorkflowWebhookEvent | undefined {
  const linkedAccountId = id(wire.linked_account_id);
  const executionId = id(wire.instance_id);
  if (linkedAccountId === undefined || executionId === undefined) return undefined;
  return defined({
    event,
    key: JSON.stringify([event, executionId]),
    linkedAccountId,
    executionId,
    status: readExecutionStatus(text(wire.status) ?? event.replace("Workflow ", "")),
    workflowId: id(wire.workflow_id),
    workflowName: text(wire.workflow_name),
    configId: id(wire.config_id),
    environment: text(wire.environment),
    details: rest(wire, [
      "event",
      "linked_account_id",
      "instance_id",
      "status",
      "workflow_id",
      "workflow_name",
      "config_id",
      "environment",
    ]),
  });
}

/** As it is written today, or in the deprecated form `connection-created`. */
function isSpelled(known: string, name: string): boolean {
  return known.toLowerCase() === name.toLowerCase().replaceAll("-", " ");
}

/** A date of HTTP or of a mail. The pattern is strict: `Date` reads a year out of "attempt 7 GMT". */
const HTTP_DATE = /^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})$/;

function isoTime(wire = ""): string | undefined {
  const time = new Date(HTTP_DATE.test(wire) ? wire : readTime(wire));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** All but these, also a key of `__proto__` as an own one. */
function rest(wire: Record<string, unknown>, known: readonly string[]): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(wire).flatMap(([name, value]) => {
      const part = json(value);
      return part === undefined || known.includes(name) ? [] : [[name, part]];
    }),
  );
}

/** All that is said of an event: its time has whole seconds only, and two of them may differ in nothing else. */
function keyOf(wire: Record<string, unknown>): string {
  return stringifyJson(Object.entries(wire).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Text goes through its bytes too: those are what is signed. */
function parse(body: RawBody): unknown {
  return parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(body, "parseWebhook")));
}

function unreadable(cause?: unknown): CobaltError {
  return new CobaltError("unexpected-response", "The body holds no webhook event.", { cause });
}
