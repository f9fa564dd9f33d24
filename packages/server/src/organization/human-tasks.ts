import {
  type CallOptions,
  getHumanTask,
  type HumanTask,
  submitHumanTask,
  type SubmitHumanTaskInput,
} from "@cobalt-kit/client/transport";
import type { Bind } from "../account/key-session.ts";

/** Forms that runs wait for, of all accounts. */
export interface HumanTasks {
  /**
   * Reads a form that a run waits for. `GET /api/v2/public/human-tasks/{id}`.
   *
   * @param taskId - Whoever knows it can read and submit the form, so no error contains it.
   * @example
   * const { form, data } = await cobalt.getHumanTask(taskId);
   * @throws CobaltError `not-found` when there is none.
   */
  getHumanTask(taskId: string, call?: CallOptions): Promise<HumanTask>;
  /**
   * Submits the form; the run continues. `POST /api/v2/public/human-tasks/{id}`.
   *
   * @example
   * await cobalt.submitHumanTask({ id: taskId, data: { approved: true } });
   * @throws CobaltError `invalid-request` when something is missing, or the form was submitted already or has expired, `not-found` when there is none.
   */
  submitHumanTask(input: SubmitHumanTaskInput, call?: CallOptions): Promise<void>;
}

export function humanTasks(bind: Bind): HumanTasks {
  return { getHumanTask: bind(getHumanTask), submitHumanTask: bind(submitHumanTask) };
}
