"use client";
import type { CobaltError, DatastoreRecord } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { type DatastoreRecordsInput, datastoreRecordsQuery } from "./datastores.queries.ts";

/**
 * Lists the records of a datastore: all of them, or those that match `where`.
 * `GET /api/v2/public/datastore/config/{slug}/{name}/records`, `POST /api/v2/public/datastore/config/{slug}/{name}/search`.
 * `error.code`: `not-found` when there is no such datastore.
 *
 * @example
 * const { data: records } = useDatastoreRecords({
 *   slug: "hubspot",
 *   name: "synced_contacts",
 *   where: [{ column: "email", matches: "@acme.test" }],
 * });
 */
export const useDatastoreRecords: (
  input: DatastoreRecordsInput,
  options?: QueryHookOptions,
) => UseQueryResult<DatastoreRecord[], CobaltError> = createReadHook("useDatastoreRecords", datastoreRecordsQuery);
