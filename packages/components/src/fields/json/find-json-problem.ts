import type { jsonFieldMessages } from "./messages.ts";

/** Why a text is no JSON. */
type JsonProblemReason = keyof typeof jsonFieldMessages.texts.problem;

/** Where a text stops being JSON. Lines and columns count from 1, `at` from 0. */
export interface JsonProblem {
  reason: JsonProblemReason;
  line: number;
  column: number;
  at: number;
}

/** The first place at which a text is no JSON, the same in every browser; `undefined` when it is JSON. */
export function findJsonProblem(text: string): JsonProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    const stop = scan(text);
    return stop && { ...stop, ...placeOf(text, stop.at) };
  }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf("\n"); end !== -1 && end < at; end = text.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { line, column: at - start + 1 };
}

interface Stop {
  reason: JsonProblemReason;
  at: number;
}

const space = /[ \t\n\r]*/y;
/** A piece of a string that needs no second look. In pieces, since a pattern for a whole one overflows on long ones. */
const plain = /[ !#-[\]-\u{10ffff}]{1,4096}/uy;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;

/** Walks with a stack of open brackets instead of recursion: the text is a person's, and may be nested without end. */
function scan(text: string): Stop | undefined {
  const open: ("{" | "[")[] = [];
  let at = 0;
  let want: "value" | "first-value" | "key" | "first-key" | "next" = "value";
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  /** Ends behind the string, or where it began. */
  const matchString = (): boolean => {
    const start = at;
    at += 1;
    while (match(plain) || match(escape));
    if (text[at] === '"') {
      at += 1;
      return true;
    }
    at = start;
    return false;
  };

  for (;;) {
    match(space);
    const char = text[at];
    if (want === "next") {
      const top = open.at(-1);
      // A browser may refuse what is nested too deep for it alone.
      if (top === undefined) return at === text.length ? undefined : { reason: "extra-text", at };
      if (char === ",") {
        at += 1;
        want = top === "{" ? "key" : "value";
      } else if (char === (top === "{" ? "}" : "]")) {
        at += 1;
        open.pop();
      } else return { reason: "expected-comma", at };
    } else if (want === "key" || want === "first-key") {
      if (char === "}") {
        if (want === "key") return { reason: "trailing-comma", at };
        at += 1;
        open.pop();
        want = "next";
      } else if (char === '"') {
        if (!matchString()) return { reason: "bad-string", at };
        match(space);
        if (text[at] !== ":") return { reason: "expected-colon", at };
        at += 1;
        want = "value";
      } else return { reason: "expected-key", at };
    } else if (char === "]" && open.at(-1) === "[") {
      if (want === "value") return { reason: "trailing-comma", at };
      at += 1;
      open.pop();
      want = "next";
    } else if (char === "{" || char === "[") {
      at += 1;
      open.push(char);
      want = char === "{" ? "first-key" : "first-value";
    } else if (char === '"') {
      if (!matchString()) return { reason: "bad-string", at };
      want = "next";
    } else if (char === undefined || char === "}" || char === "]" || char === "," || char === ":") {
      return { reason: "expected-value", at };
    } else {
      if (!match(literal)) return { reason: "bad-token", at };
      want = "next";
    }
  }
}
