import type { Fault } from "./fault.ts";
import { type Mishap, type RandomFaults, randomMishaps } from "./random-faults.ts";

/** What stands between a request and its answer: faults, holds and latency. */
export interface Weather {
  /** Milliseconds before every answer. */
  latency: number;
  addFault(route: string, fault: Fault): void;
  /** The fault that meets a request, counted as used. */
  takeFault(meets: (route: string) => boolean): Fault | undefined;
  /** Lets requests fail at random; `null` ends it. */
  setFaults(faults: RandomFaults | null): void;
  /** What befalls the next request, when faults are random. */
  mishap(): Mishap | undefined;
  addHold(route: string): string;
  release(id: string): void;
  /** Resolves when no hold keeps the answer back. */
  released(meets: (route: string) => boolean): Promise<void>;
  clear(latency: number): void;
}

interface Hold {
  id: string;
  route: string;
  over: Promise<void>;
  end: () => void;
}

/** Fair weather. */
export function createWeather(initialLatency: number): Weather {
  let faults: { route: string; fault: Fault; left: number }[] = [];
  let holds: Hold[] = [];
  let nextMishap: (() => Mishap | undefined) | undefined;
  let lastHold = 0;
  const weather: Weather = {
    latency: initialLatency,
    addFault: (route, fault) => {
      faults.push({ route, fault, left: fault.times ?? 1 });
    },
    takeFault: (meets) => {
      const found = faults.find((candidate) => meets(candidate.route));
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left <= 0) faults = faults.filter((candidate) => candidate !== found);
      return found.fault;
    },
    setFaults: (random) => {
      nextMishap = random === null ? undefined : randomMishaps(random);
    },
    mishap: () => nextMishap?.(),
    addHold: (route) => {
      lastHold += 1;
      const id = `hold-${lastHold}`;
      let end = (): void => undefined;
      const over = new Promise<void>((resolve) => {
        end = resolve;
      });
      holds.push({ id, route, over, end });
      return id;
    },
    release: (id) => {
      const hold = holds.find((candidate) => candidate.id === id);
      if (hold === undefined) throw new Error(`The sandbox holds nothing under the id "${id}"`);
      holds = holds.filter((candidate) => candidate !== hold);
      hold.end();
    },
    released: async (meets) => {
      await Promise.all(holds.filter((hold) => meets(hold.route)).map((hold) => hold.over));
    },
    clear: (latency) => {
      faults = [];
      nextMishap = undefined;
      for (const hold of holds) hold.end();
      holds = [];
      weather.latency = latency;
    },
  };
  return weather;
}
