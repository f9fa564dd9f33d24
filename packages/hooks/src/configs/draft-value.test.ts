import type { ConfigField, JsonValue } from "@cobalt-kit/client";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDraft,
  type DraftErrorCode,
  type DraftValue,
  isSameDraft,
  mergeDraft,
  storedOrDefault,
  toDraft,
  toValue,
} from "./draft-value.ts";

const draftValue: fc.Arbitrary<DraftValue> = fc.oneof(
  fc.constant(undefined),
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.array(fc.oneof(fc.string(), fc.integer())),
  fc.array(fc.record({ id: fc.string(), value: fc.string() })),
);

describe("mergeDraft (quality 28)", () => {
  it("takes what came while nobody touched the field", () => {
    fc.assert(
      fc.property(draftValue, draftValue, (base, incoming) => {
        expect(mergeDraft(base, base, incoming)).toEqual(incoming);
      }),
    );
  });

  it("keeps an edit while the server stays as it was", () => {
    fc.assert(
      fc.property(draftValue, draftValue, (base, draft) => {
        expect(isSameDraft(mergeDraft(base, draft, base), draft)).toBe(true);
      }),
    );
  });

  it("agrees with both when both made the same change", () => {
    fc.assert(
      fc.property(draftValue, draftValue, (base, draft) => {
        expect(isSameDraft(mergeDraft(base, draft, draft), draft)).toBe(true);
      }),
    );
  });

  it("loses no edit, and merging twice is merging once", () => {
    fc.assert(
      fc.property(draftValue, draftValue, draftValue, (base, draft, incoming) => {
        const once = mergeDraft(base, draft, incoming);
        expect(isSameDraft(once, isSameDraft(base, draft) ? incoming : draft)).toBe(true);
        expect(isSameDraft(mergeDraft(incoming, once, incoming), once)).toBe(true);
      }),
    );
  });
});

describe("drafts and what is sent", () => {
  it("are the same value for every field nobody touched, whatever JSON it holds", () => {
    const types = ["text", "number", "boolean", "json", "select", "date", "rule_engine", "something new"];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, json) => {
        const value: JsonValue = JSON.parse(JSON.stringify(json));
        const one = field({ type, value });
        expect(isSameDraft(toDraft(one), toDraft(field({ type, value: storedOrDefault(one) ?? null })))).toBe(true);
        expect(storedOrDefault(one)).toEqual(value === null || value === "" ? undefined : value);
      }),
    );
  });

  it.each<[string, Partial<ConfigField>, DraftValue, unknown]>([
    ["a number is a number", { type: "number" }, " 12.50 ", 12.5],
    ["a negative number too", { type: "number" }, "-3e2", -300],
    [
      "a number JavaScript cannot hold stays as typed",
      { type: "number" },
      "12345678901234567890",
      "12345678901234567890",
    ],
    ["an emptied number is cleared", { type: "number", value: 5 }, "", undefined],
    ["json is parsed where nothing is stored", { type: "json" }, '{"a": [1]}', { a: [1] }],
    ["json is parsed where an object is stored", { type: "json", value: { b: 2 } }, "[1, 2]", [1, 2]],
    ["json stays text where text is stored", { type: "json", value: '{"b": 2}' }, '{"b": 3}', '{"b": 3}'],
    ["emptied json is cleared", { type: "json", value: { b: 2 } }, "  ", undefined],
    ["an emptied text is cleared", { type: "text", value: "a" }, "", undefined],
    ["text keeps its blanks", { type: "text" }, " a ", " a "],
    ["an address does not", { type: "email" }, " ines@fern.test ", "ines@fern.test"],
    ["false is a value", { type: "boolean" }, false, false],
    ["no choice of many is an empty list", { type: "select", multiple: true }, [], []],
    ["an unknown type is text", { type: "something new" }, "x", "x"],
  ])("%s", (_name, shape, draft, sent) => {
    expect(toValue(field(shape), draft)).toEqual(sent);
  });

  it("show the default while nothing is stored, and send it", () => {
    const one = field({ type: "number", defaultValue: 2 });
    expect(toDraft(one)).toBe("2");
    expect(storedOrDefault(one)).toBe(2);
    expect(toDraft(field({ type: "number", value: 0, defaultValue: 2 }))).toBe("0");
    expect(toDraft(field({ type: "boolean", value: false, defaultValue: true }))).toBe(false);
  });

  it("show stored JSON as text, laid out", () => {
    expect(toDraft(field({ type: "json", value: { a: 1 } }))).toBe('{\n  "a": 1\n}');
    expect(toDraft(field({ type: "json", value: "not json at all" }))).toBe("not json at all");
  });

  it("read a boolean that was stored as text", () => {
    expect(toDraft(field({ type: "boolean", value: "true" }))).toBe(true);
    expect(toDraft(field({ type: "boolean", value: "false" }))).toBe(false);
  });
});

describe("checkDraft", () => {
  it.each<[Partial<ConfigField>, DraftValue, DraftErrorCode | undefined]>([
    [{ required: true }, undefined, "required"],
    [{ required: true }, null, "required"],
    [{ required: true }, "", "required"],
    [{ required: true }, "   ", "required"],
    [{ required: true }, [], "required"],
    [{ required: true }, {}, "required"],
    [{ required: true }, 0, undefined],
    [{ required: true, type: "boolean" }, false, undefined],
    [{ required: true, type: "boolean" }, undefined, undefined],
    [{ required: true, type: "map_v2" }, [], undefined],
    [{ required: true, type: "select", parent: "sheet" }, undefined, undefined],
    [{ required: true, type: "select", parent: "sheet", options: [] }, undefined, "required"],
    [{}, "", undefined],
    [{ type: "number" }, "12,5", "invalid-number"],
    [{ type: "number" }, "0x10", "invalid-number"],
    [{ type: "number" }, "1e999", "invalid-number"],
    [{ type: "number" }, ".5", undefined],
    [{ type: "email" }, "ines", "invalid-email"],
    [{ type: "email" }, "ines@fern", undefined],
    [{ type: "email" }, "ines @fern.test", "invalid-email"],
    [{ type: "url" }, "fern.test", "invalid-url"],
    [{ type: "url" }, "https://fern.test/a?b=c", undefined],
    [{ type: "url" }, "javascript:alert(1)", "invalid-url"],
    [{ type: "date" }, "2026-02-30", "invalid-date"],
    [{ type: "date" }, "2026-02-28", undefined],
    [{ type: "date" }, "2026-02-28T10:00:00Z", undefined],
    [{ type: "date" }, "2026-02-28 or so", "invalid-date"],
    [{ type: "date" }, "tomorrow", "invalid-date"],
    [{ type: "json" }, "{a: 1}", "invalid-json"],
    [{ type: "json" }, '{"a": 1}', undefined],
    [{ type: "text" }, "anything", undefined],
  ])("%o with %o: %s", (shape, draft, code) => {
    expect(checkDraft(field(shape), draft)).toBe(code);
  });
});

function field(shape: Partial<ConfigField>): ConfigField {
  return { id: "f", name: "F", type: "text", required: false, hidden: false, multiple: false, labels: [], ...shape };
}
