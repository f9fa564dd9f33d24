// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld } from "../testing/visitor.ts";

describe("what this project does not cover yet is served to nobody:", () => {
  it.each([
    ["X69 actions", "GET", "/api/v2/integration-schema/board/actions"],
    ["X69 actions", "POST", "/api/v2/integration-schema/board/actions/a1/execute"],
    ["X70 tables", "GET", "/api/v2/public/tables"],
    ["X71 tables", "POST", "/api/v2/public/tables"],
    ["X72 definitions of variables", "GET", "/api/v2/public/env/definitions"],
    ["schedules", "GET", "/api/v1/workflow/public/scheduled"],
    ["maps of ids", "GET", "/api/v2/public/dataref"],
    ["MCP servers", "GET", "/api/v2/public/mcp-servers"],
    ["the audit trail", "GET", "/api/v2/public/audit/audit-trails"],
  ])("%s, %s %s", async (_what, method, path) => {
    const { as, key } = createWorld();
    for (const visit of [as("ada"), key("ada")]) {
      const { status, body } = await visit(method, path, method === "POST" ? { body: {} } : {});
      expect(status).toBe(404);
      expect(body).toMatchObject({ message: `Cannot ${method} ${path}` });
    }
  });
});
