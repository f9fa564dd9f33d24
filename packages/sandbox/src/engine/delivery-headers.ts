import type { Webhook } from "../store/webhooks.ts";

// What only the sender may say: where a request goes, how it travels, who vouches for it.
const reserved = new Set([
  "accept-charset",
  "accept-encoding",
  "access-control-request-headers",
  "access-control-request-method",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "date",
  "dnt",
  "expect",
  "forwarded",
  "host",
  "keep-alive",
  "origin",
  "referer",
  "set-cookie",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
  "x-cobalt-signature",
  "x-http-method",
  "x-http-method-override",
  "x-method-override",
  "x-real-ip",
]);
const reservedPrefix = /^(?:proxy-|sec-|x-forwarded-)/;

/** Headers of a delivery: those that its webhook of the type `custom` asks for, as far as a subscriber may choose them. */
export function deliveryHeaders({ type, headers }: Webhook): Headers {
  const chosen = type === "custom" ? Object.entries(headers) : [];
  return new Headers(chosen.filter(([name]) => !isReserved(name.toLowerCase())));
}

function isReserved(name: string): boolean {
  return reserved.has(name) || reservedPrefix.test(name);
}
