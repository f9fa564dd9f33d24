import type { CobaltSession, HumanTask, SubmitHumanTaskInput } from "@cobalt-kit/client";
import { getHumanTask, submitHumanTask } from "@cobalt-kit/client/admin";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltMutationOptions, CobaltQueryOptions } from "../factory-options.ts";
import { scopeKey } from "../keys.ts";
import { secretMutation } from "../secret-mutation.ts";

/** Under this, all tasks that a page has read. */
const TASKS = "human-tasks";

/**
 * Query options for a form that a run waits for. `GET /api/v2/public/human-tasks/{id}`.
 * Whoever knows the id can submit the form, and the id is part of the query key: do not persist queries whose key contains `"human-tasks"`.
 * Fails with `not-found` when there is no such form.
 *
 * @example
 * const task = await queryClient.fetchQuery(humanTaskQuery(session, taskId));
 */
export function humanTaskQuery(session: CobaltSession, taskId: string): CobaltQueryOptions<HumanTask> {
  return cobaltQuery(scopeKey(session, TASKS, taskId), 15_000, (call) => getHumanTask(session, taskId, call));
}

/**
 * Mutation options that submit a form, once. The task is read again afterwards, even if the submission was refused or its response was lost.
 * `POST /api/v2/public/human-tasks/{id}`.
 * Fails with `invalid-request` when an answer is missing, or the form was submitted already or has expired, and with `not-found` when there is no such form.
 *
 * @example
 * const { mutate } = useMutation(submitHumanTaskMutation(session), queryClient);
 */
export function submitHumanTaskMutation(session: CobaltSession): CobaltMutationOptions<void, SubmitHumanTaskInput> {
  return secretMutation(
    session,
    "submit-human-task",
    (input) => submitHumanTask(session, input),
    () => ({ id: "", data: {} }),
    {
      onSettled: async (_data, _error, _input, _result, { client }) => {
        if (session.getStatus() !== "closed") await client.invalidateQueries({ queryKey: scopeKey(session, TASKS) });
      },
    },
  );
}
