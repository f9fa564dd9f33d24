import { requested } from "../accepted.ts";
import { expected } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type Account, accountReader } from "./account.schema.ts";

/**
 * The linked account the session is for. `GET /api/v2/public/session/active-linked-account`.
 *
 * @example
 * const { name, integrations } = await getAccount(session);
 * @throws CobaltError any code of a call.
 */
export async function getAccount(session: CobaltSession, call?: CallOptions): Promise<Account> {
  const body = await session.transport("GET", "/api/v2/public/session/active-linked-account", call);
  return expected(accountReader(session, requested(session.linkedAccountId, body))(body), "account");
}
