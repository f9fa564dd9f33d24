// @vitest-environment node
import { describe, expect, it } from "vitest";
import {
  type Datastore,
  type DatastoreRecord,
  listDatastoreRecords,
  listDatastores,
  searchDatastoreRecords,
} from "../index.ts";
import { describeProperties } from "../testing/properties.ts";
import { readBody } from "../testing/read-body.ts";

const RUNS = 1000;
const store = { slug: "hubspot", name: "contacts" };

describe("a datastore", () => {
  const seed = { _id: "ds1", name: "contacts", slug: "hubspot", config_id: "acct-77" };
  const fromSeed = {
    id: "ds1",
    name: "contacts",
    slug: "hubspot",
    configId: "acct-77",
  } satisfies Required<Datastore>;

  it.each<[string, unknown, Datastore]>([
    ["vendor", "contacts", { name: "contacts", slug: "hubspot", configId: "asked" }],
    ["seed", seed, fromSeed],
  ])("has every property in the %s dialect", async (_dialect, wire, domain) => {
    const read = (session: Parameters<typeof listDatastores>[0]): Promise<Datastore[]> =>
      listDatastores(session, { slug: "hubspot", configId: "asked" });
    expect((await readBody([wire], read)).domain).toEqual([domain]);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => listDatastores(session, store),
    documented: [seed],
    alone: (record) => [record],
    listed: (records) => records,
    affects: { _id: ["id"], id: [], app_id: [], record_id: [], slug: ["slug"], type: [], config_id: ["configId"] },
  });
});

describe("a record", () => {
  it.each<[string, unknown, DatastoreRecord]>([
    [
      "vendor",
      { record_id: "r1", id: 7, email: "ada@acme.test" },
      { id: "r1", values: { id: 7, email: "ada@acme.test" } } satisfies Required<DatastoreRecord>,
    ],
    ["seed", { id: "r1", email: "ada@acme.test" }, { id: "r1", values: { email: "ada@acme.test" } }],
    ["seed, without an id", { email: null }, { values: { email: null } }],
  ])("has every property in the %s dialect, listed and found", async (_dialect, wire, domain) => {
    expect((await readBody([wire], (session) => listDatastoreRecords(session, store))).domain).toEqual([domain]);
    const where = [{ column: "email", matches: "ada" }];
    const { domain: found } = await readBody([wire], (session) => searchDatastoreRecords(session, { ...store, where }));
    expect(found).toEqual([domain]);
  });

  it("may have a column of any name", async () => {
    const body = '[{"record_id":"r1","__proto__":{"polluted":true},"constructor":"c"}]';
    const { domain } = await readBody(body, (session) => listDatastoreRecords(session, store));
    expect(JSON.stringify(domain)).toBe('[{"id":"r1","values":{"__proto__":{"polluted":true},"constructor":"c"}}]');
    expect(Object.getPrototypeOf(domain[0]?.values)).toBe(Object.prototype);
  });

  describeProperties({
    runs: RUNS,
    read: (session) => listDatastoreRecords(session, store),
    documented: [{ record_id: "r1", email: "ada@acme.test" }],
    alone: (record) => [record],
    listed: (records) => records,
    affects: { record_id: ["id", "values"], id: ["id", "values"], email: ["values"] },
  });
});
