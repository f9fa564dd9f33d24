// @vitest-environment node
import { describe, expect, it } from "vitest";
import { at, createWorld, itemWith, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public/application/event";

describe("event definitions", () => {
  it("are listed with the dotted keys of their sample", async () => {
    const { key } = createWorld();
    const defined = await key()("POST", base, { body: { name: "Box Sent", response: { box: { id: "b1" }, on: "x" } } });
    expect(defined.status).toBe(200);
    const list = (await key()("GET", base)).body;
    expect(list).toEqual(defined.body);
    const made = itemWith(list, "name", "Box Sent");
    expect(made).toMatchObject({
      response: [
        { key: "box", type: "object" },
        { key: "box.id", type: "text" },
        { key: "on", type: "text" },
      ],
      raw_response: '{"box":{"id":"b1"},"on":"x"}',
    });
    expect((await key()("GET", `${base}/${textAt(made, "_id")}`)).body).toEqual(made);
  });

  it("carry a JSON Schema both ways, and refuse what is none", async () => {
    const { key } = createWorld();
    const json_schema = { type: "object", required: ["id"] };
    const { body: made } = await key()("POST", base, { body: { name: "Box Sent", response: {}, json_schema } });
    expect(itemWith(made, "name", "Box Sent")).toMatchObject({ json_schema });
    const id = textAt(itemWith(made, "name", "Box Sent"), "_id");
    const stricter = { type: "object", required: ["id", "on"] };
    await key()("PUT", `${base}/${id}`, { body: { name: "Box Sent", response: {}, json_schema: stricter } });
    expect((await key()("GET", `${base}/${id}`)).body).toMatchObject({ json_schema: stricter });
    for (const wrong of [
      "{}",
      [],
      7,
      { $ref: "#/nowhere" },
      { type: "object", properties: { a: { pattern: "(" } }, required: 1 },
    ]) {
      const answer = await key()("POST", base, { body: { name: "Box Lost", response: {}, json_schema: wrong } });
      expect([wrong, answer.status, at(answer.body, "error_code")]).toEqual([wrong, 400, "VALIDATION_ERROR"]);
    }
  });

  it("can be fired once they are defined, and not any more once they are deleted", async () => {
    const { as, key } = createWorld();
    const fire = () => as("ada")("POST", "/api/v2/public/event/trigger", { body: { event: "Box Sent" } });
    expect((await fire()).status).toBe(404);
    const list = (await key()("POST", base, { body: { name: "Box Sent", response: '{"id":1}' } })).body;
    expect((await fire()).status).toBe(200);
    const left = await key()("DELETE", `${base}/${textAt(itemWith(list, "name", "Box Sent"), "_id")}`);
    expect(left.body).toHaveLength(2);
    expect((await fire()).status).toBe(404);
  });

  it("keep their id and place when they change", async () => {
    const { key, sandbox } = createWorld();
    const first = textAt((await key()("GET", base)).body, 0, "_id");
    const { body } = await key()("PUT", `${base}/${first}`, { body: { name: "Invoice Settled", response: {} } });
    expect(at(body, 0)).toMatchObject({ _id: first, name: "Invoice Settled", response: [] });
    sandbox.control.reset();
    expect(at((await key()("GET", base)).body, 0, "name")).toBe("Invoice Paid");
  });

  it("refuse what is missing, known or unknown, and every session token", async () => {
    const { as, key, nobody } = createWorld();
    expect(await key()("POST", base, { body: { name: "x" } })).toMatchObject({
      status: 400,
      body: { message: "name and response are required" },
    });
    const twice = await key()("POST", base, { body: { name: "Invoice Paid", response: {} } });
    expect(twice).toMatchObject({ status: 400, body: { error_code: "INVALID_EVENT_ID" } });
    expect((await key()("POST", base, { body: { name: "x", response: "{" } })).status).toBe(400);
    expect(await key()("GET", `${base}/none`)).toMatchObject({
      status: 404,
      body: { error_code: "RESOURCE_NOT_FOUND" },
    });
    expect((await as("ada")("GET", base)).status).toBe(401);
    expect((await nobody("GET", base)).status).toBe(401);
  });
});

describe("events by their older addresses", () => {
  it("start the same workflows", async () => {
    const { key, sandbox } = createWorld();
    const body = { event: "Invoice Paid" };
    expect((await key("ada")("POST", "/api/v1/event/trigger", { body })).body).toHaveProperty("execution_id");
    const path = "/api/v1/webhook/65aa0000000000000000000f";
    expect((await key("ada")("POST", path, { body })).body).toMatchObject({ message: "Webhook Fired Success" });
    expect((await key("ada")("POST", "/api/v1/webhook/other", { body })).status).toBe(404);
    expect(sandbox.control.account("ada").executions.filter((run) => !run.terminal)).toHaveLength(4);
  });
});
