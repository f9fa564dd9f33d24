import { seededRandom } from "./seeded-random.ts";

const allKinds = ["429", "500", "reset", "hang", "half-body"] as const;

/** What can go wrong with a request on a bad network or a bad day. */
export type FaultKind = (typeof allKinds)[number];

/** A network and a service that fail now and then. */
export interface RandomFaults {
  /** Share of requests that meet a fault, from 0 to 1. */
  rate: number;
  /** Those that occur, each as likely as the others. @default all of them */
  kinds?: FaultKind[];
  /** The same seed fails the same requests, when they come in the same order. @default 1 */
  seed?: number;
}

/** What befalls one request. */
export interface Mishap {
  kind: FaultKind;
  /** Whether the work is done all the same, and only its answer is lost. */
  after: boolean;
}

/** Decides for request after request. Throws when told to fail in a way nobody can. */
export function randomMishaps({ rate, kinds = [...allKinds], seed = 1 }: RandomFaults): () => Mishap | undefined {
  if (!(rate >= 0 && rate <= 1)) throw new Error(`The rate of faults is from 0 to 1, not ${JSON.stringify(rate)}`);
  const unknown = kinds.find((kind) => !allKinds.includes(kind));
  if (unknown !== undefined) throw new Error(`There is no fault "${unknown}", only ${allKinds.join(", ")}`);
  const random = seededRandom(seed);
  return () => {
    // Three draws for every request, so that one decision does not shift the next.
    const [hit, which, when] = [random(), random(), random()];
    const kind = kinds[Math.floor(which * kinds.length)];
    if (hit >= rate || kind === undefined) return undefined;
    // Too many requests means that nothing was done; half a body, that everything was.
    return { kind, after: kind === "half-body" || (kind !== "429" && when < 0.5) };
  };
}
