import { useApplication } from "@cobalt-kit/hooks";

export function Example() {
  const { data: hubspot, isPending, error } = useApplication("hubspot");
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>{error.code === "not-found" ? "There is no such application." : "Could not load it."}</p>;
  return (
    <article>
      <h3>{hubspot.name}</h3>
      <p>{hubspot.description}</p>
      <ul>
        {hubspot.connections.map((connection) => (
          <li key={connection.identifier}>
            {connection.identifier}: {connection.status}
          </li>
        ))}
      </ul>
    </article>
  );
}
