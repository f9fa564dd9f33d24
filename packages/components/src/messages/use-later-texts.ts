"use client";
import { useCallback, useState, useSyncExternalStore } from "react";
import type { Catalogue, LaterMessages } from "./catalogue.ts";

type Load = () => Promise<LaterMessages>;

interface LaterTexts {
  /** They are there, or will not come. */
  settled: boolean;
  texts?: LaterMessages;
}

interface Arrival {
  state: LaterTexts;
  loading: boolean;
  listeners: Set<() => void>;
}

const nothingToLoad: LaterTexts = { settled: true };
const onTheirWay: LaterTexts = { settled: false };

/** By the function that loads them, which is the same however often a catalogue is spread into another. */
const arrivals = new WeakMap<Load, Arrival>();

/** A language as it is shown, with the texts that loaded later. */
interface ShownLanguage {
  catalogue: Catalogue | undefined;
  later: LaterTexts;
}

/** The language that the host wants, once it is whole; until then the one before, so that no page is in two. */
export function useShownLanguage(catalogue: Catalogue | undefined): ShownLanguage {
  const later = useLaterTexts(catalogue?.later);
  const wanted = { catalogue, later };
  const [shown, setShown] = useState<ShownLanguage>(wanted);
  if (!later.settled || (shown.catalogue === catalogue && shown.later === later)) return shown;
  setShown(wanted);
  return wanted;
}

/** The texts of a language that load after the others: asked for once the page stands, and again by the next provider where they did not come. */
function useLaterTexts(load: Load | undefined): LaterTexts {
  const subscribe = useCallback((listener: () => void) => follow(load, listener), [load]);
  return useSyncExternalStore(
    subscribe,
    () => (load === undefined ? nothingToLoad : arrivalOf(load).state),
    () => (load === undefined ? nothingToLoad : onTheirWay),
  );
}

function arrivalOf(load: Load): Arrival {
  let arrival = arrivals.get(load);
  if (arrival === undefined)
    arrivals.set(load, (arrival = { state: onTheirWay, loading: false, listeners: new Set() }));
  return arrival;
}

function follow(load: Load | undefined, listener: () => void): () => void {
  if (load === undefined) return () => {};
  const arrival = arrivalOf(load);
  arrival.listeners.add(listener);
  if (!arrival.loading && arrival.state.texts === undefined) void bring(load, arrival);
  return () => void arrival.listeners.delete(listener);
}

async function bring(load: Load, arrival: Arrival): Promise<void> {
  arrival.loading = true;
  arrival.state = await load().then(
    (texts): LaterTexts => ({ settled: true, texts }),
    () => ({ settled: true }),
  );
  arrival.loading = false;
  for (const listener of arrival.listeners) listener();
}
