import * as v from "valibot";
import type { JsonValue } from "../json.ts";
import { type NamedReference, namedReferenceSchema } from "../named-reference.schema.ts";
import { defined, flag, id, json, list, number, type ReadContext, type Schema, text } from "../reading.ts";
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
export function executionSchema(context: ReadContext, named?: string): Schema<Execution> {
  return v.pipe(
    v.object({
      _id: id(),
      id: id(),
      name: text(),
      status: text(),
      associated_workflow: namedReferenceSchema(context),
      workflow_id: id(),
      associated_application: namedReferenceSchema(context),
      trigger_application_event: text(),
      type_of_execution: text(),
      config_id: id(),
      createdAt: text(),
      created_at: text(),
      started_at: text(),
      completion_time: text(),
      completed_at: text(),
      completion_percentage: number(),
      nodes: list(nodeSchema(), context, "nodes"),
    }),
    v.check((wire) => (wire._id ?? wire.id ?? named) !== undefined),
    v.transform((wire) =>
      defined({
        id: wire._id ?? wire.id ?? named ?? "",
        name: wire.name,
        status: readExecutionStatus(wire.status),
        workflow:
          wire.associated_workflow ??
          (wire.workflow_id === undefined ? undefined : { id: wire.workflow_id, name: wire.workflow_id }),
        application: wire.associated_application,
        trigger: wire.trigger_application_event,
        type: wire.type_of_execution,
        configId: wire.config_id,
        createdAt: wire.createdAt ?? wire.created_at ?? wire.started_at,
        completedAt: wire.completion_time ?? wire.completed_at,
        completionPercentage: wire.completion_percentage,
        nodes: wire.nodes,
      }),
    ),
  );
}

function nodeSchema(): Schema<NodeRun> {
  return v.pipe(
    v.object({
      node_id: id(),
      node_name: text(),
      node_type: text(),
      node_status: text(),
      is_batch: flag(),
      attempts_made: number(),
      maximum_attempts: number(),
      execution_time: number(),
      input_data: json(),
      latest_output: json(),
    }),
    v.check((wire) => wire.node_id !== undefined),
    v.transform((wire) =>
      defined({
        id: wire.node_id ?? "",
        name: wire.node_name ?? wire.node_id ?? "",
        type: wire.node_type,
        status: readNodeStatus(wire.node_status),
        isBatch: wire.is_batch,
        attempts: wire.attempts_made ?? 0,
        maximumAttempts: wire.maximum_attempts ?? 1,
        durationMs: wire.execution_time,
        input: wire.input_data,
        output: wire.latest_output,
      }),
    ),
  );
}
