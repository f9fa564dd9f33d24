import { CobaltError } from "@cobalt-kit/hooks";

interface Read {
  data: unknown;
  error: CobaltError | null;
  fetchStatus: "fetching" | "paused" | "idle";
}

const offline = new CobaltError("offline", "Waiting for the network.");

/** Why a query has nothing to show: it failed, or it waits for the network, and goes on by itself when that is back. */
export function errorOf({ data, error, fetchStatus }: Read): CobaltError | null {
  return error ?? (fetchStatus === "paused" && data === undefined ? offline : null);
}
