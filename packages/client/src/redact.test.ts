// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { inspect } from "node:util";
import {
  type CobaltSession,
  getConfig,
  isCobaltError,
  saveCredentials,
  setConfigField,
  updateConfig,
} from "./index.ts";
import { openSession } from "./testing/open-session.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

/** How an answer may repeat what was sent, with how a part of it is spelled so. */
const spellings: [how: string, spell: (secret: string) => string][] = [
  ["as it is", (secret) => secret],
  ["in capitals", (secret) => secret.toUpperCase()],
  ["in small letters", (secret) => secret.toLowerCase()],
  ["as a URL spells it", (secret) => encodeURIComponent(secret)],
  ["as a URL may spell all of it", percent],
  ["as a URL in a URL spells it", (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ["as JSON spells it", (secret) => JSON.stringify(secret)],
  ["as JSON in JSON spells it", (secret) => JSON.stringify(JSON.stringify(secret))],
  [
    "in escapes of Unicode",
    (secret) =>
      secret.split("").reduce((all, char) => `${all}\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`, ""),
  ],
  ["as HTML spells it", (secret) => Array.from(secret, (char) => `&#${char.codePointAt(0)};`).join("")],
  ["in hex", (secret) => Buffer.from(secret).toString("hex")],
  ["in capital hex", (secret) => Buffer.from(secret).toString("hex").toUpperCase()],
  ["in base64", base64],
  ["in base64 for URLs", (secret) => Buffer.from(secret).toString("base64url")],
  ["in base64, one off", (secret) => base64(`:${secret}:`)],
  ["in base64, two off", (secret) => base64(`u:${secret}`)],
  ["in base64 inside a URL", (secret) => encodeURIComponent(base64(secret))],
  ["in hex, byte by byte", (secret) => (Buffer.from(secret).toString("hex").match(/../g) ?? []).join(":")],
  ["as a buffer in JSON", (secret) => `[${[...Buffer.from(secret)].join(",")}]`],
  ["in base64 after it was put into capitals", (secret) => base64(secret.toUpperCase())],
  ["as bytes of JavaScript", (secret) => percent(secret).replaceAll("%", "\\x")],
  [
    "in octal escapes",
    (secret) =>
      secret.split("").reduce((all, char) => `${all}\\${char.charCodeAt(0).toString(8).padStart(3, "0")}`, ""),
  ],
  ["with signs that HTML has names for", (secret) => secret.replaceAll("/", "&sol;").replaceAll("_", "&lowbar;")],
  [
    "as HTML spells it, without semicolons",
    (secret) => Array.from(secret, (char) => `&#${char.codePointAt(0)}`).join(""),
  ],
  ["with breaks of HTML", (secret) => secret.replaceAll(/(.{5})/gs, "$1<br/>")],
  ["with accents of their own", (secret) => secret.normalize("NFD")],
  [
    "in wide letters",
    (secret) => secret.replaceAll(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  ],
  ["backwards", (secret) => secret.split("").toReversed().join("")],
  ["with its white space changed", (secret) => secret.replaceAll(/\s+/g, "\n   ")],
  ["line by line", (secret) => secret.replaceAll(/(.{9})/gs, "$1\r\n\t")],
  ["cut at the end", (secret) => secret.slice(0, Math.max(8, secret.length / 2))],
  ["cut at the beginning", (secret) => secret.slice(-Math.max(8, secret.length / 2))],
];

/** All that an error shows. */
async function toldOf(secret: string, message: string): Promise<string> {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 400, body: { message, field_errors: [{ id: "secret_key", message }] } });
  const error: unknown = await saveCredentials(session, "stripe", { secret_key: secret }).catch(
    (thrown: unknown) => thrown,
  );
  if (!isCobaltError(error)) throw new Error("the call did not fail");
  return [error.message, error.detail, error.stack, ...error.issues.map((issue) => issue.message)].join("\0");
}

/** All that the causes of a failed request show, of whatever class they are. */
async function toldByCauses(secret: string, cause: (message: string) => unknown, message: string): Promise<string> {
  const fetch = (): Promise<Response> => Promise.reject(new TypeError("fetch failed", { cause: cause(message) }));
  const { session } = openSession({ fetch });
  const error: unknown = await saveCredentials(session, "stripe", { secret_key: secret }).catch(
    (thrown: unknown) => thrown,
  );
  return inspect(error, { depth: Infinity, getters: true, showHidden: true });
}

class ProviderError extends Error {
  readonly #answer: string;
  constructor(answer: string) {
    super("The provider refused");
    this.#answer = answer;
  }
  get answer(): string {
    return this.#answer;
  }
}

/** Where a chain of causes may hold a text. */
const causes: [where: string, cause: (message: string) => unknown][] = [
  ["the text itself", (message) => message],
  ["the third error of a chain", (message) => new Error("a", { cause: new Error("b", { cause: new Error(message) }) })],
  ["a property of an error", (message) => Object.assign(new Error("a"), { request: { body: [message] } })],
  ["the name of a property", (message) => ({ [message]: 1 })],
  ["one of several errors", (message) => new AggregateError([new Error("a"), new Error(message)])],
  ["the stack alone", (message) => Object.assign(new Error("a"), { stack: message })],
  ["a getter of a class", (message) => new ProviderError(message)],
  ["a map", (message) => ({ headers: new Map([["x-key", message]]) })],
];

/** What a save that went through says of single fields. */
async function toldByAcceptedSave(secret: string, message: string): Promise<string> {
  const { sandbox, session } = openSession();
  const field_errors = [{ id: "key", error: { message } }];
  sandbox.control.failNext("*", { status: 200, body: { slug: "slack", fields: [], workflows: [], field_errors } });
  const { fieldErrors } = await save(session, secret);
  return JSON.stringify(fieldErrors);
}

function save(session: CobaltSession, value: string): ReturnType<typeof updateConfig> {
  const fields = [{ id: "key", type: "password", value }];
  return updateConfig(session, { slug: "slack", fields, workflows: [] });
}

function runsOf(text: string, length = 8): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));
}

const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-+/=.!" \\&%<é';
const secrets = fc
  .array(fc.constantFrom(...letters.split("")), { minLength: 10, maxLength: 60 })
  .map((chars) => chars.join(""))
  .filter((secret) => secret.trim().length > 9 && new Set(secret).size > 6);

it.each(spellings)(
  "leaves no run of 8 characters of a secret that is repeated %s",
  async (_how, spell) => {
    await fc.assert(
      fc.asyncProperty(secrets, async (secret) => {
        const spelled = spell(secret);
        const told = await toldOf(secret, `Not taken: <${spelled}>, try another`);
        expect(told).toContain("[redacted]");
        for (const run of runsOf(spelled)) expect(told).not.toContain(run);
      }),
      { numRuns: 20 },
    );
  },
  60_000,
);

it.each(spellings)(
  "leaves nothing of a secret in what an accepted save says of its fields, repeated %s",
  async (_how, spell) => {
    const secret = 'sk_live-4f1C/9e2b+7a Qd"ü';
    const spelled = spell(secret);
    const told = await toldByAcceptedSave(secret, `Not taken: <${spelled}>, try another`);
    expect(told).toContain("[redacted]");
    for (const run of runsOf(spelled)) expect(told).not.toContain(JSON.stringify(run).slice(1, -1));
  },
);

it.each(spellings.flatMap(([how, spell]) => causes.map(([where, cause]) => ({ how, where, spell, cause }))))(
  "leaves nothing of a secret in $where, repeated $how",
  async ({ spell, cause }) => {
    const secret = "sk_live-4f1C/9e2b+7a_Qd";
    const spelled = spell(secret);
    const told = await toldByCauses(secret, cause, `Not taken: <${spelled}>, try another`);
    for (const run of runsOf(spelled)) expect(told).not.toContain(run);
  },
);

it("leaves a cause as it is that tells nothing", async () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const told = await toldByCauses("sk_live-4f1C/9e2b+7a_Qd", () => cause, "");
  expect(told).toContain("code: 'ECONNREFUSED'");
});

it("takes a stored secret out of what the API says of it", async () => {
  const { sandbox, session } = openSession();
  const fields = [
    { id: "a", field_type: "password", value: "stored-4711-secret" },
    { id: "b", field_type: "password", defaultValue: "preset-0815-secret" },
  ];
  const message = "Neither STORED-4711-SECRET nor cHJlc2V0LTA4MTUtc2VjcmV0 is taken";
  const body = { slug: "slack", fields, workflows: [], field_errors: [{ id: "a", message }] };
  sandbox.control.failNext("*", { status: 200, body });
  const { fieldErrors } = await getConfig(session, { slug: "slack" });
  expect(fieldErrors).toMatchObject([{ message: "Neither [redacted] nor [redacted] is taken" }]);
});

it("takes out a long value whose type the caller left out", async () => {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 400, body: { message: "hunter2-hunter2 is too short" } });
  const call = setConfigField(session, { slug: "slack", fieldId: "key", value: "hunter2-hunter2" });
  await expect(call).rejects.toMatchObject({ detail: "[redacted] is too short" });
});

it("takes out the whole of a secret that is shorter", async () => {
  const told = await toldOf("s3cr3t", "Not taken: s3cr3t, S3CR3T, s3cr3%74, czNjcjN0 or 733363723374");
  expect(told).toContain("Not taken: [redacted], [redacted], [redacted], [redacted] or [redacted]");
});

/** Each has more than eight characters, and fewer letters. */
const markedSecrets = [
  "zoé-été".normalize("NFD"),
  "Müllerß".normalize("NFD"),
  "mật khẩu".normalize("NFD"),
  "हिन्दी-की",
  "ญี่ปุ่นน",
  "مُحَمَّدٌ",
  "שָׁלוֹם-רַב",
  "தமிழ்மொழி",
  "বাংলাদেশী",
  "👍🏽👎🏿",
  "a\u200Bb\u200Bc\u200Bd\u200Be",
];

it.each(markedSecrets)("takes out the whole of %s, whose marks are no letters", async (secret) => {
  const repeated = [secret, secret.normalize("NFC"), encodeURIComponent(secret), JSON.stringify(secret)];
  for (const spelled of [...repeated, secret.replaceAll(/[\s-]/g, "\n")]) {
    const told = await toldOf(secret, `Password (${spelled}) refused`);
    expect(told).toMatch(/Password \("?\[redacted\]"?\) refused/);
  }
});

it.each(markedSecrets)("leaves no run of 8 characters of a longer secret that has %s in it", async (part) => {
  const secret = `${part}|4711|${part}`;
  for (const run of runsOf(secret)) expect(await toldOf(secret, `It was <${run}>`)).not.toContain(run);
});

it("takes out the parts of a JSON key, wherever they are repeated alone", async () => {
  const lines = [
    "-----BEGIN PRIVATE KEY-----",
    "MIIEvQIBADANBgkqhkiG9w0B",
    "AQEFAASCBKcwggSjAgEAAoIB",
    "-----END PRIVATE KEY-----",
  ];
  const key = { type: "service_account", private_key_id: "4f1c9e2b7a", private_key: lines.join("\n") };
  const pasted = JSON.stringify(key, null, 2);
  for (const repeated of [key.private_key_id, key.private_key, base64(key.private_key), ...lines.slice(1, 3)]) {
    const told = await toldOf(pasted, `Rejected: ${repeated} at the provider`);
    expect(told).toContain("the provider");
    for (const run of runsOf(repeated)) expect(told).not.toContain(run);
  }
});

/** What an error shows as the id of the request that failed. */
async function requestIdAfter(inputs: Record<string, string>, request_id: string): Promise<string | undefined> {
  const { sandbox, session } = openSession();
  sandbox.control.failNext("*", { status: 400, body: { message: `No (${request_id}).`, request_id } });
  const error: unknown = await saveCredentials(session, "stripe", inputs).catch((thrown: unknown) => thrown);
  if (!isCobaltError(error)) throw new Error("the call did not fail");
  expect(error.detail).toBe(`No (${error.requestId}).`);
  return error.requestId;
}

it.each([
  ["four letters of a secret in hex", "a-long-secret-of-kin", "253f1ddf-3c6a-4b39-829c-6f6e672ee555"],
  ["and four of them across a dash", "a-long-secret-of-kin", "253f1ddf-3c6a-4b39-829d-6c6f6e6ee555"],
  ["a password of three letters", "abc", "eb74cdf0-686f-405d-884b-b21abc6c7fb7"],
  ["a PIN between two dashes", "4711", "eb74cdf0-4711-405d-884b-b21a9c6c7fb7"],
  [
    "eight characters of a key that is a UUID",
    "99c6377c-87e9-4a02-9a8f-1d2e3f4a5b6c",
    "1ac63770-87e9-4a57-8b8e-9fbbcef4e7d5",
  ],
  ["a PIN among the digits of a trace", "4711", "4bf92f3577b34711a3ce929d0e0e4736"],
  ["a PIN among the letters of a ULID", "4711", "01J8Z4711QXWYB3T5N6K7M8P9R"],
])("keeps the id of a request whole that has by chance %s", async (_what, key, requestId) => {
  expect(await requestIdAfter({ key }, requestId)).toBe(requestId);
});

it("keeps the id of a request whole where any part of it is a short password, or hex of one", async () => {
  const partly = fc.tuple(fc.noBias(fc.uuid()), fc.nat(28), fc.integer({ min: 3, max: 7 }));
  await fc.assert(
    fc.asyncProperty(partly, async ([requestId, at, length]) => {
      const key = requestId.slice(at, at + length);
      expect(await requestIdAfter({ key, token: Buffer.from(key, "hex").toString("latin1") }, requestId)).toBe(
        requestId,
      );
    }),
    { numRuns: 100 },
  );
});

it.each([
  ["is the secret itself", "99c6377c-87e9-4a02-9a8f-1d2e3f4a5b6c", "99c6377c-87e9-4a02-9a8f-1d2e3f4a5b6c"],
  ["holds half of it", "99c6377c87e94a029a8f1d2e3f4a5b6c", "99c6377c-87e9-4a02-8000-000000000000"],
  ["follows it", "abcdef-253f1ddf", "abcdef-253f1ddf-3c6a-4b39-829c-6f6e672ee555"],
])("takes a secret out of an id of a request that %s", async (_what, key, requestId) => {
  const told = (await requestIdAfter({ key }, requestId)) ?? "";
  expect(told).toContain("[redacted]");
  for (const run of runsOf(key)) expect(told).not.toContain(run);
});

it.each([
  ["https://hooks.test/in/4711-0815", "https://docs.example.com/limits"],
  ["https://hooks.test/in/4711-0815", "https://help.example.com/limits"],
  ["http://elephant.test/in/4711-0815", "http://example.com/limits"],
  ["https://m-app.test/in/4711-0815", "https://maps.example.com/limits"],
  ['{"token_uri":"https://hooks.test/in/4711-0815"}', "https://help.example.com/limits"],
])("takes out the secret %s and leaves the address %s as it is", async (secret, other) => {
  const told = await toldOf(secret, `${secret} is not taken, see ${other}`);
  expect(told).toContain(`see ${other}`);
  expect(told).not.toContain("test/in/");
  expect(told).not.toContain("4711-0815");
});

it("takes out an address that is short", async () => {
  expect(await toldOf("https://t.co/4f", "No to https://t.co/4f")).toContain("No to https://[redacted]");
});

it("leaves a sentence as it is that tells nothing", async () => {
  const sentence = "The key 'sk_…' was not found for this workspace (code 12345678).";
  expect(await toldOf("a-secret-of-another-kind", sentence)).toContain(sentence);
});

it.each([
  ["one character", "a".repeat(1_000_000)],
  ["escapes", "%61".repeat(300_000)],
  ["backslashes", "\\".repeat(1_000_000)],
  ["the secret itself", "a-secret-of-another-kind".repeat(40_000)],
])("reads a megabyte of %s in no time", async (_what, message) => {
  const before = performance.now();
  const told = await toldOf("a-secret-of-another-kind", message);
  expect(performance.now() - before).toBeLessThan(2000);
  expect(told).not.toContain("a-secret");
});
