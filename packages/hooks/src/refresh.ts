import type { CobaltSession } from "@cobalt-kit/client";
import type { QueryClient } from "@tanstack/react-query";
import type { CobaltKey } from "./keys.ts";

/** Asks again for what shows entries under these keys, unless the account has left. */
export async function refresh(client: QueryClient, session: CobaltSession, ...keys: CobaltKey[]): Promise<void> {
  if (session.getStatus() === "closed") return;
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
