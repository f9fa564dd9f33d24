"use client";
import { lazy, type ComponentType, type LazyExoticComponent, type ReactElement } from "react";

/**
 * A piece of code that did not arrive. `retry` makes the next render ask for it again.
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

/**
 * `React.lazy` that can be asked again: React keeps a rejected import for ever. Show it inside a `BlockBoundary`.
 *
 * @example
 * const Report = retryableLazy(async () => (await import("./report.tsx")).Report);
 */
export function retryableLazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  let Current = create();

  function create(): LazyExoticComponent<ComponentType<Props>> {
    return lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        throw new ChunkError(cause, () => {
          Current = create();
        });
      }
    });
  }

  return function RetryableLazy(props: Props): ReactElement {
    return <Current {...props} />;
  };
}
