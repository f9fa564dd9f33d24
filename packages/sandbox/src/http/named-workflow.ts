import type { Account } from "../store/account.ts";
import type { OrgWorkflow } from "../store/org-workflows.ts";
import { findPrivateWorkflow, type PrivateWorkflow } from "../store/private-workflows.ts";
import type { Store } from "../store/store.ts";
import { ApiError } from "./api-error.ts";

/** The workflow of an account that an id names, its draft's included. Throws the 404 of the service. */
export function ownWorkflow(account: Account, id: string): PrivateWorkflow {
  const workflow = findPrivateWorkflow(account, id);
  if (workflow === undefined) throw noSuchWorkflow();
  return workflow;
}

/** The workflow that an id names, whoever made it. */
export function anybodysWorkflow(
  store: Store,
  id: string,
): { account: Account; workflow: PrivateWorkflow } | undefined {
  for (const account of store.accounts.values()) {
    const workflow = findPrivateWorkflow(account, id);
    if (workflow !== undefined) return { account, workflow };
  }
  return undefined;
}

/** All workflows of the org, application by application. */
export function orgWorkflows(store: Store): OrgWorkflow[] {
  return [...store.orgWorkflows.values()];
}

/** The workflow of the org that an id names. */
export function orgWorkflow(store: Store, id: string): OrgWorkflow | undefined {
  return store.orgWorkflows.get(id);
}

/** The workflow of the org that an alias names within an application. */
export function orgWorkflowByAlias(store: Store, alias: string, slug: string | undefined): OrgWorkflow | undefined {
  const application = slug === undefined ? undefined : store.applications.get(slug);
  const workflow = application?.workflows?.find((candidate) => candidate.alias === alias);
  return application === undefined || workflow === undefined ? undefined : { application, workflow };
}

/** The refusal of a workflow id. */
export function noSuchWorkflow(): ApiError {
  return new ApiError(404, "INVALID_WORKFLOW_ID", "No workflow found with the provided ID.");
}
