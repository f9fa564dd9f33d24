import type { ReactElement } from "react";
import type { PanelSource } from "./panel-source.ts";

interface AccountBadgeProps {
  of: { account: string };
  source: PanelSource;
}

/** Marks what another customer's provider did: one that the page had before, or has elsewhere. */
export function AccountBadge({ of: { account }, source: { session } }: AccountBadgeProps): ReactElement | null {
  return account === session.linkedAccountId ? null : <span className="badge">{account}</span>;
}
