"use client";
import {
  forwardRef,
  lazy,
  type ComponentType,
  type ForwardRefExoticComponent,
  type LazyExoticComponent,
  type PropsWithoutRef,
  type RefAttributes,
} from "react";

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

/**
 * `React.lazy` that can be retried: React caches a rejected import forever. Render it inside a `BlockBoundary`.
 *
 * @example
 * const Report = retryableLazy(async () => (await import("./report.tsx")).Report);
 */
export function retryableLazy<Props extends object, Root = never>(
  load: () => Promise<ComponentType<Props & RefAttributes<Root>>>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Root>> {
  let Current = create();

  function create(): LazyExoticComponent<ComponentType<Props & RefAttributes<Root>>> {
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

  return forwardRef<Root, Props>(function RetryableLazy(props, ref) {
    return <Current {...props} ref={ref} />;
  });
}
