"use client";
import type { Account, CobaltError, UpdateAccountInput } from "@cobalt-kit/client";
import type { UseMutationResult } from "@tanstack/react-query";
import { createActHook } from "../create-act-hook.ts";
import { updateAccountMutation } from "./account.queries.ts";

/**
 * Renames the account, or adds to its metadata. `PUT /api/v2/public/linked-account`.
 * `error.code`: `invalid-request` for a name or value the API refuses.
 *
 * @example
 * const { mutate: updateAccount } = useUpdateAccount();
 * updateAccount({ name: "Harbor Coffee", metadata: { plan: "team" } });
 */
export const useUpdateAccount: () => UseMutationResult<Account, CobaltError, UpdateAccountInput> = createActHook(
  "useUpdateAccount",
  updateAccountMutation,
);
