import { useConfig, useUpdateConfig } from "@cobalt-kit/hooks";

export function Example() {
  const { data: config } = useConfig({ slug: "hubspot" });
  const { mutate: updateConfig, isPending, isSuccess, error } = useUpdateConfig();
  if (config === undefined) return <p>Loading…</p>;
  return (
    <>
      <button
        disabled={isPending}
        onClick={() =>
          updateConfig({
            slug: "hubspot",
            // every field and every workflow, changed or not
            fields: config.fields.map((field) =>
              field.type === "boolean" ? { ...field, value: field.value !== true } : field,
            ),
            workflows: config.workflows,
          })
        }
      >
        Turn every switch around
      </button>
      {isSuccess && <p>Saved.</p>}
      {error && <p role="alert">Not saved: {error.issues[0]?.message ?? error.code}</p>}
    </>
  );
}
