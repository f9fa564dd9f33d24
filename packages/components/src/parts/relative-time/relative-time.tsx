"use client";
import { type ReactElement, useSyncExternalStore } from "react";
import { useFormat } from "../../format.ts";
import { readClock, subscribeToClock } from "./shared-clock.ts";

/** Props of {@link RelativeTime}. */
export interface RelativeTimeProps {
  /** What cannot be read as a date is shown as it is. */
  iso: string;
  /** Puts the time into a sentence. */
  text?: ((when: string) => string) | undefined;
}

/** How long ago something was, kept true while it is looked at; exactly when in the title. Renders a `<time>`. */
export function RelativeTime({ iso, text = itself }: RelativeTimeProps): ReactElement {
  const format = useFormat();
  useSyncExternalStore(subscribeToClock, readClock, readClock);
  return (
    <time dateTime={iso} title={format.dateTime(iso)}>
      {text(format.relativeTime(iso))}
    </time>
  );
}

function itself(when: string): string {
  return when;
}
