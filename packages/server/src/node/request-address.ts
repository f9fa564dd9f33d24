import type { FrameworkRequest } from "./messages.ts";

/**
 * The URL that was asked for, as far as the headers tell.
 *
 * @param trustProxy - Whether the proxy's word on protocol and host is taken.
 * @throws TypeError for a host or a path that is none.
 */
export function requestAddress(incoming: FrameworkRequest, trustProxy: boolean): string {
  const { headers } = incoming;
  const socket: object | undefined = incoming.socket; // a request that a test makes up may have none
  const own = socket && "encrypted" in socket && socket.encrypted ? "https" : "http";
  const protocol = (trustProxy && first(headers["x-forwarded-proto"])) || own;
  const target = incoming.originalUrl ?? incoming.url ?? "/";
  const whole = /^https?:\/\/([^/?#]*)(\/.*)?$/i.exec(target); // as it is sent to a proxy: its host counts before the header
  const asked = whole?.[1] ?? headers[":authority"] ?? headers.host ?? "localhost"; // HTTP/2, HTTP/1.1, HTTP/1.0
  const host = (trustProxy && first(headers["x-forwarded-host"])) || String(asked);
  const path = whole === null ? target : (whole[2] ?? "/");
  // What is joined here must not say one thing to us and another to whoever parses it.
  if (!/^https?$/.test(protocol) || !/^[^\s/?#@\\]+$/.test(host) || !path.startsWith("/")) {
    throw new TypeError(`"${protocol}://${host}${path}" is no address.`);
  }
  return `${protocol}://${host}${path}`;
}

/** Of several, what the first proxy wrote: the address that the browser used. */
function first(header: string | readonly string[] | undefined): string | undefined {
  const value = typeof header === "string" ? header : header?.[0];
  return value?.split(",")[0]?.trim();
}
