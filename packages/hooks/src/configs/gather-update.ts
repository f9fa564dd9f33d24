import type { Config, ConfigField, UpdateConfigInput } from "@cobalt-kit/client";
import type { DraftField } from "./config-draft-store.ts";
import { checkDraft, type DraftValue, storedOrDefault, toValue } from "./draft-value.ts";
import { type FieldKey, nameOf } from "./field-key.ts";

/**
 * What a save sends: every value, changed or not. An edit that is not valid, as in a switched-off workflow, stays behind:
 * `sent` has those that went.
 */
export function gatherUpdate(
  config: Config,
  getField: (key: FieldKey) => DraftField,
): { input: UpdateConfigInput; sent: Map<string, DraftValue> } {
  const sent = new Map<string, DraftValue>();
  const updates = (fields: readonly ConfigField[], workflowId?: string): UpdateConfigInput["fields"] =>
    fields.map((field) => {
      const { id, type } = field;
      const { value, dirty } = getField({ workflowId, id });
      if (!dirty || checkDraft({ ...field, required: false }, value) !== undefined) {
        return { id, type, value: storedOrDefault(field) };
      }
      sent.set(nameOf({ workflowId, id }), value);
      return { id, type, value: toValue(field, value) };
    });
  const { slug, configId } = config;
  const input = {
    slug,
    configId,
    fields: updates(config.fields),
    workflows: config.workflows.map(({ id, enabled, fields }) => ({ id, enabled, fields: updates(fields, id) })),
  };
  return { input, sent };
}
