import type { JsonObject } from "../fixtures/fixtures.ts";
import { ownText } from "../json.ts";

/** The account a body names, in either spelling. */
export function accountIdIn(body: JsonObject): string | undefined {
  return ownText(body, "linked_account_id") ?? ownText(body, "account_id");
}
