/** Where the vendor serves its API. */
export const DEFAULT_BASE_URL = "https://app.refold.ai";

/**
 * The origin (and prefix, if any) that paths are appended to: `https` when no scheme is given, no slash and no `/api/v2` at the end.
 *
 * @throws TypeError when it is no URL.
 */
export function normalizeBaseUrl(baseUrl: string = DEFAULT_BASE_URL): string {
  const { origin, pathname } = new URL(/^https?:\/\//i.test(baseUrl) ? baseUrl : `https://${baseUrl}`);
  return (origin + pathname).replace(/(\/api\/v2)?\/*$/, "");
}
