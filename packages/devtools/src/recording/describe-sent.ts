const MAX_DEPTH = 30;
const MAX_ITEMS = 100;
/** To look for so much in an answer takes some milliseconds; for more, it would hold the page up. */
const MAX_BODY = 20_000;

/** What a request sent: its parts, and the texts in it, none of which may be kept. */
export interface Sent {
  /** Names and kinds, as JSON; undefined when nothing was sent. */
  shape: string | undefined;
  /** To look for in the answer; undefined where it cannot be, so that the answer may not be kept. */
  values: unknown[] | undefined;
}

/**
 * Reads the body of a request. Any value may be a password or a key that a person typed, and no name tells for sure, so of
 * values nothing but their kind is told.
 */
export function describeSent(body: BodyInit | null | undefined): Sent {
  if (body === null || body === undefined) return { shape: undefined, values: [] };
  if (body instanceof FormData || body instanceof URLSearchParams) return describeForm([...body]);
  if (typeof body !== "string") return { shape: "[not a text]", values: undefined };
  if (body.length > MAX_BODY) return { shape: `[${body.length} characters]`, values: undefined };
  try {
    const data: unknown = JSON.parse(body);
    return { shape: write(shapeOf(data, 0)), values: [data] };
  } catch {
    return { shape: "[a text that is no JSON]", values: [body] };
  }
}

function describeForm(parts: readonly [string, FormDataEntryValue][]): Sent {
  const names = parts.map(([name]) => [name, "[form value]"]);
  const texts = parts.flatMap(([, value]) => (typeof value === "string" ? [value] : []));
  const isRead = texts.length === parts.length && texts.join().length <= MAX_BODY; // nobody has read a file in it
  return { shape: write(Object.fromEntries(names)), values: isRead ? texts : undefined };
}

function shapeOf(value: unknown, depth: number): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value !== "object") return value === "" ? "" : `[${typeof value === "string" ? "text" : typeof value}]`;
  if (depth === MAX_DEPTH) return "[deeper]";
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => shapeOf(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part, depth + 1)]));
}

function write(shape: unknown): string {
  return JSON.stringify(shape, null, 2);
}
