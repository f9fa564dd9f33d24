import {
  type CallOptions,
  createWorkflow,
  type CreateWorkflowInput,
  deleteWorkflow,
  type EnabledWorkflow,
  type ExecutionStart,
  executeWorkflow,
  type ExecuteWorkflowInput,
  getWorkflow,
  getWorkflowInput,
  type JsonValue,
  listEnabledWorkflows,
  listWorkflows,
  listWorkflowVersions,
  openWorkflowDraft,
  type Page,
  type PrivateWorkflow,
  type PrivateWorkflowFilters,
  type PublishedWorkflow,
  publishWorkflow,
  type PublishWorkflowInput,
  updateWorkflow,
  type UpdateWorkflowInput,
  type WorkflowDetail,
  type WorkflowVersion,
  type WorkflowVersionFilters,
} from "@cobalt-kit/client/transport";
import type { Bind } from "./key-session.ts";

/** What runs for one account: the workflows it made itself, and those it switched on. */
export interface AccountWorkflows {
  /**
   * Lists the account's private workflows, including drafts. `GET /api/v2/public/workflow`.
   *
   * @example
   * const { items } = await account.listWorkflows({ published: true });
   */
  listWorkflows(filters?: PrivateWorkflowFilters, call?: CallOptions): Promise<Page<PrivateWorkflow>>;
  /**
   * Creates a private workflow of the account, as a draft. `POST /api/v2/public/workflow`.
   *
   * @example
   * const { id, draftId } = await account.createWorkflow({ name: "Nightly export" });
   * @throws CobaltError `not-found` for an unknown application, `invalid-request` without a name.
   */
  createWorkflow(input: CreateWorkflowInput, call?: CallOptions): Promise<PrivateWorkflow>;
  /**
   * One workflow with its steps, as it is published. `GET /api/v2/public/workflow/{id}`.
   *
   * @example
   * const { nodes } = await account.getWorkflow(workflow.id);
   * @throws CobaltError `not-found` when it is gone, `forbidden` when it is another account's.
   */
  getWorkflow(workflowId: string, call?: CallOptions): Promise<WorkflowDetail>;
  /**
   * The draft of a workflow. `GET /api/v2/public/workflow/{id}/edit`, which makes it when there is none.
   *
   * @example
   * const { draftId } = await account.openWorkflowDraft(workflow.id);
   * @throws CobaltError `not-found` when the workflow is gone.
   */
  openWorkflowDraft(workflowId: string, call?: CallOptions): Promise<WorkflowDetail>;
  /**
   * Changes name, description, alias and limits of a workflow. `PUT /api/v2/public/workflow/{id}`, with a session token made for it.
   *
   * @param input - Properties that you leave out stay as they are.
   * @example
   * await account.updateWorkflow({ workflowId: workflow.id, name: "Nightly export" });
   * @throws CobaltError `not-found` when it is gone, `invalid-request` for input the API refuses.
   */
  updateWorkflow(input: UpdateWorkflowInput, call?: CallOptions): Promise<WorkflowDetail>;
  /**
   * Publishes the draft of a workflow, or unpublishes it. `PUT /api/v2/public/workflow/{id}/publish`, with a session token made for it.
   *
   * @returns The workflow, possibly with a new id: use that one from now on.
   * @example
   * await account.publishWorkflow({ workflowId: workflow.id, published: true });
   * @throws CobaltError `invalid-request` or `not-found` when there is nothing to publish.
   */
  publishWorkflow(input: PublishWorkflowInput, call?: CallOptions): Promise<PublishedWorkflow>;
  /**
   * Deletes a workflow with its drafts and versions. `DELETE /api/v2/public/workflow/{id}`, with a session token made for it.
   *
   * @example
   * await account.deleteWorkflow(workflow.id);
   * @throws CobaltError `not-found` when it is gone, `invalid-request` for the id of a version.
   */
  deleteWorkflow(workflowId: string, call?: CallOptions): Promise<void>;
  /**
   * Runs a published workflow. `POST /api/v2/public/workflow/{id}/execute`.
   *
   * @example
   * const { returnValue } = await account.executeWorkflow({ workflowId, slug: "slack", payload: { text: "Hi" }, sync: true });
   * @throws CobaltError `invalid-request` when it is not published or the payload does not fit, `not-found` when it is gone.
   */
  executeWorkflow(input: ExecuteWorkflowInput, call?: CallOptions): Promise<ExecutionStart>;
  /**
   * Lists the published versions of a workflow, newest first. `GET /api/v2/public/workflow/versions/{id}`.
   *
   * @example
   * const { items } = await account.listWorkflowVersions(workflow.id);
   * @throws CobaltError `not-found` when the workflow is gone.
   */
  listWorkflowVersions(
    workflowId: string,
    filters?: WorkflowVersionFilters,
    call?: CallOptions,
  ): Promise<Page<WorkflowVersion>>;
  /**
   * Reads the input of a workflow: a sample payload, a JSON Schema, both or neither. `GET /api/v2/public/workflow/request-structure/{id}`.
   *
   * @example
   * const { sample = {} } = await account.getWorkflowInput(workflow.id);
   * @throws CobaltError `not-found` when there is no such workflow.
   */
  getWorkflowInput(workflowId: string, call?: CallOptions): Promise<{ sample?: JsonValue; schema?: JsonValue }>;
  /**
   * Your workflows that the account switched on, of all applications. `GET /api/v2/public/workflow/enabled`.
   *
   * @example
   * const running = await account.listEnabledWorkflows();
   */
  listEnabledWorkflows(call?: CallOptions): Promise<EnabledWorkflow[]>;
}

/** @param bindToken - To what the API grants to session tokens alone. */
export function accountWorkflows(bind: Bind, bindToken: Bind): AccountWorkflows {
  return {
    listWorkflows: bind(listWorkflows),
    createWorkflow: bind(createWorkflow),
    getWorkflow: bind(getWorkflow),
    openWorkflowDraft: bind(openWorkflowDraft),
    updateWorkflow: bindToken(updateWorkflow),
    publishWorkflow: bindToken(publishWorkflow),
    deleteWorkflow: bindToken(deleteWorkflow),
    executeWorkflow: bind(executeWorkflow),
    listWorkflowVersions: bind(listWorkflowVersions),
    getWorkflowInput: bind(getWorkflowInput),
    listEnabledWorkflows: bind(listEnabledWorkflows),
  };
}
