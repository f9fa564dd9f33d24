import { useExecutions, useRerunExecution } from "@cobalt-kit/hooks";

export function Example() {
  const { data: page } = useExecutions({ limit: 5 });
  const { mutate: rerun, isPending, error } = useRerunExecution();
  return (
    <ul>
      {page?.items.map(({ id, workflow, status }) => (
        <li key={id}>
          {workflow?.name}: {status}{" "}
          {status === "errored" && (
            <button disabled={isPending} onClick={() => rerun({ executionId: id })}>
              Run again
            </button>
          )}
        </li>
      ))}
      {error && <li role="alert">Not started ({error.code})</li>}
    </ul>
  );
}
