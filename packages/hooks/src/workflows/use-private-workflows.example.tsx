import { usePrivateWorkflows } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const [page, setPage] = useState(1);
  const { data, isPending, error } = usePrivateWorkflows({ page, limit: 2 });
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <>
      <ul>
        {data.items.map(({ id, name, published }) => (
          <li key={id}>
            {name} {published ? "" : "(draft)"}
          </li>
        ))}
      </ul>
      <button disabled={page === 1} onClick={() => setPage(page - 1)}>
        Back
      </button>{" "}
      <button disabled={!data.hasNextPage} onClick={() => setPage(page + 1)}>
        Next
      </button>
    </>
  );
}
