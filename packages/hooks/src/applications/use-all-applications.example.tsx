import { useAllApplications } from "@cobalt-kit/hooks/applications";
import { searchApplications } from "@cobalt-kit/hooks/search";
import { useMemo, useState } from "react";

export function Example() {
  const [search, setSearch] = useState("");
  const { data: applications } = useAllApplications();
  const found = useMemo(() => searchApplications(applications ?? [], search), [applications, search]);
  return (
    <>
      <input type="search" aria-label="Search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <ul>
        {found.slice(0, 8).map(({ slug, name }) => (
          <li key={slug}>{name}</li>
        ))}
      </ul>
    </>
  );
}
