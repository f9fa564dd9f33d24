import { applicationNamed } from "../fixtures/applications/generated-application.ts";
import { addApplication } from "./org-workflows.ts";
import type { Store } from "./store.ts";

/** Adds applications with invented names, connected by a key. */
export function addApplications(store: Store, count: number): void {
  const start = store.applications.size;
  for (let index = 0; index < count; index += 1) {
    addApplication(store, applicationNamed(start + index + 1, store.nextId()));
  }
}
