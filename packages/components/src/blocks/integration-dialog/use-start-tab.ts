"use client";
import type { Config } from "@cobalt-kit/hooks";
import { useState } from "react";

export type IntegrationTab = "settings" | "workflows" | "runs";

export interface StartTab {
  /** Undefined until it is known where to start. */
  tab: IntegrationTab | undefined;
  setTab: (tab: IntegrationTab) => void;
  /** Starts over, with what a new connection still needs. */
  startAfterConnecting: () => void;
}

/** The tab in front: the person's choice, else settings after connecting where there are any, else workflows. */
export function useStartTab(config: Config | undefined, failed: boolean): StartTab {
  const [chosen, setChosen] = useState<IntegrationTab>();
  const [justConnected, setJustConnected] = useState(false);
  return {
    tab: chosen ?? (config === undefined ? (failed ? "settings" : undefined) : startFor(config, justConnected)),
    setTab: setChosen,
    startAfterConnecting() {
      setChosen(undefined);
      setJustConnected(true);
    },
  };
}

function startFor({ fields, workflows }: Config, justConnected: boolean): IntegrationTab {
  const configurable = fields.some(({ hidden }) => !hidden);
  return configurable && (justConnected || workflows.length === 0) ? "settings" : "workflows";
}
