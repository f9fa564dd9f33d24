import { within } from "./abort.ts";
import { CobaltError } from "./errors.ts";

/** Nobody waits longer for the news that a call failed. */
const MAX_LOADING_MS = 3_000;

/**
 * The same error, with no part of a secret in it. What looks for secrets loads with the first error; where it does not arrive, as
 * offline, the error says what happened and nothing that was said of it.
 */
export async function withoutSecrets(
  error: CobaltError,
  secrets: readonly unknown[],
  signals?: readonly AbortSignal[],
): Promise<CobaltError> {
  try {
    const { redactError } = await loadRedaction(signals);
    const redacted = redactError(error, secrets);
    return redacted === undefined ? error : new CobaltError(error.code, redacted.message, redacted.details);
  } catch {
    return withoutWords(error);
  }
}

/** The same texts, with no part of a secret in them; empty ones where what looks for secrets does not arrive. */
export async function withoutSecretParts(texts: readonly string[], secrets: readonly unknown[]): Promise<string[]> {
  try {
    const { redactTexts } = await loadRedaction();
    return redactTexts(texts, secrets);
  } catch {
    return texts.map(() => "");
  }
}

function loadRedaction(signals: readonly AbortSignal[] = []): Promise<typeof import("./redact-error.ts")> {
  return within(
    MAX_LOADING_MS,
    signals,
    () => undefined,
    () => import("./redact-error.ts"),
  );
}

function withoutWords({ code, status, retryAfterMs }: CobaltError): CobaltError {
  const message =
    `The call failed with ${status ?? `"${code}"`}. Its details are left out: ` +
    "the code that keeps secrets out could not be loaded.";
  return new CobaltError(code, message, { status, retryAfterMs });
}
