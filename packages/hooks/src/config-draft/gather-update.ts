import type { Config, ConfigField, UpdateConfigInput } from "@cobalt-kit/client";
import { isOffered } from "../field-kinds/field-kind.ts";
import { checkDraft } from "./check-draft.ts";
import type { DraftCalls } from "./config-draft-store.ts";
import type { DraftEntry } from "./draft-entry.ts";
import { storedOrDefault, toValue } from "./draft-value.ts";
import { type FieldKey, nameOf } from "./field-key.ts";

/**
 * What a save sends: every value, changed or not. An edit that is not valid, as in a switched-off workflow, stays behind:
 * `sent` are those that went.
 *
 * @param find The edits that are to go.
 */
export function gatherUpdate(
  config: Config,
  workflows: Config["workflows"],
  find: (key: FieldKey) => DraftEntry | undefined,
  columnsOf?: DraftCalls["columnsOf"],
): { input: UpdateConfigInput; sent: Map<string, DraftEntry> } {
  const sent = new Map<string, DraftEntry>();
  const updates = (fields: readonly ConfigField[], workflowId?: string): UpdateConfigInput["fields"] =>
    fields.flatMap((field) => {
      const { id, type } = field;
      const entry = find({ workflowId, id });
      const value = entry?.shown.value;
      if (
        !entry?.shown.dirty ||
        checkDraft({ ...field, required: false }, value, { columnsOf: columnsOf?.({ workflowId, id }) }) !== undefined
      ) {
        const stored = storedOrDefault(field);
        // null is how the API is told of nothing, but where null is offered it is a choice
        if (stored === undefined && isOffered(null, field.options)) return [];
        return { id, type, value: stored, secretStored: field.secretStored };
      }
      sent.set(nameOf(entry.key), entry);
      return { id, type, value: toValue(field, value) };
    });
  const { slug, configId, connectionId } = config;
  const input = {
    slug,
    configId,
    connectionId,
    fields: updates(config.fields),
    workflows: workflows.map(({ id, enabled, fields }) => ({ id, enabled, fields: updates(fields, id) })),
  };
  return { input, sent };
}
