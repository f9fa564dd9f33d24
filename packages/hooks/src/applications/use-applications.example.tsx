import { useApplications } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const [search, setSearch] = useState("");
  const [connectedOnly, setConnectedOnly] = useState(false);
  const {
    data: applications,
    isPending,
    error,
    refetch,
  } = useApplications({
    search,
    status: connectedOnly ? "connected" : undefined,
  });
  return (
    <>
      <input type="search" aria-label="Search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <label>
        <input type="checkbox" checked={connectedOnly} onChange={() => setConnectedOnly(!connectedOnly)} /> Connected
      </label>
      {isPending && <p>Loading…</p>}
      {error && <button onClick={() => void refetch()}>Could not load ({error.code}). Try again</button>}
      <ul>
        {applications?.slice(0, 8).map(({ slug, name, status }) => (
          <li key={slug}>
            {name}: {status}
          </li>
        ))}
      </ul>
    </>
  );
}
