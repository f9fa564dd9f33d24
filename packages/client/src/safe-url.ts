/** The URL when it may be opened: https, or http on this machine. Anything else, `javascript:` first of all, is undefined. */
export function safeUrl(value: string, base?: string): string | undefined {
  const { protocol, hostname, href } = URL.canParse(value, base) ? new URL(value, base) : new URL("x:");
  const local = protocol === "http:" && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return local || protocol === "https:" ? href : undefined;
}

/** The same for pictures, which may be `data:image` too. */
export function safeIcon(value: unknown, base: string): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  return /^data:image\/[a-z\d.+-]+[;,]/i.test(value) ? value : safeUrl(value, base);
}
