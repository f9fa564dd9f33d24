import { harmless } from "../build/harmless-gaps.ts";
import { tableOf } from "./markdown.ts";

/** What some of the oldest browsers lack, and what happens there. */
export function browserGaps(): string {
  const names = new Map<string, string[]>();
  for (const [feature, consequence] of harmless) {
    const name = `\`${feature.split(".").slice(2).join(": ")}\``;
    names.set(consequence, [...(names.get(consequence) ?? []), name]);
  }
  return tableOf(
    ["Missing somewhere", "What happens there"],
    [...names].map(([consequence, missing]) => [missing.join(", "), consequence]),
  );
}
