// @vitest-environment node
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CobaltError, parseWebhook, verifyWebhook } from "../index.ts";

const RUNS = { numRuns: 1000 };
const LONG = { timeout: 60_000 };
const names = fc.constantFrom(
  "Connection Created",
  "connection-deleted",
  "Connection Expired",
  "workflow-completed",
  "Workflow Errored",
  "Workflow Stopped",
  "Workflow Timed Out",
  "Something New",
  "__proto__",
);
const keys = fc.constantFrom(
  "event",
  "linked_account_id",
  "instance_id",
  "slug",
  "createdAt",
  "status",
  "workflow_id",
  "workflow_name",
  "config_id",
  "environment",
  "org_id",
  "__proto__",
  "constructor",
);
/** As it is after a delivery: JSON's text knows no -0. */
const delivered = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
const documented = fc
  .tuple(names, fc.dictionary(keys, fc.oneof(fc.string(), delivered), { noNullPrototype: true }))
  .map(([event, rest]) => ({ linked_account_id: "acct-77", instance_id: "66bb", slug: "slack", ...rest, event }));

function assertReadOrRefused(body: unknown): void {
  try {
    const { details, event, key } = parseWebhook(body);
    expect([typeof event, typeof key, typeof details]).toEqual(["string", "string", "object"]);
    expect(JSON.parse(JSON.stringify(details))).toEqual(details);
  } catch (error) {
    if (!(error instanceof CobaltError) || error.code !== "unexpected-response") throw error;
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
}

it("parseWebhook reads or refuses any JSON", LONG, () => {
  fc.assert(fc.property(delivered, assertReadOrRefused), RUNS);
  fc.assert(fc.property(fc.json(), assertReadOrRefused), RUNS);
});

it("parseWebhook reads or refuses any text and any bytes", LONG, () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array()), assertReadOrRefused), RUNS);
});

it("parseWebhook reads or refuses the documented shapes with anything in their parts", LONG, () => {
  fc.assert(fc.property(documented, assertReadOrRefused), RUNS);
  fc.assert(
    fc.property(documented, (body) => assertReadOrRefused(JSON.stringify(body))),
    RUNS,
  );
});

it("verifyWebhook takes exactly what was signed with the key", LONG, async () => {
  const body = fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array());
  const key = fc.stringMatching(/^[!-~]+$/);
  const property = fc.asyncProperty(body, key, fc.uint8Array({ minLength: 1 }), async (signed, apiKey, more) => {
    const signature = createHmac("sha256", apiKey).update(signed).digest("hex");
    expect(await verifyWebhook(signed, signature, apiKey)).toBe(true);
    expect(await verifyWebhook(Buffer.concat([Buffer.from(signed), more]), signature, apiKey)).toBe(false);
  });
  await fc.assert(property, RUNS);
});

it("verifyWebhook refuses any other signature without a throw", LONG, async () => {
  const hex = fc.stringMatching(/^[\da-fA-F]{64}$/);
  const given = fc.oneof(fc.string({ unit: "binary" }), hex, fc.constant(null), fc.constant(undefined));
  const property = fc.asyncProperty(fc.uint8Array(), given, async (body, signature) => {
    expect(await verifyWebhook(body, signature, "tk_sandbox")).toBe(false);
  });
  await fc.assert(property, RUNS);
});
