import { assertConfirmed, requested } from "../accepted.ts";
import type { JsonValue } from "../json.ts";
import { path } from "../path.ts";
import { expected } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type Account, accountReader } from "./account.schema.ts";

export interface UpdateAccountInput {
  name?: string | undefined;
  /** Merged into the account's metadata; an existing name gets the new value. Wire: `udf`. */
  metadata?: Record<string, string> | undefined;
  /** The group you put the account in. */
  scope?: string | undefined;
}

export interface AccountCredentialInput {
  /** Name of the credential in your own application. */
  key: string;
  /** Sent in this one request only; no error contains it. */
  value: JsonValue;
}

/**
 * Reads the linked account of the session. `GET /api/v2/public/session/active-linked-account`.
 *
 * @example
 * const { name, integrations } = await getAccount(session);
 * @throws CobaltError any code of a call.
 */
export async function getAccount(session: CobaltSession, call?: CallOptions): Promise<Account> {
  const body = await session.transport("GET", "/api/v2/public/session/active-linked-account", call);
  return readAccount(session, body);
}

/**
 * Renames the linked account, or changes its metadata. `PUT /api/v2/public/linked-account`.
 *
 * @param input - Properties that you leave out stay as they are.
 * @returns The account as it is stored now.
 * @example
 * await updateAccount(session, { metadata: { plan: "business" } });
 * @throws CobaltError `invalid-request` for a name or value the API refuses.
 */
export async function updateAccount(
  session: CobaltSession,
  { name, metadata, scope }: UpdateAccountInput,
  call?: CallOptions,
): Promise<Account> {
  const body = await session.transport("PUT", "/api/v2/public/linked-account", {
    ...call,
    body: { linked_account_id: session.linkedAccountId, name, udf: metadata, scope },
  });
  return readAccount(session, body);
}

/**
 * Stores one credential for your own application, which its workflows use. `PUT /api/v2/public/linked-account/default-app/auth-credentials/{key}`.
 *
 * @example
 * await setAccountCredential(session, { key: "api_token", value: token });
 * @throws CobaltError `not-found` where the organization has no application of its own, `invalid-request` for a value the API refuses.
 */
export async function setAccountCredential(
  session: CobaltSession,
  { key, value }: AccountCredentialInput,
  call?: CallOptions,
): Promise<void> {
  await assertConfirmed(
    await session.transport("PUT", credentialPath(key), { ...call, body: { value }, secrets: [value] }),
  );
}

/**
 * Removes one credential of your own application. `DELETE /api/v2/public/linked-account/default-app/auth-credentials/{key}`.
 *
 * @example
 * await deleteAccountCredential(session, "api_token");
 * @throws CobaltError `not-found` when no credential has that name.
 */
export async function deleteAccountCredential(session: CobaltSession, key: string, call?: CallOptions): Promise<void> {
  await assertConfirmed(await session.transport("DELETE", credentialPath(key), call));
}

function credentialPath(key: string): string {
  return path`/api/v2/public/linked-account/default-app/auth-credentials/${key}`;
}

function readAccount(session: CobaltSession, body: unknown): Account {
  return expected(accountReader(session, requested(session.linkedAccountId, body, "name"))(body), "account");
}
