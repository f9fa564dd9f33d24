import { startedExecution } from "../executions/executions.ts";
import type { JsonValue } from "../json.ts";
import { path } from "../path.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

export interface TriggerEventInput {
  /** Name of an event the organisation defined; case matters. */
  event: string;
  /** Only workflows of this application. @default of all */
  slug?: string | undefined;
  payload?: JsonValue | undefined;
  /** @default the account's own configuration */
  configId?: string | undefined;
}

/**
 * Fires an event: every workflow that listens to it and is switched on runs. `POST /api/v2/public/event/{slug}`.
 *
 * @returns The first run that started, where the API says.
 * @example
 * await triggerEvent(session, { event: "Invoice Paid", payload: { number: "INV-7" } });
 * @throws CobaltError `not-found` when no such event is defined.
 */
export async function triggerEvent(
  session: CobaltSession,
  { event, slug, payload, configId }: TriggerEventInput,
  call?: CallOptions,
): Promise<{ executionId?: string }> {
  const url = slug === undefined ? "/api/v2/public/event" : path`/api/v2/public/event/${slug}`;
  return startedExecution(
    await session.transport("POST", url, { ...call, body: { event, payload, config_id: configId } }),
  );
}
