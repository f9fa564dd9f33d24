import { useConfigField, useSetConfigField } from "@cobalt-kit/hooks";
import { useState } from "react";

const dealName = { slug: "hubspot", fieldId: "66e38a5fd30343ccb5d3a613" };

export function Example() {
  const { data: field } = useConfigField(dealName);
  const { mutate: setField, isPending, isSuccess, error } = useSetConfigField();
  const [typed, setTyped] = useState<string>();
  const value = typed ?? (typeof field?.value === "string" ? field.value : "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setField({ ...dealName, value });
      }}
    >
      <label>
        {field?.name ?? "Loading…"} <input value={value} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <button disabled={isPending}>Store</button>
      {isSuccess && <p>Stored.</p>}
      {error && <p role="alert">Not stored ({error.code})</p>}
    </form>
  );
}
