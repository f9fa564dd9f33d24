/**
 * How answers are shaped where two descriptions of the service differ: `"vendor"` as its own clients read them,
 * `"seed"` as its published OpenAPI description has them (bare lists, `fields` as an object, lower-case statuses).
 */
export type Dialect = "vendor" | "seed";

/** The dialect a request asks for by the header `x-sandbox-dialect`, else the one of the sandbox. */
export function dialectOf(header: string | null | undefined, usual: Dialect): Dialect {
  const name = header?.toLowerCase();
  return name === "vendor" || name === "seed" ? name : usual;
}
