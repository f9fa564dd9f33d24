// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  type Application,
  type AuthStructure,
  exactNumber,
  getApplication,
  getAuthStructure,
  listApplications,
  startAuthorization,
} from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

const vendorInput = {
  name: "api_key",
  label: "API key",
  placeholder: "Paste it here",
  type: "password",
  required: true,
  multiple: true,
  help_text: "Under Settings",
  options: [{ name: "Live", value: "live" }],
};
const vendor = {
  app_id: "66dd00000000000000000003",
  slug: "quillcrm",
  type: "custom",
  kind: "native",
  name: "QuillCRM",
  description: "Imaginary CRM",
  icon: "https://cdn.test/quill.svg",
  tags: ["CRM"],
  ecosystem: true,
  help: "Ask your administrator",
  version: { _v: "2.1.0", description: "Faster" },
  webhook_url: "https://app.refold.ai/api/v1/webhook/quillcrm/a1",
  has_multi_auth_enabled: true,
  grant_type: "client_credentials",
  auth_type: "oauth2",
  auth_type_options: { oauth2: [], keybased: [vendorInput] },
  auth_input_map: [],
  connected: true,
  reauth_required: false,
  connected_accounts: [
    {
      connection_id: "c1",
      identifier: "ops@acme.test",
      auth_type: "oauth2",
      connectedAt: "2026-08-01T09:00:00.000Z",
      status: "active",
    },
    { identifier: { workspace: "Acme" }, auth_type: "keybased", connectedAt: "2026-08-02", status: "expired" },
  ],
};
const seed = {
  name: "QuillCRM",
  slug: "quillcrm",
  icon: "https://cdn.test/quill.svg",
  description: "Imaginary CRM",
  auth_type: "api_key",
  connected: true,
};

const fromVendor = {
  slug: "quillcrm",
  id: "66dd00000000000000000003",
  name: "QuillCRM",
  description: "Imaginary CRM",
  icon: "https://cdn.test/quill.svg",
  tags: ["CRM"],
  kind: "native",
  ecosystem: true,
  help: "Ask your administrator",
  version: "2.1.0",
  webhookUrl: "https://app.refold.ai/api/v1/webhook/quillcrm/a1",
  multipleConnections: true,
  authMethods: [
    { type: "oauth2", grantType: "client_credentials", inputs: [] },
    {
      type: "keybased",
      inputs: [
        {
          name: "api_key",
          label: "API key",
          type: "password",
          required: true,
          multiple: true,
          placeholder: "Paste it here",
          helpText: "Under Settings",
          options: [{ name: "Live", value: "live" }],
          secret: true,
        },
      ],
    },
  ],
  connections: [
    {
      id: "c1",
      identifier: "ops@acme.test",
      authType: "oauth2",
      connectedAt: "2026-08-01T09:00:00.000Z",
      status: "active",
    },
    { identifier: "Acme", authType: "keybased", connectedAt: "2026-08-02", status: "expired" },
  ],
  status: "connected",
  needsAttention: true,
} satisfies Required<Application>;

describe("an application", () => {
  it.each<[string, unknown, Application]>([
    ["vendor", vendor, fromVendor],
    [
      "seed",
      seed,
      {
        slug: "quillcrm",
        name: "QuillCRM",
        description: "Imaginary CRM",
        icon: "https://cdn.test/quill.svg",
        tags: [],
        ecosystem: false,
        authMethods: [{ type: "keybased", inputs: [] }],
        connections: [],
        status: "connected",
        needsAttention: false,
      },
    ],
  ])("has every property in the %s dialect, alone and in a list", async (_dialect, wire, domain) => {
    expect((await readBody(wire, (session) => getApplication(session, "asked"))).domain).toEqual(domain);
    const { domain: list, warnings } = await readBody([wire], listApplications);
    expect(list).toEqual([domain]);
    expect(warnings).toEqual([]);
  });

  it.each(["javascript:alert(1)", "http://evil.test/x.png", "data:text/html,<script>", "//"])(
    "has no icon where the API says %j",
    async (icon) => {
      const { domain } = await readBody({ ...vendor, icon }, (session) => getApplication(session, "asked"));
      expect(domain).not.toHaveProperty("icon");
    },
  );

  it.each(["javascript:alert(1)", "http://evil.test/hook", "quillcrm", 7, null])(
    "tells of no address for webhooks where the API says %j",
    async (webhook_url) => {
      const { domain } = await readBody({ ...vendor, webhook_url }, (session) => getApplication(session, "asked"));
      expect(domain).not.toHaveProperty("webhookUrl");
    },
  );

  it("offers choices of numbers that JavaScript would round as they are, and those of nothing", async () => {
    const body = `{"slug":"a","auth_type_options":{"keybased":[{"name":"n","options":[{"value":1161888007138312193},
      1161888007138312194,{"name":"All","value":null},{"value":0},{"value":""},{"value":false},null,{"name":"Broken"},{"value":{}}]}]}}`;
    const { domain } = await readBody(body, (session) => getApplication(session, "a"));
    expect(domain.authMethods[0]?.inputs[0]?.options).toEqual([
      { name: "1161888007138312193", value: exactNumber("1161888007138312193") },
      { name: "1161888007138312194", value: exactNumber("1161888007138312194") },
      { name: "All", value: null },
      { name: "0", value: 0 },
      { name: "", value: "" },
      { name: "false", value: false },
    ]);
  });

  describeProperties({
    runs: RUNS,
    read: listApplications,
    documented: [vendor, seed],
    alone: (record) => [record],
    listed: (records) => records,
    affects: {
      app_id: ["id"],
      _id: ["id"],
      kind: ["kind"],
      name: ["name"],
      description: ["description"],
      icon: ["icon"],
      tags: ["tags"],
      ecosystem: ["ecosystem"],
      help: ["help"],
      version: ["version"],
      webhook_url: ["webhookUrl"],
      has_multi_auth_enabled: ["multipleConnections"],
      grant_type: ["authMethods"],
      auth_type: ["authMethods"],
      auth_type_options: ["authMethods"],
      auth_input_map: ["authMethods"],
      connected: ["connections", "status", "needsAttention"],
      reauth_required: ["connections", "status", "needsAttention"],
      connected_accounts: ["connections", "status", "needsAttention"],
    },
  });
});

describe("an authorization", () => {
  describeProperties({
    runs: RUNS,
    read: (session) => startAuthorization(session, "slack"),
    documented: [{ auth_url: "https://provider.test/consent" }, { connected: true }],
    affects: {},
    codes: ["unexpected-response", "unsafe-url", "credentials-refused"],
  });
});

describe("a structure of credentials", () => {
  const wire = { oauth2: { access_token: "string", expires_in: { type: "number", required: false } }, api_key: {} };
  const domain = [
    {
      type: "oauth2",
      fields: [
        { name: "access_token", type: "string", required: true },
        { name: "expires_in", type: "number", required: false },
      ],
    },
    { type: "keybased", fields: [] },
  ] satisfies AuthStructure[];

  it("has every property, and one name for keys", async () => {
    expect((await readBody(wire, (session) => getAuthStructure(session, "slack"))).domain).toEqual(domain);
    expect((await readBody({}, (session) => getAuthStructure(session, "slack"))).domain).toEqual([]);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => getAuthStructure(session, "slack"),
    documented: [wire],
    affects: {},
  });
});
