import type { ConfigReference } from "../configs/configs.ts";
import { CobaltError } from "../errors.ts";
import { givenIds, path } from "../path.ts";
import { readList } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions, HttpMethod, TransportCall } from "../transport.ts";
import { loadRareParts } from "../wire-json.ts";
import { type Datastore, type DatastoreRecord, datastoreReader, readDatastoreRecord } from "./datastores.schema.ts";

/** Names one datastore of a configuration. */
export interface DatastoreReference extends ConfigReference {
  name: string;
}

export interface SearchDatastoreInput extends DatastoreReference {
  /** Conditions that a record must all meet. `matches` finds the text anywhere in the column, ignoring case. */
  where: readonly { column: string; matches: string }[];
}

/**
 * Lists the datastores of a configuration. `GET /api/v2/public/datastore/config/{slug}`.
 *
 * @example
 * for (const { name } of await listDatastores(session, { slug: "hubspot" })) console.log(name);
 * @throws CobaltError `not-found` when the application has no configuration.
 */
export async function listDatastores(
  session: CobaltSession,
  { slug, configId }: ConfigReference,
  call?: CallOptions,
): Promise<Datastore[]> {
  const url = path`/api/v2/public/datastore/config/${slug}`;
  const body = await session.transport("GET", url, { ...call, query: givenIds({ config_id: configId }) });
  return readList(body, datastoreReader({ slug, configId }), session, "datastores", ({ name }) => name);
}

/**
 * Lists all records of a datastore. `GET /api/v2/public/datastore/config/{slug}/{name}/records`.
 *
 * @example
 * const records = await listDatastoreRecords(session, { slug: "hubspot", name: "synced_contacts" });
 * @throws CobaltError `not-found` when there is no such datastore.
 */
export async function listDatastoreRecords(
  session: CobaltSession,
  reference: DatastoreReference,
  call?: CallOptions,
): Promise<DatastoreRecord[]> {
  return askForRecords(session, "GET", reference, "/records", call);
}

/**
 * Lists the records that match. `POST /api/v2/public/datastore/config/{slug}/{name}/search`.
 *
 * @returns No records when `where` is empty.
 * @example
 * const where = [{ column: "email", matches: "@acme.test" }];
 * const records = await searchDatastoreRecords(session, { slug: "hubspot", name: "synced_contacts", where });
 * @throws CobaltError `not-found` when there is no such datastore, `invalid-request` where `where` is no list of conditions.
 */
export async function searchDatastoreRecords(
  session: CobaltSession,
  { where, ...reference }: SearchDatastoreInput,
  call?: CallOptions,
): Promise<DatastoreRecord[]> {
  const { writeSearch } = await loadRareParts();
  const body = writeSearch(where);
  if (typeof body === "string") throw new CobaltError("invalid-request", body);
  return askForRecords(session, "POST", reference, "/search", { ...call, body });
}

async function askForRecords(
  session: CobaltSession,
  method: HttpMethod,
  { slug, name, configId }: DatastoreReference,
  what: string,
  call?: TransportCall,
): Promise<DatastoreRecord[]> {
  const url = path`/api/v2/public/datastore/config/${slug}/${name}` + what;
  const body = await session.transport(method, url, { ...call, query: givenIds({ config_id: configId }) });
  return readList(body, readDatastoreRecord, session, "records");
}
