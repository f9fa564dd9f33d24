// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createWorld, textAt } from "../testing/visitor.ts";

const address = "/api/v2/public/connect-url?config_id=north";

/** The configs of an account, as slug and id. */
function configs({ sandbox }: ReturnType<typeof createWorld>, accountId: string): string[][] {
  return sandbox.control.account(accountId).configs.map((config) => [config.slug, config.config_id]);
}

describe("a portal that opens on a config", () => {
  it("makes it where it is not there yet", async () => {
    const world = createWorld();
    const { body } = await world.as("ada")("POST", address, { body: {} });
    expect(textAt(body, "hosted_url")).toMatch(/\?config_id=north$/);
    await world.as("ada")("POST", address, { body: {} });
    expect(configs(world, "ada").filter(([, id]) => id === "north")).toEqual([
      ["board", "north"],
      ["till", "north"],
    ]);
  });

  it.each<[string, string, string]>([
    ["keys", "till?auth_type=keybased", "secret_key=sk_1"],
    ["a client's own credentials", "robot", ""],
    ["a window", "desk", "subdomain=bob"],
  ])("makes it for what is connected there by %s", async (_name, path, form) => {
    const world = createWorld();
    const { body } = await world.as("bob")("POST", address, { body: {} });
    const portal = new URL(textAt(body, "url")).pathname;
    const answer = await world.sandbox.fetch(`${portal}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form,
      redirect: "manual",
    });
    expect(answer.status).toBe(303);
    for (const flow of world.sandbox.control.authorizations()) world.sandbox.control.decide(flow.state, "allow");
    expect(configs(world, "bob")).toEqual([[path.split("?")[0], "north"]]);
  });
});
