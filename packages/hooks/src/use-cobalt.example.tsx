import { applicationsQuery, useCobalt } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const { session, queryClient } = useCobalt();
  const [known, setKnown] = useState<number>();

  async function prefetch() {
    const applications = await queryClient.fetchQuery(applicationsQuery(session));
    setKnown(applications.length);
  }

  return (
    <>
      <button onClick={() => void prefetch()}>Load the list before it is shown</button>
      <p>{known === undefined ? "Nothing is loaded yet." : `${known} applications are in the cache.`}</p>
      <p>Entries of this account begin with “{session.scope}”.</p>
    </>
  );
}
