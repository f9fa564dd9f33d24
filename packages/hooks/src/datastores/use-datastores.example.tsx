import { useDatastores } from "@cobalt-kit/hooks";

export function Example() {
  const { data: datastores, isPending, error } = useDatastores({ slug: "stripe" });
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <ul>
      {datastores.map(({ name }) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
