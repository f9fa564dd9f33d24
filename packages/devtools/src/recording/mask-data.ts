import { isSecretName } from "@cobalt-kit/client/devtools";

export const HIDDEN = "[redacted]";
const MAX_DEPTH = 30;
const MAX_ITEMS = 100;
const MAX_TEXT = 2_000;
/** Names that say it shorter than `isSecretName` knows, and those of headers. */
const TELLING_NAME =
  /^(authorization|cookie|set-cookie|auth|bearer|cert|certificate|dsn|jwt|otp|pem|pin|private|pwd|sid|signature)$|headers$/i;
const NAME = String.raw`[\w-]*(?:key|secret|token|pass|pwd|credential)[\w-]*`;

/** What is a secret in a text of any kind, and what is kept of it. */
const IN_TEXT: readonly [secret: RegExp, kept: string][] = [
  [/-----BEGIN [^-]+-----.*?(?:-----END [^-]+-----|$)/gs, HIDDEN],
  [/\beyJ[\w-]+\.[\w.-]+/g, HIDDEN],
  // as well-known services write theirs
  [/\b(?:[a-z]{2}_(?:live|test)_|gh[a-z]_|xox[a-z]-|AKIA|AIza|glpat-)[\w-]+/g, HIDDEN],
  [/\b((?:set-)?cookie|authorization)(\\*["']?\s*[:=]\s*\\*["']?)[^\r\n"'\\]+/gi, `$1$2${HIDDEN}`],
  [/\b(Bearer\s+|Basic\s+(?=[\w+/]{12}))\S+/gi, `$1${HIDDEN}`],
  // a part of a form
  [new RegExp(String.raw`(name="${NAME}".*?\r?\n\r?\n).*?(?=\r?\n--|$)`, "gis"), `$1${HIDDEN}`],
  // in JSON, an address, a header or a command
  [
    new RegExp(String.raw`\b(${NAME})(\\*["']?\s*[:=]\s*)(?:(\\*["']).*?\3|[^\s&"',;}\\]+)`, "gis"),
    `$1$2$3${HIDDEN}$3`,
  ],
  [/:\/\/[^\s/@]+@/g, `://${HIDDEN}@`],
  [/(https?:\/\/[^\s?#"]*)([?#])[^\s"]+/g, `$1$2${HIDDEN}`],
];

/**
 * A copy of data with no value that is a secret by its name or the type beside it, no header, no query in an address, no token, and little
 * enough of long texts and lists to be read.
 */
export function maskData(value: unknown, depth = 0): unknown {
  return mask(value, depth, false);
}

/** The same of one value with its name. */
export function maskNamed(name: string, value: unknown): unknown {
  return mask(value, 0, isTelling(name));
}

/** @param isHidden - It stands below a telling name: of texts and numbers in it nothing is kept. */
function mask(value: unknown, depth: number, isHidden: boolean): unknown {
  if (value === null || value === undefined || value === "" || typeof value === "boolean") return value;
  if (typeof value !== "object") return isHidden ? HIDDEN : typeof value === "string" ? maskText(value, depth) : value;
  if (depth === MAX_DEPTH) return "[deeper]";
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => mask(item, depth + 1, isHidden));
    return value.length > MAX_ITEMS ? [...items, `[${value.length - MAX_ITEMS} more]`] : items;
  }
  const parts = Object.entries(value);
  const isSecret = parts.some(tellsOfSecret);
  const isConnectCode = parts.length === 1; // nothing else is sent with a code alone
  const isWebhook = parts.some(([name]) => /^(webhook_)?events$/.test(name));
  return Object.fromEntries(
    parts.map(([name, part]) => {
      if (typeof part === "string" && (/^webhook_?url$/i.test(name) || (isWebhook && name === "url")))
        return [name, originOf(part)];
      const hides = isTelling(name) || (isSecret && /value/i.test(name)) || (isConnectCode && name === "code");
      return [name, mask(part, depth + 1, isHidden || hides)];
    }),
  );
}

/** `keybased` is a way to connect, and what is below it are the inputs it asks for. */
function isTelling(name: string): boolean {
  return name !== "keybased" && (isSecretName(name) || TELLING_NAME.test(name));
}

/** Of `{ type: "password", value }` and of `{ name: "api_key", value }`, that the value is a secret. */
function tellsOfSecret([name, part]: [string, unknown]): boolean {
  if (part === "password" || (name === "secret" && part === true)) return true;
  return /^((field_?)?id|key|name)$/i.test(name) && typeof part === "string" && part !== "keybased" && isTelling(part);
}

function maskText(text: string, depth: number): string {
  const safe = masksOf(written(text, depth));
  return text.length > MAX_TEXT ? `${safe} [${text.length - MAX_TEXT} more]` : safe;
}

/** The beginning of a text; of JSON within it, what may be shown of that. */
function written(text: string, depth: number): string {
  if (!/^\s*[[{]/.test(text)) return text.slice(0, MAX_TEXT);
  try {
    const data: unknown = JSON.parse(text);
    return JSON.stringify(mask(data, depth + 1, false)).slice(0, MAX_TEXT);
  } catch {
    return text.slice(0, MAX_TEXT); // it only begins like JSON
  }
}

/** Takes time by the square of the length. */
function masksOf(text: string): string {
  return IN_TEXT.reduce((masked, [secret, kept]) => masked.replace(secret, kept), text);
}

/** Whoever knows the address of a webhook may post there. */
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).origin}/${HIDDEN}` : HIDDEN;
}
