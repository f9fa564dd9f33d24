"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { useSyncExternalStore } from "react";
import { missingCode } from "../missing-code.ts";
import type { sharedDraft } from "./shared-drafts.ts";

/** The code that edits, once it is here: pages on which nobody edits do not load it. */
interface DraftEngine {
  share?: typeof sharedDraft;
  error?: CobaltError;
}

const notYet: DraftEngine = {};
const listeners = new Set<() => void>();
let engine = notYet;

export function useDraftEngine(): DraftEngine {
  return useSyncExternalStore(
    subscribe,
    () => engine,
    () => notYet,
  );
}

export async function loadDraftEngine(): Promise<void> {
  try {
    const { sharedDraft } = await import("./shared-drafts.ts");
    engine = { share: sharedDraft };
  } catch (cause) {
    engine = { error: missingCode("edits settings", cause) };
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (engine.share === undefined) void loadDraftEngine();
  return () => listeners.delete(listener);
}
