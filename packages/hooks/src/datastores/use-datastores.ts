"use client";
import type { CobaltError, ConfigReference, Datastore } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { datastoresQuery } from "./datastores.queries.ts";

/**
 * Lists the datastores of a config: tables that its workflows write. `GET /api/v2/public/datastore/config/{slug}`.
 * `error.code`: `not-found` when the application has no configuration.
 *
 * @example
 * const { data: datastores } = useDatastores({ slug: "hubspot" });
 */
export const useDatastores: (
  reference: ConfigReference,
  options?: QueryHookOptions,
) => UseQueryResult<Datastore[], CobaltError> = createReadHook("useDatastores", datastoresQuery);
