import { CobaltError } from "./errors.ts";

/** Where the vendor serves its API. */
export const DEFAULT_BASE_URL = "https://app.refold.ai";

/**
 * The origin (and prefix, if any) that paths are appended to: `https` when no scheme is given, no slash and no `/api/v2` at the end.
 *
 * @throws CobaltError `invalid-request` when it is no http(s) URL.
 */
export function normalizeBaseUrl(baseUrl: string = DEFAULT_BASE_URL): string {
  const absolute = /^https?:\/\//i.test(baseUrl) ? baseUrl : `https://${baseUrl}`;
  if (!URL.canParse(absolute))
    throw new CobaltError("invalid-request", `[cobalt-kit] baseUrl "${baseUrl}" is not a URL.`);
  const { origin, pathname } = new URL(absolute);
  return (origin + pathname).replace(/(\/api\/v2)?\/*$/, "");
}
