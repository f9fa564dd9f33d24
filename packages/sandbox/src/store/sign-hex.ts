import { hmac } from "./hmac.ts";

/** The HMAC-SHA256 of a text, in lower-case hexadecimal digits. */
export async function signHex(key: string, text: string): Promise<string> {
  return Array.from(await hmac(key, text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
