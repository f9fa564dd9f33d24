import { assertConfirmed } from "../accepted.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

/**
 * Signs out: revokes the session's token and closes the session. `POST /api/v2/public/session-token/revoke`.
 *
 * @example
 * signOutButton.onclick = () => revokeSessionToken(session);
 * @throws CobaltError any code of a call; the session then stays open, so that it can be tried again.
 */
export async function revokeSessionToken(session: CobaltSession, call?: CallOptions): Promise<void> {
  await assertConfirmed(await session.transport("POST", "/api/v2/public/session-token/revoke", call));
  session.close();
}
