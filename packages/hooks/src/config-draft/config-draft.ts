import { type Config, sameJson } from "@cobalt-kit/client";
import { checkDraft } from "./check-draft.ts";
import type { ConfigDraftStore, DraftCalls, DraftField, DraftIssue, DraftStatus } from "./config-draft-store.ts";
import { type ChainHost, followEdit } from "./dependent-fields.ts";
import { type DraftEntry, holdEdit, UNKNOWN_FIELD } from "./draft-entry.ts";
import { createDraftFields, isShallowSame } from "./draft-fields.ts";
import { createDraftRequests, type Refusal } from "./draft-requests.ts";
import { type DraftValue, isSameDraft } from "./draft-value.ts";
import { dumpDraft, restoreDraft } from "./dump-draft.ts";
import { type DraftScope, isInScope, nameOf } from "./field-key.ts";
import { reloadChoices, type ReloadHost } from "./reload-choices.ts";

/** Edits of one config. No React in it, and no network but its calls. */
export function createConfigDraft(initial: Config, calls: DraftCalls): ConfigDraftStore {
  let config = initial;
  let { workflows } = config;
  let summary: DraftIssue[] = [];
  let removed: DraftStatus["removed"] = [];
  /** Switches that are not as they are stored, or were touched while a save ran. */
  const switches = new Map<string, boolean>();
  const saves = new Map<string, Promise<boolean>>();
  const refusals = new Map<string, Refusal>();
  const statuses = new Map<string, DraftStatus>();
  const listeners = new Set<() => void>();
  const fields = createDraftFields((entry) => void reloadChoices(entry, reloadHost));
  const { entries, missing, dirty, show } = fields;
  const requests = createDraftRequests({
    calls,
    fields,
    config: () => config,
    workflows: () => workflows,
    validate,
    onEnd() {
      applySwitches();
      update();
    },
  });
  const reloadHost: ReloadHost = { calls, fields, config: () => config };
  const chain: ChainHost = { ...requests, load: calls.load, show, place: fields.place };
  receive(initial);

  return {
    subscribe(listener, key) {
      if (key !== undefined) return fields.listen(nameOf(key), listener);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getField: (key) => entries.get(nameOf(key))?.shown ?? UNKNOWN_FIELD,
    getStatus,
    setValue(key, value) {
      const entry = entries.get(nameOf(key));
      if (entry !== undefined && !sameJson(entry.shown.value, value)) put(entry, value, entry.shown.conflict);
    },
    setWorkflowEnabled(workflowId, enabled) {
      switches.set(workflowId, enabled);
      applySwitches();
      update();
    },
    resolveConflict(key, choice) {
      const entry = entries.get(nameOf(key));
      if (entry !== undefined) put(entry, choice === "mine" ? entry.shown.value : entry.base, undefined);
    },
    receive(next) {
      if (next !== config) receive(next);
      else applySwitches();
    },
    validate,
    reset(what = "all") {
      if (typeof what === "object" && "id" in what) {
        missing.delete(nameOf(what));
        takeBack(entries.get(nameOf(what)));
      } else {
        for (const [name, { key }] of missing) if (isInScope(what, key)) missing.delete(name);
        for (const entry of fields.inScope(what)) takeBack(entry);
        for (const workflowId of switches.keys()) if (isInScope(what, { workflowId })) switches.delete(workflowId);
        refusals.delete(JSON.stringify(what));
      }
      receive(config);
    },
    save(scope = "all") {
      const name = JSON.stringify(scope);
      const running = saves.get(name);
      if (running !== undefined) return running;
      if (validate(scope).length > 0) return Promise.resolve(false);
      refusals.delete(name);
      const seen = new Set(fields.inScope(scope).filter(({ shown }) => shown.conflict !== undefined));
      const saving = requests
        .inTurn(() => requests.send(scope, seen))
        .then((outcome) => {
          if (typeof outcome === "object") refusals.set(name, outcome);
          return outcome === true;
        })
        .finally(() => {
          saves.delete(name);
          update();
        });
      saves.set(name, saving);
      update();
      return saving;
    },
    dump: () => dumpDraft([...dirty, ...missing.values()], switches),
    restore(text) {
      restoreDraft(text, { ...chain, entries, switches });
      receive(config);
    },
  };

  function getStatus(scope: DraftScope = "all"): DraftStatus {
    const name = JSON.stringify(scope);
    let dirtyCount = 0;
    for (const { key } of dirty) if (isInScope(scope, key)) dirtyCount++;
    for (const [index, { id, enabled }] of switches.size > 0 ? workflows.entries() : []) {
      if (enabled !== config.workflows[index]?.enabled && isInScope(scope, { workflowId: id })) dirtyCount++;
    }
    const refusal = refusals.get(name);
    const next: DraftStatus = {
      config,
      fields: config.fields,
      workflows,
      dirtyCount,
      saving: saves.has(name),
      error: refusal?.error,
      summary: refusal?.summary ?? summary,
      removed,
    };
    const known = statuses.get(name);
    if (known !== undefined && isShallowSame(known, next)) return known;
    statuses.set(name, next);
    return next;
  }

  /** What a person did to a field. */
  function put(entry: DraftEntry, value: DraftValue, conflict: DraftField["conflict"]): void {
    const { error } = entry.shown;
    // a mistake once marked is judged again at every key; a new one is marked by the next save
    const unjudged = error === undefined || error.code === "server" || error.code === "conflict";
    const code = unjudged ? undefined : checkDraft(entry.field, value, { columnsOf: calls.columnsOf?.(entry.key) });
    if (requests.isBusy()) holdEdit(entry);
    const open = conflict !== undefined && !isSameDraft(entry.field, value, conflict.theirs);
    show(entry, { value, error: code && { code }, conflict: open ? conflict : undefined });
    followEdit(entry, chain);
    update();
  }

  function takeBack(entry: DraftEntry | undefined): void {
    if (entry === undefined) return;
    show(entry, { error: undefined });
    if (entry.shown.dirty || entry.shown.conflict) put(entry, entry.base, undefined);
  }

  function receive(next: Config): void {
    config = next;
    fields.merge(next, calls.isGone?.());
    summary = fields.place(next.fieldErrors, fields.inScope("all"));
    removed = [...missing.values()].map(({ key, field, shown: { value } }) => ({ key, field, value }));
    applySwitches();
    update();
  }

  function applySwitches(): void {
    const stored = config.workflows;
    // a save or a toggle that is under way may be about to change what is stored
    for (const { id, enabled } of requests.isBusy() ? [] : stored) {
      if (switches.get(id) === enabled && calls.isSwitching?.(id) !== true) switches.delete(id);
    }
    workflows =
      switches.size === 0
        ? stored
        : stored.map((each) => ({ ...each, enabled: switches.get(each.id) ?? each.enabled }));
  }

  function validate(scope: DraftScope = "all"): DraftIssue[] {
    const enabled = new Set(workflows.filter((workflow) => workflow.enabled).map(({ id }) => id));
    const issues: DraftIssue[] = [];
    for (const entry of fields.inScope(scope)) {
      const { workflowId } = entry.key;
      if (entry.field.hidden || (workflowId !== undefined && !enabled.has(workflowId))) continue;
      const { value, error, dirty: edited } = entry.shown;
      const code = checkDraft(entry.field, value, { dirty: edited, columnsOf: calls.columnsOf?.(entry.key) });
      if (code !== undefined) issues.push({ field: entry.key, code });
      show(entry, { error: code ? { code } : error?.code === "server" ? error : undefined });
    }
    return issues;
  }

  function update(): void {
    for (const listener of listeners) listener();
  }
}
