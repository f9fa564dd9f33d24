"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import { type FormEvents, useFormEvents } from "./parts/form/use-form-events.ts";
import { useLatest } from "./use-latest.ts";
import { useOnce } from "./use-once.ts";
import { useRenewAfter } from "./use-renew-after.ts";

/**
 * A form that is sent once at a time, and whether that goes on. Where the last try found no session, a new one comes first: `send` is then the
 * one of the latest render, as what stands in the fields may have changed meanwhile.
 *
 * @param error - Why the last try failed.
 */
export function useSending(
  error: CobaltError | null | undefined,
  send: () => Promise<void>,
): readonly [busy: boolean, events: FormEvents] {
  const [busy, once] = useOnce();
  const renewAfter = useRenewAfter();
  const latest = useLatest(send);
  const sendLatest = async (): Promise<void> => {
    await renewAfter(error);
    await latest.current();
  };
  return [busy, useFormEvents(() => once(sendLatest))];
}
