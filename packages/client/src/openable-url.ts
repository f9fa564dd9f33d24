import { CobaltError } from "./errors.ts";
import { safeUrl } from "./safe-url.ts";

/** @throws CobaltError `unsafe-url` for one that must not be opened; it is not in the error, for it may hold a token. */
export function openableUrl(told: string): string {
  const url = safeUrl(told);
  if (url === undefined) throw new CobaltError("unsafe-url", "The API answered with a URL that is not https.");
  return url;
}
