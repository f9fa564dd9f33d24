import { callerHeaders } from "../caller-headers.ts";
import { CobaltError } from "../errors.ts";
import { namesRun, startedExecution } from "../executions/executions.ts";
import type { JsonValue } from "../json.ts";
import { givenIds, headerValue, path } from "../path.ts";
import type { CobaltSession } from "../session.ts";
import { writeJson } from "../wire-json.ts";
import type { CallOptions, TransportCall } from "../transport.ts";

export interface TriggerEventInput {
  /** Name of an event the organization defined; case matters. */
  event: string;
  /** Runs workflows of this application only. @default of all */
  slug?: string | undefined;
  payload?: JsonValue | undefined;
  /** @default the account's own configuration */
  configId?: string | undefined;
  /** Files sent with the payload as a form, and merged into it under these names. */
  files?: Readonly<Record<string, Blob>> | undefined;
  /** A tag of your own for the runs that start. Wire: the header `instance_tag`. */
  instanceTag?: string | undefined;
  /** Additional headers, for triggers that detect duplicates by a header. A page may send only headers that the deployment's CORS allows. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Triggers an event: every enabled workflow that listens to it runs. `POST /api/v2/public/event/trigger`, for the workflows of
 * one application `POST /api/v2/public/event/{slug}`.
 *
 * @returns The first run that started, where the API says, whatever the status of its answer. None where the API dropped a repeat.
 * @example
 * await triggerEvent(session, { event: "Invoice Paid", payload: { number: "INV-7" } });
 * @throws CobaltError `not-found` when no such event is defined, `invalid-request` for a payload that its JSON Schema refuses.
 */
export async function triggerEvent(
  session: CobaltSession,
  { slug, configId, instanceTag, headers, ...event }: TriggerEventInput,
  call?: CallOptions,
): Promise<{ executionId?: string }> {
  // `/public/event` itself takes no session token
  const url = slug === undefined ? "/api/v2/public/event/trigger" : path`/api/v2/public/event/${slug}`;
  const body = await session.transport("POST", url, {
    ...call,
    headers: {
      ...(await callerHeaders(headers)),
      config_id: headerValue(configId),
      instance_tag: headerValue(instanceTag),
    },
    ...(await writeEvent(event, configId)),
    // a workflow may answer with a status of its own: sending the event again would run it twice
    accepts: namesRun,
  });
  return startedExecution(body);
}

/** Domain to wire. Older deployments read `config_id` in the body; a form's other parts would end up in the payload. */
async function writeEvent(
  { event, payload, files = {} }: Pick<TriggerEventInput, "event" | "payload" | "files">,
  configId: string | undefined,
): Promise<Pick<TransportCall, "body" | "form">> {
  const parts = Object.entries(files);
  if (parts.length === 0) return { body: { event, payload, ...givenIds({ config_id: configId }) } };
  const form = new FormData();
  form.append("event", event);
  form.append("payload", await writeJson(payload ?? {}));
  for (const [name, file] of parts) {
    if (form.has(name) || name === "trigger") {
      throw new CobaltError("invalid-request", `[cobalt-kit] An event has a part "${name}" already. Rename the file.`);
    }
    form.append(name, file);
  }
  return { form };
}
