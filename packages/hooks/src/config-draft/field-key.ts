import type { Config, ConfigField } from "@cobalt-kit/client";

/** Names a field: of the application, or of one of its workflows. Any string is a valid id. */
export interface FieldKey {
  /** The workflow the field belongs to; absent for the application's own. */
  workflowId?: string | undefined;
  /** Id of the field. */
  id: string;
}

/** Which fields of a config a draft is about: all, those of the application, or those of one workflow. */
export type DraftScope = "all" | "application" | { workflowId: string };

/** Whether a draft of that scope is about a field. */
export function isInScope(scope: DraftScope, { workflowId }: Partial<FieldKey>): boolean {
  if (scope === "all") return true;
  return workflowId === (scope === "application" ? undefined : scope.workflowId);
}

/** Every field of a config with its name, in the server's order. */
export function fieldsOf(config: Config): { key: FieldKey; field: ConfigField }[] {
  return [
    ...config.fields.map((field) => ({ key: { id: field.id }, field })),
    ...config.workflows.flatMap((workflow) =>
      workflow.fields.map((field) => ({ key: { workflowId: workflow.id, id: field.id }, field })),
    ),
  ];
}

/** A config with another state of one of its fields. */
export function withField(config: Config, { workflowId, id }: FieldKey, changed: ConfigField): Config {
  const put = (fields: ConfigField[]): ConfigField[] => fields.map((field) => (field.id === id ? changed : field));
  if (workflowId === undefined) return { ...config, fields: put(config.fields) };
  const workflows = config.workflows.map((workflow) =>
    workflow.id === workflowId ? { ...workflow, fields: put(workflow.fields) } : workflow,
  );
  return { ...config, workflows };
}

/** Ids are the API's and may hold anything: no separator is safe. */
export function nameOf({ workflowId, id }: FieldKey): string {
  return JSON.stringify([workflowId, id]);
}
