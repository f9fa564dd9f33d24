const longestSource = 1000;
const mostStates = 2000;

/** A step of a match: a character to pass, a place to be at, or only a way on. */
interface State {
  passes?: (character: string) => boolean;
  holds?: (text: string, at: number) => boolean;
  next: State[];
}

type Node =
  | { kind: "step"; step: Omit<State, "next"> }
  | { kind: "sequence"; parts: Node[] }
  | { kind: "choice"; options: Node[] }
  | { kind: "repeat"; part: Node; least: number; most: number };

const tokens = /\((?:\?(?:<[^=!>]*>|:))?|\[(?:\\[^]|[^\]\\])*\]|\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[^])|[^]/iy;
const times = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;

/**
 * A regular expression without case that any caller may choose: it is followed on all its ways at once, so that no
 * text takes longer than its length times the expression's. Throws when it is none, too large, or looks around or back.
 */
export function textPattern(source: string): (text: string) => boolean {
  if (source.length > longestSource) throw new Error(`an expression is at most ${longestSource} characters long`);
  // Whatever passes this is well formed, so that reading it needs no checks of its own.
  void new RegExp(source, "i");
  const end: State = { next: [] };
  const start = compile(read(source), end);
  return (text) => isFound(text, start, end);
}

function read(source: string): Node {
  let position = 0;
  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = position;
    const match = expression.exec(source);
    position += match?.[0].length ?? 0;
    return match;
  };
  const readChoice = (): Node => {
    const options: Node[][] = [[]];
    for (let token = take(tokens)?.[0]; token !== undefined && token !== ")"; token = take(tokens)?.[0]) {
      if (token === "|") options.push([]);
      else options.at(-1)?.push(readTimes(token.startsWith("(") ? readChoice() : readStep(token)));
    }
    return { kind: "choice", options: options.map((parts) => ({ kind: "sequence", parts })) };
  };
  const readStep = (token: string): Node => {
    if (token === "?" || /^\\(?:[1-9]|k$)/.test(token)) throw new Error("an expression cannot look around or back");
    return { kind: "step", step: stepOf(token) };
  };
  const readTimes = (part: Node): Node => {
    const match = take(times);
    if (match === null) return part;
    const [, sign, least, comma, most] = match;
    if (sign !== undefined)
      return { kind: "repeat", part, least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
    return {
      kind: "repeat",
      part,
      least: Number(least),
      most: comma === undefined ? Number(least) : Number(most || Infinity),
    };
  };
  return readChoice();
}

function stepOf(token: string): Omit<State, "next"> {
  if (token === "^") return { holds: (_text, at) => at === 0 };
  if (token === "$") return { holds: (text, at) => at === text.length };
  if (token === "\\b") return { holds: isWordEdge };
  if (token === "\\B") return { holds: (text, at) => !isWordEdge(text, at) };
  const expression = new RegExp(`^(?:${token})$`, "i");
  return { passes: (character) => expression.test(character) };
}

function isWordEdge(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at - 1)) !== /\w/.test(text.charAt(at));
}

/** The states of an expression, made from its end. Gives the first. */
function compile(node: Node, end: State): State {
  let states = 0;
  const add = (state: State): State => {
    states += 1;
    if (states > mostStates) throw new Error("an expression repeats too much");
    return state;
  };
  const enter = (part: Node, after: State): State => {
    switch (part.kind) {
      case "step":
        return add({ ...part.step, next: [after] });
      case "sequence":
        return part.parts.reduceRight((next, inner) => enter(inner, next), after);
      case "choice":
        return add({ next: part.options.map((option) => enter(option, after)) });
      case "repeat":
        return repeat(part, after);
    }
  };
  const repeat = ({ part, least, most }: Extract<Node, { kind: "repeat" }>, after: State): State => {
    let first = after;
    if (most === Infinity) {
      first = add({ next: [after] });
      first.next.push(enter(part, first));
    } else {
      for (let index = least; index < most; index += 1) first = add({ next: [enter(part, first), after] });
    }
    for (let index = 0; index < least; index += 1) first = enter(part, add({ next: [first] }));
    return first;
  };
  return enter(node, end);
}

function isFound(text: string, start: State, end: State): boolean {
  let reached = new Set<State>();
  for (let at = 0; at <= text.length; at += 1) {
    // A set being walked also visits what is added on the way.
    reached.add(start);
    for (const state of reached) {
      if (state.passes !== undefined || state.holds?.(text, at) === false) continue;
      for (const next of state.next) reached.add(next);
    }
    if (reached.has(end)) return true;
    const character = text.charAt(at);
    const passed = [...reached].filter(({ passes }) => passes?.(character) === true);
    reached = new Set(passed.flatMap(({ next }) => next));
  }
  return false;
}
