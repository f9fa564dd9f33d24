import type { Config, ConfigField } from "@cobalt-kit/client";

/** Names a field: of the application, or of one of its workflows. Any string is a valid id. */
export interface FieldKey {
  workflowId?: string | undefined;
  id: string;
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

/** Ids are the API's and may hold anything: no separator is safe. */
export function nameOf({ workflowId, id }: FieldKey): string {
  return JSON.stringify([workflowId, id]);
}
