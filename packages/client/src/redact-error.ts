import { CobaltError } from "./errors.ts";
import { isRecord } from "./json.ts";
import { MAX_TEXT, redactTexts } from "./redact.ts";

const MAX_CAUSES = 20;
const MAX_PARTS = 100;
const TOO_LONG = "x".repeat(MAX_TEXT + 1);

/** The same error, or where anything of it tells a part of a secret, its causes included, one without. */
export function redactError(error: CobaltError, secrets: readonly unknown[]): CobaltError {
  const { code, status, retryAfterMs, requestId = "", detail = "", issues, message, cause } = error;
  const texts = [message, requestId, detail, ...issues.flatMap((issue) => [issue.id, issue.message])];
  texts.push(...textsOf(cause));
  const redacted = redactTexts(texts, secrets);
  if (redacted.every((text, index) => text === texts[index])) return error;
  const [own = "", id, sentence, ...told] = redacted;
  return new CobaltError(code, own, {
    status,
    retryAfterMs,
    requestId: id || undefined,
    detail: sentence || undefined,
    issues: issues.map((_issue, index) => ({ id: told[2 * index] ?? "", message: told[2 * index + 1] ?? "" })),
    cause: withoutSecrets(cause, secrets),
  });
}

/** All that a cause says, also in properties of its own. One that says too much to look at is taken for one that tells. */
function* textsOf(cause: unknown): Generator<string> {
  const seen = new Set<unknown>();
  const pending = [cause];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "string") yield value;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    if (seen.size === MAX_PARTS) return yield TOO_LONG;
    seen.add(value);
    for (const name of new Set([...Reflect.ownKeys(value), "message"])) pending.push(propertyOf(value, name));
  }
}

function propertyOf(value: object, name: string | symbol): unknown {
  try {
    return name === "stack" ? undefined : Reflect.get(value, name); // it begins with the message, and is long
  } catch {
    return TOO_LONG; // what cannot be read cannot be looked through
  }
}

/** The chain anew: names and messages, and nothing else. */
function withoutSecrets(cause: unknown, secrets: readonly unknown[], depth = 0): unknown {
  if (cause === undefined || cause === null || depth === MAX_CAUSES) return undefined;
  const { name, message, cause: inner } = isRecord(cause) ? cause : { message: cause };
  const [told = ""] = redactTexts([String(message)], secrets);
  const error = new Error(told, { cause: withoutSecrets(inner, secrets, depth + 1) });
  return typeof name === "string" ? Object.defineProperty(error, "name", { value: name }) : error;
}
