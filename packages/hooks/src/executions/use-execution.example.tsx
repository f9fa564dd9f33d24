import { useExecution, useExecutions } from "@cobalt-kit/hooks";

export function Example() {
  const { data: page } = useExecutions({ limit: 1 });
  const executionId = page?.items[0]?.id ?? "";
  const { data: execution, error } = useExecution(executionId, { enabled: executionId !== "" });
  if (error) return <p>Could not load it ({error.code})</p>;
  if (execution === undefined) return <p>Loading…</p>;
  return (
    <>
      <p>
        {execution.workflow?.name}: {execution.status}
      </p>
      <ol>
        {execution.nodes?.map(({ id, name, status }) => (
          <li key={id}>
            {name}: {status}
          </li>
        ))}
      </ol>
    </>
  );
}
