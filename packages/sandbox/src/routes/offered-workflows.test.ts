// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { Fixtures, WorkflowFixture } from "../fixtures/fixtures.ts";
import { smallFixtures } from "../testing/small-fixtures.ts";
import { at, createWorld } from "../testing/visitor.ts";

const nodes: WorkflowFixture["nodes"] = [{ id: "1", name: "Start", type: "start" }];
const fixtures: Fixtures = {
  ...smallFixtures,
  applications: [
    {
      id: "a9",
      slug: "shelf",
      name: "Shelf",
      description: "",
      icon: "",
      tags: [],
      auth: { oauth2: [] },
      workflows: [
        { id: "w_all", name: "For all", description: "", alias: "for-all", nodes },
        { id: "w_pro", name: "For pros", description: "", onlyFor: { plan: "pro" }, nodes },
        { id: "w_hidden", name: "For us", description: "", alias: "for-us", hidden: true, nodes },
      ],
    },
  ],
};
const config = "/api/v2/f-sdk/config";

describe("workflows of the org", () => {
  it("are offered by custom attributes, and never when they are hidden", async () => {
    const { as, key } = createWorld({ fixtures });
    const open = async (id: string) =>
      at((await as(id)("POST", config, { body: { slug: "shelf" } })).body, "workflows");
    expect(await open("ada")).toMatchObject([{ id: "w_all" }, { id: "w_pro" }]);
    expect(await open("bob")).toMatchObject([{ id: "w_all" }]);
    const body = { slug: "shelf", workflows: [{ id: "w_pro", enabled: true }] };
    expect((await as("bob")("PUT", config, { body })).status).toBe(404);
    await key()("PUT", "/api/v2/public/linked-account", { body: { account_id: "bob", udf: { plan: "pro" } } });
    expect(await open("bob")).toMatchObject([{ id: "w_all" }, { id: "w_pro" }]);
    expect((await as("bob")("PUT", config, { body })).status).toBe(200);
  });

  it("run by their alias together with the slug, with the key, whether they are offered or not", async () => {
    const { as, key } = createWorld({ fixtures });
    const execute = (visit: typeof key, alias: string, slug: string) =>
      visit("bob")("POST", `/api/v1/workflow/${alias}/execute`, { headers: { slug }, body: {} });
    expect((await execute(key, "for-us", "shelf")).body).toHaveProperty("execution_id");
    expect((await execute(key, "w_all", "shelf")).body).toHaveProperty("execution_id");
    expect((await execute(key, "for-us", "acme")).status).toBe(404);
    expect((await execute(as, "for-all", "shelf")).status).toBe(401);
    const path = "/api/v2/public/workflow/for-all/execute";
    expect((await key("bob")("POST", path, { headers: { slug: "shelf" }, body: {} })).status).toBe(200);
  });
});

describe("private workflows", () => {
  it("run by the alias of the fixtures", async () => {
    const [ada, ...others] = smallFixtures.accounts;
    if (ada === undefined) throw new Error("no account");
    const privateWorkflows = ada.privateWorkflows.map((workflow) => ({ ...workflow, alias: `the-${workflow.id}` }));
    const world = createWorld({ fixtures: { ...smallFixtures, accounts: [{ ...ada, privateWorkflows }, ...others] } });
    const path = "/api/v2/public/workflow/the-p_live/execute";
    for (const slug of ["acme", ""]) {
      expect((await world.as("ada")("POST", path, { headers: { slug }, body: {} })).status).toBe(200);
    }
    expect((await world.as("ada")("POST", path, { headers: { slug: "board" }, body: {} })).status).toBe(404);
    const listed = (await world.as("ada")("GET", "/api/v2/public/workflow")).body;
    expect(at(listed, "docs", 0, "workflow_alias")).toBe("the-p_live");
  });
});
