import { isSecretName } from "@cobalt-kit/client/devtools";

export const HIDDEN = "[redacted]";
const MAX_DEPTH = 30;
const MAX_ITEMS = 100;
const MAX_TEXT = 2_000;
/** Names that say it shorter than `isSecretName` knows, and those of headers. */
const TELLING_NAME =
  /^(authorization|cookie|set-cookie|auth|bearer|cert|certificate|dsn|jwt|otp|pem|pin|private|pwd|sid|signature)$|headers$/i;
/** A whole word of a text with one of these in it. */
const NAME = String.raw`(?<![\w-])(?=[\w-]*?(?:key|secret|token|pass|pwd|credential|cookie|authorization))[\w-]+`;
/** Between a name and its value, which is not hidden yet. */
const IS = String.raw`\s*(?:=>|:=?|=)(?!\s*\[redacted)\s*`;
const CUT = "…";

const AFTER_A_NAME = [
  // '… name: value' up to the quote that began before the name, as in a command
  String.raw`((\\*["'])${NAME}${IS}).+?(?=(?<!\\)\2|$)`,
  // "name": "value", and all that follows where the value is neither a text nor one word
  String.raw`(${NAME}\\*["']${IS})(?:(\\*["']).*?(?:(?<!\\)\4|$)|[\w.+-]+(?=\s*[,}\]])|.+)`,
  // name='value'; name=value up to the next part of a form; name: value up to the end of the line, whatever quotes are in it
  String.raw`(${NAME}${IS})(?:(\\*["']).*?(?:(?<!\\)\6|$)|(?<==\s*)[^\r\n&]*|[^\r\n]+)`,
];

/** What is a secret in a text of any kind, and what is kept of it. */
const IN_TEXT: readonly [secret: RegExp, kept: string][] = [
  [/-----BEGIN [^-]+-----.*?(?:-----END [^-]+-----|$)/gs, HIDDEN],
  [/\beyJ[\w-]+\.[\w.-]+/g, HIDDEN],
  // as well-known services write theirs
  [
    /\b(?:[a-z]{2}_(?:live|test)_|gh[a-z]_|github_pat_|xox[a-z]-|xapp-|AKIA|AIza|ya29\.|glpat-|whsec_|shp[a-z]{2}_|dop_v1_|lin_api_)[\w+/=.-]+/g,
    HIDDEN,
  ],
  [/\bsk-(?:(?:ant|proj|admin|svcacct|or)-|(?=\w{20}|\w*…$))[\w-]+/g, HIDDEN],
  [/\bnpm_(?=[A-Za-z\d]{20}|[A-Za-z\d]*…$)\w+|\bSG\.(?=[\w-]{8}|[\w-]*…$)[\w.-]+/g, HIDDEN],
  // a part of a form
  [new RegExp(String.raw`(name="${NAME}".*?\r?\n\r?\n).*?(?=\r?\n--|$)`, "gis"), `$1${HIDDEN}`],
  [new RegExp(AFTER_A_NAME.join("|"), "gis"), `$1$3$4$5$6${HIDDEN}$4$6`],
  [/\b(Bearer\s+|Basic\s+(?=[\w+/]{12}|[\w+/]*…$))\S+/gi, `$1${HIDDEN}`],
  [/:\/\/[^\s/]+(?:@|…$)/g, `://${HIDDEN}@`],
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

/**
 * A text, or its beginning, without what is a secret in it. What is shortened ends in a mark, by which a secret that is cut in two is
 * still known.
 */
export function maskText(text: string, depth = 0): string {
  const data = /^\s*[[{]/.test(text) ? parsed(text) : undefined;
  if (data !== undefined) return shortened(JSON.stringify(mask(data, depth + 1, false)), (all) => all);
  return shortened(text, (beginning) => IN_TEXT.reduce((kept, [secret, by]) => kept.replace(secret, by), beginning));
}

/** Undefined where a text only begins like JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param show - Makes of the beginning what may be shown. It is not asked for more, as that takes time by the square of the length. */
function shortened(text: string, show: (beginning: string) => string): string {
  if (text.length <= MAX_TEXT) return show(text);
  return `${show(text.slice(0, MAX_TEXT) + CUT)} [${text.length - MAX_TEXT} more]`;
}

/** Whoever knows the address of a webhook may post there. */
function originOf(url: string): string {
  return URL.canParse(url) ? `${new URL(url).origin}/${HIDDEN}` : HIDDEN;
}
