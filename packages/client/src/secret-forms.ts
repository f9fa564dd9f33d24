/** From this length on a part of a secret is worth something; a shorter secret counts as a whole. */
export const TELLING = 8;
/** A shorter one would be found in every sentence. */
export const SHORTEST = 3;
const SHORTEST_ENCODED = 5;

/** Every secret text in what was sent: strings and numbers, also inside lists, objects and a pasted JSON key. */
export function secretTexts(values: readonly unknown[]): Set<string> {
  const texts = new Set<string>();
  const pending = [...values];
  for (let value = pending.pop(); value !== undefined || pending.length > 0; value = pending.pop()) {
    if (typeof value === "number") pending.push(String(value));
    else if (typeof value === "object" && value !== null) for (const part of Object.values(value)) pending.push(part);
    else if (typeof value === "string" && !texts.has(value)) {
      texts.add(value);
      texts.add(value.trim());
      for (const part of longTextsIn(value)) pending.push(part);
    }
  }
  return new Set([...texts].filter((text) => text.length >= SHORTEST && !/^(true|false|null)$/.test(text)));
}

/** A text that stands for a secret, and how much of it has to be found. */
export type EncodedForm = [text: string, telling: number];

/**
 * A secret in hex, as a list of bytes, and in base64 wherever it stands in a longer text; also re-cased before. A part tells from six
 * bytes on: four, as eight digits of hex have, stand by chance in one of a few thousand ids of requests.
 */
export function encodedForms(secret: string): EncodedForm[] {
  if (secret.length < SHORTEST_ENCODED) return [];
  return [...new Set([secret, secret.toLowerCase(), secret.toUpperCase()])].flatMap((text): EncodedForm[] => {
    const bytes = new TextEncoder().encode(text);
    const pairs = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
    return [
      [pairs.join(""), 12],
      [pairs.join(":"), 17],
      [bytes.join(","), 22],
      ...[base64(bytes), ...[0, 1, 2].map((shift) => base64Within(bytes, shift))].map((form): EncodedForm => [
        form,
        TELLING,
      ]),
    ];
  });
}

/** What a pasted JSON key consists of. */
function longTextsIn(secret: string): string[] {
  if (!/^\s*[[{]/.test(secret)) return [];
  try {
    const parts: string[] = [];
    // A stack of its own: a key may be nested deeper than calls may.
    const pending: unknown[] = [JSON.parse(secret)];
    while (pending.length > 0) {
      const part = pending.pop();
      if (typeof part === "string" && part.length >= TELLING) parts.push(part);
      if (typeof part === "object" && part !== null) for (const inner of Object.values(part)) pending.push(inner);
    }
    return parts;
  } catch {
    return []; // not JSON: the whole of it is a secret anyway
  }
}

/** The characters of base64 that depend on these bytes alone, where `shift` bytes of a group of three stand before them. */
function base64Within(bytes: Uint8Array, shift: number): string {
  const shifted = new Uint8Array(shift + bytes.length);
  shifted.set(bytes, shift);
  return base64(shifted).slice(Math.ceil((shift * 8) / 6), Math.floor((shifted.length * 8) / 6));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
