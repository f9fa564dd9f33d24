/** Columns by name; the API takes each value for a regular expression, which text must not be. Or why there are none, in a sentence for the developer. */
export function writeSearch(where: unknown): Record<string, string> | string {
  const conditions: unknown[] = Array.isArray(where) ? where : [undefined];
  const columns: [column: string, pattern: string][] = [];
  for (const condition of conditions) {
    const { column, matches }: Record<string, unknown> = Object(condition);
    if (typeof column !== "string" || typeof matches !== "string") {
      const wanted = 'a list such as [{ column: "email", matches: "@acme.test" }]';
      return `[cobalt-kit] searchDatastoreRecords got a "where" that is no list of conditions. Pass ${wanted}.`;
    }
    columns.push([column, matches.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)]);
  }
  return Object.fromEntries(columns);
}
