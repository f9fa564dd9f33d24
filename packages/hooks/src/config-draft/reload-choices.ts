import { CobaltError, type Config, isCobaltError } from "@cobalt-kit/client";
import type { DraftCalls } from "./config-draft-store.ts";
import { withChoices } from "./dependent-fields.ts";
import { ancestorValues, type DraftEntry } from "./draft-entry.ts";
import type { DraftFields } from "./draft-fields.ts";
import { withField } from "./field-key.ts";

/** What loading choices again needs of the draft. */
export interface ReloadHost {
  calls: DraftCalls;
  fields: DraftFields;
  /** What is stored, as far as known. */
  config: () => Config;
}

/** Asks once more for the choices of one field, which the API could not load when it gave the config. */
export async function reloadChoices(entry: DraftEntry, { calls, fields, config }: ReloadHost): Promise<void> {
  const { error } = entry.shown;
  if (entry.reload !== undefined || error === undefined) return;
  const reload = {};
  entry.reload = reload;
  fields.show(entry);
  let cause: CobaltError | undefined;
  try {
    const answer = await calls.load(entry.key, ancestorValues(entry), true);
    // a parent that changed meanwhile has asked for others
    if (entry.reload !== reload) return;
    if (answer.options !== undefined || answer.mapping !== undefined) {
      const labels = answer.labels.length > 0 ? answer.labels : entry.field.labels;
      const field = withChoices(entry.field, { ...answer, labels });
      const next = withField(calls.newest() ?? config(), entry.key, field);
      const settled = { ...next, fieldErrors: next.fieldErrors.filter(({ id }) => id !== entry.key.id) };
      entry.reload = undefined;
      fields.show(entry, { error: undefined });
      calls.share(settled);
      return;
    }
  } catch (caught) {
    if (!isCobaltError(caught)) throw caught;
    if (entry.reload !== reload) return;
    cause = caught;
  }
  entry.reload = undefined;
  fields.show(entry, entry.shown.error && { error: { ...entry.shown.error, cause } });
}
