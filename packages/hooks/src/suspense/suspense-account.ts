"use client";
import type { Account, CobaltError, ConfigReference, Datastore, DatastoreRecord } from "@cobalt-kit/client";
import type { UseSuspenseQueryResult } from "@tanstack/react-query";
import { accountQuery } from "../account/account.queries.ts";
import {
  datastoreRecordsQuery,
  type DatastoreRecordsInput,
  datastoresQuery,
} from "../datastores/datastores.queries.ts";
import { createSuspenseHook, type SuspenseHookOptions } from "./create-suspense-hook.ts";

const readAccount = /* @__PURE__ */ createSuspenseHook("useSuspenseAccount", accountQuery);

/**
 * `useAccount`, which suspends until the answer is there. `GET /api/v2/public/session/active-linked-account`.
 *
 * @example
 * const { data: account } = useSuspenseAccount();
 */
export const useSuspenseAccount = (options?: SuspenseHookOptions): UseSuspenseQueryResult<Account, CobaltError> =>
  readAccount(undefined, options);

/**
 * `useDatastores`, which suspends until the answer is there. `GET /api/v2/public/datastore/config/{slug}`.
 *
 * @example
 * const { data: datastores } = useSuspenseDatastores({ slug: "hubspot" });
 */
export const useSuspenseDatastores: (
  reference: ConfigReference,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Datastore[], CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseDatastores",
  datastoresQuery,
);

/**
 * `useDatastoreRecords`, which suspends until the answer is there. `GET /api/v2/public/datastore/config/{slug}/{name}/records`.
 *
 * @example
 * const { data: records } = useSuspenseDatastoreRecords({ slug: "hubspot", name: "synced_contacts" });
 */
export const useSuspenseDatastoreRecords: (
  input: DatastoreRecordsInput,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<DatastoreRecord[], CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseDatastoreRecords",
  datastoreRecordsQuery,
);
