import { isRecord } from "@cobalt-kit/client/transport";

/** The id of the account that a session token is for, as the API tells it. */
export async function ownerOf(
  token: unknown,
  fetch: typeof globalThis.fetch,
  baseUrl = "https://app.refold.ai",
): Promise<unknown> {
  const response = await fetch(`${baseUrl}/api/v2/public/session/active-linked-account`, {
    headers: { authorization: `Bearer ${String(token)}` },
  });
  const account: unknown = await response.json();
  return isRecord(account) ? account.account_id : undefined;
}
