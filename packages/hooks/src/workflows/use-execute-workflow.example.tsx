import { useExecuteWorkflow, useExecution, usePrivateWorkflows } from "@cobalt-kit/hooks";

export function Example() {
  const { data: workflows } = usePrivateWorkflows();
  const workflow = workflows?.items.find(({ published }) => published);
  const { mutate: execute, data: started, isPending, error } = useExecuteWorkflow();
  const executionId = started?.executionId ?? "";
  const { data: execution } = useExecution(executionId, { enabled: executionId !== "" });
  if (workflow === undefined) return <p>Loading…</p>;
  return (
    <>
      <button
        disabled={isPending}
        onClick={() => execute({ workflowId: workflow.id, slug: workflow.slug, payload: { total: 1200 } })}
      >
        Run {workflow.name}
      </button>
      {execution && <p>It is {execution.status}.</p>}
      {error && <p role="alert">Not started ({error.code})</p>}
    </>
  );
}
