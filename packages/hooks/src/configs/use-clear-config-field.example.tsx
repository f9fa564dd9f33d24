import { useClearConfigField, useConfigField } from "@cobalt-kit/hooks";

const dealName = { slug: "hubspot", fieldId: "66e38a5fd30343ccb5d3a613" };

export function Example() {
  const { data: field } = useConfigField(dealName);
  const { mutate: clearField, isPending, error } = useClearConfigField();
  return (
    <>
      <p>
        {field?.name}: {JSON.stringify(field?.value ?? field?.defaultValue)}
      </p>
      <button disabled={isPending} onClick={() => clearField(dealName)}>
        Back to the default
      </button>
      {error && <p role="alert">Not cleared ({error.code})</p>}
    </>
  );
}
