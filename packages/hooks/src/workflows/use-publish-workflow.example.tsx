import { usePrivateWorkflows, usePublishWorkflow } from "@cobalt-kit/hooks";

export function Example() {
  const { data: page } = usePrivateWorkflows();
  const { mutate: publish, isPending, error } = usePublishWorkflow();
  return (
    <ul>
      {page?.items.map(({ id, draftId, name, published }) => (
        <li key={id}>
          {name}{" "}
          <button disabled={isPending} onClick={() => publish({ workflowId: draftId ?? id, published: !published })}>
            {published ? "Take back" : "Publish"}
          </button>
        </li>
      ))}
      {error && <li role="alert">Not done ({error.code})</li>}
    </ul>
  );
}
