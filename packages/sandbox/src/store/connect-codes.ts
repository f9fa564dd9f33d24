import type { Account } from "./account.ts";
import { randomId } from "./random-id.ts";
import type { Store } from "./store.ts";

const lifetimeInMilliseconds = 10 * 60_000;

/** A code that one page may trade for a session token. */
export interface ConnectCode {
  accountId: string;
  expiresAt: number;
  /** Of the page that traded it; that page may ask again. */
  claimId: string | undefined;
}

/** Makes a code for an account; it lasts ten minutes. */
export function createConnectCode(store: Store, account: Account): string {
  const code = randomId();
  store.connectCodes.set(code, {
    accountId: account.id,
    expiresAt: store.now() + lifetimeInMilliseconds,
    claimId: undefined,
  });
  return code;
}

/** The account of a code, which is spent with it; nothing where it is unknown, too old, or spent by another page. */
export function spendConnectCode(store: Store, code: string, claimId: string | undefined): Account | undefined {
  const known = store.connectCodes.get(code);
  if (known === undefined || known.expiresAt <= store.now()) return undefined;
  if (known.claimId !== undefined && known.claimId !== claimId) return undefined;
  known.claimId = claimId ?? "";
  return store.accounts.get(known.accountId);
}
