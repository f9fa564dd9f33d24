/** Whether it can be a key of the API: one with a blank or a line end around it, as files of an environment leave them, is none. */
export function isApiKey(key: unknown): key is string {
  return typeof key === "string" && /^[!-~]+$/.test(key);
}
