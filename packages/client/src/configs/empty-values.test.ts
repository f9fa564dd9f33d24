// @vitest-environment node
import { expect, it } from "vitest";
import { getConfig } from "../index.ts";
import { openSession } from "../testing/open-session.ts";

const types = "text textarea number email url password date boolean select json map map_v2 rule_engine color".split(
  " ",
);
const empty = ["", 0, false, null, " ", "0", "null", "undefined"];

it.each(types)(
  "keeps what is empty or nearly so in a field of type %s, as value, as default and as choice",
  async (type) => {
    for (const value of empty) {
      const { sandbox, session, warnings } = openSession();
      const options = [{ name: "None", value }];
      const field = { id: "f", field_type: type, value, defaultValue: value, options };
      sandbox.control.failNext("*", {
        status: 200,
        body: { slug: "hubspot", config_id: "harbor", fields: [field], workflows: [] },
      });
      const config = await getConfig(session, { slug: "hubspot" });
      expect(config?.fields).toMatchObject([{ value, defaultValue: value, options }]);
      expect(warnings).toEqual([]);
    }
  },
);

it.each([
  ["json", [], []],
  ["json", {}, {}],
  ["text", [], []],
  ["rule_engine", {}, {}],
  // What is keyed by id is a list of pairs.
  ["map", {}, []],
  ["map_v2", {}, []],
])("keeps what holds nothing in a field of type %s: %j", async (field_type, value, read) => {
  const { sandbox, session } = openSession();
  const fields = [{ id: "f", field_type, value, defaultValue: value }];
  sandbox.control.failNext("*", { status: 200, body: { slug: "hubspot", config_id: "harbor", fields, workflows: [] } });
  const config = await getConfig(session, { slug: "hubspot" });
  expect(config?.fields).toMatchObject([{ value: read, defaultValue: read }]);
});
