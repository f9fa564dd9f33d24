import { useAccount, useUpdateAccount } from "@cobalt-kit/hooks";
import { useState } from "react";

export function Example() {
  const { data: account } = useAccount();
  const { mutate: updateAccount, isPending, error } = useUpdateAccount();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? account?.name ?? "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        updateAccount({ name });
      }}
    >
      <label>
        Company <input value={name} onChange={(event) => setTyped(event.target.value)} required />
      </label>
      <button disabled={isPending}>{isPending ? "Saving…" : "Save"}</button>
      <p>Cobalt knows you as {account?.name}.</p>
      {error && <p role="alert">Not saved ({error.code})</p>}
    </form>
  );
}
