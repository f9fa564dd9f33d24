import { useConfigs } from "@cobalt-kit/hooks";

export function Example() {
  const { data: configs, isPending, error } = useConfigs("hubspot");
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <ul>
      {configs.map(({ configId }) => (
        <li key={configId}>{configId}</li>
      ))}
    </ul>
  );
}
