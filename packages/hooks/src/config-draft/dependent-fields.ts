import { type ConfigField, isCobaltError } from "@cobalt-kit/client";
import { checkDraft } from "./check-draft.ts";
import type { DraftCalls, DraftDependency } from "./config-draft-store.ts";
import { ancestorValues, type DraftEntry, type DraftStep, descendantsOf, sentOf } from "./draft-entry.ts";
import type { DraftFields } from "./draft-fields.ts";
import type { DraftRequests } from "./draft-requests.ts";
import { isEmptyDraft } from "./draft-value.ts";
import { fieldKind } from "../field-kinds/field-kinds.ts";

/** How long a person may pause in a text before it is stored. */
const PAUSE_MS = 400;

/** What the chain needs of the draft it belongs to. */
export type ChainHost = Pick<DraftRequests, "inTurn" | "store" | "clear" | "adopt"> &
  Pick<DraftFields, "show" | "place"> &
  Pick<DraftCalls, "load">;

/** What a field waits for, because of those above it. */
export function dependencyOf({ parent, field, reload }: DraftEntry): DraftDependency | undefined {
  if (reload !== undefined) return { status: "loading" };
  if (parent === undefined) return undefined;
  const { step, shown } = parent;
  if (step?.phase.status === "failed") return { status: "failed", error: step.phase.error, retry: step.retry };
  const unset = isEmptyDraft(parent.field, shown.value);
  if (unset ? field.options === undefined || shown.dirty : !isStorable(parent)) {
    return { status: "waiting", parent: { id: parent.key.id, name: parent.field.name } };
  }
  if (step?.phase.status === "loading") return { status: "loading" };
  return step || (shown.dirty && !unset) ? { status: "saving-parent" } : undefined;
}

/**
 * Follows up an edit of a field that others depend on. In the draft, the fields below it are cleared at once. Then its value is stored,
 * the fields below it are cleared on the server, and its children's choices are loaded. A newer edit ends an older follow-up.
 */
export function followEdit(entry: DraftEntry, host: ChainHost): void {
  if (entry.children.length === 0) return;
  const below = descendantsOf(entry);
  // back at what is stored, and nothing else is on its way there
  const back = !entry.shown.dirty && sentOf(entry) === undefined && !entry.stale;
  for (const each of [entry, ...below]) {
    if (each.step?.phase.status === "pausing") clearTimeout(each.step.phase.timer);
    each.step = undefined;
    if (each !== entry) each.reload = undefined;
  }
  for (const each of below) {
    host.show(each, { value: back ? each.base : undefined, error: undefined, conflict: undefined });
  }
  if (!back && isStorable(entry)) beginStep(entry, host, fieldKind(entry.field.type).complete ? 0 : PAUSE_MS);
}

/** Stores a field and loads its children's choices, after a pause in milliseconds. */
export function beginStep(entry: DraftEntry, host: ChainHost, pause = 0): void {
  const step: DraftStep = { phase: { status: "storing" }, retry: () => beginStep(entry, host) };
  entry.step = step;
  const start = (): void => void runStep(entry, step, host);
  if (pause > 0) step.phase = { status: "pausing", timer: setTimeout(start, pause) };
  else start();
  showBelow(entry, host);
}

async function runStep(entry: DraftEntry, step: DraftStep, host: ChainHost): Promise<void> {
  const isCurrent = (): boolean => entry.step === step;
  step.phase = { status: "storing" };
  try {
    await host.inTurn(async () => {
      // in conflict since: the choice stores it
      if (!isStorable(entry)) entry.step = undefined;
      if (isCurrent() && entry.shown.dirty) {
        await host.store(entry);
        entry.stale = true;
      }
      for (const each of descendantsOf(entry)) {
        if (isCurrent() && each.field.value !== undefined) await host.clear(each);
      }
    });
    if (!isCurrent()) return showBelow(entry, host);
    step.phase = { status: "loading" };
    showBelow(entry, host);
    if (entry.stale) {
      const unset = isEmptyDraft(entry.field, entry.shown.value);
      await Promise.all(
        descendantsOf(entry).map(async (each) => {
          const { options: _, ...rest } = each.field;
          // those further down have choices again once there is a value above them
          const loads = each.parent === entry && !unset;
          const answer = loads ? await host.load(each.key, ancestorValues(each)) : rest;
          if (isCurrent()) host.adopt(each, withChoices(rest, answer));
        }),
      );
    }
    if (!isCurrent()) return;
    entry.stale = false;
    entry.step = undefined;
  } catch (error) {
    if (!isCobaltError(error)) throw error;
    if (!isCurrent()) return;
    step.phase = { status: "failed", error };
    host.place(error.issues, [entry], true);
  }
  showBelow(entry, host);
}

/** What an answer about a field says of its choices. Its value is the draft's affair. */
export function withChoices(
  field: Omit<ConfigField, "options">,
  { options, labels, mapping }: ConfigField,
): ConfigField {
  return { ...field, labels, ...(options && { options }), ...(mapping && { mapping }) };
}

/** Whether it may be sent by itself. */
function isStorable({ field, shown }: DraftEntry): boolean {
  return (
    shown.conflict === undefined &&
    checkDraft({ ...field, required: false }, shown.value, { dirty: shown.dirty }) === undefined
  );
}

function showBelow(entry: DraftEntry, host: ChainHost): void {
  for (const each of descendantsOf(entry)) host.show(each);
}
