import type { ConfigField } from "@cobalt-kit/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftValue, isSameDraft } from "./draft-value.ts";
import { mergeDraft } from "./merge-draft.ts";

const text: ConfigField = {
  id: "f",
  name: "F",
  type: "text",
  required: false,
  hidden: false,
  multiple: false,
  labels: [],
};

const draftValue: fc.Arbitrary<DraftValue> = fc.oneof(
  fc.constant(undefined),
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.array(fc.oneof(fc.string(), fc.integer())),
  fc.array(fc.record({ id: fc.string(), value: fc.string() })),
);

describe("mergeDraft", () => {
  it("takes what came while nobody touched the field", () => {
    fc.assert(
      fc.property(draftValue, draftValue, (base, incoming) => {
        expect(mergeDraft(text, { base, draft: base, incoming })).toEqual({ value: incoming, conflict: undefined });
      }),
    );
  });

  it("keeps an edit while the server stays as it was", () => {
    fc.assert(
      fc.property(draftValue, draftValue, (base, draft) => {
        const { value, conflict } = mergeDraft(text, { base, draft, incoming: base });
        expect(isSameDraft(text, value, draft)).toBe(true);
        expect(conflict).toBeUndefined();
      }),
    );
  });

  it("agrees with both when both made the same change", () => {
    fc.assert(
      fc.property(draftValue, draftValue, (base, draft) => {
        const { value, conflict } = mergeDraft(text, { base, draft, incoming: draft });
        expect(isSameDraft(text, value, draft)).toBe(true);
        expect(conflict).toBeUndefined();
      }),
    );
  });

  it("marks a conflict where both sides made different changes, with what the server has, and nowhere else", () => {
    fc.assert(
      fc.property(draftValue, draftValue, draftValue, (base, draft, incoming) => {
        const apart = [
          [base, draft],
          [base, incoming],
          [draft, incoming],
        ].every(([a, b]) => !isSameDraft(text, a, b));
        expect(mergeDraft(text, { base, draft, incoming }).conflict).toEqual(apart ? { theirs: incoming } : undefined);
      }),
    );
  });

  it("loses no edit, and merging twice is merging once", () => {
    fc.assert(
      fc.property(draftValue, draftValue, draftValue, (base, draft, incoming) => {
        const once = mergeDraft(text, { base, draft, incoming });
        expect(isSameDraft(text, once.value, isSameDraft(text, base, draft) ? incoming : draft)).toBe(true);
        expect(
          isSameDraft(text, mergeDraft(text, { base: incoming, draft: once.value, incoming }).value, once.value),
        ).toBe(true);
      }),
    );
  });
});
