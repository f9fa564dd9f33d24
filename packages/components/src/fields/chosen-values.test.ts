// @vitest-environment node
import { exactNumber } from "@cobalt-kit/hooks";
import { expect, it } from "vitest";
import { chosenValues } from "./option-values.ts";

it("finds which of many stored numbers are offered in no time", () => {
  const ids = Array.from({ length: 2_000 }, (_, at) => exactNumber(`${1161888007138312193n + BigInt(at)}`));
  const many = ids.map((value, at) => ({ name: `Server ${at}`, value }));
  const before = performance.now();
  expect(chosenValues(ids, many)).toEqual(ids);
  expect(performance.now() - before).toBeLessThan(500);
});
