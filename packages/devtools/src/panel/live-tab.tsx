import { cobaltKeys } from "@cobalt-kit/hooks";
import type { ReactElement } from "react";
import type { PanelSource } from "./panel-source.ts";
import { findRepeatedReads } from "./repeated-reads.ts";
import { clockTime, duration } from "./times.ts";
import { findUnfinishedRuns } from "./unfinished-runs.ts";
import { useCachedQueries } from "./use-cached-queries.ts";
import { useLog } from "./use-log.ts";
import { useNow } from "./use-now.ts";

/** What goes on by itself: runs that are followed, reads that are asked again and again, and what is on its way. */
export function LiveTab({ source }: { source: PanelSource }): ReactElement {
  const { recording, session, queryClient } = source;
  const now = useNow();
  const requests = useLog(recording.requests).filter(({ account }) => account === session.linkedAccountId);
  const runs = findUnfinishedRuns(useCachedQueries(source), session);
  const reads = findRepeatedReads(requests, now);
  const pending = requests.filter(({ state }) => state === "pending");
  const acts = queryClient
    .getMutationCache()
    .findAll({ mutationKey: cobaltKeys.scope(session), status: "pending" })
    .map(({ mutationId, options, state }) => ({
      id: mutationId,
      name: String(options.mutationKey?.[2]),
      at: state.submittedAt,
    }));

  return (
    <div className="columns">
      <section aria-label="Runs that are not over">
        <h2>Runs that are not over</h2>
        {runs.length === 0 ? (
          <p className="note">None that the cache knows.</p>
        ) : (
          <ul className="lines">
            {runs.map(({ id, status, isShown }) => (
              <li key={id}>
                <code>{id}</code> {status} <span className="note">{isShown ? "shown, so followed" : "not shown"}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label="Reads that repeat">
        <h2>Reads that repeat</h2>
        {reads.length === 0 ? (
          <p className="note">None. What is polled shows up here with its second request.</p>
        ) : (
          <ul className="lines">
            {reads.map(({ path, count, lastAt, gapMs, expectedAt }) => (
              <li key={path}>
                <code>GET {path}</code>{" "}
                <span className="note">
                  {count} times, last at {clockTime(lastAt)}, {duration(gapMs)} after the one before;{" "}
                  {expectedAt === undefined ? "on its way" : `next in about ${duration(expectedAt - now)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label="On their way">
        <h2>On their way</h2>
        {pending.length + acts.length === 0 ? (
          <p className="note">Nothing.</p>
        ) : (
          <ul className="lines">
            {pending.map(({ id, method, path, at }) => (
              <li key={`request ${id}`}>
                <code>
                  {method} {path}
                </code>{" "}
                <span className="note">since {duration(now - at)}</span>
              </li>
            ))}
            {acts.map(({ id, name, at }) => (
              <li key={`act ${id}`}>
                <code>{name}</code> <span className="note">a mutation, since {duration(now - at)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
