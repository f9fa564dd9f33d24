let warned = false;

/**
 * Whether a token cannot stand for what it says. `currentColor` is another colour in each element, and in a button that of its own
 * text, which nobody could read on it.
 */
export function refuseToken(token: string, value: string): boolean {
  if (token !== "accent" || !/currentcolor/i.test(value)) return false;
  if (process.env.NODE_ENV !== "production" && !warned) {
    warned = true;
    console.warn(
      `[cobalt-kit] The token "accent" cannot be ${value}: text on it would have the same colour. The accent is as it would be without the token. Name the colour itself, or a custom property of your page.`,
    );
  }
  return true;
}
