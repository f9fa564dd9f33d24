/** What a docstring says, taken apart. */
export interface Docstring {
  /** What it is for, as Markdown. */
  text: string;
  /** Requests, as in `GET /api/v2/f-sdk/application`. */
  operations: string[];
  /** Codes it fails with, and when. */
  errors: string[];
  example?: string | undefined;
  default?: string | undefined;
  /** How a stylesheet finds it. */
  selector?: string | undefined;
  keyboard: KeyEffect[];
}

/** What keys do. */
export interface KeyEffect {
  keys: string;
  effect: string;
}

const operation = /`((?:GET|POST|PUT|PATCH|DELETE) (?:\/api|…)[^`]*)`/g;

export function readDocstring(comment: string): Docstring {
  const [said = "", ...parts] = comment
    .replaceAll(/\{@link (\w+)\}/g, "`$1`")
    .split(/(?:^|\s)@(?=(?:default|selector|keyboard|example|throws|returns|param|deprecated|see)\b)/);
  const tags = parts.map((part) => ({
    name: /^\w+/.exec(part)?.[0] ?? "",
    text: part.replace(/^\w+/, "").trim(),
  }));
  const textOf = (wanted: string): string | undefined => tags.find(({ name }) => name === wanted)?.text;
  const [before = "", errors] = said.split(/\s*`error\.code`: /);
  return {
    text: withoutRequests(before),
    operations: [...new Set([...before.matchAll(operation)].map(([, each = ""]) => each))],
    errors: errors === undefined ? [] : readErrors(errors),
    example: textOf("example"),
    default: textOf("default"),
    selector: textOf("selector"),
    keyboard: tags.filter(({ name }) => name === "keyboard").map(({ text }) => readKeys(text)),
  };
}

/** Sentences that are nothing but requests are told apart. */
function withoutRequests(text: string): string {
  return text
    .replaceAll("\n", " ")
    .split(/(?<=[.!?]) +(?=[A-Z`"])/)
    .filter((sentence) => sentence.replaceAll(operation, "").replaceAll(/[,.\s]/g, "") !== "")
    .join(" ")
    .trim();
}

/** "`a` when this, `b` for that; and more" as one text for each code. */
function readErrors(errors: string): string[] {
  return errors
    .trim()
    .replaceAll(/\s+/g, " ")
    .replace(/\.$/, "")
    .split(/(?:, (?:and )?|; | and )(?=`[a-z]+(?:-[a-z]+)*`(?: |$))/);
}

function readKeys(text: string): KeyEffect {
  const [keys = "", ...effect] = text.replaceAll(/\s+/g, " ").split(": ");
  return { keys, effect: effect.join(": ") };
}
