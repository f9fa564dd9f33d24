import type { FieldValue } from "@cobalt-kit/client";
import { parseJson, stringifyJson } from "@cobalt-kit/client/json";
import { beginStep, type ChainHost } from "./dependent-fields.ts";
import type { DraftEntry } from "./draft-entry.ts";
import { fieldKind } from "../field-kinds/field-kinds.ts";
import { type DraftValue, isSameDraft } from "./draft-value.ts";
import { mergeDraft } from "./merge-draft.ts";
import { nameOf } from "./field-key.ts";

/** What is kept of an edit: which field, what was stored when it began, what was typed. JSON has no undefined: that is an empty list. */
type Kept = [name: string, base: [FieldValue?], value: [FieldValue?]];

/** Edits as text; secrets stay out. Undefined without any. */
export function dumpDraft(edited: DraftEntry[], switches: ReadonlyMap<string, boolean>): string | undefined {
  const fields = edited
    .filter(({ field }) => !fieldKind(field.type).secret)
    .map(({ key, base, shown }): Kept => [nameOf(key), keep(base), keep(shown.value)]);
  if (fields.length === 0 && switches.size === 0) return undefined;
  return stringifyJson({ fields, switches: [...switches] });
}

/** Takes kept edits up where nothing was typed yet; what is no draft of ours is left alone. */
export function restoreDraft(
  text: string,
  host: ChainHost & { entries: ReadonlyMap<string, DraftEntry>; switches: Map<string, boolean> },
): void {
  const { fields, switches } = readKept(text);
  const restored: DraftEntry[] = [];
  for (const [name, [base], [draft]] of fields) {
    const entry = host.entries.get(name);
    if (entry === undefined || entry.shown.dirty || fieldKind(entry.field.type).secret) continue;
    const merged = mergeDraft(entry.field, { base, draft, incoming: entry.base });
    host.show(entry, { value: merged.value, conflict: merged.conflict });
    if (!isSameDraft(entry.field, merged.value, entry.base)) restored.push(entry);
  }
  for (const [id, enabled] of switches) if (!host.switches.has(id)) host.switches.set(id, enabled);
  for (const entry of restored)
    if (entry.children.length > 0 && entry.shown.conflict === undefined) beginStep(entry, host);
}

function keep(value: DraftValue): [FieldValue?] {
  return value === undefined ? [] : [value];
}

function readKept(text: string): { fields: Kept[]; switches: [string, boolean][] } {
  let kept: unknown;
  try {
    kept = parseJson(text);
  } catch {
    // no JSON, and so no draft of ours
  }
  return { fields: listIn(kept, "fields").filter(isKept), switches: listIn(kept, "switches").filter(isSwitch) };
}

function listIn(kept: unknown, name: string): unknown[] {
  const list: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, name) : undefined;
  return Array.isArray(list) ? list : [];
}

function isKept(value: unknown): value is Kept {
  if (!Array.isArray(value)) return false;
  const [name, ...sides]: unknown[] = value;
  return typeof name === "string" && sides.length === 2 && sides.every(Array.isArray);
}

function isSwitch(value: unknown): value is [string, boolean] {
  return Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "boolean";
}
