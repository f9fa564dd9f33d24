import type { ApplicationFixture, WorkflowFixture } from "../fixtures/fixtures.ts";
import { iso } from "../json.ts";
import type { Account } from "../store/account.ts";
import type { PrivateWorkflow } from "../store/private-workflows.ts";
import type { Store } from "../store/store.ts";
import { applicationRef } from "./application-ref.ts";

/** What a workflow may be beside being one, and is not. */
const unusual = {
  hide_in_config: false,
  autoEnable: false,
  is_agentic_flow: false,
  expose_as_node: false,
  created_by_ai: false,
};

/** A private workflow as lists tell it. */
export function privateWorkflowRecord(
  store: Store,
  account: Account,
  workflow: PrivateWorkflow,
): Record<string, unknown> {
  return {
    _id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    slug: workflow.slug,
    org_id: store.fixtures.org.id,
    published: workflow.published,
    associated_application: applicationRef(store, workflow.slug),
    associated_app_slugs: [workflow.slug],
    environment: store.fixtures.org.environment,
    linked_account_id: account.id,
    is_v2: true,
    current_version: workflow.currentVersion,
    workflow_alias: workflow.alias,
    version: workflow.currentVersion,
    icon: workflow.icon,
    group: workflow.group,
    json_schema: workflow.jsonSchema,
    manual_execution_payload: workflow.sample,
    when_to_use: workflow.whenToUse,
    associated_project: workflow.project && { _id: workflow.project.id, name: workflow.project.name },
    workflow_builder_version: "2",
    test_linked_account_id: account.id,
    ...unusual,
    public_access_workflow: true,
    createdAt: iso(workflow.createdAt),
    updatedAt: iso(workflow.updatedAt),
    created_at: iso(workflow.createdAt),
    updated_at: iso(workflow.updatedAt),
  };
}

/** A private workflow with its nodes and edges. */
export function workflowDetailRecord(
  store: Store,
  account: Account,
  workflow: PrivateWorkflow,
): Record<string, unknown> {
  return {
    ...privateWorkflowRecord(store, account, workflow),
    nodes: workflow.nodes,
    edges: workflow.edges,
    data_slots: [],
    settings: workflow.settings,
  };
}

/** The draft of a private workflow: an id of its own, and a pointer to the workflow. */
export function draftRecord(
  store: Store,
  account: Account,
  workflow: PrivateWorkflow,
  draftId: string,
): Record<string, unknown> {
  return {
    ...workflowDetailRecord(store, account, workflow),
    _id: draftId,
    associated_workflow: workflow.id,
    published: false,
    version: null,
    index_order: 0,
    workflow_environment: [store.fixtures.org.environment],
  };
}

/** A workflow that the org built, as lists of workflows tell it. */
export function orgWorkflowRecord(
  store: Store,
  application: ApplicationFixture,
  workflow: WorkflowFixture,
): Record<string, unknown> {
  return {
    _id: workflow.id,
    name: workflow.name,
    description: workflow.description,
    slug: application.slug,
    org_id: store.fixtures.org.id,
    published: true,
    associated_application: applicationRef(store, application.slug),
    associated_app_slugs: [application.slug],
    environment: store.fixtures.org.environment,
    is_v2: true,
    current_version: 1,
    workflow_alias: workflow.alias,
    version: 1,
    icon: workflow.icon,
    group: workflow.group,
    workflow_builder_version: "2",
    ...unusual,
    hide_in_config: workflow.hidden ?? false,
    autoEnable: workflow.autoEnable ?? false,
    public_access_workflow: false,
  };
}

/** A workflow that the org built, with its nodes one after the other. */
export function orgWorkflowDetailRecord(
  store: Store,
  application: ApplicationFixture,
  workflow: WorkflowFixture,
): Record<string, unknown> {
  const { nodes } = workflow;
  return {
    ...orgWorkflowRecord(store, application, workflow),
    nodes: nodes.map(({ id, name, type, is_batch }) => ({ id, type, name, data: null, is_batch: is_batch ?? false })),
    edges: nodes.slice(1).map(({ id }, index) => {
      const source = nodes[index]?.id ?? id;
      return { id: `${source}-${id}`, source, target: id };
    }),
  };
}
