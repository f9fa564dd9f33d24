import { CobaltError } from "./errors.ts";
import { headerValue } from "./path.ts";
import { loadRareParts } from "./wire-json.ts";

/**
 * Headers that the caller chose, which few calls have: what names them loads late.
 *
 * @throws CobaltError `invalid-request` for a name that is no header's, or that decides who asks, `network` where the code that names
 * them does not arrive.
 */
export async function callerHeaders(
  headers: Readonly<Record<string, string>> | undefined,
): Promise<Record<string, string | undefined>> {
  if (headers === undefined || Object.keys(headers).length === 0) return {};
  const { nameHeaders } = await loadRareParts();
  const named = nameHeaders(headers, headerValue);
  if (typeof named === "string") throw new CobaltError("invalid-request", named);
  return named;
}
