import { hashKey, type Query } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { HIDDEN, maskData } from "../recording/mask-data.ts";
import { Facts } from "./facts.tsx";
import { FilterTools } from "./filter-tools.tsx";
import { ListWithDetail } from "./list-with-detail.tsx";
import type { PanelSource } from "./panel-source.ts";
import { clockTime, duration } from "./times.ts";
import { useCachedQueries } from "./use-cached-queries.ts";
import { useNow } from "./use-now.ts";

const MAX_VALUE = 20_000;

/** What Cobalt Kit keeps in the query cache, and one entry of it in detail. */
export function CacheTab({ source }: { source: PanelSource }): ReactElement {
  const queries = useCachedQueries(source);
  const now = useNow();
  const [text, setText] = useState("");
  const [openHash, setOpenHash] = useState<string>();
  const shown = queries.filter((query) => nameOf(query).toLowerCase().includes(text.toLowerCase()));
  const open = queries.find(({ queryHash }) => queryHash === openHash);

  return (
    <>
      <FilterTools
        of="entries"
        placeholder="Key"
        text={text}
        onTextChange={setText}
        shown={shown.length}
        total={queries.length}
      >
        <button
          type="button"
          onClick={() => void source.queryClient.invalidateQueries({ queryKey: ["cobalt", source.session.scope] })}
        >
          Invalidate all
        </button>
      </FilterTools>
      {shown.length === 0 ? (
        <p className="note">{queries.length === 0 ? "The cache has nothing of Cobalt Kit." : "No key is like that."}</p>
      ) : (
        <ListWithDetail
          heads={["Key", "State", "Observers", "Age"]}
          rows={shown.map((query) => ({
            id: query.queryHash,
            name: nameOf(query),
            cells: [stateOf(query), query.getObserversCount(), ageOf(query, now)],
            isFailed: query.state.status === "error",
          }))}
          openId={openHash}
          onOpenIdChange={setOpenHash}
        >
          {open && <QueryDetail key={open.queryHash} query={open} source={source} now={now} />}
        </ListWithDetail>
      )}
    </>
  );
}

interface QueryDetailProps {
  query: Query;
  source: PanelSource;
  now: number;
}

function QueryDetail({ query, source: { queryClient }, now }: QueryDetailProps): ReactElement {
  const { state, queryKey } = query;
  const filters = { queryKey, exact: true };
  return (
    <section className="detail" aria-label={nameOf(query)}>
      <h2>{nameOf(query)}</h2>
      <Facts
        of={{
          State: stateOf(query),
          Observers: String(query.getObserversCount()),
          Updated: state.dataUpdatedAt === 0 ? "never" : `${clockTime(state.dataUpdatedAt)}, ${ageOf(query, now)} ago`,
          Error: state.error?.message,
          "Failures in a row": state.fetchFailureCount > 0 ? String(state.fetchFailureCount) : undefined,
        }}
      />
      <p className="tools">
        <button type="button" onClick={() => void queryClient.refetchQueries(filters)}>
          Refetch
        </button>
        <button type="button" onClick={() => void queryClient.invalidateQueries(filters)}>
          Invalidate
        </button>
        <button type="button" onClick={() => queryClient.removeQueries(filters)}>
          Remove
        </button>
      </p>
      {state.data !== undefined && (
        <>
          <h3>Value</h3>
          <pre tabIndex={0}>{textOf(query)}</pre>
        </>
      )}
    </section>
  );
}

/** The key without what all keys of the account begin with, and without a secret in it. */
function nameOf(query: Query): string {
  const taskId = taskIdOf(query);
  return query.queryKey
    .slice(2)
    .map((part) => (part === taskId ? HIDDEN : typeof part === "string" ? part : hashKey([part]).slice(1, -1)))
    .join(" / ");
}

/** Of a human task, whose id lets whoever knows it answer. */
function taskIdOf({ queryKey: [, , name, id] }: Query): string | undefined {
  return name === "human-tasks" && typeof id === "string" ? id : undefined;
}

function stateOf(query: Query): string {
  const { status, fetchStatus } = query.state;
  if (fetchStatus === "fetching") return status === "pending" ? "loading" : "refetching";
  if (fetchStatus === "paused") return "paused";
  if (status === "success") return query.isStale() ? "stale" : "fresh";
  return status;
}

function ageOf({ state }: Query, now: number): string {
  return state.dataUpdatedAt === 0 ? "" : duration(Math.max(0, now - state.dataUpdatedAt));
}

function textOf(query: Query): string {
  const taskId = taskIdOf(query) ?? "";
  const whole = JSON.stringify(maskData(query.state.data), null, 2);
  const text = taskId === "" ? whole : whole.replaceAll(JSON.stringify(taskId).slice(1, -1), HIDDEN);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}\n[${text.length - MAX_VALUE} more]` : text;
}
