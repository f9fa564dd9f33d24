import { useAttention } from "@cobalt-kit/hooks";

export function Example() {
  const { data: attention } = useAttention({ failedRuns: true });
  return (
    <>
      <p>Integrations {attention !== undefined && attention.count > 0 && <strong>({attention.count})</strong>}</p>
      <ul>
        {attention?.items.map(({ kind, application }) => (
          <li key={`${kind} ${application.slug}`}>
            {application.name}: {kind === "expired" ? "connect it again" : "its last run failed"}
          </li>
        ))}
      </ul>
    </>
  );
}
