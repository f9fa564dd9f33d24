"use client";
import { type ReactElement, useSyncExternalStore } from "react";
import { useFormat } from "../../format.ts";
import { readTime } from "../../format-dates.ts";
import { itself, universalTime } from "./exact-time.tsx";
import { readClock, subscribeToClock } from "./shared-clock.ts";

/** Props of {@link RelativeTime}. */
export interface RelativeTimeProps {
  /** When something happened. What cannot be read as a date is shown as it is. */
  iso: string;
  /** How far the service's clock is ahead of this one, in milliseconds. @default 0 */
  clockLeadMs?: number | undefined;
  /** Puts the time into a sentence. */
  text?: ((when: string) => string) | undefined;
}

/**
 * How long ago something was, kept true while it is looked at; exactly when in the title and for screen readers. What happened is never
 * in the future, whatever the clocks say. Renders a `<time>`, in UTC until the page knows its reader's clock.
 */
export function RelativeTime({ iso, clockLeadMs = 0, text = itself }: RelativeTimeProps): ReactElement {
  const format = useFormat();
  const tick = useSyncExternalStore(subscribeToClock, readClock, onServer);
  if (Number.isNaN(readTime(iso))) return <time>{text(universalTime(iso))}</time>;
  if (tick === undefined) return <time dateTime={iso}>{text(universalTime(iso))}</time>;
  const exact = format.exactTime(iso);
  return (
    <time dateTime={iso} title={exact}>
      <span>{text(format.timeAgo(iso, clockLeadMs))}</span>
      <span className="ck-visually-hidden">{` (${exact})`}</span>
    </time>
  );
}

function onServer(): undefined {
  return undefined;
}
