import { useApplication, useOpenConfig } from "@cobalt-kit/hooks";

export function Example() {
  const { data: notion } = useApplication("notion");
  // the first time it makes the configuration, which needs a connection
  const { data: config, error } = useOpenConfig({ slug: "notion" }, { enabled: notion?.status === "connected" });
  if (error) return <p>Could not open the settings ({error.code})</p>;
  if (config === undefined) return <p>Loading…</p>;
  return (
    <p>
      {config.fields.length} settings, {config.workflows.filter(({ enabled }) => enabled).length} workflows switched on
    </p>
  );
}
