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
  /** Creates a new token even if a valid one exists; the old one stays valid. @default false */
  forceRefresh?: boolean | undefined;
}

export interface SessionTokenAnswer {
  /** Pass it to that account's browser, and nowhere else. */
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
