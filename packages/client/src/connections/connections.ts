import { acceptedRefusal, assertAccepted, assertConfirmed, isRefusal } from "../accepted.ts";
import type { CobaltError } from "../errors.ts";
import { isRecord, type JsonValue } from "../json.ts";
import { givenIds, namedIds, path } from "../path.ts";
import { openableUrl } from "../openable-url.ts";
import { postOrGet } from "../post-or-get.ts";
import { text, unreadable } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { holdSecret } from "./secret-inputs.ts";

/** The URL to send the person to, or the result where no sign-in is needed. */
export type AuthorizationStart = { authUrl: string } | { connected: true };

/** Options for an application with several connections. Do not pass them for others, where they would count as credentials. */
export interface ConnectionOptions extends CallOptions {
  /** The connection to renew. Wire: `connection_id`. @default a new one */
  connectionId?: string | undefined;
  /** The organization's credentials to use, where it has several. Wire: `auth_profile_id`. @default the organization's default */
  profileId?: string | undefined;
  /** Stored with the connection and returned with it, for example your customer's name for it. Wire: `user_defined_fields`. */
  userDefinedFields?: Readonly<Record<string, JsonValue>> | undefined;
}

export interface SaveCredentialsOptions extends ConnectionOptions {
  /** For applications with several types of keys. */
  authType?: string | undefined;
}

export interface DisconnectOptions extends CallOptions {
  /** Ends only the connections of this type. @default all of them */
  authType?: string | undefined;
  /** Ends only this connection; needed where there are several. Wire: `connection_id`. */
  connectionId?: string | undefined;
}

/**
 * Starts an OAuth connection. `POST /api/v1/{slug}/integrate`, on older deployments `GET`.
 *
 * @param inputs - What the provider needs to know beforehand, by input name.
 * @returns The page to open (https, or http on this machine), or `connected` when the API got its token without one.
 * @example
 * const start = await startAuthorization(session, "slack");
 * if ("authUrl" in start) popup.location.href = start.authUrl;
 * @throws CobaltError `credentials-refused` when the provider said no, `unsafe-url` when the page must not be opened, `not-found` for an unknown application.
 */
export async function startAuthorization(
  session: CobaltSession,
  slug: string,
  inputs: Record<string, string> = {},
  { connectionId, profileId, userDefinedFields, ...call }: ConnectionOptions = {},
): Promise<AuthorizationStart> {
  const url = path`/api/v1/${slug}/integrate`;
  const sent = { ...call, secrets: Object.values(inputs) };
  const siblings = writeConnection({ connectionId, profileId, userDefinedFields });
  const named = Object.keys(siblings).length > 0;
  const body = await postOrGet(
    session,
    url,
    { ...sent, body: { ...inputs, ...siblings } },
    // a secret must not enter a URL; the older form knows nothing of several connections
    async () => (named || (await holdSecret(session, slug, inputs, call)) ? undefined : { ...sent, query: inputs }),
  );
  const { auth_url, connected } = isRecord(body) ? body : {};
  const asked = text(auth_url);
  if (asked !== undefined) return { authUrl: openableUrl(asked) };
  if (connected === true) return { connected };
  if (connected === false || isRefusal(body)) throw await credentialsRefused(body);
  throw unreadable("URL");
}

/**
 * Connects an application with keys. Most are verified with the provider first. `POST /api/v2/app/{slug}/save`.
 *
 * @param credentials - By input name. Sent in this one request only; no error contains them.
 * @example
 * await saveCredentials(session, "stripe", { secret_key: input.value });
 * @throws CobaltError `credentials-refused` when the provider rejects them, `invalid-request` when one is missing, `not-found` for an unknown application.
 */
export async function saveCredentials(
  session: CobaltSession,
  slug: string,
  credentials: Record<string, string>,
  { authType, connectionId, profileId, userDefinedFields, ...call }: SaveCredentialsOptions = {},
): Promise<void> {
  const typed = authType === undefined || authType === "keybased" ? {} : { auth_type: authType };
  const body = await session.transport("POST", path`/api/v2/app/${slug}/save`, {
    ...call,
    body: { ...credentials, ...typed, ...writeConnection({ connectionId, profileId, userDefinedFields }) },
    secrets: Object.values(credentials),
  });
  if (isRefusal(body)) throw await credentialsRefused(body);
  await assertConfirmed(body);
}

/**
 * Ends an application's connections. With the last one, its configurations are deleted, too. `DELETE /api/v1/linked-acc/integration/{slug}`.
 *
 * @example
 * await disconnectApplication(session, "jira", { authType: "keybased" });
 * @throws CobaltError `invalid-request` when there are several connections and the API needs to know which one; an application that is not connected
 * is no error.
 */
export async function disconnectApplication(
  session: CobaltSession,
  slug: string,
  { authType, connectionId, ...call }: DisconnectOptions = {},
): Promise<void> {
  const url = path`/api/v1/linked-acc/integration/${slug}`;
  const query = namedIds({ auth_type: authType, connection_id: connectionId });
  // what a success looks like is told nowhere
  await assertAccepted(await session.transport("DELETE", url, { ...call, query }));
}

/** They stand beside the credentials. */
function writeConnection({ connectionId, profileId, userDefinedFields }: ConnectionOptions): Record<string, unknown> {
  return {
    ...givenIds({ connection_id: connectionId, auth_profile_id: profileId }),
    ...(userDefinedFields !== undefined && { user_defined_fields: userDefinedFields }),
  };
}

/** The API says some of its refusals with a status of 200. */
function credentialsRefused(body: unknown): Promise<CobaltError> {
  return acceptedRefusal("credentials-refused", "The provider did not accept the credentials.", body);
}
