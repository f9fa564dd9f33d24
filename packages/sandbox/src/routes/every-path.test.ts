// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { apiRoutes } from "../testing/api-routes.ts";
import { createWorld } from "../testing/visitor.ts";

const readme = readFileSync(join(import.meta.dirname, "../../../client/README.md"), "utf8");
const operations = (readme.split("\n## ").find((part) => part.startsWith("Every operation")) ?? "")
  .split("\n")
  .flatMap((line) => /^\| (`(?:GET|POST|PUT|PATCH|DELETE)\b.*?) +\|/.exec(line)?.[1] ?? []);
const documented = operations.flatMap(routesOf);

const served = apiRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:[^/]+/g, ":")}`);

describe("the paths of the API, as the client's README lists them,", () => {
  it("are many", () => {
    expect(documented.length).toBeGreaterThan(90);
  });

  it.each(documented)("%s is served", (route) => {
    expect(served).toContain(route);
  });

  it("are these and no more", () => {
    expect(served.filter((route) => !documented.includes(route))).toEqual([]);
  });

  it.each([
    "GET /api/v2/public/env/KEY",
    "GET /api/v2/public/audit/audit-trails",
    "GET /api/v2/integration-schema/slack/actions",
    "GET /api/v1/workflow/public/scheduled",
  ])("that belong to other products answer in the envelope: %s", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    const { status, body } = await createWorld().key("ada")(method, path);
    expect(status).toBe(404);
    expect(body).toMatchObject({ status_code: 404, http_error_type: "NOT_FOUND", request_id: expect.any(String) });
  });
});

/** "`GET`, `POST /public/a/{id}[/{id}]`" as each method with each path, parameters as a colon. */
function routesOf(operation: string): string[] {
  const [, written = ""] = /(\/[^`]+)/.exec(operation) ?? [];
  const path = written.replace(/^\/public\//, "/api/v2/public/").replaceAll(/\{\w+\}/g, ":");
  const paths = path.includes("[") ? [path.replace(/\[.+\]/, ""), path.replaceAll(/[[\]]/g, "")] : [path];
  return (operation.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? []).flatMap((method) =>
    paths.map((each) => `${method} ${each}`),
  );
}
