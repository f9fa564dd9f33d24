import { usePrivateWorkflows } from "@cobalt-kit/hooks";
import { useReadOnlyWorkflows } from "@cobalt-kit/hooks/workflow-builder";

export function Example() {
  const readOnly = useReadOnlyWorkflows();
  const { data: workflows } = usePrivateWorkflows();
  return (
    <ul>
      {workflows?.items.map(({ id, name }) => (
        <li key={id}>
          {name} {!readOnly && <a href={`/workflows/${id}/edit`}>Edit</a>}
        </li>
      ))}
    </ul>
  );
}
