import { usePrivateWorkflows, useWorkflowInput } from "@cobalt-kit/hooks";

export function Example() {
  const { data: workflows } = usePrivateWorkflows();
  const workflowId = workflows?.items[0]?.id ?? "";
  const { data: input, error } = useWorkflowInput(workflowId, { enabled: workflowId !== "" });
  if (error) return <p>Could not load it ({error.code})</p>;
  return (
    <>
      <p>What {workflows?.items[0]?.name} is run with:</p>
      <pre>{JSON.stringify(input, null, 2)}</pre>
    </>
  );
}
