import { assertConfirmed, requested } from "../accepted.ts";
import type { JsonObject } from "../json.ts";
import { path } from "../path.ts";
import { expected } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions, TransportCall } from "../transport.ts";
import { type HumanTask, humanTaskReader } from "./human-tasks.schema.ts";

export interface SubmitHumanTaskInput {
  id: string;
  /** As the task's `form` describes it. */
  data: JsonObject;
}

/**
 * Reads a form that a run waits for. `GET /api/v2/public/human-tasks/{id}`.
 *
 * @param taskId - Whoever knows it can read and submit the form, so no error contains it.
 * @example
 * const { form, data } = await getHumanTask(session, taskId);
 * @throws CobaltError `not-found` when there is none.
 */
export async function getHumanTask(session: CobaltSession, taskId: string, call?: CallOptions): Promise<HumanTask> {
  const body = await send(session, "GET", taskId, call);
  return expected(humanTaskReader(session, requested(taskId, body, "status"))(body), "task");
}

/**
 * Submits the form; the run continues. `POST /api/v2/public/human-tasks/{id}`.
 *
 * @example
 * await submitHumanTask(session, { id: taskId, data: { approved: true } });
 * @throws CobaltError `invalid-request` when something is missing, or the form was submitted already or has expired, `not-found` when there is none.
 */
export async function submitHumanTask(
  session: CobaltSession,
  { id, data }: SubmitHumanTaskInput,
  call?: CallOptions,
): Promise<void> {
  await assertConfirmed(await send(session, "POST", id, { ...call, body: { data } }));
}

/** The id is a secret, and the one of which a path is made. */
function send(session: CobaltSession, method: "GET" | "POST", id: string, call?: TransportCall): Promise<unknown> {
  return session.transport(method, path`/api/v2/public/human-tasks/${id}`, { ...call, secrets: [id] });
}
