import { useHostedPortal } from "@cobalt-kit/hooks";

export function Example() {
  const { open, status, error } = useHostedPortal();
  return (
    <>
      <button onClick={() => open({ properties: { name: "Harbor Coffee" } })}>
        {status === "opening" ? "Opening…" : "Open the portal"}
      </button>
      {status === "blocked" && <p>Your browser blocked the window. Allow it and press again.</p>}
      {status === "failed" && <p role="alert">Could not open it ({error?.code})</p>}
    </>
  );
}
