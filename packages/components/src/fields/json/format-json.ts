/**
 * JSON over several lines. Works on the text instead of its value, so that long numbers, double names and the spelling of
 * strings stay what was typed.
 *
 * @param text - Valid JSON.
 */
export function formatJson(text: string): string {
  const pieces: string[] = [];
  let depth = 0;
  const newLine = (): void => void pieces.push("\n", "  ".repeat(Math.min(depth, deepest)));
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const end = endOfToken(text, at);
    const piece = text.slice(at, end);
    at = end;
    if (piece === "{" || piece === "[") {
      const next = text.charAt(skipSpace(text, at));
      if (next === "}" || next === "]") {
        pieces.push(piece, next);
        at = skipSpace(text, at) + 1;
        continue;
      }
      pieces.push(piece);
      depth += 1;
      newLine();
    } else if (piece === "}" || piece === "]") {
      depth -= 1;
      newLine();
      pieces.push(piece);
    } else if (piece === ",") {
      pieces.push(piece);
      newLine();
    } else pieces.push(piece === ":" ? ": " : piece);
  }
  return pieces.join("");
}

/** Lines further in than this would be nothing but space. */
const deepest = 40;

function skipSpace(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text[at] ?? "x")) at += 1;
  return at;
}

/** Behind a string, a mark, or a word. */
function endOfToken(text: string, from: number): number {
  const marks = "{}[],:";
  let at = from;
  if (text[at] === '"') {
    for (at += 1; text[at] !== '"' && at < text.length; at += 1) if (text[at] === "\\") at += 1;
    return at + 1;
  }
  if (marks.includes(text[at] ?? "")) return at + 1;
  while (at < text.length && !marks.includes(text[at] ?? "") && !" \t\n\r".includes(text[at] ?? "")) at += 1;
  return at;
}
