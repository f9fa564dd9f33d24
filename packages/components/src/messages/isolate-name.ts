/** Scripts that run from right to left, and characters that change the direction of what follows. */
const turns = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
/** They would end the isolate that is put around. */
const isolates = /[\u2066-\u2069]/g;
const longest = 1_000;

/**
 * Somebody's words within a sentence of ours: what turns the direction of writing turns nothing but itself, and what is longer than any
 * sentence is cut.
 */
export function isolateName(name: string): string {
  const short = name.length > longest ? `${name.slice(0, longest).toWellFormed()}…` : name;
  return turns.test(short) ? `\u2068${short.replaceAll(isolates, "")}\u2069` : short;
}
