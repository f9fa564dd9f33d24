import { usePrivateWorkflows, useUpdateWorkflow } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const { data: page } = usePrivateWorkflows();
  const { mutate: update, isPending, error } = useUpdateWorkflow();
  const [typed, setTyped] = useState<string>();
  const [workflow] = page?.items ?? [];
  if (workflow === undefined) return <p>Loading…</p>;
  const name = typed ?? workflow.name;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        update({ workflowId: workflow.id, name });
      }}
    >
      <label>
        Name <input value={name} onChange={(event) => setTyped(event.target.value)} required />
      </label>
      <button disabled={isPending || name === workflow.name}>Rename</button>
      {error && <p role="alert">Not renamed ({error.code})</p>}
    </form>
  );
}
