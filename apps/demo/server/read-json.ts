/** The object that SQL made as the column `json`. */
export function readJson(row: unknown): any {
  return JSON.parse(Object(row).json);
}
