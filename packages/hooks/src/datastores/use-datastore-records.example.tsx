import { useDatastoreRecords } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const [payout, setPayout] = useState("");
  const { data: records, error } = useDatastoreRecords({
    slug: "stripe",
    name: "Payouts",
    ...(payout !== "" && { where: [{ column: "payout", matches: payout }] }),
  });
  return (
    <>
      <label>
        Payout <input value={payout} onChange={(event) => setPayout(event.target.value)} placeholder="po_1PQ" />
      </label>
      {error && <p role="alert">Could not load them ({error.code})</p>}
      <ul>
        {records?.map(({ id, values }) => (
          <li key={id}>{JSON.stringify(values)}</li>
        ))}
      </ul>
    </>
  );
}
