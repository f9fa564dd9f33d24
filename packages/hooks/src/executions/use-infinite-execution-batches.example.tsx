import { type Execution, useExecution, useExecutions, useInfiniteExecutionBatches } from "@cobalt-kit/hooks";

export function Example() {
  const { data: runs } = useExecutions({ limit: 50 });
  const run = runs?.items.find(({ workflow }) => workflow?.name === "Fetch payouts every morning");
  const { data: execution } = useExecution(run?.id ?? "", { enabled: run !== undefined });
  return execution === undefined ? <p>Loading…</p> : <Rounds execution={execution} />;
}

function Rounds({ execution }: { execution: Execution }) {
  const nodeId = execution.nodes?.find(({ isBatch }) => isBatch)?.id ?? "";
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error } = useInfiniteExecutionBatches({
    executionId: execution.id,
    nodeId,
    limit: 3,
  });
  if (error) return <p>{error.code === "not-supported" ? "No rounds are kept." : "Could not load them."}</p>;
  return (
    <>
      <ul>
        {data?.pages
          .flatMap(({ items }) => items)
          .map(({ index, status }) => (
            <li key={index}>
              Round {index}: {status}
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          More rounds
        </button>
      )}
    </>
  );
}
