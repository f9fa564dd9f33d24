import type { CobaltError } from "@cobalt-kit/hooks";

/** Whether a request that failed may have been received: then it must not be repeated unasked. */
export function mayHaveArrived(thrown: unknown): boolean {
  const { code }: Partial<CobaltError> = Object(thrown);
  return code === "network" || code === "timeout" || code === "server" || code === "unexpected-response";
}
