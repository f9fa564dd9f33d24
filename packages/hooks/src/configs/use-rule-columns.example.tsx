import { useRuleColumns } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const [left, setLeft] = useState("region");
  const { data: columns, isPending, error } = useRuleColumns({ slug: "atlas-crm", fieldId: "acrm_only_when", left });
  return (
    <>
      <label>
        Only when{" "}
        <select value={left} onChange={(event) => setLeft(event.target.value)}>
          <option value="region">Region</option>
          <option value="total">Total</option>
        </select>
      </label>
      {isPending && <p>Loading…</p>}
      {error && <p role="alert">Could not load what it may be compared with ({error.code})</p>}
      <p>Operators: {columns?.operators.map(({ name }) => name).join(", ") || "the usual ones"}</p>
      <p>Compared with: {columns?.right?.type ?? "nothing"}</p>
    </>
  );
}
