const codes = new Set<unknown>(["session-expired", "invalid-session-token", "account-mismatch"]);
const told = new Set<string>();

/** Tells whoever builds the page, once a reason, why there is no session: customers read only that it has ended. */
export function warnLostSession(error: unknown): void {
  if (!(error instanceof Error) || !("code" in error) || !codes.has(error.code)) return;
  const { message, cause } = error;
  const reason = cause instanceof Error ? `${message} (${cause.name}: ${cause.message})` : message;
  if (told.has(reason)) return;
  told.add(reason);
  console.warn(
    `${reason.startsWith("[cobalt-kit]") ? reason : `[cobalt-kit] ${reason}`} Without a session nothing loads. Look at what your session route answers, in the network tab of the browser.`,
  );
}
