// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createStore } from "../store/store.ts";
import { smallFixtures } from "../testing/small-fixtures.ts";
import { createWorld } from "../testing/visitor.ts";
import { createApp } from "./create-app.ts";

const isOpenToAll = /^\/healthz|^\/sandbox\/|\/callback$/;
const routes = createApp(createStore(smallFixtures, () => 0, true))
  .routes.filter(({ path }) => !isOpenToAll.test(path))
  .map(({ method, path }): [string, string] => [method, path.replaceAll(/:[^/]+/g, "x")]);

describe("every route of the API", () => {
  it("is in this list", () => {
    expect(routes.length).toBeGreaterThan(50);
  });

  it.each(routes)("refuses %s %s without, and with invented, credentials", async (method, path) => {
    const { nobody } = createWorld();
    const wrong = [
      {},
      { authorization: "Bearer abc" },
      { "x-api-key": "tk_other", linked_account_id: "ada" },
      { authorization: "" },
    ];
    for (const headers of wrong) {
      expect(await nobody(method, path, { headers })).toMatchObject({
        status: 401,
        body: { status_code: 401, http_error_type: "UNAUTHORIZED" },
      });
    }
  });
});
