import { useConfig } from "@cobalt-kit/hooks";

export function Example() {
  const { data: config, isPending, error } = useConfig({ slug: "hubspot" });
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>{error.code === "not-found" ? "It was never opened." : "Could not load it."}</p>;
  return (
    <dl>
      {config.fields.map(({ id, name, value }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{JSON.stringify(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
