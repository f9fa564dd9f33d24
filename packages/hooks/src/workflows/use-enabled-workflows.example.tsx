import { useEnabledWorkflows } from "@cobalt-kit/hooks";

export function Example() {
  const { data: workflows, isPending, error } = useEnabledWorkflows();
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <ul>
      {workflows.map(({ id, name, application }) => (
        <li key={id}>
          {application?.name}: {name}
        </li>
      ))}
    </ul>
  );
}
