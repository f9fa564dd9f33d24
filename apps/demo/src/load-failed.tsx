import type { ReactNode } from "react";

export function LoadFailed({
  what,
  onRetry,
}: {
  what: "invoices" | "apps" | "events";
  onRetry: () => void;
}): ReactNode {
  return (
    <p role="alert">
      The {what} could not be loaded.{" "}
      <button type="button" className="ll-quiet" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}
