// @vitest-environment node
import { expect, it } from "vitest";
import { createWorld } from "../testing/visitor.ts";

const path = "/api/v1/ecosystem/leads";

it("takes a request for an application that is only shown, and keeps it with the account", async () => {
  const { as, sandbox } = createWorld();
  const said = { slug: "someday", email: "bob@bob.test", name: "Bob", description: "For our books" };
  const { status, body } = await as("bob")("POST", path, { body: said });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    email: "bob@bob.test",
    name: "Bob",
    description: "For our books",
    created_at: expect.any(String),
  });
  expect(sandbox.control.account("bob").accessRequests).toEqual([said]);
});

it("refuses what is enabled, unknown or has no address to answer to, and visitors without a token", async () => {
  const { as, nobody } = createWorld();
  const email = "bob@bob.test";
  expect((await as("bob")("POST", path, { body: { slug: "board", email } })).status).toBe(400);
  expect((await as("bob")("POST", path, { body: { slug: "nothing", email } })).status).toBe(404);
  expect((await as("bob")("POST", path, { body: { slug: "someday", email: "bob" } })).status).toBe(400);
  expect((await as("bob")("POST", path, { body: { email } })).status).toBe(400);
  expect((await nobody("POST", path, { body: { slug: "someday", email } })).status).toBe(401);
});
