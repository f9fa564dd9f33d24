import { useApplications, useDisconnect } from "@cobalt-kit/hooks";

export function Example() {
  const { data: applications } = useApplications({ status: "connected" });
  const { mutate: disconnect, isPending, variables, error } = useDisconnect();
  return (
    <ul>
      {applications?.map(({ slug, name }) => (
        <li key={slug}>
          {name}{" "}
          <button disabled={isPending} onClick={() => disconnect({ slug })}>
            {isPending && variables.slug === slug ? "Disconnecting…" : "Disconnect"}
          </button>
        </li>
      ))}
      {error && <li role="alert">Still connected ({error.code})</li>}
    </ul>
  );
}
