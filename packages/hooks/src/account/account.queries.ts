import {
  type Account,
  type CobaltSession,
  getAccount,
  updateAccount,
  type UpdateAccountInput,
} from "@cobalt-kit/client";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { cobaltQuery } from "../cobalt-query.ts";
import type { CobaltMutationOptions, CobaltQueryOptions } from "../factory-options.ts";
import { cobaltKeys } from "../keys.ts";
import { refresh } from "../refresh.ts";

/**
 * Query options for the linked account. `GET /api/v2/public/session/active-linked-account`.
 * Fails with any code of a call.
 *
 * @example
 * const { name } = await queryClient.fetchQuery(accountQuery(session));
 */
export function accountQuery(session: CobaltSession): CobaltQueryOptions<Account> {
  return cobaltQuery(cobaltKeys.account(session), 60_000, (call) => getAccount(session, call));
}

/**
 * Mutation options that rename the account or add to its metadata. `PUT /api/v2/public/linked-account`.
 * Fails with `invalid-request` for a name or value the API refuses.
 *
 * @example
 * const { mutate } = useMutation(updateAccountMutation(session), queryClient);
 */
export function updateAccountMutation(session: CobaltSession): CobaltMutationOptions<Account, UpdateAccountInput> {
  return cobaltMutation(session, "update-account", (input) => updateAccount(session, input), {
    onSettled: (_data, _error, _input, _result, { client }) => refresh(client, session, cobaltKeys.account(session)),
  });
}
