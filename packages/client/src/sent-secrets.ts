const sent = new WeakMap<object, readonly unknown[]>();

/** Remembers what was sent for an answer: an error that is made of it later must not repeat that. */
export function rememberSecrets(body: unknown, secrets: readonly unknown[]): void {
  if (typeof body === "object" && body !== null) sent.set(body, secrets);
}

export function secretsSentFor(body: unknown): readonly unknown[] {
  return (typeof body === "object" && body !== null && sent.get(body)) || [];
}
