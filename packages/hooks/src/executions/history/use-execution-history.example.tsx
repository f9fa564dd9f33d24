import { useExecutionHistory } from "@cobalt-kit/hooks/history";

export function Example() {
  const { data, error } = useExecutionHistory({ unit: "day" });
  if (error) return <p>Could not load them ({error.code})</p>;
  return (
    <ul>
      {data?.buckets.map(({ start, total, counts }) => (
        <li key={start}>
          {new Date(start).toLocaleDateString()}: {total} runs, {counts.failed} failed
        </li>
      ))}
    </ul>
  );
}
