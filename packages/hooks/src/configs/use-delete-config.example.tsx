import { useConfigs, useDeleteConfig, useOpenConfig } from "@cobalt-kit/hooks";

export function Example() {
  useOpenConfig({ slug: "hubspot", configId: "sales-team" });
  const { data: configs = [] } = useConfigs("hubspot");
  const { mutate: deleteConfig, isPending, error } = useDeleteConfig();
  return (
    <ul>
      {configs.map(({ configId }) => (
        <li key={configId}>
          {configId}{" "}
          <button disabled={isPending} onClick={() => deleteConfig({ slug: "hubspot", configId })}>
            Delete
          </button>
        </li>
      ))}
      {error && <li role="alert">Not deleted ({error.code})</li>}
    </ul>
  );
}
