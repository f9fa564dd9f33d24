import { tableOf } from "./markdown.ts";
import { readText } from "./read-text.ts";

interface ErrorCode {
  code: string;
  /** What its docstring says: when it occurs, and what whoever embeds us does about it. */
  cause: string;
  remedy: string;
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
  return [...union.matchAll(/(?:\/\*\* ([^*]+) \*\/\s+)?\| "([a-z-]+)"/g)].map(([, meaning = "", code = ""]) => {
    const text = texts.get(code);
    const [cause = "", remedy] = meaning.split(" To do: ");
    if (remedy === undefined || text === undefined)
      throw new Error(`The docstring of the code "${code}" says no "To do:", or it has no text.`);
    return { code, cause, remedy: `${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}`, text };
  });
}

export function errorCodeTable(): string {
  return tableOf(
    ["`error.code`", "Cause", "What you do", "What a customer reads"],
    readErrorCodes().map(({ code, cause, remedy, text }) => [`\`${code}\``, cause, remedy, text]),
  );
}
