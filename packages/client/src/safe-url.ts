import { text } from "./reading.ts";

const SAFE = /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/)/;

/** The URL when it may be opened: https, or http on this machine. Anything else, `javascript:` first of all, is undefined. */
export function safeUrl(value: string, base?: string): string | undefined {
  const href = URL.canParse(value, base) ? new URL(value, base).href : "";
  return SAFE.test(href) ? href : undefined;
}

/** The same for pictures, which may be `data:image` too. */
export function safeIcon(value: unknown, base: string): string | undefined {
  const url = text(value);
  return url && (/^data:image\/[a-z\d.+-]+[;,]/i.test(url) ? url : safeUrl(url, base));
}
