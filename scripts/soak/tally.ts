import { isCobaltError } from "@cobalt-kit/client";

/** What the calls of a soak came to, as the caller was told. */
export interface Tally {
  calls: number;
  mutations: number;
  succeeded: number;
  /** Mutations by the code they failed with. */
  failed: Record<string, number>;
  /** How often somebody had to press "try again". */
  renewals: number;
  /** Presses it. */
  renew(ask: () => Promise<void>): Promise<void>;
  /** Asks for something; what fails is of no interest. */
  read<T>(ask: () => Promise<T>): Promise<T | undefined>;
  /** Changes something, and tells whether that was reported to have worked. */
  change(ask: () => Promise<unknown>): Promise<boolean>;
}

export function createTally(): Tally {
  const tally: Tally = {
    calls: 0,
    mutations: 0,
    succeeded: 0,
    failed: {},
    renewals: 0,
    async renew(ask) {
      tally.renewals += 1;
      await ask().catch(() => undefined);
    },
    async read(ask) {
      tally.calls += 1;
      try {
        return await ask();
      } catch (error) {
        if (!isCobaltError(error)) throw error;
        return undefined;
      }
    },
    async change(ask) {
      tally.calls += 1;
      tally.mutations += 1;
      try {
        await ask();
        tally.succeeded += 1;
        return true;
      } catch (error) {
        if (!isCobaltError(error)) throw error;
        tally.failed[error.code] = (tally.failed[error.code] ?? 0) + 1;
        return false;
      }
    },
  };
  return tally;
}
