import type { HumanTask } from "./human-task.ts";
import type { JsonValue, NodeFixture } from "../fixtures/fixtures.ts";
import { isJsonObject, own } from "../json.ts";

/** How a run was started. */
export type RunSource = "Event" | "Schedule" | "API Call";

/** How a run ends when nobody stops it. A node index says where it went wrong. */
export type RunOutcome =
  | { status: "COMPLETED" }
  /** A repeat that was dropped: nothing ran. */
  | { status: "DUPLICATE" }
  /** A step of its own ended it, which is no failure. */
  | { status: "TERMINATED"; nodeIndex: number }
  | { status: "ERRORED" | "TIMED_OUT" | "PARTIALLY_SUCCESSFUL"; nodeIndex: number; error: JsonValue };

/** A run of a workflow. All that happens in it is decided when it starts; what of it is visible depends on the clock. */
export interface Run {
  id: string;
  accountId: string;
  slug: string;
  configId: string;
  connectionId?: string | undefined;
  workflow: { id: string; name: string };
  nodes: NodeFixture[];
  payload: JsonValue;
  source: RunSource;
  /** Name of the event, `Schedule` or `API Call`. */
  trigger: string;
  eventId: string | undefined;
  /** How many batches its batch steps work through, when not as many as they say themselves. */
  batches: number | undefined;
  /** Answered in the request that started it: it takes no time. */
  sync: boolean;
  /** Forms it waits for, by the id of the node. */
  tasks: Map<string, HumanTask>;
  createdAt: number;
  outcome: RunOutcome;
  /** When somebody asked to stop it. */
  stopRequestedAt: number | undefined;
  /** What repeats of the event that started it are told by. */
  repeatKey?: string | undefined;
  /** What its starter called it. */
  instanceTag?: string | undefined;
}

export type RunStatus =
  | "QUEUED"
  | "RUNNING"
  | "STOPPING"
  | "COMPLETED"
  | "ERRORED"
  | "STOPPED"
  | "TIMED_OUT"
  | "PARTIALLY_SUCCESSFUL"
  | "TERMINATED"
  | "DUPLICATE";

/** Whether nothing will happen in a run any more. */
export function isTerminal(status: RunStatus): boolean {
  return status !== "QUEUED" && status !== "RUNNING" && status !== "STOPPING";
}

/** Whether the payload of a run asks for something unusual by a property that is `true`. */
export function payloadSays({ payload }: Pick<Run, "payload">, name: string): boolean {
  return isJsonObject(payload) && own(payload, name) === true;
}

/** Whether the newer engine runs it, which keeps no batches. */
export function isOfNewEngine(run: Pick<Run, "payload">): boolean {
  return payloadSays(run, "newEngine");
}

/** What went wrong in a run, if anything did. */
export function errorOf({ outcome }: Run): JsonValue | undefined {
  return "error" in outcome ? outcome.error : undefined;
}

/** How often a step is tried before it has failed. */
export function maximumAttempts({ type }: NodeFixture): number {
  return type === "action" ? 3 : 1;
}
