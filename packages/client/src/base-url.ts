import { CobaltError } from "./errors.ts";

/** Where the vendor serves its API. */
export const DEFAULT_BASE_URL = "https://app.refold.ai";

/**
 * The origin (and prefix, if any) that paths are appended to: `https` when no scheme is given, no slash and no `/api/v2` at the end.
 *
 * @throws CobaltError `invalid-request` when it is no http(s) URL.
 */
export function normalizeBaseUrl(baseUrl: string = DEFAULT_BASE_URL): string {
  const trimmed = baseUrl.trim();
  const absolute = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/+/, "")}`;
  const url = URL.canParse(absolute) ? new URL(absolute) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new CobaltError(
      "invalid-request",
      `[cobalt-kit] baseUrl "${baseUrl}" is not a URL. Pass an origin, such as "${DEFAULT_BASE_URL}".`,
    );
  }
  return (url.origin + url.pathname).replace(/\/+$/, "").replace(/\/api\/v2$/, "");
}
