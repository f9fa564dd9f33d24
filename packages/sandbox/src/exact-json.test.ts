// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson, writeJson } from "./exact-json.ts";
import { smallFixtures } from "./testing/small-fixtures.ts";
import { createWorld } from "./testing/visitor.ts";

const digits = fc.bigInt({ min: 10n ** 17n, max: 10n ** 40n }).map(String);
/** Numbers that JavaScript holds and writes the same way, and numbers that it rounds. */
const literal = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  digits.filter((text) => BigInt(text) !== BigInt(Number(text))),
  digits.map((text) => `-0.${text}1`),
  fc.integer({ min: 310, max: 99_999 }).map((exponent) => `7e${exponent}`),
  fc.constantFrom("-0", "1e-999", "9007199254740993", "1161888007138312193.0"),
);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("cobalt:number", "cobalt::number", '{"cobalt:number":"1161888007138312193"}', ",1161888007138312193"),
);
const { document } = fc.letrec<{ document: string }>((tie) => ({
  document: fc.oneof(
    { maxDepth: 5 },
    literal,
    text.map((one) => JSON.stringify(one)),
    fc.constantFrom("null", "true", '{"cobalt:number":"1161888007138312193"}', '{"cobalt:number":1}'),
    fc.array(tie("document"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`),
    fc
      .uniqueArray(fc.tuple(text, tie("document")), { maxLength: 4, selector: ([key]) => key })
      .map((entries) =>
        entries.filter(([key]) => !/^\d+$/.test(key)).map(([key, one]) => `${JSON.stringify(key)}:${one}`),
      )
      .map((members) => `{${members.join(",")}}`),
  ),
}));

/** What the sandbox has of a setting, as it goes over the wire. */
async function stored(sent: string) {
  const world = createWorld();
  const authorization = `Bearer ${await world.sandbox.control.mintToken("ada")}`;
  const headers = { authorization, "content-type": "application/json" };
  const put = (fields: string) =>
    world.sandbox.fetch("/api/v2/f-sdk/config", {
      method: "PUT",
      headers,
      body: `{"slug":"board","fields":{${fields}}}`,
    });
  await put(`"f_note":${sent}`);
  await put('"f_owner":"somebody"');
  const get = async (one: { fetch: typeof fetch }) => {
    const response = await one.fetch("/api/v2/f-sdk/slug/board/config", { headers: { authorization } });
    const body = await response.text();
    return body.match(/"id":"f_note".*?"value":(?<value>.*?)(?:,"defaultValue"|\},\{"id":"f_owner")/s)?.groups?.[
      "value"
    ];
  };
  return { ...world, get };
}

describe("a document", () => {
  it("is kept as it was sent, with every digit, also in the data of a sandbox", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (value) => {
        const wrapped = `{"a":1,"x":${value},"b":2}`;
        const { sandbox } = await stored(wrapped);
        const kept = sandbox.control.account("ada").configs.find(({ slug }) => slug === "board")?.fields["f_note"];
        expect(writeJson(kept)).toBe(wrapped);
        const data = JSON.parse(JSON.stringify(sandbox.control.data()));
        const next = createWorld({ data }).sandbox.control.account("ada");
        expect(writeJson(next.configs.find(({ slug }) => slug === "board")?.fields["f_note"])).toBe(wrapped);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it("goes over the wire as it came", async () => {
    const sent =
      '{"guild":1161888007138312193,"big":1e999,"zero":-0,"cobalt:number":"12","deep":{"cobalt:number":"1"}}';
    const { sandbox, get } = await stored(sent);
    expect(await get(sandbox)).toBe(sent);
  });

  it("may be ten thousand levels deep", async () => {
    const sent = `${'{"a":['.repeat(5000)}1161888007138312193${"]}".repeat(5000)}`;
    const { sandbox, get } = await stored(sent);
    expect(await get(sandbox)).toBe(sent);
    const next = createWorld({ data: sandbox.control.data() }).sandbox;
    expect(writeJson(next.control.account("ada").configs[0]?.fields["f_note"])).toBe(sent);
    expect(sandbox.control.requests({ method: "PUT" })).toHaveLength(2);
  });

  it("may stand in the fixtures, as deep as it goes", async () => {
    const fixtures = structuredClone(smallFixtures);
    const deep = `${"[".repeat(10_000)}1161888007138312193${"]".repeat(10_000)}`;
    for (const { fields } of fixtures.applications) {
      for (const field of fields ?? []) if (field.id === "f_note") field.defaultValue = readJson(deep);
    }
    const { sandbox } = createWorld({ fixtures });
    const authorization = `Bearer ${await sandbox.control.mintToken("ada")}`;
    const response = await sandbox.fetch("/api/v2/f-sdk/slug/board/config", { headers: { authorization } });
    expect(await response.text()).toContain(`"defaultValue":${deep}`);
  });

  it("of a megabyte is read in time", () => {
    for (const one of [`"${'\\"'.repeat(500_000)}"`, `1${"0".repeat(1_000_000)}1`, `[${"1e2,".repeat(50_000)}1e999]`]) {
      expect(writeJson(readJson(one))).toBe(one.replaceAll("1e2,", "100,"));
    }
  });
});
