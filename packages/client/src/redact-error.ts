import type { CobaltError, CobaltErrorDetails } from "./errors.ts";
import { readable } from "./readable.ts";
import { MAX_TEXT, redactTexts } from "./redact.ts";

export { redactTexts };

const MAX_CAUSES = 20;
const MAX_PARTS = 100;
const TOO_LONG = "x".repeat(MAX_TEXT + 1);

/** What the same error may say, where anything of it is too long for people or tells a part of a secret, its causes included. */
export function redactError(
  error: CobaltError,
  secrets: readonly unknown[],
): { message: string; details: CobaltErrorDetails } | undefined {
  const { status, retryAfterMs, requestId = "", detail = "", issues, message, cause } = error;
  const texts = [message, requestId, detail, ...issues.flatMap((issue) => [issue.id, issue.message])];
  const causes = [...textsOf(cause)];
  const redacted = redactTexts([...texts.map(readable), ...causes], secrets);
  if ([...texts, ...causes].every((text, index) => text === redacted[index])) return undefined;
  const [own = "", id, sentence, ...told] = redacted;
  const details = {
    status,
    retryAfterMs,
    requestId: id || undefined,
    detail: sentence || undefined,
    issues: issues.map((_issue, index) => ({ id: told[2 * index] ?? "", message: told[2 * index + 1] ?? "" })),
    cause: withoutSecrets(cause, secrets),
  };
  return { message: own, details };
}

/** All that a cause says, also in properties of its own. One that says too much to look at is taken for one that tells. */
function* textsOf(cause: unknown): Generator<string> {
  const seen = new Set<unknown>();
  const pending = [cause];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "string") yield value;
    if (!isObject(value) || seen.has(value)) continue;
    if (seen.size === MAX_PARTS) return yield TOO_LONG;
    seen.add(value);
    pending.push(...entriesOf(value));
    for (const name of namesIn(value)) pending.push(name, propertyOf(value, name));
  }
}

/** What a map or a set holds, also one of another window. */
function entriesOf(value: object): unknown[] {
  const tag = Object.prototype.toString.call(value);
  try {
    if (tag === "[object Map]") return [...Map.prototype.entries.call(value)];
    if (tag === "[object Set]") return [...Set.prototype.values.call(value)];
  } catch {
    // It only calls itself one.
  }
  return [];
}

/** Own properties, and getters of its class: libraries keep what they were answered behind those. */
function namesIn(value: object): Set<string | symbol> {
  const names = new Set<string | symbol>(["message"]);
  for (
    let owner: unknown = value;
    isObject(owner) && owner !== Object.prototype;
    owner = Reflect.getPrototypeOf(owner)
  ) {
    for (const name of Reflect.ownKeys(owner)) names.add(name);
  }
  return names;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function propertyOf(value: object, name: string | symbol): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return TOO_LONG; // what cannot be read cannot be looked through
  }
}

/** The chain anew: names and messages, and nothing else. */
function withoutSecrets(cause: unknown, secrets: readonly unknown[], depth = 0): unknown {
  if (cause === undefined || cause === null || depth === MAX_CAUSES) return undefined;
  const [name, message, inner] =
    typeof cause === "object" ? ["name", "message", "cause"].map((part) => propertyOf(cause, part)) : ["", cause];
  const [told = ""] = redactTexts([String(message)], secrets);
  const error = new Error(told, { cause: withoutSecrets(inner, secrets, depth + 1) });
  return typeof name === "string" && name !== "" ? Object.defineProperty(error, "name", { value: name }) : error;
}
