import { useWorkflows } from "@cobalt-kit/hooks";

export function Example() {
  const { data: workflows, isPending, error } = useWorkflows({ slug: "hubspot" });
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <ul>
      {workflows.map(({ id, name, enabled }) => (
        <li key={id}>
          {name}: {enabled ? "on" : "off"}
        </li>
      ))}
    </ul>
  );
}
