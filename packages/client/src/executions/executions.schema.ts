import type { JsonValue } from "../json.ts";
import { type NamedReference, readNamedReference } from "../named-reference.schema.ts";
import { defined, id, json, list, number, object, type Reader, type ReadContext, text } from "../reading.ts";
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
  /** 0–100. */
  completionPercentage?: number;
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
}

/** @param named - The run the request asked for, where it asked for one. */
export function executionReader(context: ReadContext, named?: string): Reader<Execution> {
  return object((wire) => {
    const executionId = id(wire._id) ?? id(wire.id) ?? named;
    if (executionId === undefined) return undefined;
    return defined({
      id: executionId,
      name: text(wire.name),
      status: readExecutionStatus(text(wire.status)),
      workflow: readNamedReference(wire.associated_workflow ?? wire.workflow_id, context.baseUrl),
      application: readNamedReference(wire.associated_application, context.baseUrl),
      trigger: text(wire.trigger_application_event),
      type: text(wire.type_of_execution),
      configId: id(wire.config_id),
      createdAt: text(wire.createdAt) ?? text(wire.created_at) ?? text(wire.started_at),
      completedAt: text(wire.completion_time) ?? text(wire.completed_at),
      completionPercentage: number(wire.completion_percentage),
      nodes: list(wire.nodes, readNode, context, `${executionId}.nodes`),
    });
  });
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
  });
});
