const known = new Set(
  "text textarea number email url password date boolean select json map map_v2 rule_engine".split(" "),
);
const warned = new Set<string>();

/** Tells whoever builds the page, once a type, that a field is shown by a stand-in. Says nothing in production. */
export function warnUnknownType(type: string): void {
  if (process.env.NODE_ENV === "production" || known.has(type) || warned.has(type)) return;
  warned.add(type);
  console.warn(
    `[cobalt-kit] There is no control for configuration fields of type "${type}". They are shown as text, and a value that is not text is shown but cannot be changed. Give <ConfigEditor fields> one.`,
  );
}
