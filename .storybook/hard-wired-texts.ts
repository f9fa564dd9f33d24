/** Attributes that people see or hear. */
const spoken = [
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
];

/** Every text, name, description, placeholder and title of a page that shows the pseudo-locale which has Latin letters of no catalogue. */
export function textsOutsideOfPseudo(node: Node = document.body): string[] {
  if (node instanceof Text) return outside(node.data);
  // What was announced before the language changed was in the other.
  if (!(node instanceof Element) || node.matches("script, style, [aria-live]")) return [];
  const own = spoken.flatMap((name) => outside(node.getAttribute(name) ?? ""));
  const custom = node instanceof HTMLInputElement && node.validity.customError ? outside(node.validationMessage) : [];
  return [...own, ...custom, ...[...node.childNodes].flatMap((child) => textsOutsideOfPseudo(child))];
}

/** Texts of the pseudo-locale stand in brackets, and may stand in one another. */
function outside(text: string): string[] {
  let depth = 0;
  let rest = "";
  for (const sign of text) {
    if (sign === "⟦") depth += 1;
    rest += depth === 0 ? sign : "\n";
    if (sign === "⟧") depth -= 1;
  }
  return rest
    .split("\n")
    .map((part) => part.trim())
    .filter((part) => /[a-z]{2}/i.test(part));
}
