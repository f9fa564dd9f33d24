/** Stands for a part of an address that is left out. No address holds it. */
const LEFT_OUT = "•••";
/** A part of a path that anybody may know: a short word, or a version. Keys in a path are longer, or hold digits. */
const PLAIN = /^([a-z]{1,12}|v\d)$/;

/**
 * An address of a webhook for people to recognize, with `•••` for all that may be a key: whoever knows that may post there.
 */
export function recognizableUrl(url: string): string {
  if (!URL.canParse(url)) return url === "" ? "" : LEFT_OUT;
  const { protocol, host, pathname, search, hash, username, password } = new URL(url);
  const path = pathname.split("/").map((part) => (isPlain(part) ? part : LEFT_OUT));
  const shown = `${protocol}//${host}${path.join("/")}`;
  // as it was written, where there is nothing to hide
  if (!shown.includes(LEFT_OUT) && [search, hash, username, password].every((part) => part === "")) return url;
  return search === "" ? shown : `${shown}?${LEFT_OUT}`;
}

/** Whether it is what `recognizableUrl` made of an address, rather than one. */
export function isRecognizableOnly(url: string): boolean {
  return url.includes(LEFT_OUT);
}

function isPlain(part: string): boolean {
  return part === "" || PLAIN.test(part);
}
