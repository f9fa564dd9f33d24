"use client";
import type { Account, CobaltError } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { accountQuery } from "./account.queries.ts";

const useRead = createReadHook("useAccount", accountQuery);

/**
 * Reads the linked account: its name and what it has connected. `GET /api/v2/public/session/active-linked-account`.
 * `error.code`: any of a call.
 *
 * @example
 * const { data: account } = useAccount();
 */
export const useAccount = (options?: QueryHookOptions): UseQueryResult<Account, CobaltError> =>
  useRead(undefined, options);
