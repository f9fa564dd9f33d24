import {
  type CobaltSession,
  type ConfigWorkflow,
  createWorkflow,
  type CreateWorkflowInput,
  deleteWorkflow,
  type EnabledWorkflow,
  executeWorkflow,
  type ExecuteWorkflowInput,
  type ExecutionStart,
  getWorkflowInput,
  isFinished,
  listEnabledWorkflows,
  listWorkflows,
  listWorkflowVersions,
  type Page,
  type PrivateWorkflow,
  type PrivateWorkflowFilters,
  type PublishedWorkflow,
  publishWorkflow,
  type PublishWorkflowInput,
  toggleConfigWorkflow,
  type ToggleConfigWorkflowInput,
  updateWorkflow,
  type UpdateWorkflowInput,
  type WorkflowDetail,
  type WorkflowVersion,
  type WorkflowVersionFilters,
} from "@cobalt-kit/client";
import { queueToggle } from "../configs/config-queue.ts";
import { followOn } from "../executions/executions.queries.ts";
import { cobaltMutation } from "../cobalt-mutation.ts";
import { cobaltQuery } from "../cobalt-query.ts";
import { endReads } from "../end-reads.ts";
import type { CobaltMutationOptions, CobaltQueryOptions } from "../factory-options.ts";
import { refresh } from "../refresh.ts";
import { cobaltKeys } from "../keys.ts";
import { secretMutation } from "../secret-mutation.ts";
import { emitSignal } from "../session-signals.ts";
import { adoptPublished, refreshPrivateWorkflows } from "./private-workflow-cache.ts";
import { showChoice, showOutcome } from "./workflow-switch-cache.ts";

/** The input of a workflow: a sample payload, a JSON Schema, both or neither. */
export type WorkflowInput = Awaited<ReturnType<typeof getWorkflowInput>>;

/**
 * Query options for the account's private workflows. `GET /api/v2/public/workflow`.
 * Fails with any code of a call.
 *
 * @example
 * await queryClient.prefetchQuery(privateWorkflowsQuery(session, { slug: "slack" }));
 */
export function privateWorkflowsQuery(
  session: CobaltSession,
  filters: PrivateWorkflowFilters = {},
): CobaltQueryOptions<Page<PrivateWorkflow>> {
  return cobaltQuery(cobaltKeys.privateWorkflows(session, filters), 30_000, (call) =>
    listWorkflows(session, filters, call),
  );
}

/**
 * Query options that read the input of a private workflow. `GET /api/v2/public/workflow/request-structure/{id}`.
 * Fails with `not-found` when there is no such workflow.
 *
 * @example
 * const { sample } = await queryClient.fetchQuery(workflowInputQuery(session, workflow.id));
 */
export function workflowInputQuery(session: CobaltSession, workflowId: string): CobaltQueryOptions<WorkflowInput> {
  return cobaltQuery(cobaltKeys.workflowInput(session, workflowId), 60_000, (call) =>
    getWorkflowInput(session, workflowId, call),
  );
}

/** Names a private workflow, and a page of its versions. */
export interface WorkflowVersionsInput extends WorkflowVersionFilters {
  /** Id of the workflow. */
  workflowId: string;
}

/**
 * Query options for a page of the published versions of a workflow. `GET /api/v2/public/workflow/versions/{id}`.
 * Fails with `not-found` when there is no such workflow.
 *
 * @example
 * const { items } = await queryClient.fetchQuery(workflowVersionsQuery(session, { workflowId: workflow.id }));
 */
export function workflowVersionsQuery(
  session: CobaltSession,
  { workflowId, ...filters }: WorkflowVersionsInput,
): CobaltQueryOptions<Page<WorkflowVersion>> {
  return cobaltQuery(cobaltKeys.workflowVersions(session, workflowId, filters), 60_000, (call) =>
    listWorkflowVersions(session, workflowId, filters, call),
  );
}

/**
 * Query options for the workflows that are switched on, of all applications. `GET /api/v2/public/workflow/enabled`.
 * Fails with any code of a call.
 *
 * @example
 * await queryClient.prefetchQuery(enabledWorkflowsQuery(session));
 */
export function enabledWorkflowsQuery(session: CobaltSession): CobaltQueryOptions<EnabledWorkflow[]> {
  return cobaltQuery(cobaltKeys.enabledWorkflows(session), 30_000, (call) => listEnabledWorkflows(session, call));
}

/**
 * Mutation options that switch a config's workflow on or off. The change shows at once and is rolled back if the API refuses it. Toggles of one
 * workflow run one after another. `PATCH /api/v2/public/slug/{slug}/config/{configId}/workflows/{workflowId}`.
 * Fails with `invalid-request` while the application is not connected.
 *
 * @example
 * const { mutate } = useMutation(toggleWorkflowMutation(session), queryClient);
 */
export function toggleWorkflowMutation(
  session: CobaltSession,
): CobaltMutationOptions<ConfigWorkflow[], ToggleConfigWorkflowInput, void> {
  return cobaltMutation(
    session,
    "toggle-workflow",
    (input) => queueToggle(session, input, input.workflowId, () => toggleConfigWorkflow(session, input)),
    {
      onMutate: (input, { client }) => showChoice(client, session, input),
      onSuccess: async (workflows, input, _result, { client }) => {
        const { workflowId, slug } = input;
        const enabled = workflows.find(({ id }) => id === workflowId)?.enabled ?? input.enabled;
        emitSignal(session, { type: "workflow-toggled", slug, workflowId, enabled });
        void refresh(client, session, cobaltKeys.enabledWorkflows(session));
        await showOutcome(client, session, input, enabled);
      },
      onError: (_error, input, _result, { client }) => showOutcome(client, session, input, undefined),
    },
  );
}

/**
 * Mutation options that create a private workflow, as a draft. `POST /api/v2/public/workflow`.
 * Fails with `not-found` for an unknown application, and with `invalid-request` without a name.
 *
 * @example
 * const { mutate } = useMutation(createWorkflowMutation(session), queryClient);
 */
export function createWorkflowMutation(
  session: CobaltSession,
): CobaltMutationOptions<PrivateWorkflow, CreateWorkflowInput> {
  return cobaltMutation(session, "create-workflow", (input) => createWorkflow(session, input), {
    onSuccess: (_data, _input, _result, { client }) => refreshPrivateWorkflows(client, session),
  });
}

/**
 * Mutation options that change a private workflow's name, description, alias or limits. `PUT /api/v2/public/workflow/{id}`.
 * Fails with `not-found` when there is no such workflow, and with `invalid-request` for input the API refuses.
 *
 * @example
 * const { mutate } = useMutation(updateWorkflowMutation(session), queryClient);
 */
export function updateWorkflowMutation(
  session: CobaltSession,
): CobaltMutationOptions<WorkflowDetail, UpdateWorkflowInput> {
  return cobaltMutation(session, "update-workflow", (input) => updateWorkflow(session, input), {
    onSettled: (_data, _error, _input, _result, { client }) => refreshPrivateWorkflows(client, session),
  });
}

/**
 * Mutation options that publish or unpublish a private workflow. `PUT /api/v2/public/workflow/{id}/publish`. The response may contain a new id,
 * which lists use from then on.
 * Fails with `invalid-request` or `not-found` when there is nothing to publish.
 *
 * @example
 * const { mutate } = useMutation(publishWorkflowMutation(session), queryClient);
 */
export function publishWorkflowMutation(
  session: CobaltSession,
): CobaltMutationOptions<PublishedWorkflow, PublishWorkflowInput> {
  return cobaltMutation(session, "publish-workflow", (input) => publishWorkflow(session, input), {
    onSuccess: (published, { workflowId }, _result, { client }) =>
      adoptPublished(client, session, workflowId, published),
    onSettled: (_data, _error, _input, _result, { client }) => refreshPrivateWorkflows(client, session),
  });
}

/** Which private workflow to delete. */
export interface DeleteWorkflowInput {
  /** Id of the workflow. */
  workflowId: string;
}

/**
 * Mutation options that delete a private workflow with its versions. `DELETE /api/v2/public/workflow/{id}`.
 * Fails with `not-found` when there is no such workflow, and with `invalid-request` for the id of a version.
 *
 * @example
 * const { mutate } = useMutation(deleteWorkflowMutation(session), queryClient);
 * mutate({ workflowId: workflow.id });
 */
export function deleteWorkflowMutation(session: CobaltSession): CobaltMutationOptions<void, DeleteWorkflowInput> {
  return cobaltMutation(session, "delete-workflow", ({ workflowId }) => deleteWorkflow(session, workflowId), {
    onSuccess: (_data, { workflowId }, _result, { client }) => {
      endReads(client, cobaltKeys.workflowInput(session, workflowId));
      endReads(client, cobaltKeys.workflowVersions(session, workflowId));
    },
    onSettled: (_data, _error, _input, _result, { client }) => refreshPrivateWorkflows(client, session),
  });
}

/**
 * Mutation options that run a published private workflow and poll the run until it has finished. The mutation keeps no payload, which may hold secrets.
 * `POST /api/v2/public/workflow/{id}/execute`.
 * Fails with `invalid-request` when the workflow is not published or the payload does not fit, and with `not-found` when there is no such workflow.
 *
 * @example
 * const { mutate } = useMutation(executeWorkflowMutation(session), queryClient);
 */
export function executeWorkflowMutation(
  session: CobaltSession,
): CobaltMutationOptions<ExecutionStart, ExecuteWorkflowInput> {
  return secretMutation(
    session,
    "execute-workflow",
    (input) => executeWorkflow(session, input),
    ({ workflowId, slug }) => ({ workflowId, slug }),
    {
      onSuccess: async ({ executionId, status }, { workflowId }, _result, { client }) => {
        emitSignal(session, { type: "workflow-started", workflowId, executionId });
        await followOn(client, session, status !== undefined && isFinished(status) ? undefined : executionId);
      },
    },
  );
}
