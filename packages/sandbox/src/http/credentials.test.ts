// @vitest-environment node
import { describe, expect, it } from "vitest";
import { apiRoutes } from "../testing/api-routes.ts";
import { createWorld } from "../testing/visitor.ts";

const isOpenToAll = /\/human-tasks\/|\/auth-structure\/|\/connect-code\//;
const routes = apiRoutes
  .filter(({ path }) => !isOpenToAll.test(path))
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
      // The vendor's own routes of datastores call a missing key not found.
      const isMissing = path.includes("/datastore/config/") && Object.keys(headers).length === 0;
      const [status, type] = isMissing ? [404, "NOT_FOUND"] : [401, "UNAUTHORIZED"];
      expect(await nobody(method, path, { headers })).toMatchObject({
        status,
        body: { status_code: status, http_error_type: type },
      });
    }
  });
});
