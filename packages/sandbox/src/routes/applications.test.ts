// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, itemWith } from "../testing/visitor.ts";

const families = ["/api/v2/f-sdk/application", "/api/v2/public/application"] as const;

describe.each(families)("%s", (path) => {
  const visitor = (world: ReturnType<typeof createWorld>) =>
    path.includes("f-sdk") ? world.as("ada") : world.key("ada");

  it("lists applications with the connections of the account", async () => {
    const { status, body } = await visitor(createWorld())("GET", path);
    expect(status).toBe(200);
    expect(itemWith(body, "slug", "board")).toMatchObject({
      app_id: "a1",
      name: "Board",
      auth_type: "oauth2",
      auth_type_options: { oauth2: [], keybased: [{ name: "host" }, { name: "key" }] },
      connected: true,
      reauth_required: false,
      connected_accounts: [{ identifier: "ada@shop.test", auth_type: "oauth2", status: "active" }],
    });
    expect(itemWith(body, "slug", "till")).toMatchObject({ auth_type: "keybased", reauth_required: true });
    expect(itemWith(body, "slug", "desk")).toMatchObject({ connected: false });
    expect(itemWith(body, "slug", "desk")).not.toHaveProperty("connected_accounts");
    expect(itemWith(body, "slug", "someday")).toMatchObject({ ecosystem: true });
    expect(itemWith(body, "slug", "acme")).toBeUndefined();
  });

  it("filters by tag, way to connect and ecosystem for backends, for browsers by ecosystem alone", async () => {
    const visit = visitor(createWorld());
    const slugs = async (query: string) => {
      const { body } = await visit("GET", `${path}?${query}`);
      return Array.isArray(body) ? body.map((item) => at(item, "slug")) : body;
    };
    const all = ["board", "desk", "till", "robot", "someday"];
    const isShared = path.includes("/public/");
    expect(await slugs("tags=Support")).toEqual(isShared ? ["desk", "someday"] : all);
    expect(await slugs("auth_type=keybased")).toEqual(isShared ? ["board", "till"] : all);
    expect(await slugs("ecosystem=true")).toEqual(["someday"]);
    expect(await slugs("slug=board")).toEqual(isShared ? ["board"] : all);
    expect(await slugs("slug=&tags=&ecosystem=&auth_type=")).toHaveLength(5);
  });

  it("answers one application, and refuses an unknown one and the host product", async () => {
    const visit = visitor(createWorld());
    expect((await visit("GET", `${path}/board`)).body).toMatchObject({ slug: "board", connected: true });
    for (const slug of ["nothing", "acme", "__proto__"]) {
      expect(await visit("GET", `${path}/${slug}`)).toMatchObject({
        status: 404,
        body: { http_error_type: "EXTERNAL_API_ERROR", error: "EXTERNAL_API_FAILURE" },
      });
    }
  });

  it("refuses a visitor without credentials", async () => {
    const { nobody } = createWorld();
    expect((await nobody("GET", path)).status).toBe(401);
    expect((await nobody("GET", `${path}/board`)).status).toBe(401);
  });
});

describe("the public list", () => {
  it("says nothing of connections without an account, and refuses an unknown one", async () => {
    const { key } = createWorld();
    const { body } = await key()("GET", families[1]);
    expect(itemWith(body, "slug", "board")).not.toHaveProperty("connected");
    expect((await key("zoe")("GET", families[1])).status).toBe(404);
  });

  it("prefers the header to the query", async () => {
    const { key } = createWorld();
    const { body } = await key("bob")("GET", `${families[1]}?linked_account_id=ada`);
    expect(itemWith(body, "slug", "board")).toMatchObject({ connected: false });
  });
});
