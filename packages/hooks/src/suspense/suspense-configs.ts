"use client";
import type {
  CobaltError,
  Config,
  ConfigField,
  ConfigReference,
  ConfigSummary,
  ConfigWorkflow,
  GetConfigFieldInput,
  OpenConfigInput,
  RuleColumns,
  RuleColumnsInput,
} from "@cobalt-kit/client";
import { useSuspenseQuery, type UseSuspenseQueryResult } from "@tanstack/react-query";
import { useCobalt } from "../cobalt-context.ts";
import { configFieldQuery, ruleColumnsQuery } from "../configs/config-fields.queries.ts";
import { configQuery, configsQuery, openConfigQuery } from "../configs/configs.queries.ts";
import { chosenStaleTime, createSuspenseHook, type SuspenseHookOptions } from "./create-suspense-hook.ts";

/**
 * `useConfig`, which suspends until the answer is there. `GET /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 *
 * @example
 * const { data: config } = useSuspenseConfig({ slug: "slack" });
 */
export const useSuspenseConfig: (
  reference: ConfigReference,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Config, CobaltError> = /* @__PURE__ */ createSuspenseHook("useSuspenseConfig", configQuery);

/**
 * `useConfigs`, which suspends until the list is there. `GET /api/v2/public/slug/{slug}/configs`.
 *
 * @example
 * const { data: configs } = useSuspenseConfigs("slack");
 */
export const useSuspenseConfigs: (
  slug: string,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<ConfigSummary[], CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseConfigs",
  configsQuery,
);

/**
 * `useOpenConfig`, which suspends until the answer is there. `POST /api/v2/f-sdk/config`.
 *
 * @example
 * const { data: config } = useSuspenseOpenConfig({ slug: "slack" });
 */
export const useSuspenseOpenConfig: (
  input: OpenConfigInput,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Config, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseOpenConfig",
  openConfigQuery,
);

/**
 * `useConfigField`, which suspends until the answer is there. `POST /api/v2/public/config/field/{id}`.
 *
 * @example
 * const { data: channel } = useSuspenseConfigField({ slug: "slack", fieldId: "channel" });
 */
export const useSuspenseConfigField: (
  input: GetConfigFieldInput,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<ConfigField, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseConfigField",
  configFieldQuery,
);

/**
 * `useRuleColumns`, which suspends until the answer is there. `POST /api/v2/public/config/rule-engine/{id}`.
 *
 * @example
 * const { data: columns } = useSuspenseRuleColumns({ slug: "hubspot", fieldId: field.id, left: "region" });
 */
export const useSuspenseRuleColumns: (
  input: RuleColumnsInput,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<RuleColumns, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseRuleColumns",
  ruleColumnsQuery,
);

/**
 * `useWorkflows`, which suspends until the workflows are there. `GET /api/v2/f-sdk/slug/{slug}/config/{configId}`.
 *
 * @example
 * const { data: workflows } = useSuspenseWorkflows({ slug: "slack" });
 */
export function useSuspenseWorkflows(
  reference: ConfigReference,
  { staleTime }: SuspenseHookOptions = {},
): UseSuspenseQueryResult<ConfigWorkflow[], CobaltError> {
  const { session, queryClient } = useCobalt("useSuspenseWorkflows");
  return useSuspenseQuery(
    { ...configQuery(session, reference), select: workflowsOf, ...chosenStaleTime(staleTime) },
    queryClient,
  );
}

function workflowsOf(config: Config): ConfigWorkflow[] {
  return config.workflows;
}
