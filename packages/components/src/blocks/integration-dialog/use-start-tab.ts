"use client";
import type { Config } from "@cobalt-kit/hooks";
import { useState } from "react";

export type IntegrationTab = "settings" | "workflows" | "runs";

export interface StartTab {
  /** Undefined until it is known where to start. */
  tab: IntegrationTab | undefined;
  setTab: (tab: IntegrationTab) => void;
}

/** The tab in front: the person's choice, else settings after connecting where there are any, else workflows. */
export function useStartTab(config: Config | undefined, failed: boolean, connects: number): StartTab {
  const [chosen, setChosen] = useState<{ tab: IntegrationTab; connects: number }>();
  // A new connection starts over, with what it still needs.
  const tab = chosen?.connects === connects ? chosen.tab : undefined;
  return {
    tab: tab ?? (config === undefined ? (failed ? "settings" : undefined) : startFor(config, connects > 0)),
    setTab: (next) => setChosen({ tab: next, connects }),
  };
}

function startFor({ fields, workflows }: Config, justConnected: boolean): IntegrationTab {
  const configurable = fields.some(({ hidden }) => !hidden);
  return configurable && (justConnected || workflows.length === 0) ? "settings" : "workflows";
}
