import { harmless } from "../build/harmless-gaps.ts";
import { tableOf } from "./markdown.ts";

/** What some of the oldest browsers lack, and what happens there. */
export function browserGaps(): string {
  return tableOf(
    ["Missing somewhere", "What happens there"],
    [...harmless].map(([feature, consequence]) => [`\`${feature.split(".").slice(2).join(": ")}\``, consequence]),
  );
}
