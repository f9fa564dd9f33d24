const LOCAL_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The URL when it may be opened: https, or http on this machine. Anything else, `javascript:` first of all, is undefined. */
export function safeUrl(value: string, base?: string): string | undefined {
  const url = URL.canParse(value, base) ? new URL(value, base) : undefined;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && LOCAL_HOSTS.has(url.hostname))) return url.href;
  return undefined;
}

/** The same for pictures, which may be `data:image` too. */
export function safeIcon(value: string | undefined, base: string): string | undefined {
  if (value === undefined || value === "") return undefined;
  return /^data:image\/[a-z\d.+-]+[;,]/i.test(value) ? value : safeUrl(value, base);
}
