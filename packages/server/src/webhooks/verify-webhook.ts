import { CobaltError } from "@cobalt-kit/client/transport";
import { isApiKey } from "../api-key.ts";
import { bytesOf, type RawBody } from "./raw-body.ts";

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/**
 * Whether Cobalt sent this body: its `x-cobalt-signature` is the HMAC-SHA256 of the raw body with your API key, in hex of either case.
 * Compares in constant time. `receiveWebhook` verifies and reads in one step.
 *
 * @param rawBody - The body as it came. One that was parsed and serialised again is another.
 * @param signature - The header's value; missing or garbled is false.
 * @param apiKey - The API key of the environment the webhook belongs to; several while you rotate keys.
 * @example
 * const body = await request.arrayBuffer();
 * if (!(await verifyWebhook(body, request.headers.get("x-cobalt-signature"), apiKey))) return new Response(null, { status: 401 });
 * @throws CobaltError `invalid-request` for a key that is missing or has blanks in it, and for a body that is neither text nor bytes, or was transferred: mistakes that would refuse or accept everybody.
 */
export async function verifyWebhook(
  rawBody: RawBody,
  signature: string | null | undefined,
  apiKey: string | readonly string[],
): Promise<boolean> {
  const keys: readonly unknown[] = Array.isArray(apiKey) ? apiKey : [apiKey];
  if (keys.length === 0 || !keys.every(isApiKey)) {
    throw new CobaltError(
      "invalid-request",
      "[cobalt-kit] verifyWebhook got no usable apiKey: it is missing, or has blanks in it. Pass the key that the webhook's environment has.",
    );
  }
  const body = bytesOf(rawBody, "verifyWebhook");
  if (typeof signature !== "string" || !/^[\da-f]{64}$/i.test(signature)) return false;
  const given = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  // all of them, so that the time does not tell which one it was
  const matches = await Promise.all(keys.filter(isApiKey).map((key) => isSignedWith(key, given, body)));
  return matches.includes(true);
}

async function isSignedWith(
  key: string,
  signature: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const imported = await crypto.subtle.importKey("raw", new TextEncoder().encode(key), ALGORITHM, false, ["verify"]);
  return crypto.subtle.verify("HMAC", imported, signature, body);
}
