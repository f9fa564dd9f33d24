import { CobaltError } from "@cobalt-kit/client/transport";

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/**
 * Whether Cobalt sent this body: its `x-cobalt-signature` is the HMAC-SHA256 of the raw body with your API key, in hex of either case.
 * Compares in constant time.
 *
 * @param rawBody - The body as it came. One that was parsed and serialised again is another.
 * @param signature - The header's value; missing or garbled is false.
 * @param apiKey - The key of the environment the webhook belongs to.
 * @example
 * const body = new Uint8Array(await request.arrayBuffer());
 * if (!(await verifyWebhook(body, request.headers.get("x-cobalt-signature"), apiKey))) return new Response(null, { status: 401 });
 * @throws CobaltError `invalid-request` for a missing key and for a body that is neither text nor bytes: mistakes that would refuse or accept everybody.
 */
export async function verifyWebhook(
  rawBody: string | Uint8Array,
  signature: string | null | undefined,
  apiKey: string,
): Promise<boolean> {
  if (typeof apiKey !== "string" || apiKey === "") {
    throw misused("no apiKey, so anybody could sign. Pass the key that the webhook's environment has");
  }
  if (typeof rawBody !== "string" && !ArrayBuffer.isView(rawBody)) {
    throw misused(
      "a body that is neither text nor bytes. Pass it as it came, before any JSON parser (in Express: express.raw)",
    );
  }
  if (typeof signature !== "string" || !/^[\da-f]{64}$/i.test(signature)) return false;
  const encoder = new TextEncoder();
  const body = typeof rawBody === "string" ? encoder.encode(rawBody) : Uint8Array.from(rawBody);
  const given = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await crypto.subtle.importKey("raw", encoder.encode(apiKey), ALGORITHM, false, ["verify"]);
  return crypto.subtle.verify("HMAC", key, given, body);
}

function misused(what: string): CobaltError {
  return new CobaltError("invalid-request", `[cobalt-kit] verifyWebhook got ${what}.`);
}
