import { type CobaltSession, getExecution, isFinished, listExecutions } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import { missingCode } from "../missing-code.ts";
import { emitSignal } from "../session-signals.ts";
import type { ExecutionFollower } from "./execution-follower.ts";

/**
 * Something on the page shows executions: those that are not over are kept up to date, by code that loads with the first. Where that does
 * not arrive, runs stand as they were answered until the network is back. Returns how to stop.
 */
export function watchExecutions(client: QueryClient, session: CobaltSession): () => void {
  let isOver = false;
  let stop = (): void => {};
  const start = async (): Promise<void> => {
    const follower = await loadFollower(client, session);
    if (isOver) return;
    if (follower !== undefined) {
      stop = follower.watch(session);
      return;
    }
    globalThis.addEventListener?.("online", start, { once: true });
    stop = () => globalThis.removeEventListener?.("online", start);
  };
  void start();
  return () => {
    isOver = true;
    stop();
  };
}

/** A run was started: it is followed to its end, shown or not. */
export async function followExecution(client: QueryClient, session: CobaltSession, executionId: string): Promise<void> {
  const follower = await loadFollower(client, session);
  follower?.follow(session, executionId);
}

/** Undefined where the code does not arrive, of which the host hears. */
async function loadFollower(client: QueryClient, session: CobaltSession): Promise<ExecutionFollower | undefined> {
  try {
    const { followerOf } = await import("../late-parts.ts");
    // handed over: what late code imports of the client, bundlers that split as esbuild does keep at once on every page
    return followerOf(client, session, { listExecutions, getExecution, isFinished });
  } catch (cause) {
    emitSignal(session, missingCode("follows runs", cause));
    return undefined;
  }
}
