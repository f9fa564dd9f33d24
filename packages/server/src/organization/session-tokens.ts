import {
  type CallOptions,
  defined,
  expected,
  type LinkedAccountId,
  number,
  object,
  readLinkedAccountId,
  text,
  type Transport,
} from "@cobalt-kit/client/transport";

export interface CreateSessionTokenInput {
  linkedAccountId: LinkedAccountId;
  /** Has a new token minted where a valid one would be given again; the old one stays valid. @default false */
  forceRefresh?: boolean | undefined;
}

export interface SessionTokenAnswer {
  /** Hand it to the browser of that account, and to nothing else. */
  token: string;
  /** Where the API tells it. */
  expiresInSeconds?: number;
  refreshToken?: string;
}

/** `POST /api/v2/public/session-token`. */
export async function createSessionToken(
  send: Transport,
  { linkedAccountId, forceRefresh = false }: CreateSessionTokenInput,
  call?: CallOptions,
): Promise<SessionTokenAnswer> {
  const body = await send("POST", "/api/v2/public/session-token", {
    ...call,
    query: { force_refresh: forceRefresh || undefined },
    body: { linked_account_id: readLinkedAccountId(linkedAccountId) },
  });
  return expected(readSessionTokenAnswer(body), "session token");
}

const readSessionTokenAnswer = object((wire) => {
  const token = text(wire.token);
  if (token === undefined) return undefined;
  return defined({ token, expiresInSeconds: number(wire.expires_in), refreshToken: text(wire.refresh_token) });
});
