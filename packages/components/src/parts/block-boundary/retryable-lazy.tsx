"use client";
import {
  forwardRef,
  lazy,
  memo,
  type ComponentType,
  type ForwardRefExoticComponent,
  type LazyExoticComponent,
  type MemoExoticComponent,
  type PropsWithoutRef,
  type RefAttributes,
  useState,
} from "react";
import { ChunkError } from "./chunk-error.ts";

/** A component whose code loads when it is first drawn, or before. */
export type RetryableLazy<Props extends object, Root> = ForwardRefExoticComponent<
  PropsWithoutRef<Props> & RefAttributes<Root>
> & {
  /** Loads the code, so that it need not be waited for where it is drawn. What fails is tried again, and told, there. */
  preload: () => void;
};

/**
 * `React.lazy` that can be retried: React caches a rejected import forever. Render it inside a `BlockBoundary`.
 *
 * @example
 * const Report = retryableLazy(async () => (await import("./report.tsx")).Report);
 */
export function retryableLazy<Props extends object, Root = never>(
  load: () => Promise<ComponentType<Props & RefAttributes<Root>>>,
): RetryableLazy<Props, Root> {
  type Code = ComponentType<Props & RefAttributes<Root>>;
  let Loaded: MemoExoticComponent<Code> | undefined;
  let Loading = create();

  async function loadCode(): Promise<MemoExoticComponent<Code>> {
    Loaded ??= memo(await load());
    return Loaded;
  }
  function create(): LazyExoticComponent<MemoExoticComponent<Code>> {
    return lazy(async () => {
      try {
        return { default: await loadCode() };
      } catch (cause) {
        throw new ChunkError(cause, () => {
          Loading = create();
        });
      }
    });
  }

  const Drawn = forwardRef<Root, Props>(function RetryableLazy(props, ref) {
    // React waits for what is lazy, if only for a moment, even where it is there. What is drawn stays the same: it would begin anew.
    const [Current] = useState(() => Loaded ?? Loading);
    return <Current {...props} ref={ref} />;
  });
  return Object.assign(Drawn, { preload: () => void loadCode().catch(() => {}) });
}
