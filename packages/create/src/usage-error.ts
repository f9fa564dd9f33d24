/** Something the person who runs the tool can put right; its message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
