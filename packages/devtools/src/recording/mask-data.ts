import { isSecretName } from "@cobalt-kit/client/devtools";

export const HIDDEN = "[redacted]";
const MAX_DEPTH = 30;
const MAX_ITEMS = 100;
const MAX_TEXT = 2_000;

/**
 * A copy of data with no value that is a secret by its name or by the type beside it, no query in an address, and little enough of
 * long texts and lists to be read.
 */
export function maskData(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return maskText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === MAX_DEPTH) return "[deeper]";
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => maskData(item, depth + 1));
    return value.length > MAX_ITEMS ? [...items, `[${value.length - MAX_ITEMS} more]`] : items;
  }
  const isSecret = Object.values(value).includes("password");
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      isSecretName(name) || (isSecret && /value/i.test(name)) ? maskSecret(part) : maskData(part, depth + 1),
    ]),
  );
}

/** Data that only stands below a telling name, such as the inputs of `keybased`, is looked into. */
function maskSecret(value: unknown): unknown {
  if (value === null || value === undefined || value === "" || typeof value === "boolean") return value;
  return typeof value === "object" && !Array.isArray(value) ? maskData(value) : HIDDEN;
}

function maskText(text: string): string {
  const safe = text.replace(/(https?:\/\/[^\s?]*)\?\S*/g, `$1?${HIDDEN}`);
  return safe.length > MAX_TEXT ? `${safe.slice(0, MAX_TEXT)} [${safe.length - MAX_TEXT} more]` : safe;
}
