import { hmac } from "./hmac.ts";

const secret = "cobalt-kit-sandbox";

/** An HS256 JWT of the claims. */
export async function signJwt(claims: Record<string, string | number | boolean>): Promise<string> {
  const content = `${base64Url(JSON.stringify({ alg: "HS256", typ: "JWT" }))}.${base64Url(JSON.stringify(claims))}`;
  return `${content}.${bytesToBase64Url(await hmac(secret, content))}`;
}

function base64Url(text: string): string {
  return bytesToBase64Url(new TextEncoder().encode(text));
}

function bytesToBase64Url(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
