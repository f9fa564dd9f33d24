import { expect, it } from "vitest";
import { bindTexts } from "./bind-texts.ts";

const t = bindTexts({ failedAt: (step: string): string => `Failed at “${step}”` }, "en");

it("keeps the direction of a name to the name, in every sentence", () => {
  expect(t.failedAt("Post message")).toBe("Failed at “Post message”");
  expect(t.failedAt("\u202egnp.exe")).toBe("Failed at “\u2068\u202egnp.exe\u2069”");
  expect(t.failedAt("a\u2069\u202eb")).toBe("Failed at “\u2068a\u202eb\u2069”");
  expect(t.failedAt("سلة")).toBe("Failed at “\u2068سلة\u2069”");
});

it("cuts what is longer than any sentence", () => {
  expect(t.failedAt("x".repeat(100_000))).toHaveLength(1_013);
});
