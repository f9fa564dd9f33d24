/** Holds requests until so many wait, then answers them one after the other, the last first. */
export function inReverse(fetch: typeof globalThis.fetch, size: number): typeof globalThis.fetch {
  const held: (() => Promise<void>)[] = [];
  return (input, init) =>
    new Promise((resolve, reject) => {
      held.push(() => fetch(input, init).then(resolve, reject));
      if (held.length < size) return;
      void held
        .splice(0)
        .toReversed()
        .reduce((before, answer) => before.then(answer), Promise.resolve());
    });
}
