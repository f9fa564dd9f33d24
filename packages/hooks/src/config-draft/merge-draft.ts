import type { ConfigField } from "@cobalt-kit/client";
import { type DraftValue, isSameDraft } from "./draft-value.ts";

/** What a field shows after a newer value arrived from the server; a conflict if both sides changed it. */
export interface MergedDraft {
  value: DraftValue;
  conflict: { theirs: DraftValue } | undefined;
}

/** The three sides of a merge. */
export interface MergeSides {
  /** What the server had when editing began. */
  base: DraftValue;
  draft: DraftValue;
  /** What the server has now. */
  incoming: DraftValue;
}

/** Three-way merge of one value: what nobody touched follows the server, what was touched stays. */
export function mergeDraft(
  field: ConfigField,
  { base, draft, incoming }: MergeSides,
  touched: boolean = !isSameDraft(field, base, draft),
): MergedDraft {
  if (!touched || isSameDraft(field, draft, incoming)) return { value: incoming, conflict: undefined };
  return { value: draft, conflict: isSameDraft(field, base, incoming) ? undefined : { theirs: incoming } };
}
