import type { Execution, Page } from "@cobalt-kit/client";
import { notifyManager, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { cobaltKeys, type KeySession } from "../keys.ts";

/** What the page shows of executions right now. */
export interface ShownExecutions {
  /** Runs in lists. */
  listed: Map<string, Execution>;
  hasList: boolean;
  /** Open details. */
  open: Map<string, Execution>;
}

export function isExecutionKey(session: KeySession, key: QueryKey): boolean {
  return (
    key[1] === session.scope && key[0] === cobaltKeys.all[0] && (key[2] === "executions" || key[2] === "execution")
  );
}

export function shownExecutions(client: QueryClient, session: KeySession): ShownExecutions {
  const shown: ShownExecutions = { listed: new Map(), hasList: false, open: new Map() };
  for (const [, page] of pages(client, session, true)) {
    shown.hasList = true;
    for (const execution of page?.items ?? []) shown.listed.set(execution.id, execution);
  }
  for (const [, execution] of details(client, session, true)) {
    if (execution !== undefined) shown.open.set(execution.id, execution);
  }
  return shown;
}

/** Whether any list, shown or not, holds the run. */
export function isListed(client: QueryClient, session: KeySession, executionId: string): boolean {
  return pages(client, session).some(([, page]) => page?.items.some(({ id }) => id === executionId));
}

/** Puts newer states into lists, where they stand, and into details. Lists carry no nodes, so theirs stay. */
export function writeExecutions(
  client: QueryClient,
  session: KeySession,
  listed: ReadonlyMap<string, Execution>,
  detailed: ReadonlyMap<string, Execution>,
): void {
  notifyManager.batch(() => {
    for (const [key, page] of pages(client, session)) {
      if (!page?.items.some(({ id }) => listed.has(id) || detailed.has(id))) continue;
      const items = page.items.map((item) => {
        const newer = detailed.get(item.id) ?? listed.get(item.id);
        return newer === undefined ? item : { ...newer, nodes: item.nodes };
      });
      // the page itself is no fresher for it
      const updatedAt = client.getQueryState(key)?.dataUpdatedAt;
      client.setQueryData(key, { ...page, items }, updatedAt === undefined ? {} : { updatedAt });
    }
    for (const [key, execution] of details(client, session)) {
      const newer = execution && detailed.get(execution.id);
      if (newer !== undefined) client.setQueryData(key, newer);
    }
  });
}

function pages(client: QueryClient, session: KeySession, active = false): [QueryKey, Page<Execution> | undefined][] {
  return client.getQueriesData({ queryKey: cobaltKeys.executions(session), type: active ? "active" : "all" });
}

function details(client: QueryClient, session: KeySession, active = false): [QueryKey, Execution | undefined][] {
  const queryKey = [...cobaltKeys.scope(session), "execution"];
  return client.getQueriesData({ queryKey, type: active ? "active" : "all" });
}
