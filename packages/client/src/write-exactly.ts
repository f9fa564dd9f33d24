/** Indentation grows no further from here: ten thousand levels would be hundreds of megabytes of blanks. */
const DEEPEST_MARGIN = 100;

/** A list or object of which a part is written. */
interface Opened {
  container: object;
  members: [start: string, value: unknown][];
  written: number;
  end: string;
}

/**
 * Writes JSON as `stringifyJson` does. Gets `exactText` from its caller instead of importing it: this file loads late, and esbuild would
 * move a module shared with the page into a separate file that every page has to load.
 *
 * @param exactText - All digits of such a number; undefined for any other value.
 */
export function writeExactly(value: unknown, indent: number, exactText: (value: object) => string | undefined): string {
  const parts: string[] = [];
  const opened: Opened[] = [];
  const ancestors = new Set<object>();

  write("", plain(value, ""));
  for (let inner = opened.at(-1); inner !== undefined; inner = opened.at(-1)) {
    const member = inner.members[inner.written];
    if (member === undefined) {
      opened.pop();
      ancestors.delete(inner.container);
      parts.push(inner.written > 0 ? margin() : "", inner.end);
    } else {
      parts.push(inner.written++ > 0 ? "," : "", margin());
      write(...member);
    }
  }
  return parts.join("");

  function write(start: string, next: unknown): void {
    parts.push(start);
    if (typeof next !== "object" || next === null) {
      parts.push(JSON.stringify(next) ?? "null");
      return;
    }
    const digits = exactText(next);
    if (digits !== undefined) {
      parts.push(digits);
    } else {
      if (ancestors.has(next)) throw new TypeError("[cobalt-kit] A value that holds itself cannot be written as JSON.");
      ancestors.add(next);
      const isList = Array.isArray(next);
      parts.push(isList ? "[" : "{");
      opened.push({ container: next, members: membersOf(next, indent > 0), written: 0, end: isList ? "]" : "}" });
    }
  }

  function margin(): string {
    return indent > 0 ? `\n${" ".repeat(Math.min(opened.length, DEEPEST_MARGIN) * indent)}` : "";
  }
}

function membersOf(container: object, spaced: boolean): Opened["members"] {
  if (Array.isArray(container)) {
    return Array.from(container, (value: unknown, index) => ["", plain(value, String(index))]);
  }
  return Object.entries(container)
    .map(([name, value]): [string, unknown] => [name, plain(value, name)])
    .filter(([, value]) => !/^(undefined|function|symbol)$/.test(typeof value))
    .map(([name, value]) => [`${JSON.stringify(nameInJson(name))}:${spaced ? " " : ""}`, value]);
}

/** What stands for a value in JSON: a `Date` is its text. */
export function plain(value: unknown, name: string): unknown {
  const { toJSON }: { toJSON?: unknown } = Object(value);
  return typeof toJSON === "function" ? toJSON.call(value, name) : value;
}

/** A property's name in JSON, without the colon that the reader put into one that has the name of our tag. */
function nameInJson(name: string): string {
  return name.replace(/^cobalt:(:+number)$/, "cobalt$1");
}
