// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { isCobaltError, saveCredentials } from "./index.ts";
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

it("takes out the whole of a secret that is shorter", async () => {
  const told = await toldOf("s3cr3t", "Not taken: s3cr3t, S3CR3T, s3cr3%74, czNjcjN0 or 733363723374");
  expect(told).toContain("Not taken: [redacted], [redacted], [redacted], [redacted] or [redacted]");
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
