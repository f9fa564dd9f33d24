import { isRecord, type JsonValue } from "../json.ts";
import { type NamedReference, readNamedReference } from "../named-reference.schema.ts";
import {
  defined,
  flag,
  id,
  json,
  list,
  number,
  object,
  type Reader,
  type ReadContext,
  text,
  times,
} from "../reading.ts";
import { type ExecutionStatus, type NodeStatus, readExecutionStatus, readNodeStatus } from "./execution-status.ts";

/** One run of a workflow. */
export interface Execution {
  id: string;
  name?: string;
  status: ExecutionStatus;
  workflow?: NamedReference;
  application?: NamedReference;
  /** What started it: an event's name, `Schedule`. Wire: `trigger_application_event`. */
  trigger?: string;
  /** `SYNC` or `ASYNC`. */
  type?: string;
  configId?: string;
  /** ISO time. Wire: `createdAt`, `created_at` or `started_at`. */
  createdAt?: string;
  /** ISO time. Wire: `completion_time`, or `completed_at`. */
  completedAt?: string;
  /** ISO time. */
  updatedAt?: string;
  /** How long it ran, where the API's figure agrees with its times. Wire: `instance_execution_time`. */
  durationMs?: number;
  /** Why it failed, on older deployments that report this for the run and not for its steps. Wire: `error` in the last of `logs`. */
  error?: JsonValue;
  /** 0–100. */
  completionPercentage?: number;
  /** `test`, `production` or a workspace's name. */
  environment?: string;
  /** Started by another run. Wire: `is_child_instance`. */
  isChild?: boolean;
  /** Run by the newer engine, which keeps no batches of steps: `listExecutionBatches` fails with `not-supported`. Wire: `executed_by_thanos`. */
  newEngine?: boolean;
  /** Whether the API calls it seed data; it does not document what that means. Wire: `is_seed`. */
  isSeed?: boolean;
  /** Of the event that started it. Wire: `associated_event_id`. */
  eventId?: string;
  /** Wire: `custom_trigger_id`. */
  customTriggerId?: string;
  /** Wire: `custom_application_id`. */
  customApplicationId?: string;
  /** Values of the organization's own log columns for this run. Wire: `custom_field_values`. */
  customFields?: JsonValue;
  /** Variables of the run. They may hold customers' data, so do not log them or show them by default. Wire: `store_variables`. */
  variables?: JsonValue;
  /** Account data given to the run. It may hold customers' data, so do not log it or show it by default. Wire: `linked_account_data`. */
  accountData?: JsonValue;
  /** Its steps in order of their start; grows while it runs, and is empty in lists. */
  nodes: NodeRun[];
}

/** One step of a run. */
export interface NodeRun {
  id: string;
  name: string;
  type?: string;
  status: NodeStatus;
  isBatch: boolean;
  attempts: number;
  maximumAttempts: number;
  durationMs?: number;
  input?: JsonValue;
  /** Of a failed step: its error. */
  output?: JsonValue;
  /** The request it made, as a command to copy, without headers. The body may hold secrets, so show it to developers only. Wire: `parsed_request_curl`. */
  requestCurl?: string;
}

/** @param named - The run the request asked for, where it asked for one. */
export function executionReader(context: ReadContext, named?: string): Reader<Execution> {
  return object((wire) => {
    const executionId = id(wire._id) ?? id(wire.id) ?? named;
    if (executionId === undefined) return undefined;
    const createdAt = text(wire.createdAt) ?? text(wire.created_at) ?? text(wire.started_at);
    const completedAt = text(wire.completion_time) ?? text(wire.completed_at);
    return defined({
      id: executionId,
      name: text(wire.name),
      status: readExecutionStatus(text(wire.status)),
      workflow: readNamedReference(wire.associated_workflow ?? wire.workflow_id, context.baseUrl),
      application: readNamedReference(wire.associated_application, context.baseUrl),
      trigger: text(wire.trigger_application_event),
      type: text(wire.type_of_execution),
      configId: id(wire.config_id),
      createdAt,
      completedAt,
      updatedAt: times(wire).updatedAt,
      durationMs: duration(number(wire.instance_execution_time), createdAt, completedAt),
      error: lastError(wire.logs),
      completionPercentage: number(wire.completion_percentage),
      environment: text(wire.environment),
      isChild: flag(wire.is_child_instance),
      newEngine: flag(wire.executed_by_thanos),
      isSeed: flag(wire.is_seed),
      eventId: id(wire.associated_event_id),
      customTriggerId: id(wire.custom_trigger_id),
      customApplicationId: id(wire.custom_application_id),
      customFields: json(wire.custom_field_values),
      variables: json(wire.store_variables),
      accountData: json(wire.linked_account_data),
      nodes: list(wire.nodes, readNode, context, `${executionId}.nodes`),
    });
  });
}

function lastError(logs: unknown): JsonValue | undefined {
  const last: unknown = Array.isArray(logs) ? logs.at(-1) : undefined;
  return isRecord(last) ? json(last["error"]) : undefined;
}

/** The API does not state the unit: a figure that is longer than the run was is none of milliseconds. */
function duration(told: number | undefined, createdAt = "", completedAt = ""): number | undefined {
  const span = Date.parse(completedAt) - Date.parse(createdAt);
  return told !== undefined && (told < 0 || told > span) ? undefined : told;
}

const readNode: Reader<NodeRun> = object((wire) => {
  const nodeId = id(wire.node_id);
  if (nodeId === undefined) return undefined;
  return defined({
    id: nodeId,
    name: text(wire.node_name) ?? nodeId,
    type: text(wire.node_type),
    status: readNodeStatus(text(wire.node_status)),
    isBatch: wire.is_batch === true,
    attempts: number(wire.attempts_made) ?? 0,
    maximumAttempts: number(wire.maximum_attempts) ?? 1,
    durationMs: number(wire.execution_time),
    input: json(wire.input_data),
    output: json(wire.latest_output),
    requestCurl: text(wire.parsed_request_curl),
  });
});
