import {
  type CobaltSession,
  type Execution,
  type getExecution,
  isCobaltError,
  type isFinished,
  type listExecutions,
} from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { cobaltKeys } from "../keys.ts";
import { createPoller } from "../poller.ts";
import { emitSignal } from "../session-signals.ts";
import {
  cachedExecutions,
  isExecutionKey,
  isListed,
  readFailedDetails,
  shownExecutions,
  writeExecutions,
} from "./execution-cache.ts";
import { keptPer } from "../kept-per.ts";
import { createUnfinishedExecutions } from "./unfinished-executions.ts";

const LONGEST_DELAY_MS = 30_000;
const LIST_LIMIT = 100;
const WAKING = new Set(["updated", "observerAdded", "observerRemoved"]);

/** What a follower asks the service with, and knows an end by. */
export interface ExecutionCalls {
  listExecutions: typeof listExecutions;
  getExecution: typeof getExecution;
  isFinished: typeof isFinished;
}

export interface ExecutionFollower {
  /** Something on the page shows executions: those that are not over are kept up to date. Returns how to stop. */
  watch(session: CobaltSession): () => void;
  /** A run was started: it is followed to its end, shown or not. */
  follow(session: CobaltSession, executionId: string): void;
}

const followersOf = /* @__PURE__ */ keptPer((_client: QueryClient) => new Map<string, ExecutionFollower>());

/** The one follower of an account. */
export function followerOf(client: QueryClient, session: CobaltSession, calls: ExecutionCalls): ExecutionFollower {
  const known = followersOf(client);
  const { scope } = session;
  const follower =
    known.get(scope) ??
    createFollower(client, session, calls, () => {
      if (known.get(scope) === follower) known.delete(scope);
    });
  known.set(scope, follower);
  return follower;
}

/** The one poller of an account: a tick is one list call, and a GET for each open or started run that it leaves open. */
function createFollower(
  client: QueryClient,
  key: CobaltSession,
  { listExecutions, getExecution, isFinished }: ExecutionCalls,
  onIdle: () => void,
): ExecutionFollower {
  const watchers = new Set<{ session: CobaltSession }>();
  const unfinished = createUnfinishedExecutions(isFinished);
  /** Runs that lists were asked again for. */
  const announced = new Set<string>();
  const poller = createPoller({
    ask: tick,
    longestMs: LONGEST_DELAY_MS,
    onReturn() {
      isOffline = false;
      poller.startOver();
      reconsider();
    },
    onLeave: reconsider,
  });
  let stopListening: (() => void) | undefined;
  /** The last question could not be sent. What the browser says of the network is a hint, which may be wrong for ever. */
  let isOffline = false;

  return {
    watch(session) {
      const watcher = { session };
      watchers.add(watcher);
      listen();
      reconsider();
      return () => {
        watchers.delete(watcher);
        reconsider();
      };
    },
    follow(session, executionId) {
      unfinished.follow(session, executionId);
      announced.add(executionId);
      listen();
      reconsider();
    },
  };

  function openSession(): CobaltSession | undefined {
    const sessions = [...watchers].map(({ session }) => session).concat(unfinished.sessions());
    return sessions.find((session) => session.getStatus() !== "closed");
  }

  function listen(): void {
    if (stopListening !== undefined) return;
    poller.start();
    const stops = [
      client.getQueryCache().subscribe(({ type, query }) => {
        if (WAKING.has(type) && isExecutionKey(key, query.queryKey)) reconsider();
      }),
      key.subscribe(reconsider),
      poller.stop,
    ];
    stopListening = () => {
      for (const stop of stops) stop();
      stopListening = undefined;
    };
  }

  /** After anything that may change what runs: wakes the poller or lets it sleep. */
  function reconsider(): void {
    const session = openSession();
    if (session === undefined) {
      poller.rest();
      stopListening?.();
      onIdle();
      return;
    }
    const { isUrgent, ended } = unfinished.update(shownExecutions(client, key));
    for (const { id, status } of ended) {
      emitSignal(session, { type: "execution-finished", executionId: id, status });
    }
    if (isUrgent) isOffline = false;
    if (unfinished.ids().length === 0 || isHidden() || isOffline) {
      poller.rest();
      return;
    }
    if (isUrgent) poller.startOver();
    else poller.wake();
  }

  async function tick(signal: AbortSignal): Promise<() => void> {
    try {
      const session = openSession();
      if (session?.getStatus() === "active") await ask(session, signal);
    } catch (error) {
      // otherwise the next tick asks again, and a lost session speaks for itself
      isOffline = isCobaltError(error) && error.code === "offline";
    }
    return reconsider;
  }

  async function ask(session: CobaltSession, signal: AbortSignal): Promise<void> {
    const shown = shownExecutions(client, key);
    const ids = unfinished.ids();
    // what is queued or stopping is not among the running ones
    const onlyRunning = ids.every((id) => unfinished.isRunning(id, shown));
    const filters = onlyRunning ? { status: "running", limit: LIST_LIMIT } : { limit: LIST_LIMIT };
    const atList = cachedExecutions(client, key);
    const { items } = await listExecutions(session, filters, { signal });
    const listed = new Map(items.map((execution) => [execution.id, execution]));
    const atDetails = cachedExecutions(client, key);
    const detailed = await askEach(
      session,
      ids.filter((id) => shown.open.has(id) || (unfinished.isFollowed(id) && !listed.has(id))),
      signal,
    );
    if (signal.aborted || session.getStatus() === "closed") return;

    const ended = ids.some((id) => {
      const now = detailed.get(id) ?? listed.get(id);
      return now === undefined ? shown.listed.has(id) : isFinished(now.status);
    });
    const news = items.filter(
      ({ id, status }) => !isFinished(status) && !announced.has(id) && !isListed(client, session, id),
    );
    for (const { id } of news) announced.add(id);
    for (const id of ids) {
      const now = detailed.get(id) ?? listed.get(id);
      if (now !== undefined) unfinished.learn(now);
    }
    writeExecutions(client, session, listed, detailed, { listed: atList, detailed: atDetails });
    if (ended) readFailedDetails(client, session);
    if (ended || (shown.hasList && news.length > 0)) {
      void client.invalidateQueries({ queryKey: cobaltKeys.executions(session) });
    }
  }

  async function askEach(
    session: CobaltSession,
    ids: readonly string[],
    signal: AbortSignal,
  ): Promise<Map<string, Execution>> {
    const answers = new Map<string, Execution>();
    await Promise.all(
      ids.map(async (id) => {
        try {
          answers.set(id, await getExecution(session, id, { signal }));
        } catch (error) {
          if (isCobaltError(error) && error.code === "not-found") unfinished.unfollow(id);
        }
      }),
    );
    return answers;
  }
}

function isHidden(): boolean {
  return typeof document !== "undefined" && document.visibilityState === "hidden";
}
