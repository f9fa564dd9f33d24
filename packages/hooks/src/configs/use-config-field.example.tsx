import { useConfigField } from "@cobalt-kit/hooks";

const dealPipeline = "666bfd19cba3363a257263bc";

export function Example() {
  const { data: field, isPending, error, refetch } = useConfigField({ slug: "hubspot", fieldId: dealPipeline });
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load the choices ({error.code})</p>;
  return (
    <>
      <p>{field.name}:</p>
      <ul>
        {field.options?.map(({ name, value }) => (
          <li key={name}>
            {name} {value === field.value && "(chosen)"}
          </li>
        ))}
      </ul>
      <button onClick={() => void refetch()}>Load the choices again</button>
    </>
  );
}
