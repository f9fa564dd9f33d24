import type {
  CobaltSession,
  ConfigReference,
  Datastore,
  DatastoreRecord,
  DatastoreReference,
  SearchDatastoreInput,
} from "@cobalt-kit/client";
import { listDatastoreRecords, listDatastores, searchDatastoreRecords } from "@cobalt-kit/client/admin";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltQueryOptions } from "../factory-options.ts";
import { cobaltKeys } from "../keys.ts";

/** Names a datastore and, with `where`, the records to look for in it. */
export type DatastoreRecordsInput = DatastoreReference & Partial<Pick<SearchDatastoreInput, "where">>;

/**
 * Query options for the datastores of a config. `GET /api/v2/public/datastore/config/{slug}`.
 * Fails with `not-found` when the application has no configuration.
 *
 * @example
 * const datastores = await queryClient.fetchQuery(datastoresQuery(session, { slug: "hubspot" }));
 */
export function datastoresQuery(session: CobaltSession, reference: ConfigReference): CobaltQueryOptions<Datastore[]> {
  return cobaltQuery(cobaltKeys.datastores(session, reference.slug, reference), 30_000, (call) =>
    listDatastores(session, reference, call),
  );
}

/**
 * Query options for the records of a datastore, or for those that match `where`.
 * `GET /api/v2/public/datastore/config/{slug}/{name}/records`, `POST /api/v2/public/datastore/config/{slug}/{name}/search`.
 * Fails with `not-found` when there is no such datastore.
 *
 * @example
 * const records = await queryClient.fetchQuery(datastoreRecordsQuery(session, { slug: "hubspot", name: "contacts" }));
 */
export function datastoreRecordsQuery(
  session: CobaltSession,
  input: DatastoreRecordsInput,
): CobaltQueryOptions<DatastoreRecord[]> {
  const { where = [] } = input;
  return cobaltQuery(cobaltKeys.datastores(session, input.slug, input), 30_000, (call) =>
    where.length === 0
      ? listDatastoreRecords(session, input, call)
      : searchDatastoreRecords(session, { ...input, where }, call),
  );
}
