import { expect, it } from "vitest";
import { maskData, maskNamed } from "./mask-data.ts";

it.each([
  ["below a telling name, whatever it is called", { secrets: { stripe: "4711", list: [4711, { deep: "4711" }] } }],
  ["in a list below a telling name", { api_keys: ["4711", "4711-b"] }],
  ["beside a telling name", { name: "client_secret", value: "4711" }],
  ["of a field that says so", { secret: true, value: { text: "4711" }, defaultValue: "4711" }],
  ["of a header", { webhook_headers: { "X-Team": "4711" }, headers: [{ name: "X-Team", value: "4711" }] }],
  ["of what authorizes", { authorization: "4711", Cookie: "sid=4711" }],
  ["of the address of a webhook", { webhook_url: "https://hooks.test/services/4711" }],
  ["of its older spelling", { url: "https://hooks.test/4711", events: ["Workflow Errored"] }],
  ["of an address", { next: "https://login.test/start?state=4711", after: "https://login.test/#access_token=4711" }],
  [
    "of JSON in a text",
    { body: JSON.stringify({ user: { password: "4711" }, list: [JSON.stringify({ pin_token: "4711" })] }) },
  ],
  ["of a form in a text", { body: "name=x&client_secret=4711&password=4711%20b" }],
  ["of a user in an address", { database: "postgres://app:4711@db.test/app" }],
  [
    "of a token in a sentence",
    { said: "Bearer 4711-x was refused, eyJhbGciOi.4711.4711", log: "basic dXNlcjpwYXNzd29yZA4711" },
  ],
  ["of a key of several lines", { note: "-----BEGIN PRIVATE KEY-----\n4711\n-----END PRIVATE KEY-----" }],
  ["of one that is cut off", { note: "-----BEGIN PRIVATE KEY-----\n4711" }],
  ["of a code that is exchanged for a token", { code: "4711" }],
  ["of short names", { pwd: "4711", pin: "4711", otp: "4711", jwt: "4711", signature: "4711", certificate: "4711" }],
  ["beside a telling id of a field", { field_id: "api_key", value: "4711" }],
  [
    "of a header in a text",
    { said: "x-api-key: 4711", also: "Authorization: Token 4711", and: "Cookie: sid=4711; b=4711" },
  ],
  [
    "of a pair in a sentence",
    { said: "password: 4711", also: `api_key='4711 4711'`, and: `refused {"client_secret":"4711 b"}` },
  ],
  ["of escaped JSON in a sentence", { said: String.raw`refused {\"client_secret\":\"4711 b\"}` }],
  ["of a command", { curl: `curl -H 'X-Api-Key: 4711' -d '{"password":"4711"}' https://a.test` }],
  [
    "of a form with parts",
    { body: '--x\r\nContent-Disposition: form-data; name="client_secret"\r\n\r\n4711\r\n--x--' },
  ],
  ["of keys as well-known services write them", { said: "sk_live_4711 and ghp_4711 were refused, xoxb-4711 too" }],
])("keeps nothing %s", (_where, data) => {
  expect(JSON.stringify(maskData(data))).not.toContain("4711");
});

it("keeps what tells nothing", () => {
  const data = {
    name: "Stripe",
    auth_input_map: { keybased: [{ name: "api_key", label: "Key", type: "password", required: true, value: "" }] },
    icon: "https://cdn.test/stripe.svg",
    plan: "Basic support",
    said: "No token was sent. The key is missing: choose one.",
    error: { code: "not-found", message: "No such application" },
    private: true,
    text: '{"stage":"won"}',
    almost: "[draft] not JSON",
    connected: true,
    secret: false,
    value: 4711,
  };
  expect(maskData(data)).toEqual(data);
});

it("keeps of claims what is no secret by its name", () => {
  expect([maskNamed("org_id", "org_1"), maskNamed("refresh_token", "4711")]).toEqual(["org_1", "[redacted]"]);
});

it.each(["key", "part"])("ends in data that is nested deeper than calls may be, below %s", (name) => {
  let data: unknown = "4711";
  for (let depth = 0; depth < 20_000; depth++) data = { [name]: data };
  expect(JSON.stringify(maskData(data))).toContain("[deeper]");
});

it.each(["password", "key=", 'token:"', 'name="key"', "key\\\\", "authorization:", "-----BEGIN a-----", "\\\\"])(
  "reads a megabyte of %j in no time",
  (part) => {
    const before = performance.now();
    maskData({ text: part.repeat(1_000_000 / part.length) });
    expect(performance.now() - before).toBeLessThan(500);
  },
);
