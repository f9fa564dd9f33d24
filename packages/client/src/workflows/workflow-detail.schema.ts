import { isRecord, type JsonValue } from "../json.ts";
import { defined, id, json, list, number, object, type Reader, type ReadContext, text } from "../reading.ts";
import { type PrivateWorkflow, workflowReader } from "./workflows.schema.ts";

/** A workflow with its steps. */
export interface WorkflowDetail extends PrivateWorkflow {
  /** How long a run may take. Wire: `settings.timeout`. */
  timeoutSeconds?: number;
  /** Events with the same value start only one run. Wire: `settings.dedup_key`. */
  dedupKey?: string;
  nodes: WorkflowNode[];
  edges: WorkflowEdge[];
}

/** One step of a workflow. */
export interface WorkflowNode {
  /** Absent in older deployments. */
  id?: string;
  /** `start`, `action`, `response`, … */
  type: string;
  name?: string;
  isBatch: boolean;
  /** How it is set up. Wire: `data`, or `config`. */
  data?: JsonValue;
}

/** Which step follows which. */
export interface WorkflowEdge {
  source: string;
  target: string;
}

/** @param named - The workflow the request asked for. */
export function workflowDetailReader(context: ReadContext, named?: string): Reader<WorkflowDetail> {
  const readWorkflow = workflowReader(context, named);
  return object((wire) => {
    const workflow = readWorkflow(wire);
    const { timeout, dedup_key } = isRecord(wire.settings) ? wire.settings : {};
    return (
      workflow &&
      defined({
        ...workflow,
        timeoutSeconds: number(timeout),
        dedupKey: text(dedup_key),
        nodes: list(wire.nodes, readNode, context, "nodes"),
        edges: list(wire.edges, readEdge, context, "edges"),
      })
    );
  });
}

const readNode: Reader<WorkflowNode> = object((wire) => {
  const type = text(wire.type);
  if (type === undefined) return undefined;
  return defined({
    id: id(wire.id),
    type,
    name: text(wire.name),
    isBatch: wire.is_batch === true,
    data: json(wire.data ?? wire.config),
  });
});

const readEdge: Reader<WorkflowEdge> = object((wire) => {
  const source = id(wire.source);
  const target = id(wire.target);
  return source === undefined || target === undefined ? undefined : { source, target };
});
