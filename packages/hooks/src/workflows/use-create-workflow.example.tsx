import { useCreateWorkflow, usePrivateWorkflows } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const { data: page } = usePrivateWorkflows();
  const { mutate: create, isPending, error } = useCreateWorkflow();
  const [name, setName] = useState("Copy new deals");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create({ name, slug: "hubspot" });
      }}
    >
      <label>
        Name <input value={name} onChange={(event) => setName(event.target.value)} required />
      </label>
      <button disabled={isPending}>Create a draft</button>
      {error && <p role="alert">Not created ({error.code})</p>}
      <ul>
        {page?.items.map((workflow) => (
          <li key={workflow.id}>{workflow.name}</li>
        ))}
      </ul>
    </form>
  );
}
