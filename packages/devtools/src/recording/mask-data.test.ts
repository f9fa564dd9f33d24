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
  [
    "of keys as well-known services write them",
    {
      list: [
        "sk_live_4711",
        "ghp_4711",
        "xoxb-4711",
        "sk-ant-api03-4711",
        "sk-proj-4711",
        "github_pat_4711",
        "whsec_a+4711=",
      ]
        .concat(["SG.aaaaaaaaaa.4711", "shpat_4711", "glpat-4711", `npm_${"4711".repeat(9)}`, `sk-${"4711".repeat(9)}`])
        .map((key) => `The key ${key} was refused.`),
    },
  ],
  [
    "of a header with quotes in it",
    {
      list: [
        'Authorization: Digest username="bob", response="4711aabb"',
        'Authorization: OAuth oauth_nonce="a", oauth_signature="4711"',
        'Cookie: sid="4711"; b=4711',
        'Proxy-Authorization: Custom "4711"',
        String.raw`{"said":"Authorization: Digest username=\"bob\", response=\"4711\"" `,
        `-H 'Authorization: Digest a="b", response="4711"' -d 'password=a"4711'`,
      ],
    },
  ],
  [
    "of words after a telling name",
    {
      list: ["password: correct horse 4711", "PASSWORD=correct horse 4711", "secret = a'4711", '"password" => "4711"'],
    },
  ],
  [
    "of JSON that is broken",
    {
      list: [
        '{"client_secret":"4711',
        '{"password":"a\\"4711"',
        '{"api_keys":["4711", "4711"]',
        '{"secrets":{"a":"4711"',
        '{"authorization":["4711"',
        '{"client_secret":4711, ',
      ],
    },
  ],
  [
    "of what the end of a shortened text cuts in two",
    {
      list: [' {"client_secret":"4711"}', " password='4711'", " postgres://app:4711@db.test", " Basic 4711b29rOjQ3MTE="]
        .flatMap((secret) => [secret.indexOf("4711") + 4, secret.length - 1].map((shown) => [secret, shown] as const))
        .map(([secret, shown]) => "x".repeat(2_000 - shown) + secret + " y".repeat(50)),
    },
  ],
  ["of a password with an at sign in an address", { database: "postgres://app:p@4711@db.test/app" }],
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
    form: "name=x&page=2",
    locale: "sk-SK, npm_config_registry",
    code: '{"keybased":[{"name":"stage"}],"pages":[1,2]}',
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

it("shows what surrounds a secret in a text", () => {
  const said = (text: string): unknown => maskData(text);
  expect(said(`curl -H 'X-Api-Key: 47"11' -d '{"password":"4711","page":2}'`)).toBe(
    `curl -H 'X-Api-Key: [redacted]' -d '{"password":"[redacted]","page":2}'`,
  );
  expect(said("a=1&client_secret=4711&b=2")).toBe("a=1&client_secret=[redacted]&b=2");
  expect(said("Host: a.test\r\nCookie: sid=4711; b=4711\r\nAccept: text/html")).toBe(
    "Host: a.test\r\nCookie: [redacted]\r\nAccept: text/html",
  );
  expect(said("x".repeat(3_000))).toBe(`${"x".repeat(2_000)}… [1000 more]`);
});

const hard = ["password", "key=", 'token:"', 'name="key"', "key\\\\", "authorization:", "-----BEGIN a-----", "\\\\"];

it.each([...hard, "key-", "pass-key_", "'key", '"key" ', "key \\t", "://a@", "eyJ-", "Basic ", "https://a"])(
  "shortens a megabyte of %j in no time",
  (part) => {
    const before = performance.now();
    maskData({ text: part.repeat(1_000_000 / part.length) });
    expect(performance.now() - before).toBeLessThan(500);
  },
);
