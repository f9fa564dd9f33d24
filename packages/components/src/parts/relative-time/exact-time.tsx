"use client";
import type { ReactElement } from "react";
import { dateFormatFor, isDay, readTime } from "../../format-dates.ts";
import { isolateName } from "../../messages/isolate-name.ts";
import { useUI } from "../../ui-context.ts";
import { useHydrated } from "../../use-hydrated.ts";

/** Props of {@link ExactTime}. */
export interface ExactTimeProps {
  /** What cannot be read as a date is shown as it is. */
  iso: string;
  /** Puts the time into a sentence. */
  text?: ((when: string) => string) | undefined;
  /** Says the day alone; the rest is in the title. @default false */
  dayOnly?: boolean | undefined;
}

/** A date and time in the reader's zone; to the second, with that zone, in the title. Renders a `<time>`, in UTC until the zone is known. */
export function ExactTime({ iso, text = itself, dayOnly = false }: ExactTimeProps): ReactElement {
  const format = dateFormatFor(useUI().locale);
  const isReadable = !Number.isNaN(readTime(iso));
  const isHere = useHydrated() && isReadable;
  return (
    <time dateTime={isReadable ? iso : undefined} title={isHere ? format.exactTime(iso) : undefined}>
      {text(isHere ? (dayOnly ? format.date(iso) : format.dateTime(iso)) : universalTime(iso))}
    </time>
  );
}

/** The same text on every machine, so that a page from a server agrees with the one it becomes. */
export function universalTime(iso: string): string {
  const time = new Date(readTime(iso));
  return Number.isNaN(time.getTime()) || isDay(iso)
    ? isolateName(iso)
    : `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A time that is in no sentence. */
export function itself(when: string): string {
  return when;
}
