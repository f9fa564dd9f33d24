import { useExecutions } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const [page, setPage] = useState(1);
  const { data, isPending, isPlaceholderData, error } = useExecutions({ page, limit: 5 });
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <>
      <ul aria-busy={isPlaceholderData}>
        {data.items.map(({ id, workflow, status }) => (
          <li key={id}>
            {workflow?.name}: {status}
          </li>
        ))}
      </ul>
      <button disabled={page === 1} onClick={() => setPage(page - 1)}>
        Newer
      </button>{" "}
      <button disabled={!data.hasNextPage} onClick={() => setPage(page + 1)}>
        Older
      </button>
    </>
  );
}
