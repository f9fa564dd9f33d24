/** The HMAC-SHA256 of a text. */
export async function hmac(key: string, text: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const subtle = webCrypto();
  const imported = await subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return new Uint8Array(await subtle.sign("HMAC", imported, encoder.encode(text)));
}

/** The platform's, or Node's where the DOM of a test environment hides it, as jsdom's does. */
function webCrypto(): Pick<SubtleCrypto, "importKey" | "sign"> {
  const { crypto, process }: { crypto?: Partial<Crypto>; process?: Partial<NodeJS.Process> } = globalThis;
  const subtle = crypto?.subtle ?? process?.getBuiltinModule?.("node:crypto").webcrypto.subtle;
  if (subtle !== undefined) return subtle;
  throw new Error(
    "[cobalt-kit] The sandbox signs tokens and webhooks by Web Crypto, which browsers have on https and on localhost only. Open the page at one of these.",
  );
}
