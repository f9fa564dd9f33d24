// @vitest-environment node
import { expect, it } from "vitest";

it("can be imported where there are no elements", async () => {
  expect(typeof customElements).toBe("undefined");
  await expect(import("@cobalt-kit/components/element")).resolves.toBeDefined();
});
