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
])("keeps nothing %s", (_where, data) => {
  expect(JSON.stringify(maskData(data))).not.toContain("4711");
});

it("keeps what tells nothing", () => {
  const data = {
    name: "Stripe",
    auth_input_map: { keybased: [{ name: "api_key", label: "Key", type: "password", required: true, value: "" }] },
    icon: "https://cdn.test/stripe.svg",
    plan: "Basic support",
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
