import { assertAccepted } from "../accepted.ts";
import { isJsonObject, isRecord, type JsonObject, type JsonValue } from "../json.ts";
import { openableUrl } from "../openable-url.ts";
import { givenIds } from "../path.ts";
import { expected, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

export interface HostedPortalInput {
  /** The configuration the portal opens with; created if it does not exist. */
  configId?: string | undefined;
  /** How the portal looks (`color`, `bgColor`, `name`), and anything that you want to read back. Kept for three days. */
  properties?: { [name: string]: JsonValue } | undefined;
}

/**
 * Creates the URL of the portal that Cobalt hosts. `POST /api/v2/public/connect-url`.
 *
 * @returns A URL that holds the session token: open it at once, in a window without referrer, and do not store it.
 * @example
 * const url = await createHostedPortalUrl(session, { properties: { name: "Harbor Coffee" } });
 * portal.location.href = url;
 * @throws CobaltError `unsafe-url` when the address must not be opened.
 */
export async function createHostedPortalUrl(
  session: CobaltSession,
  { configId, properties = {} }: HostedPortalInput = {},
  call?: CallOptions,
): Promise<string> {
  const body = await session.transport("POST", "/api/v2/public/connect-url", {
    ...call,
    query: givenIds({ config_id: configId }),
    body: properties,
  });
  return readHostedUrl(body);
}

/**
 * Reads the properties that were passed to the portal. `GET /api/v2/public/hosted-properties`.
 *
 * @returns Empty when none were passed in the last three days.
 * @example
 * const { color } = await getHostedProperties(session);
 * @throws CobaltError any code of a call.
 */
export async function getHostedProperties(session: CobaltSession, call?: CallOptions): Promise<JsonObject> {
  const body = await session.transport("GET", "/api/v2/public/hosted-properties", call);
  await assertAccepted(body);
  return expected(isJsonObject(body) ? body : undefined, "properties");
}

/**
 * The address of the portal. Wire: `hosted_url`, or `url`.
 *
 * @throws CobaltError `unsafe-url` for one that must not be opened.
 */
async function readHostedUrl(body: unknown): Promise<string> {
  const { hosted_url, url } = isRecord(body) ? body : {};
  const told = text(hosted_url) ?? text(url);
  if (told === undefined) await assertAccepted(body);
  return openableUrl(expected(told, "URL"));
}
