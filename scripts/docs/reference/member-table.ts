import { tableOf } from "../markdown.ts";
import type { Member } from "./members.ts";

/** Properties as a table, those that may be left out with a question mark. */
export function memberTable(members: readonly Member[]): string {
  return tableOf(
    ["Name", "Type", "Description"],
    members.map(({ name, type, required, description, selector, default: standard }) => [
      `\`${name}${required ? "" : "?"}\``,
      `\`${type}\``,
      [
        description,
        ...(selector === undefined ? [] : [`Style it by \`${selector}\`.`]),
        ...(standard === undefined ? [] : [`Default: ${asCode(standard)}`]),
      ].join(" "),
    ]),
  );
}

/** A default may be code, or words about what stands there. */
function asCode(standard: string): string {
  return /^(".*"|\[.*\]|\{.*\}|[\d_]+|true|false|null|\w+\.[\w.]+)$/.test(standard) ? `\`${standard}\`` : standard;
}
