// @vitest-environment node
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
  type CobaltServer,
  createCobaltServer,
  exactNumber,
  parseWebhook,
  receiveWebhook,
  stringifyJson,
  verifyWebhook,
  type WebhookEvent,
} from "../index.ts";

const KEY = "tk_sandbox";
const ALL = [
  "Connection Created",
  "Connection Deleted",
  "Connection Expired",
  "Workflow Completed",
  "Workflow Errored",
  "Workflow Stopped",
  "Workflow Timed Out",
];

const connection = {
  linked_account_id: "acct-77",
  org_id: "65aa",
  environment: "test",
  type: "General",
  event: "Connection Expired",
  slug: "quillcrm",
  createdAt: "Mon, 03 Aug 2026 10:15:00 GMT",
};
const run = {
  linked_account_id: "acct-77",
  instance_id: "66bb9",
  workflow_id: "66bb2",
  config_id: "acct-77",
  event: "Workflow Errored",
  workflow_name: "Push invoices",
  status: "ERRORED",
};

interface Delivered {
  body: Uint8Array;
  signature: string | null;
}

/** A sandbox whose webhooks are received. */
async function receive(): Promise<{ cobalt: CobaltServer; sandbox: Sandbox; told: () => Promise<Delivered[]> }> {
  const delivered: Delivered[] = [];
  const sandbox = createSandbox({
    clock: () => Date.UTC(2026, 7, 3, 10),
    async deliver(url, init) {
      const request = new Request(url, init);
      const body = new Uint8Array(await request.arrayBuffer());
      delivered.push({ body, signature: request.headers.get("x-cobalt-signature") });
      return new Response();
    },
  });
  const cobalt = createCobaltServer({ apiKey: KEY, fetch: sandbox.fetch });
  await cobalt.createWebhook({ url: "https://api.ledgerline.test/cobalt", events: ALL });
  return {
    cobalt,
    sandbox,
    async told() {
      await sandbox.control.deliveries();
      return delivered;
    },
  };
}

describe("a delivery of Cobalt's", () => {
  it("about a connection is verified and read", async () => {
    const { sandbox, told } = await receive();
    sandbox.control.connect("harbor", "slack");
    await told(); // what is sent at once may arrive in any order
    sandbox.control.expire("harbor", "slack");
    await told();
    sandbox.control.disconnect("harbor", "slack");
    const deliveries = await told();
    expect(deliveries).toHaveLength(3);
    for (const { body, signature } of deliveries) await expect(verifyWebhook(body, signature, KEY)).resolves.toBe(true);
    const events = deliveries.map(({ body }) => parseWebhook(body));
    const common = { linkedAccountId: "harbor", slug: "slack", environment: "test" };
    expect(events).toMatchObject([
      { event: "Connection Created", createdAt: "2026-08-03T10:00:00.000Z", details: { type: "General" }, ...common },
      { event: "Connection Expired", organizationId: expect.any(String), ...common },
      { event: "Connection Deleted", ...common },
    ]);
    expect(new Set(events.map(({ key }) => key)).size).toBe(3);
  });

  it("about a run is verified and read, and names a run that can be looked up", async () => {
    const { cobalt, sandbox, told } = await receive();
    const account = cobalt.account("harbor");
    const { executionId = "" } = await account.triggerEvent({ event: "Invoice Paid", payload: { number: "Nº 7 ☕" } });
    const { executionId: halted = "" } = await account.triggerEvent({ event: "Invoice Paid" });
    await account.stopExecution(halted);
    sandbox.control.advance(600_000);
    const deliveries = await told();
    for (const { body, signature } of deliveries) await expect(verifyWebhook(body, signature, KEY)).resolves.toBe(true);
    const events = deliveries.map(({ body }) => parseWebhook(body));
    const of = (id: string): WebhookEvent | undefined =>
      events.find((event) => "executionId" in event && event.executionId === id);
    const { status } = await account.getExecution(executionId);
    expect(of(executionId)).toMatchObject({
      event: status === "completed" ? "Workflow Completed" : "Workflow Errored",
      linkedAccountId: "harbor",
      configId: "harbor",
      status,
      workflowId: expect.any(String),
      workflowName: expect.any(String),
    });
    expect(of(halted)).toMatchObject({ event: "Workflow Stopped", status: "stopped" });
  });
});

describe("verifyWebhook", () => {
  const body = '{"event":"Connection Created"}';
  const bytes = new TextEncoder().encode(body);

  it("takes the signature in either case, of text and of bytes", async () => {
    const signature = await sign(body);
    await expect(verifyWebhook(body, signature, KEY)).resolves.toBe(true);
    await expect(verifyWebhook(bytes, signature.toUpperCase(), KEY)).resolves.toBe(true);
    await expect(verifyWebhook(Buffer.from(body), signature, KEY)).resolves.toBe(true);
    await expect(verifyWebhook(Buffer.from(`..${body}`).subarray(2), signature, KEY)).resolves.toBe(true);
  });

  it.each<[string, (signed: Uint8Array<ArrayBuffer>) => ArrayBuffer | ArrayBufferView]>([
    ["a buffer", (signed) => signed.buffer],
    ["a view of some of it", (signed) => new Uint8Array(padded(signed), 4, signed.length)],
    ["a data view", (signed) => new DataView(padded(signed), 4, signed.length)],
    ["words of two bytes", (signed) => new Uint16Array(padded(signed), 4, signed.length / 2)],
    ["words of four bytes", (signed) => new Int32Array(padded(signed), 4, signed.length / 4)],
    ["a part of a pool", (signed) => Buffer.from(padded(signed)).subarray(4, 4 + signed.length)],
  ])("verifies and reads exactly the bytes of %s", async (_what, give) => {
    const signed = `${JSON.stringify(run)}   `.slice(0, Math.floor((JSON.stringify(run).length + 3) / 4) * 4);
    const given = give(new TextEncoder().encode(signed));
    const signature = await sign(signed);
    await expect(verifyWebhook(given, signature, KEY)).resolves.toBe(true);
    await expect(verifyWebhook(given, await sign(`${signed} `), KEY)).resolves.toBe(false);
    expect(parseWebhook(given)).toEqual(parseWebhook(run));
    await expect(receiveWebhook(given, signature, KEY)).resolves.toEqual(parseWebhook(run));
  });

  it("takes any of several keys, while one is exchanged for another", async () => {
    const signature = await sign(body);
    await expect(verifyWebhook(body, signature, ["tk_next", KEY])).resolves.toBe(true);
    await expect(verifyWebhook(body, signature, [KEY, "tk_next"])).resolves.toBe(true);
    await expect(verifyWebhook(body, signature, ["tk_next", "tk_other"])).resolves.toBe(false);
    for (const keys of [[], [""], [KEY, ""]]) {
      await expect(verifyWebhook(body, signature, keys)).rejects.toMatchObject({ code: "invalid-request" });
    }
  });

  it("is read in one step, and refused in it", async () => {
    const signed = JSON.stringify(run);
    await expect(receiveWebhook(signed, await sign(signed), KEY)).resolves.toMatchObject({ executionId: "66bb9" });
    await expect(receiveWebhook(signed, await sign(body), KEY)).rejects.toMatchObject({ code: "forbidden" });
    await expect(receiveWebhook("[]", await sign("[]"), KEY)).rejects.toMatchObject({ code: "unexpected-response" });
    await expect(receiveWebhook(JSON.parse(signed), null, KEY)).rejects.toMatchObject({ code: "invalid-request" });
  });

  it("is read as it was verified, whatever becomes of its buffer meanwhile", async () => {
    const bytesOfRun = new TextEncoder().encode(JSON.stringify(run));
    const received = receiveWebhook(bytesOfRun, await sign(JSON.stringify(run)), KEY);
    bytesOfRun.fill(32);
    await expect(received).resolves.toMatchObject({ executionId: "66bb9" });
  });

  it("takes no other body and no other key", async () => {
    const signature = await sign(body);
    await expect(verifyWebhook(`${body} `, signature, KEY)).resolves.toBe(false);
    await expect(verifyWebhook(JSON.stringify(JSON.parse(body), null, 1), signature, KEY)).resolves.toBe(false);
    await expect(verifyWebhook(body, signature, `${KEY}2`)).resolves.toBe(false);
    await expect(verifyWebhook("", await sign(""), KEY)).resolves.toBe(true);
  });

  it.each([
    ["nothing", null],
    ["no header", undefined],
    ["empty text", ""],
    ["another length", "ab"],
    ["what is no hex", "z".repeat(64)],
    ["two of them", `${"a".repeat(64)}, ${"a".repeat(64)}`],
    ["a line more", `${"a".repeat(64)}\n`],
    ["another scheme", `sha256=${"a".repeat(64)}`],
    ["a megabyte", "a".repeat(1_000_000)],
  ])("refuses %s for a signature, without a throw", async (_what, signature) => {
    await expect(verifyWebhook(body, signature, KEY)).resolves.toBe(false);
  });

  it("refuses a signature of which any digit is wrong", async () => {
    const signature = await sign(body);
    for (const at of signature.split("").keys()) {
      const digit = signature[at] === "0" ? "1" : "0";
      await expect(verifyWebhook(body, signature.slice(0, at) + digit + signature.slice(at + 1), KEY)).resolves.toBe(
        false,
      );
    }
  });

  it.each([[""], [JSON.parse("null")], [`${KEY}\n`], [` ${KEY}`], ["two words"]])(
    "says that %j is no key",
    async (apiKey) => {
      await expect(verifyWebhook(body, await sign(body), apiKey)).rejects.toMatchObject({ code: "invalid-request" });
    },
  );

  it.each<[string, (buffer: ArrayBuffer) => ArrayBuffer | ArrayBufferView]>([
    ["a buffer", (buffer) => buffer],
    ["a view", (buffer) => new Uint8Array(buffer)],
    ["a data view", (buffer) => new DataView(buffer)],
  ])("says that %s which was transferred has no bytes left", async (_what, give) => {
    const buffer = new ArrayBuffer(4);
    const given = give(buffer);
    structuredClone(buffer, { transfer: [buffer] });
    const refusal = { code: "invalid-request", message: expect.stringContaining("transferred") };
    const signature = await sign(body);
    await expect(verifyWebhook(given, signature, KEY)).rejects.toMatchObject(refusal);
    await expect(receiveWebhook(given, signature, KEY)).rejects.toMatchObject(refusal);
    expect(() => parseWebhook(given)).toThrow(expect.objectContaining(refusal));
  });

  it.each([[JSON.parse("null")], [JSON.parse(body)]])("says that %j is no raw body", async (parsed) => {
    await expect(verifyWebhook(parsed, await sign(body), KEY)).rejects.toMatchObject({
      code: "invalid-request",
      message: expect.stringContaining("express.raw"),
    });
  });
});

describe("parseWebhook", () => {
  it("reads text, bytes and JSON alike", () => {
    const read = parseWebhook(JSON.stringify(connection));
    expect(read).toEqual({
      event: "Connection Expired",
      key: expect.any(String),
      linkedAccountId: "acct-77",
      organizationId: "65aa",
      environment: "test",
      slug: "quillcrm",
      createdAt: "2026-08-03T10:15:00.000Z",
      details: { type: "General" },
    });
    expect(parseWebhook(Buffer.from(JSON.stringify(connection)))).toEqual(read);
    expect(parseWebhook(connection)).toEqual(read);
  });

  it.each([
    ["connection-created", "Connection Created"],
    ["connection-deleted", "Connection Deleted"],
    ["workflow-completed", "Workflow Completed"],
    ["workflow-errored", "Workflow Errored"],
    ["workflow-timed-out", "Workflow Timed Out"],
  ])("reads the deprecated name %s as %s", (event, name) => {
    expect(parseWebhook({ ...connection, ...run, event })).toMatchObject({ event: name });
  });

  it("reads of a text what is signed of it: its bytes, and no mark of their order", () => {
    const told = { event: "Connection Expired", linked_account_id: "harbor", slug: "slack", note: "\u{d800}" };
    const text = `\u{feff}${JSON.stringify(told).replace(String.raw`\ud800`, "\u{d800}")}`;
    expect(parseWebhook(text)).toEqual(parseWebhook(new TextEncoder().encode(text)));
    expect(parseWebhook(text)).toMatchObject({ event: "Connection Expired", details: { note: "\u{fffd}" } });
  });

  it("tells how a run ended, by the event where no status is sent", () => {
    const { status: _, ...bare } = run;
    const statuses = ALL.filter((event) => event.startsWith("Workflow")).map((event) => {
      const read = parseWebhook({ ...bare, event });
      return "status" in read ? read.status : undefined;
    });
    expect(statuses).toEqual(["completed", "errored", "stopped", "timed-out"]);
  });

  it("keeps what errored events tell beyond that, as it was spelled", () => {
    const failed_node = { node_name: "Send", attempts_made: 3, error: { status: 422 } };
    expect(parseWebhook({ ...run, failed_node, gone: null })).toMatchObject({
      executionId: "66bb9",
      details: { failed_node },
    });
  });

  it("gives the same key to every delivery of one event, and another to another", () => {
    expect(parseWebhook(run).key).toBe(parseWebhook({ ...run, environment: "test" }).key);
    expect(parseWebhook(run).key).not.toBe(parseWebhook({ ...run, instance_id: "66bb8" }).key);
    expect(parseWebhook(run).key).not.toBe(parseWebhook({ ...run, event: "Workflow Stopped" }).key);
    const later = { ...connection, createdAt: "Mon, 03 Aug 2026 10:15:01 GMT" };
    expect(parseWebhook(connection).key).not.toBe(parseWebhook(later).key);
  });

  it("keeps two events of one second apart", () => {
    const keys = [connection, { ...connection, connection_id: "c2" }, { ...connection, environment: "production" }].map(
      (wire) => parseWebhook(wire).key,
    );
    expect(new Set(keys).size).toBe(3);
    const { event, ...rest } = connection;
    expect(parseWebhook({ ...rest, event }).key).toBe(keys[0]);
  });

  it("keeps every digit of an id", () => {
    const wire = JSON.stringify({ ...run, instance_id: 0 }).replace(
      '"instance_id":0',
      '"instance_id":1161888007138312193',
    );
    expect(parseWebhook(wire)).toMatchObject({ executionId: "1161888007138312193" });
  });

  it("keeps every digit of what an event tells, at any depth", () => {
    const deep = `${"[".repeat(10_000)}1161888007138312193${"]".repeat(10_000)}`;
    const event = parseWebhook(
      `{"event":"Guild Joined","guild":1161888007138312193,"linked_account_id":1161888007138312193,"deep":${deep}}`,
    );
    expect(event).toMatchObject({
      linkedAccountId: "1161888007138312193",
      details: { guild: exactNumber("1161888007138312193") },
    });
    expect(stringifyJson(event.details)).toBe(`{"guild":1161888007138312193,"deep":${deep}}`);
    const next = parseWebhook(
      `{"event":"Guild Joined","guild":1161888007138312194,"linked_account_id":1161888007138312193,"deep":${deep}}`,
    );
    expect(next.key).not.toBe(event.key);
  });

  it("keeps an event of a name it does not know readable", () => {
    const wire = { event: "Table Row Added", linked_account_id: 77, table: "payouts" };
    expect(parseWebhook(wire)).toEqual({
      event: "unknown",
      name: "Table Row Added",
      key: expect.any(String),
      linkedAccountId: "77",
      details: { table: "payouts" },
    });
  });

  it("tells events apart by their name, so that the compiler knows what each of them holds", () => {
    const say = (event: WebhookEvent): string => {
      switch (event.event) {
        case "Connection Created":
        case "Connection Expired":
          return event.slug;
        case "Workflow Timed Out":
          return event.executionId;
        case "unknown":
          return event.name;
        default:
          return event.linkedAccountId;
      }
    };
    const told = [connection, { ...run, event: "Workflow Timed Out" }, run, { event: "unknown" }];
    expect(told.map((wire) => say(parseWebhook(wire)))).toEqual(["quillcrm", "66bb9", "acct-77", "unknown"]);
  });

  it("takes a time without a zone for UTC, wherever the server stands", () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    vi.stubEnv("TZ", "Pacific/Chatham");
    expect(parseWebhook({ ...connection, createdAt: "2026-08-03 10:15" })).toMatchObject({
      createdAt: "2026-08-03T10:15:00.000Z",
    });
  });

  it.each([
    "Mon, 03 Aug 2026 10:15:00 GMT",
    "Mon, 03 Aug 2026 10:15:00 UTC",
    "Mon, 03 Aug 2026 10:15:00 +0000",
    "3 Aug 2026 12:15:00 +0200",
  ])("reads the time %s", (createdAt) => {
    expect(parseWebhook({ ...connection, createdAt })).toMatchObject({ createdAt: "2026-08-03T10:15:00.000Z" });
  });

  it.each(["soon", "attempt 7 GMT", "Mon, 03 Aug 2026 10:15:00"])("leaves out the time %s", (createdAt) => {
    expect(parseWebhook({ ...connection, createdAt })).not.toHaveProperty("createdAt");
    expect(parseWebhook({ ...connection, createdAt: 5 })).not.toHaveProperty("createdAt");
    expect(parseWebhook({ ...connection, createdAt: "attempt 7" })).not.toHaveProperty("createdAt");
  });

  it.each([
    ["no JSON", "<html>"],
    ["nothing", ""],
    ["no object", "[]"],
    ["null", null],
    ["no event", {}],
    ["an empty event", { event: "" }],
    ["an event of another type", { event: 7 }],
    ["a connection of nobody", { ...connection, linked_account_id: undefined }],
    ["a connection to nothing", { ...connection, slug: "" }],
    ["a run without an id", { ...run, instance_id: null }],
    ["an endless number for an id", '{"event":"Workflow Errored","linked_account_id":"a","instance_id":1e999}'],
    ["bytes that are no UTF-8", Uint8Array.of(0x7b, 0xff, 0x7d)],
    ["an object that holds itself", cyclic()],
    ["an object that cannot be read", unreadable()],
    ["a big integer", 7n],
    ["a list of bytes", [123, 125]],
    ["a million levels that end nowhere", `{"event":"New","a":${"[".repeat(1_000_000)}`],
  ])("refuses %s", (_what, body) => {
    expect(() => parseWebhook(body)).toThrow(expect.objectContaining({ code: "unexpected-response" }));
  });

  it("pollutes nothing", () => {
    const read = parseWebhook('{"event":"New","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
    expect(Object.keys(read.details)).toEqual(["__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });
});

/** The same bytes with others before and behind them. */
function padded(bytes: Uint8Array): ArrayBuffer {
  const around = new Uint8Array(bytes.length + 8).fill(33);
  around.set(bytes, 4);
  return around.buffer;
}

function cyclic(): object {
  const wire: Record<string, unknown> = { event: "New" };
  return Object.assign(wire, { wire });
}

function unreadable(): object {
  return Object.defineProperty({}, "event", {
    enumerable: true,
    get() {
      throw new Error("Not for you.");
    },
  });
}

async function sign(body: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(KEY),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return Buffer.from(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(body))).toString("hex");
}
