"use client";
import type {
  CobaltError,
  EnabledWorkflow,
  Page,
  PrivateWorkflow,
  PrivateWorkflowFilters,
  WorkflowVersion,
} from "@cobalt-kit/client";
import type { UseSuspenseInfiniteQueryResult, UseSuspenseQueryResult } from "@tanstack/react-query";
import type { Pages } from "../cobalt-pages.ts";
import {
  type InfinitePrivateWorkflowFilters,
  infinitePrivateWorkflowsQuery,
} from "../workflows/infinite-private-workflows.queries.ts";
import {
  enabledWorkflowsQuery,
  privateWorkflowsQuery,
  type WorkflowInput,
  workflowInputQuery,
  type WorkflowVersionsInput,
  workflowVersionsQuery,
} from "../workflows/workflows.queries.ts";
import { createSuspenseHook, createSuspensePagesHook, type SuspenseHookOptions } from "./create-suspense-hook.ts";

const readEnabledWorkflows = /* @__PURE__ */ createSuspenseHook("useSuspenseEnabledWorkflows", enabledWorkflowsQuery);

/**
 * `useEnabledWorkflows`, which suspends until the answer is there. `GET /api/v2/public/workflow/enabled`.
 *
 * @example
 * const { data: running } = useSuspenseEnabledWorkflows();
 */
export const useSuspenseEnabledWorkflows = (
  options?: SuspenseHookOptions,
): UseSuspenseQueryResult<EnabledWorkflow[], CobaltError> => readEnabledWorkflows(undefined, options);

/**
 * `usePrivateWorkflows`, which suspends until the answer is there. `GET /api/v2/public/workflow`.
 *
 * @example
 * const { data: page } = useSuspensePrivateWorkflows({ slug: "slack" });
 */
export const useSuspensePrivateWorkflows: (
  filters?: PrivateWorkflowFilters,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Page<PrivateWorkflow>, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspensePrivateWorkflows",
  privateWorkflowsQuery,
);

/**
 * `useInfinitePrivateWorkflows`, which suspends until the first page is there. `GET /api/v2/public/workflow`.
 *
 * @example
 * const { data, fetchNextPage } = useSuspenseInfinitePrivateWorkflows({ limit: 25 });
 */
export const useSuspenseInfinitePrivateWorkflows: (
  filters?: InfinitePrivateWorkflowFilters,
  options?: SuspenseHookOptions,
) => UseSuspenseInfiniteQueryResult<Pages<PrivateWorkflow>, CobaltError> = /* @__PURE__ */ createSuspensePagesHook(
  "useSuspenseInfinitePrivateWorkflows",
  infinitePrivateWorkflowsQuery,
);

/**
 * `useWorkflowInput`, which suspends until the answer is there. `GET /api/v2/public/workflow/request-structure/{id}`.
 *
 * @example
 * const { data: input } = useSuspenseWorkflowInput(workflow.id);
 */
export const useSuspenseWorkflowInput: (
  workflowId: string,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<WorkflowInput, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseWorkflowInput",
  workflowInputQuery,
);

/**
 * `useWorkflowVersions`, which suspends until the answer is there. `GET /api/v2/public/workflow/versions/{id}`.
 *
 * @example
 * const { data: page } = useSuspenseWorkflowVersions({ workflowId: workflow.id });
 */
export const useSuspenseWorkflowVersions: (
  input: WorkflowVersionsInput,
  options?: SuspenseHookOptions,
) => UseSuspenseQueryResult<Page<WorkflowVersion>, CobaltError> = /* @__PURE__ */ createSuspenseHook(
  "useSuspenseWorkflowVersions",
  workflowVersionsQuery,
);
