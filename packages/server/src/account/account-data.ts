import {
  type CallOptions,
  type CobaltSession,
  type ConfigReference,
  createHostedPortalUrl,
  type Datastore,
  type DatastoreRecord,
  datastoreReader,
  type DatastoreReference,
  type HostedPortalInput,
  listDatastoreRecords,
  listDatastores,
  readList,
  searchDatastoreRecords,
  type SearchDatastoreInput,
} from "@cobalt-kit/client/transport";
import type { Bind } from "./key-session.ts";

/** What workflows keep for one account, and the portal it may be sent to. */
export interface AccountData {
  /**
   * Datastores of one application's configuration, or without a slug of all of them. `GET /api/v2/public/datastore/config/{slug}`,
   * for all `GET /api/v2/public/datastore`.
   *
   * @example
   * for (const { slug, name } of await account.listDatastores()) console.log(slug, name);
   * @throws CobaltError `not-found` when the application has no configuration.
   */
  listDatastores(reference?: Partial<ConfigReference>, call?: CallOptions): Promise<Datastore[]>;
  /**
   * Lists all records of a datastore. `GET /api/v2/public/datastore/config/{slug}/{name}/records`.
   *
   * @example
   * const records = await account.listDatastoreRecords({ slug: "hubspot", name: "synced_contacts" });
   * @throws CobaltError `not-found` when there is no such datastore.
   */
  listDatastoreRecords(reference: DatastoreReference, call?: CallOptions): Promise<DatastoreRecord[]>;
  /**
   * Lists the records that match. `POST /api/v2/public/datastore/config/{slug}/{name}/search`.
   *
   * @returns No records when `where` is empty.
   * @example
   * const where = [{ column: "email", matches: "@acme.test" }];
   * const records = await account.searchDatastoreRecords({ slug: "hubspot", name: "synced_contacts", where });
   * @throws CobaltError `not-found` when there is no such datastore.
   */
  searchDatastoreRecords(input: SearchDatastoreInput, call?: CallOptions): Promise<DatastoreRecord[]>;
  /**
   * Creates the URL of the portal that Cobalt hosts. `POST /api/v2/public/connect-url`, with a session token of its own.
   *
   * @returns A URL that holds that token: redirect to it and do not log it. It expires with the token.
   * @example
   * return Response.redirect(await account.createHostedPortalUrl({ properties: { name: company.name } }), 303);
   * @throws CobaltError `unsafe-url` when the address must not be opened, `not-found` for an account that was never created.
   */
  createHostedPortalUrl(input?: HostedPortalInput, call?: CallOptions): Promise<string>;
}

/** @param bindFresh - To what wants a session token that nobody else uses. */
export function accountData(session: CobaltSession, bind: Bind, bindFresh: Bind): AccountData {
  return {
    listDatastoreRecords: bind(listDatastoreRecords),
    searchDatastoreRecords: bind(searchDatastoreRecords),
    createHostedPortalUrl: bindFresh(createHostedPortalUrl),

    async listDatastores({ slug, configId } = {}, call) {
      if (slug !== undefined) return listDatastores(session, { slug, configId }, call);
      const body = await session.transport("GET", "/api/v2/public/datastore", call);
      const all = readList(body, readDatastore, session, "datastores", (each) =>
        JSON.stringify([each.id, each.slug, each.configId, each.name]),
      );
      return all.filter((each) => configId === undefined || each.configId === configId);
    },
  };
}

/** Without a slug nobody could read it. */
function readDatastore(wire: unknown): Datastore | undefined {
  const datastore = datastoreReader({ slug: "" })(wire);
  return datastore?.slug === "" ? undefined : datastore;
}
