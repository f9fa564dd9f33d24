import type { JsonValue, WorkflowFixture } from "../fixtures/fixtures.ts";
import { isJsonObject, own, textOf } from "../json.ts";
import type { Account } from "../store/account.ts";

const usualWindowSeconds = 300;

/** What a trigger tells repeats by: a value of the payload or of a header. Without one, nothing is a repeat. */
export function repeatKey(
  { idempotency }: Pick<WorkflowFixture, "idempotency">,
  payload: JsonValue,
  header: (name: string) => string | undefined,
): string | undefined {
  if (idempotency === undefined) return undefined;
  if ("header" in idempotency) return header(idempotency.header) || undefined;
  const value = isJsonObject(payload) ? own(payload, idempotency.payload) : undefined;
  return value === undefined || value === null ? undefined : textOf(value);
}

/** Whether a workflow ran for the same key within the window of its trigger. */
export function isRepeat(
  account: Account,
  { id, idempotency }: Pick<WorkflowFixture, "id" | "idempotency">,
  { key, configId, now }: { key: string; configId: string; now: number },
): boolean {
  const since = now - (idempotency?.windowSeconds ?? usualWindowSeconds) * 1000;
  return account.runs
    .inOrder()
    .some(
      (run) =>
        run.workflow.id === id &&
        run.configId === configId &&
        run.repeatKey === key &&
        run.outcome.status !== "DUPLICATE" &&
        run.createdAt > since,
    );
}
