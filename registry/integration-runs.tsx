"use client";
import { type Execution, useExecutions, useRerunExecution } from "@cobalt-kit/hooks";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/utils";

/** What ran, newest first; runs that are not over are followed. Without a slug, of every application. */
export function IntegrationRuns({ slug }: { slug?: string }) {
  const [page, setPage] = useState(1);
  const { data, isPlaceholderData, error, refetch } = useExecutions({
    page,
    ...(slug !== undefined && { slug }),
  });
  if (data === undefined) {
    if (error === null) return <p className="text-muted-foreground">Loading…</p>;
    return (
      <p role="alert" className="flex items-center gap-3">
        The runs could not be loaded ({error.code}).
        <Button variant="outline" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (data.items.length === 0 && page === 1) return <p className="text-muted-foreground">Nothing ran yet.</p>;
  return (
    <div className="grid gap-3">
      <ul aria-label="Runs" aria-busy={isPlaceholderData} className="divide-y rounded-lg border">
        {data.items.map((execution) => (
          <Run key={execution.id} execution={execution} />
        ))}
      </ul>
      <div className="flex gap-3">
        <Button variant="outline" size="sm" disabled={page === 1} onClick={() => setPage(page - 1)}>
          Newer
        </Button>
        <Button variant="outline" size="sm" disabled={!data.hasNextPage} onClick={() => setPage(page + 1)}>
          Older
        </Button>
      </div>
    </div>
  );
}

const states: Record<string, string> = {
  queued: "Queued",
  running: "Running",
  stopping: "Stopping",
  completed: "Completed",
  "partially-successful": "Partly successful",
  errored: "Failed",
  stopped: "Stopped",
  "timed-out": "Timed out",
  terminated: "Terminated",
  duplicate: "Duplicate",
  unknown: "Status unknown",
};

function Run({ execution: { id, name, workflow, status, createdAt } }: { execution: Execution }) {
  const { mutate: rerun, isPending, error } = useRerunExecution();
  const title = workflow?.name ?? name ?? id;
  return (
    <li className="flex items-center gap-3 p-3">
      <span className="grid flex-1">
        <span className="font-medium">{title}</span>
        {createdAt !== undefined && (
          <time dateTime={createdAt} className="text-muted-foreground text-sm">
            {new Date(createdAt).toLocaleString()}
          </time>
        )}
        {error && <span role="alert">It could not be started again ({error.code}).</span>}
      </span>
      <span className={cn("text-sm", status === "errored" && "text-destructive")}>{states[status] ?? status}</span>
      {status === "errored" && (
        <Button
          variant="outline"
          size="sm"
          disabled={isPending}
          aria-label={`Run ${title} again`}
          onClick={() => rerun({ executionId: id })}
        >
          Run again
        </Button>
      )}
    </li>
  );
}
