import { usePrivateWorkflows, useWorkflowVersions } from "@cobalt-kit/hooks";

export function Example() {
  const { data: workflows } = usePrivateWorkflows();
  const workflowId = workflows?.items[0]?.id ?? "";
  const { data: page, error } = useWorkflowVersions({ workflowId }, { enabled: workflowId !== "" });
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <ul>
      {page?.items.map(({ id, version, description }) => (
        <li key={id}>
          Version {version} {description}
        </li>
      ))}
    </ul>
  );
}
