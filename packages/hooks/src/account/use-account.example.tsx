import { useAccount } from "@cobalt-kit/hooks";

export function Example() {
  const { data: account, isPending, error } = useAccount();
  if (isPending) return <p>Loading…</p>;
  if (error) return <p>Could not load the account ({error.code})</p>;
  return (
    <p>
      {account.name} has connected {account.integrations.length} applications.
    </p>
  );
}
