/** A page as an answer, never kept by the browser. */
export function html(page: string, { status = 200, coop = false }: { status?: number; coop?: boolean } = {}): Response {
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  if (coop) headers.set("cross-origin-opener-policy", "same-origin");
  return new Response(page, { status, headers });
}
