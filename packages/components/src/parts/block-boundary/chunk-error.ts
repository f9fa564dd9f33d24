/**
 * Code that failed to load. `retry` makes the next render load it again.
 *
 * @example
 * if (error instanceof ChunkError) error.retry();
 */
export class ChunkError extends Error {
  override readonly name = "ChunkError";
  readonly retry: () => void;

  constructor(cause: unknown, retry: () => void) {
    super("[cobalt-kit] a part of the page could not be loaded. Try again, or reload the page.", { cause });
    this.retry = retry;
  }
}
