import type { HumanTaskFixture, JsonObject } from "../fixtures/fixtures.ts";
import type { Run } from "./run.ts";
import { runAt } from "./timeline.ts";

/** A form that a run waits for. Whoever knows its id may answer, once. */
export interface HumanTask {
  id: string;
  nodeId: string;
  name: string;
  form: HumanTaskFixture;
  submitted: { at: number; data: JsonObject } | undefined;
}

/** How far a task is. */
export interface HumanTaskMoment {
  startedAt: number;
  expiresAt: number;
  status: "WAITING" | "SUBMITTED" | "TIMEOUT";
}

/** A task at one moment; nothing while its run has not come to it. */
export function humanTaskAt(run: Run, task: HumanTask, now: number): HumanTaskMoment | undefined {
  const node = runAt(run, now).nodes.find((moment) => moment.node.id === task.nodeId);
  if (node === undefined) return undefined;
  const { startedAt } = node;
  const ended = node.status === "Waiting" ? "WAITING" : "TIMEOUT";
  return {
    startedAt,
    expiresAt: startedAt + task.form.minutes * 60_000,
    status: task.submitted === undefined ? ended : "SUBMITTED",
  };
}
