const told = new Set<string>();

/**
 * Whether a token cannot stand for what it says. `currentColor` is another colour in each element, and in a button that of its own
 * text, which nobody could read on it.
 */
export function refuseToken(token: string, value: string): boolean {
  if (token !== "accent" || !isCurrentColor(value)) return false;
  if (process.env.NODE_ENV !== "production") {
    warnOnce(
      token,
      `The token "accent" cannot be ${value}: text on it would have the same colour. The accent is as it would be without the token. Name the colour itself, or a custom property of your page.`,
    );
  }
  return true;
}

/** Tells whoever embeds us of an accent that is none, however it came to the element: by a token, a property of the page, or its sheet. */
export function checkAccent(element: Element): void {
  const accent = getComputedStyle(element).getPropertyValue("--ck-accent").trim();
  if (accent === "") return;
  if (isCurrentColor(accent)) {
    warnOnce(
      accent,
      `--ck-accent is ${accent} here, so that text on the accent has its colour and cannot be read. Name the colour itself.`,
    );
    // Not in every test environment.
  } else if (typeof CSS !== "undefined" && "supports" in CSS && !CSS.supports("color", accent)) {
    warnOnce(
      accent,
      `--ck-accent is ${accent} here, which is no colour. Our own accent is shown in its place. Check how the colour is written.`,
    );
  }
}

function isCurrentColor(value: string): boolean {
  return /currentcolor/i.test(value);
}

function warnOnce(about: string, text: string): void {
  if (told.has(about)) return;
  told.add(about);
  console.warn(`[cobalt-kit] ${text}`);
}
