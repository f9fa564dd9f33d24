import { CobaltProvider, useAccount } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { useState } from "react";

export function Example() {
  const [customer, setCustomer] = useState("harbor");
  // in your product: no fetch, and getSessionToken asks your backend
  const [{ fetch, control }] = useState(() => createSandbox());
  return (
    <>
      <label>
        Signed in as{" "}
        <select value={customer} onChange={(event) => setCustomer(event.target.value)}>
          <option>harbor</option>
          <option>lumen</option>
        </select>
      </label>
      <CobaltProvider
        linkedAccountId={customer}
        fetch={fetch}
        getSessionToken={() => control.mintToken(customer)}
        onError={({ code }) => console.warn(code)}
      >
        <Company />
      </CobaltProvider>
    </>
  );
}

function Company() {
  const { data: account } = useAccount();
  return <p>{account === undefined ? "Loading…" : `${account.name}, ${account.integrations.length} applications`}</p>;
}
