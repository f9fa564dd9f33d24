import { accountIdIn } from "../http/account-id.ts";
import { monogram } from "../fixtures/monogram.ts";
import { ApiError } from "../http/api-error.ts";
import { requireKey, requireToken, tokenOwner } from "../http/credentials.ts";
import type { AddRoute } from "../http/visit.ts";
import { ownText } from "../json.ts";
import { spendConnectCode } from "../store/connect-codes.ts";
import { mintToken } from "../store/tokens.ts";
import { accountRecord } from "../wire/account-record.ts";

/** Session tokens, and what a token tells about itself. */
export function sessionRoutes(add: AddRoute): void {
  add("POST", "/api/v2/public/session-token", async (visit) => {
    requireKey(visit);
    const { store } = visit;
    const id = accountIdIn(visit.object());
    if (id === undefined) throw new ApiError(400, "SERVER_ERROR", "linked_account_id is required");
    const account = store.accounts.get(id);
    if (account === undefined) {
      throw new ApiError(
        400,
        "INVALID_LINKED_ACCOUNT_ID",
        `No linked account found for account id : ${id} in environment ${store.fixtures.org.environment}`,
      );
    }
    const issued = await mintToken(store, account, { fresh: visit.query("force_refresh") === "true" });
    return {
      token: issued.token,
      refresh_token: issued.refreshToken,
      expires_in: Math.max(0, Math.floor((issued.expiresAt - store.now()) / 1000)),
      refresh_expires_in: Math.max(0, Math.floor((issued.refreshExpiresAt - store.now()) / 1000)),
    };
  });

  // Whoever has the code needs nothing else.
  add("POST", "/api/v2/public/connect-code/exchange", async (visit) => {
    const body = visit.object();
    const account = spendConnectCode(visit.store, ownText(body, "code") ?? "", ownText(body, "claim_id"));
    if (account === undefined) throw new ApiError(400, "INVALID_TOKEN", "The connect code is invalid or has expired");
    return { token: (await mintToken(visit.store, account)).token };
  });

  add("POST", "/api/v2/public/session-token/revoke", (visit) => {
    tokenOwner(visit).token.revoked = true;
    return { success: true, revoked_count: 1 };
  });

  add("GET", "/api/v2/public/session/active-linked-account", (visit) =>
    accountRecord(visit.store, requireToken(visit)),
  );

  add("GET", "/api/v3/org/basics", (visit) => {
    const account = requireToken(visit);
    const { org } = visit.store.fixtures;
    return {
      org: { _id: org.id, name: org.name, logo: monogram(org.name) },
      linked_account: { account_id: account.id, name: account.name, environment: org.environment },
    };
  });
}
