import { useApplications, useRequestAccess } from "@cobalt-kit/hooks";

export function Example() {
  const { data: teasers = [] } = useApplications({ ecosystem: true });
  const { mutate: requestAccess, requested, isPending, error } = useRequestAccess();
  return (
    <ul>
      {teasers.map(({ slug, name }) => (
        <li key={slug}>
          {name}{" "}
          {requested.includes(slug) ? (
            "Requested"
          ) : (
            <button disabled={isPending} onClick={() => requestAccess({ slug, email: "ops@harborcoffee.test" })}>
              Request access
            </button>
          )}
        </li>
      ))}
      {error && <li role="alert">Could not be requested ({error.code})</li>}
    </ul>
  );
}
