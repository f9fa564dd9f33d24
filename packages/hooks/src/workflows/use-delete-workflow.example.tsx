import { useDeleteWorkflow, usePrivateWorkflows } from "@cobalt-kit/hooks";

export function Example() {
  const { data: page } = usePrivateWorkflows();
  const { mutate: remove, isPending, error } = useDeleteWorkflow();
  return (
    <ul>
      {page?.items.map(({ id, name }) => (
        <li key={id}>
          {name}{" "}
          <button disabled={isPending} onClick={() => remove({ workflowId: id })}>
            Delete
          </button>
        </li>
      ))}
      {error && <li role="alert">Not deleted ({error.code})</li>}
    </ul>
  );
}
