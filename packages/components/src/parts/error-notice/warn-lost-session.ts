const codes = new Set<unknown>(["session-expired", "invalid-session-token", "account-mismatch"]);
const told = new Set<string>();

/** Tells whoever builds the page, once a reason, why there is no session: customers read only that it has ended. */
export function warnLostSession(error: unknown): void {
  // by its properties: an error of another window is an instance of another class
  if (typeof error !== "object" || error === null || !("code" in error) || !codes.has(error.code)) return;
  const [message = "", cause = ""] = ["message", "cause"].map((key) => String(Reflect.get(error, key) ?? ""));
  const reason = cause !== "" ? `${message} (${cause})` : message;
  if (reason === "" || told.has(reason)) return;
  told.add(reason);
  console.warn(
    `${reason.startsWith("[cobalt-kit]") ? reason : `[cobalt-kit] ${reason}`} Without a session nothing loads. Look at what your session route answers, in the network tab of the browser.`,
  );
}
