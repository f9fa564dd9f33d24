/**
 * Calls a log of the host, which must cost nobody an answer: not by what it throws, nor by a promise that it returns, whose rejection
 * would end the process.
 */
export function tellHost(tell: () => unknown): void {
  const told = async (): Promise<unknown> => tell();
  told().catch(() => undefined);
}
