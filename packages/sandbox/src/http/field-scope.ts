import type { FieldFixture } from "../fixtures/fixtures.ts";
import { changeConfig, type FieldChange, workflowFields } from "../store/config.ts";
import type { FieldValues } from "../store/field-values.ts";
import type { ConfigInPlace } from "../wire/config-record.ts";
import { noWorkflowOnConfig } from "./config-change.ts";
import type { Visit } from "./visit.ts";

/** Fields that belong together: those of an application, or with the query `workflow_id` those of one of its workflows. */
export interface FieldScope {
  fields: FieldFixture[];
  values: FieldValues;
}

/** The fields a request is about. Throws the 404 of the service. */
export function fieldScope(visit: Visit, { application, config }: ConfigInPlace): FieldScope {
  const workflowId = visit.query("workflow_id");
  if (workflowId === undefined) return { fields: application.fields ?? [], values: config.values };
  const workflow = config.workflows.get(workflowId);
  if (workflow === undefined) throw noWorkflowOnConfig(workflowId);
  return { fields: workflowFields(application, workflowId), values: workflow.values };
}

/** Writes values of the fields a request is about. `null` clears. */
export function writeInScope(visit: Visit, { application, config }: ConfigInPlace, fields: FieldChange): void {
  const workflowId = visit.query("workflow_id");
  const change = workflowId === undefined ? { fields } : { workflows: [{ id: workflowId, fields }] };
  changeConfig(visit.store, config, application, change);
}
