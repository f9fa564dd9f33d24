import { CobaltError } from "@cobalt-kit/client/applications";
import type { Query, QueryClient } from "@tanstack/react-query";
import type { CobaltKey } from "./keys.ts";

/**
 * Ends what was read of something that was deleted here. What still shows it learns that it is gone, and nothing asks for it: the
 * answer could only be that, reported as a failure.
 */
export function endReads(client: QueryClient, queryKey: CobaltKey, predicate = (_query: Query): boolean => true): void {
  for (const query of client.getQueryCache().findAll({ queryKey, predicate })) {
    query.reset(); // with an answer that is on its way
    query.setState({ status: "error", error: new CobaltError("not-found", "It is gone.") });
  }
}
