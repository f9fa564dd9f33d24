/** The text that SQL made as the column `json`. */
export function jsonOf(row: unknown): string {
  return Object(row).json;
}
