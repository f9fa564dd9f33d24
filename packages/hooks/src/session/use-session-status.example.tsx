import { useSessionStatus } from "@cobalt-kit/hooks";

export function Example() {
  const { status, error, renew, renewing } = useSessionStatus();
  if (status !== "expired") return <p>The session is {status}.</p>;
  return (
    <p role="alert">
      Your session has ended ({error?.code}).{" "}
      <button disabled={renewing} onClick={() => void renew()}>
        {renewing ? "Trying…" : "Try again"}
      </button>
    </p>
  );
}
