"use client";
import type { CobaltError, RuleColumns, RuleColumnsInput } from "@cobalt-kit/client";
import type { UseQueryResult } from "@tanstack/react-query";
import { createReadHook } from "../create-read-hook.ts";
import type { QueryHookOptions } from "../query-hook-options.ts";
import { ruleColumnsQuery } from "./config-fields.queries.ts";

/**
 * Reads the operators of a rule's left side, and what it can be compared with. `POST /api/v2/public/config/rule-engine/{id}`.
 * `error.code`: `not-found` when there is no such field, `invalid-request` when the field does not hold rules.
 *
 * @example
 * const { data: columns } = useRuleColumns({ slug: "hubspot", fieldId: field.id, left: "region" });
 */
export const useRuleColumns: (
  input: RuleColumnsInput,
  options?: QueryHookOptions,
) => UseQueryResult<RuleColumns, CobaltError> = createReadHook("useRuleColumns", ruleColumnsQuery);
