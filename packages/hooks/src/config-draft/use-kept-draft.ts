"use client";
import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";
import { useEffect, useRef } from "react";
import { configParts } from "../keys.ts";
import { useClientLayoutEffect } from "../use-client-layout-effect.ts";
import type { DraftPersistence } from "./draft-persistence.ts";
import type { SharedDraft } from "./shared-drafts.ts";

/** Keeps a draft in the host's place while it is edited; `gone` drops what is kept of a config that is no more. */
export function useKeptDraft(
  session: CobaltSession,
  reference: ConfigReference,
  draft: SharedDraft | undefined,
  persist: DraftPersistence | undefined,
  gone: boolean,
): void {
  const place = useRef(persist);
  const wanted = persist !== undefined;
  const key = JSON.stringify(["cobalt-draft", session.scope, ...configParts(session, reference)]);
  useClientLayoutEffect(() => {
    place.current = persist;
  });
  useClientLayoutEffect(() => (wanted ? draft?.keep(() => place.current, key) : undefined), [wanted, draft, key]);
  useEffect(() => {
    if (gone) void Promise.resolve(place.current?.remove(key)).catch(() => {});
  }, [gone, key]);
}
