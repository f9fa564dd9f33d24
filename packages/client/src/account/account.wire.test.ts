// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Account, getAccount, getOrganization, type Organization, updateAccount } from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;

const vendor = {
  _id: "65aa",
  associated_org: "65bb",
  account_id: "harbor",
  name: "Harbor Coffee",
  environment: "test",
  scope: "emea",
  tenant_account_id: "harbor-group",
  is_seed: false,
  udf: [{ key_name: "plan", key_value: "business", _id: "1", createdAt: "2026-01-01", updatedAt: "2026-01-01" }],
  integrations: [
    {
      _id: "i1",
      type: "slack",
      name: "Slack",
      icon: "https://cdn.test/s.svg",
      app_id: "a1",
      identifier: { workspace: "Harbor" },
      reauth_required: true,
      refresh_token_expired: true,
      createdAt: "2026-01-03",
      updatedAt: "2026-01-04",
    },
    { type: "custom", app_id: null },
  ],
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-02-01T00:00:00.000Z",
};
const seed = {
  _id: "65aa",
  linked_account_id: "harbor",
  name: "Harbor Coffee",
  your_app: { plan: "business", seats: 4, auth_credentials: { api_token: "never shown" } },
  created_at: "2026-01-01T00:00:00.000Z",
  updated_at: "2026-02-01T00:00:00.000Z",
};
const fromVendor = {
  linkedAccountId: "harbor",
  name: "Harbor Coffee",
  environment: "test",
  scope: "emea",
  parentAccountId: "harbor-group",
  isSeed: false,
  metadata: [{ name: "plan", value: "business" }],
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-02-01T00:00:00.000Z",
  integrations: [
    {
      slug: "slack",
      name: "Slack",
      id: "i1",
      applicationId: "a1",
      icon: "https://cdn.test/s.svg",
      identifier: "Harbor",
      needsAttention: true,
      refreshTokenExpired: true,
      createdAt: "2026-01-03",
      updatedAt: "2026-01-04",
    },
    { slug: "custom", name: "custom", needsAttention: false },
  ],
} satisfies Required<Account>;

describe("an account", () => {
  it.each<[string, unknown, Account]>([
    ["vendor", vendor, fromVendor],
    [
      "seed",
      seed,
      {
        linkedAccountId: "harbor",
        name: "Harbor Coffee",
        metadata: [
          { name: "plan", value: "business" },
          { name: "seats", value: "4" },
        ],
        createdAt: "2026-01-01T00:00:00.000Z",
        updatedAt: "2026-02-01T00:00:00.000Z",
        integrations: [],
      },
    ],
  ])("has every property in the %s dialect, read and updated", async (_dialect, wire, domain) => {
    expect((await readBody(wire, getAccount)).domain).toEqual(domain);
    expect((await readBody(wire, (session) => updateAccount(session, { name: "Harbor" }))).domain).toEqual(domain);
  });

  it("is the session's where the answer names none", async () => {
    expect((await readBody({ name: "Harbor", integrations: null }, getAccount)).domain).toEqual({
      linkedAccountId: "harbor",
      name: "Harbor",
      metadata: [],
      integrations: [],
    });
  });

  describeProperties({
    runs: RUNS,
    read: getAccount,
    documented: [vendor, seed],
    affects: {
      _id: [],
      id: [],
      associated_org: [],
      account_id: ["linkedAccountId"],
      linked_account_id: ["linkedAccountId"],
      name: ["name"],
      environment: ["environment"],
      scope: ["scope"],
      tenant_account_id: ["parentAccountId"],
      is_seed: ["isSeed"],
      udf: ["metadata"],
      your_app: ["metadata"],
      integrations: ["integrations"],
      createdAt: ["createdAt"],
      created_at: ["createdAt"],
      started_at: [],
      updatedAt: ["updatedAt"],
      updated_at: ["updatedAt"],
    },
  });
});

describe("an organization", () => {
  const wire = {
    org: { _id: "65bb", name: "Bean Works", logo: "https://cdn.test/bean.svg" },
    linked_account: { account_id: "harbor", name: "Harbor Coffee", environment: "test" },
  };
  const domain = {
    id: "65bb",
    name: "Bean Works",
    logo: "https://cdn.test/bean.svg",
    account: {
      linkedAccountId: "harbor",
      name: "Harbor Coffee",
      environment: "test",
      metadata: [],
      integrations: [],
    },
  } satisfies Required<Organization>;

  it.each([
    ["nested", wire, domain],
    ["flat", { ...wire.org, linked_account: wire.linked_account }, domain],
    ["with a logo that is not safe", { org: { name: "Bean Works", logo: "javascript:1" } }, { name: "Bean Works" }],
  ])("has every property where the answer comes %s", async (_how, body, read) => {
    expect((await readBody(body, getOrganization)).domain).toEqual(read);
  });

  describeProperties({
    runs: RUNS,
    read: getOrganization,
    documented: [wire],
    affects: { org: ["id", "name", "logo"], linked_account: ["account"] },
  });
});
