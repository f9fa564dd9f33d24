import fc from "fast-check";

/** Names the readers look at, and names that pollute: keys of arbitrary objects. */
const wireNames = [
  ..."slug type app_id _id id name description icon logo tags ecosystem auth_type auth_type_options auth_input_map".split(
    " ",
  ),
  ..."connected connected_accounts reauth_required identifier status fields workflows field_errors field_type".split(
    " ",
  ),
  ..."value options labels mapping lhs rhs multiple docs page limit totalDocs workflow nodes edges node_id error".split(
    " ",
  ),
  ..."message auth_url hosted_url url account_id linked_account_id udf key_name key_value integrations success".split(
    " ",
  ),
  ..."config_id associated_workflow associated_application oauth2 keybased rule_column operator settings data".split(
    " ",
  ),
  ..."conditional_code_stdout batch_index version record_id webhook_url webhook_events webhook_headers org".split(" "),
  ..."form_structure receiver_emails createdAt created_at __proto__ constructor prototype toString".split(" "),
];

/** What stands for a number that `JSON.parse` reads as infinite; `JSON.stringify` cannot write one. */
const INFINITE = "@1e999@";

const scalar: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, -0, 1e308, -1e308, 5e-324, 2 ** 53 + 2, INFINITE),
  fc.constantFrom("", " ", "NA", "slack", "api_key", "map", "map_v2", "select", "__proto__", "constructor"),
  fc.constantFrom(
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "//evil.test/x",
  ),
  fc.constantFrom(
    "http://evil.test/x",
    "https://ok.test/x",
    "data:image/png;base64,AAAA",
    "\ud800",
    "a\udc00b",
    "\u202eevil",
  ),
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.integer(),
  fc.double(),
);

/** Arbitrary JSON whose keys are mostly ones the readers look at. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ json: unknown; object: unknown }>((tie) => ({
  json: fc.oneof({ maxDepth: 5, depthSize: "small" }, scalar, fc.array(tie("json"), { maxLength: 4 }), tie("object")),
  object: fc
    .array(fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...wireNames) }, fc.string()), tie("json")), {
      maxLength: 8,
    })
    .map((entries) => Object.fromEntries(entries)),
})).json;

/** Text that is a body: infinite numbers become ones, keys that pollute stay keys of their own. */
export function bodyOf(json: unknown): string {
  return (JSON.stringify(json) ?? "null").replaceAll(`"${INFINITE}"`, "1e999");
}

/** Parts that are large or deep; they cost time, so that fewer runs meet them. */
export const vastJson: fc.Arbitrary<unknown> = fc
  .constantFrom<(() => unknown)[]>(
    () => "x".repeat(1_000_000),
    () => `javascript:${"x".repeat(1_000_000)}`,
    () => `data:image/png;${"x".repeat(1_000_000)}`,
    () => Array.from({ length: 10_000 }, (_, index) => ({ id: index, _id: index, name: `${index}`, value: index })),
    () => Array.from({ length: 10_000 }, () => null),
    () => Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key ${index}`, index])),
    () => JSON.parse(`${"[".repeat(2000)}1${"]".repeat(2000)}`),
    () => JSON.parse(`${'{"fields":'.repeat(2000)}1${"}".repeat(2000)}`),
  )
  .map((make) => make());
