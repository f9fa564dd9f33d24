/** Texts that are not ours to translate: the API's, those of the story as a host, and what its person types. */
export class GivenTexts {
  #all = "";
  #story = "";

  clear(): void {
    this.#all = "";
    this.#story = "";
    document.addEventListener("input", this.#recordTyped, { capture: true });
  }

  /** A fetch that notes every text of requests and answers. */
  recordAnswers(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init) => {
      if (typeof init?.body === "string") this.#add(init.body);
      const response = await fetch(input, init);
      const text = await response.clone().text();
      this.#add(text);
      try {
        const answer: unknown = JSON.parse(text);
        this.#addDeep(answer);
        // As a step of a run shows it.
        this.#add(JSON.stringify(answer, null, 2));
      } catch {
        // It is no JSON, and so noted as it is.
      }
      return response;
    };
  }

  /** What the story gives as a host does: its arguments, and the literals of its code but for what it expects to see. */
  addStory(source: string, args: object): void {
    this.#addDeep(args);
    this.#addInJson(args);
    const code = source.replaceAll(/\n  play: [^]*?\n  \},/g, "").replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
    for (const [, ...literals] of code.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`]*)`|[>}]([^<>{}]+)[<{]/g))
      for (const literal of literals) if (literal !== undefined) this.#story += `\n${plain(literal)}`;
  }

  has(part: string): boolean {
    const known = (text: string): boolean =>
      // Initials of an application without a picture, a time with its zone, or milliseconds, which many languages write alike.
      /^[A-Z]{2}$/.test(text) ||
      /\d (UTC|GMT)$/.test(text) ||
      /^[\d.,]+ ms$/.test(text) ||
      this.#all.includes(text) ||
      this.#story.includes(text);
    const text = plain(part).replace(/^…|…$/g, "").trim();
    return (
      known(text) || text.split(/[,;:·•→←–()“”….[\]]+/).every((each) => !/[a-z]{2}/i.test(each) || known(each.trim()))
    );
  }

  #recordTyped = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this.#add(target.value);
    this.#add(JSON.stringify(target.value)); // as an editor of code beside it shows it
  };

  #add(text: string): void {
    this.#all += `\n${plain(text)}`;
  }

  /** As a view of code shows it. */
  #addInJson(args: object): void {
    for (const each of Object.values(args)) {
      try {
        this.#add(JSON.stringify(each, null, 2) ?? "");
      } catch {
        // Elements know one another in circles, and are never shown as code.
      }
    }
  }

  #addDeep(value: unknown, depth = 0): void {
    if (typeof value === "string") this.#add(value);
    else if (typeof value === "object" && value !== null && depth < 12)
      for (const [key, each] of Object.entries(value)) {
        this.#add(key);
        if (!key.startsWith("_")) this.#addDeep(each, depth + 1);
      }
  }
}

function plain(text: string): string {
  return text
    .replaceAll(/[\u2066-\u2069\u2028\u2029]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
