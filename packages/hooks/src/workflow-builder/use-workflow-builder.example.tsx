import { usePrivateWorkflows } from "@cobalt-kit/hooks";
import { useWorkflowBuilder } from "@cobalt-kit/hooks/workflow-builder";

export function Example() {
  const { data: workflows } = usePrivateWorkflows();
  return workflows?.items.map(({ id, name }) => <Row key={id} id={id} name={name} />);
}

function Row({ id, name }: { id: string; name: string }) {
  const { open, status, error } = useWorkflowBuilder({ workflowId: id });
  return (
    <p>
      {name} <button onClick={open}>{status === "opening" ? "Opening…" : "Edit"}</button>
      {status === "blocked" && " Your browser blocked the window. Allow it and press again."}
      {status === "failed" && ` Could not open it (${error?.code}).`}
    </p>
  );
}
