import type { Execution, Page } from "@cobalt-kit/client";
import { type InfiniteData, notifyManager, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { cobaltKeys, type KeySession } from "../keys.ts";

/** What the page shows of executions right now. */
export interface ShownExecutions {
  /** Runs in lists, as each list has them: one that was asked for later knows more than the others. */
  listed: Map<string, Execution[]>;
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
  for (const [, list] of lists(client, session, true)) {
    shown.hasList = true;
    for (const execution of itemsOf(list)) {
      const states = shown.listed.get(execution.id);
      if (states === undefined) shown.listed.set(execution.id, [execution]);
      else states.push(execution);
    }
  }
  for (const [, execution] of details(client, session, true)) {
    if (execution !== undefined) shown.open.set(execution.id, execution);
  }
  return shown;
}

/** Whether any list, shown or not, holds the run. */
export function isListed(client: QueryClient, session: KeySession, executionId: string): boolean {
  return lists(client, session).some(([, list]) => itemsOf(list).some(({ id }) => id === executionId));
}

/** Lists and details as they are cached at a moment: whatever else is there later was answered since. */
export function cachedExecutions(client: QueryClient, session: KeySession): ReadonlySet<unknown> {
  return new Set([...lists(client, session), ...details(client, session)].map(([, data]) => data));
}

/**
 * Puts newer states into lists, where they stand, and into details. Lists carry no nodes, so theirs stay.
 *
 * @param since - What was cached when each was asked for: anything else has a newer answer.
 */
export function writeExecutions(
  client: QueryClient,
  session: KeySession,
  listed: ReadonlyMap<string, Execution>,
  detailed: ReadonlyMap<string, Execution>,
  since: { listed: ReadonlySet<unknown>; detailed: ReadonlySet<unknown> },
): void {
  notifyManager.batch(() => {
    const renew = (page: Page<Execution>): Page<Execution> => ({
      ...page,
      items: page.items.map((item) => {
        const newer = detailed.get(item.id) ?? listed.get(item.id);
        return newer === undefined ? item : { ...newer, nodes: item.nodes };
      }),
    });
    for (const [key, list] of lists(client, session)) {
      if (list === undefined || !since.listed.has(list)) continue;
      if (!itemsOf(list).some(({ id }) => listed.has(id) || detailed.has(id))) continue;
      const newer = "pages" in list ? { ...list, pages: list.pages.map(renew) } : renew(list);
      // the list itself is no fresher for it
      const updatedAt = client.getQueryState(key)?.dataUpdatedAt;
      client.setQueryData(key, newer, updatedAt === undefined ? {} : { updatedAt });
    }
    for (const [key, execution] of details(client, session)) {
      const newer = execution && detailed.get(execution.id);
      if (newer !== undefined && since.detailed.has(execution)) client.setQueryData(key, newer);
    }
  });
}

/** Reads open details anew that could not be read. */
export function readFailedDetails(client: QueryClient, session: KeySession): void {
  void client.refetchQueries({
    type: "active",
    predicate: ({ queryKey, state }) =>
      isExecutionKey(session, queryKey) && queryKey[2] === "execution" && state.status === "error",
  });
}

type List = Page<Execution> | InfiniteData<Page<Execution>> | undefined;

function itemsOf(list: List): Execution[] {
  if (list === undefined) return [];
  return "pages" in list ? list.pages.flatMap(({ items }) => items) : list.items;
}

function lists(client: QueryClient, session: KeySession, active = false): [QueryKey, List][] {
  return client.getQueriesData({ queryKey: cobaltKeys.executions(session), type: active ? "active" : "all" });
}

function details(client: QueryClient, session: KeySession, active = false): [QueryKey, Execution | undefined][] {
  const queryKey = [...cobaltKeys.scope(session), "execution"];
  return client.getQueriesData({ queryKey, type: active ? "active" : "all" });
}
