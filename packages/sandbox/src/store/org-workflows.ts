import type { ApplicationFixture, WorkflowFixture } from "../fixtures/fixtures.ts";
import type { Store } from "./store.ts";

/** A workflow that the org built for an application. */
export interface OrgWorkflow {
  application: ApplicationFixture;
  workflow: WorkflowFixture;
}

/** Puts an application into the catalogue, its workflows into the index. */
export function addApplication(store: Store, application: ApplicationFixture): void {
  store.applications.set(application.slug, application);
  for (const workflow of application.workflows ?? []) store.orgWorkflows.set(workflow.id, { application, workflow });
}
