/** Scripts that run from right to left, and characters that change the direction of what follows. */
const turns =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolates = /[\u2066-\u2069]/g;
const popIsolate = "\u2069";
/** Some of these end every isolate, also one that is put around. */
const controls = /[^\P{Cc}\t\n\r]|\p{Zp}/gu;
const lineEnds = /[\r\n\u2028]+/g;
/** Most names and texts, which need none of the looks that follow. */
const plain = /^[ -~\n]*$/;

/** Longer names are cut: no sentence, label or cell has room for them. */
const longestName = 1_000;

/** Longer descriptions, help texts and reasons are cut. */
export const longestText = 5_000;

/**
 * Somebody's words as they are shown in an element of their own, which isolates them: cut where they are too long, and with nothing in
 * them that ends the isolate of their element.
 */
export function shortName(name: string, longest: number = longestName): string {
  const short = name.length > longest ? `${name.slice(0, longest).toWellFormed()}…` : name;
  return plain.test(short) ? short : balanced(short.replaceAll(controls, " "));
}

/**
 * Somebody's words within a sentence of ours, or alone in an attribute: what turns the direction of writing turns nothing but itself, and
 * what is longer than any sentence is cut.
 */
export function isolateName(name: string): string {
  const short = shortName(name);
  return turns.test(short) ? `\u2068${short.replaceAll(lineEnds, " ")}${popIsolate}` : short;
}

/** Each isolate that begins ends, and none ends that did not begin. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replaceAll(isolates, (mark) => {
    if (mark !== popIsolate) open += 1;
    else if (open === 0) return "";
    else open -= 1;
    return mark;
  });
  return kept + popIsolate.repeat(open);
}
