// @vitest-environment node
import { expect, it } from "vitest";
import { createWorld, textAt } from "../testing/visitor.ts";

const path = "/api/v2/public/connect-code/exchange";

it("trades a connect code for a token, once for each page, within ten minutes", async () => {
  const { nobody, sandbox } = createWorld();
  const trade = async (code: string, claim_id: string): Promise<number> =>
    (await nobody("POST", path, { body: { code, claim_id } })).status;
  const code = sandbox.control.createConnectCode("bob");
  const { body } = await nobody("POST", path, { body: { code, claim_id: "page" } });
  expect(textAt(body, "token")).toMatch(/^ey/);
  expect(await trade(code, "page")).toBe(200);
  expect(await trade(code, "another page")).toBe(400);
  expect(await nobody("POST", path, { body: { code: "unknown" } })).toMatchObject({
    status: 400,
    body: { error_code: "INVALID_TOKEN" },
  });
  const late = sandbox.control.createConnectCode("bob");
  sandbox.control.advance(11 * 60_000);
  expect(await trade(late, "page")).toBe(400);
});
