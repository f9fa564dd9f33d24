const plain = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
const accented = "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļḾḿÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž";

/** Stand around a value in a sentence, which is nothing of ours; of the area that Unicode leaves to private use. */
const before = "\ue000";
const after = "\ue001";

/** Texts in accented letters, in brackets and a third longer; values within a sentence stay as they are. */
export function pseudoTexts<Texts extends object>(texts: Texts): Texts;
export function pseudoTexts(texts: object): object {
  return Object.fromEntries(Object.entries(texts).map(([key, text]: [string, unknown]) => [key, pseudoText(text)]));
}

function pseudoText(text: unknown): unknown {
  if (typeof text === "string") return /[a-z]/i.test(text) ? disguise(text) : text;
  if (typeof text === "function") return (...values: unknown[]) => pseudoText(text(...values.map(guarded)));
  return typeof text === "object" && text !== null ? pseudoTexts(text) : text;
}

function disguise(text: string): string {
  const parts = text.split(/(\ue000[^\ue001]*\ue001)/);
  const ours = parts.map((part) => (part.startsWith(before) ? part.slice(1, -1) : part.replace(/[a-z]/gi, accent)));
  return `⟦${ours.join("")} ${"~".repeat(Math.ceil(text.length * 0.3))}⟧`;
}

function accent(letter: string): string {
  return accented[plain.indexOf(letter)] ?? letter;
}

function guarded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(guarded);
  return typeof value === "string" && /[a-z]/i.test(value) ? `${before}${value}${after}` : value;
}
