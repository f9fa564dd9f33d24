import { useToggleWorkflow, useWorkflows } from "@cobalt-kit/hooks";

export function Example() {
  const { data: workflows = [] } = useWorkflows({ slug: "hubspot" });
  const { mutate: toggle, error } = useToggleWorkflow();
  return (
    <>
      {workflows.map(({ id, name, enabled }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={enabled}
            onChange={() => toggle({ slug: "hubspot", workflowId: id, enabled: !enabled })}
          />{" "}
          {name}
        </label>
      ))}
      {error && <p role="alert">It stays as it was ({error.code})</p>}
    </>
  );
}
