import { tableOf } from "./markdown.ts";
import { readText } from "./read-text.ts";

interface ErrorCode {
  code: string;
  /** What its docstring says. */
  meaning: string;
  /** What a customer reads: what happened, and what to do. */
  text: string;
}

/** Every code of `CobaltError`, from the type and from the English texts. */
export function readErrorCodes(): ErrorCode[] {
  const [, union = ""] =
    /export type CobaltErrorCode =([\s\S]+?);\n\n/.exec(readText("packages/client/src/errors.ts")) ?? [];
  const texts = new Map(
    [
      ...readText("packages/components/src/messages/error-messages.ts").matchAll(
        /^ {4}"?([a-z-]+)"?: \{\s+title: "(.+)",\s+action: "(.+)",$/gm,
      ),
    ].map(([, code = "", title, action]) => [code, `${title}. ${action}`]),
  );
  return [...union.matchAll(/(?:\/\*\* ([^*]+) \*\/\s+)?\| "([a-z-]+)"/g)].map(([, meaning, code = ""]) => {
    const text = texts.get(code);
    if (meaning === undefined || text === undefined)
      throw new Error(`The code "${code}" has no docstring, or no text.`);
    return { code, meaning, text };
  });
}

export function errorCodeTable(): string {
  return tableOf(
    ["`error.code`", "When", "What a customer reads"],
    readErrorCodes().map(({ code, meaning, text }) => [`\`${code}\``, meaning, text]),
  );
}
