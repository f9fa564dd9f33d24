import { type Execution, useExecution, useExecutionBatches, useExecutions } from "@cobalt-kit/hooks";

export function Example() {
  const { data: runs } = useExecutions({ limit: 50 });
  const run = runs?.items.find(({ workflow }) => workflow?.name === "Fetch payouts every morning");
  const { data: execution } = useExecution(run?.id ?? "", { enabled: run !== undefined });
  return execution === undefined ? <p>Loading…</p> : <Rounds execution={execution} />;
}

function Rounds({ execution }: { execution: Execution }) {
  const step = execution.nodes?.find(({ isBatch }) => isBatch);
  const { data: page, error } = useExecutionBatches(
    { executionId: execution.id, nodeId: step?.id ?? "", limit: 5 },
    { enabled: step !== undefined },
  );
  if (error) return <p>{error.code === "not-supported" ? "No rounds are kept." : "Could not load them."}</p>;
  return (
    <>
      <p>
        {step?.name}: {page?.totalItems} rounds
      </p>
      <ul>
        {page?.items.map(({ index, status }) => (
          <li key={index}>
            Round {index}: {status}
          </li>
        ))}
      </ul>
    </>
  );
}
