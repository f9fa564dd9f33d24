import { sectionOf, tableOf } from "./markdown.ts";
import { readText } from "./read-text.ts";

/** What the API has, and the function of the client that asks for it; an operation without one is for backends. */
export function operationTable(): string {
  const [, , ...rows] = sectionOf(readText("packages/client/README.md"), "Every operation")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  return tableOf(
    ["Operation", "Function"],
    rows.map(([, operation = "", , , call = ""]) => [
      operation.replace(/^(`\w+ )\/public/, "$1/api/v2/public"),
      call.startsWith("`") ? call.replace(/[¹²³⁴]+$/, "") : "by `@cobalt-kit/server`",
    ]),
  );
}
