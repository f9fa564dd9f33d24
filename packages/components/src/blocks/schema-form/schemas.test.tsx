import { EventTester, HumanTask } from "@cobalt-kit/components/admin";
import type { JsonObject, JsonValue } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const trigger = "POST /api/v2/public/event/trigger";
const task = "GET /api/v2/public/human-tasks/:id";
const answer = "POST /api/v2/public/human-tasks/:id";

/** Sends an event as it is offered, and returns what arrived: what an example says can always be sent. */
async function sent(sample: JsonObject, jsonSchema?: JsonValue): Promise<unknown> {
  const { user, sandbox } = renderWithSandbox(<EventTester events={[{ name: "Event", sample, jsonSchema }]} />, {});
  await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Event");
  await user.click(await screen.findByRole("button", { name: "Send event" }));
  await waitFor(() => expect(sandbox.control.requests({ route: trigger })).toHaveLength(1));
  return sandbox.control.requests({ route: trigger })[0]?.body;
}

const inDefinitions = { $defs: { "a b/c": { type: "number" }, "50%": { type: "string" } } };
const of = (part: JsonValue, more: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["part"],
  properties: { part },
  ...more,
});

describe("What an event's example says is sent as it is", () => {
  it.each<[string, JsonObject, JsonValue?]>([
    ["numbers beside texts and nothing", { part: [1, "one", null, true] }],
    ["objects with other properties", { part: [{ a: 1 }, { b: "two" }, { a: "three" }] }],
    ["lists in lists that differ", { part: [[1], ["a"], [], [[2]]] }],
    ["nothing first", { part: [null, 1] }],
    [
      "nothing beside texts, numbers and flags",
      {
        part: [
          { a: "x", b: 1, c: true },
          { a: null, b: null, c: null },
        ],
      },
    ],
    [
      "nothing beside lists and objects",
      {
        part: [
          { a: [1], b: { c: 1 } },
          { a: null, b: null },
        ],
      },
    ],
    ["objects beside lists", { part: [{ a: [1] }, [{ a: 1 }], {}] }],
    ["a schema that contradicts it", { part: "text" }, of({ oneOf: [{ type: "string" }, { type: "number" }] })],
    ["one value alone", { part: "fixed" }, of({ const: "fixed" })],
    ["what may be nothing, as OpenAPI says it", { part: null }, of({ type: "string", nullable: true })],
    ["a choice that has nothing", { part: null }, of({ anyOf: [{ enum: ["a"] }, { type: "null" }] })],
    ["what nobody may change, and is not there", { other: 1 }, of({ type: "string", readOnly: true })],
    ["a reference that is encoded", { part: 7 }, of({ $ref: "#/$defs/a%20b~1c" }, inDefinitions)],
    ["a reference that looks encoded", { part: "x" }, of({ $ref: "#/$defs/50%" }, inDefinitions)],
    ["a reference to itself", { part: { part: {} } }, of({ $ref: "#" })],
    ["properties with names that objects have", JSON.parse('{"__proto__":{"a":1},"constructor":[1,"a"]}')],
    ["properties that are required and nowhere", { part: 1 }, of({ type: "number" }, { required: ["ghost"] })],
  ])("%s", async (_what, sample, schema) => {
    const body = await sent(sample, schema);
    expect(JSON.stringify(body)).toContain(JSON.stringify(sample));
  });
});

it.each([
  ["last", [{ note: "Likes tea" }, { note: null }]],
  ["first", [{ note: null }, { note: "Likes tea" }, { note: null }]],
])("What is a text in one item of an example is a text where it is nothing, %s", async (_where, part) => {
  const { user } = renderWithSandbox(<EventTester events={[{ name: "Event", sample: { part } }]} />, {});
  await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Event");
  const notes = await screen.findAllByRole("textbox", { name: "note" });
  expect(notes.map((note) => [note.tagName, note.getAttribute("value")])).toEqual(
    part.map(({ note }) => ["INPUT", note ?? ""]),
  );
});

it("The one value a choice may have goes by its own name", async () => {
  const part = { enum: ["a", "b"], enumNames: ["Apple", "Banana"], const: "b" };
  const { user } = renderWithSandbox(
    <EventTester events={[{ name: "Event", sample: {}, jsonSchema: of(part) }]} />,
    {},
  );
  await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Event");
  expect(await screen.findByRole("option", { name: "Banana" })).toBeInTheDocument();
  expect(screen.queryByRole("option", { name: "Apple" })).toBeNull();
});

it("A task of twenty fields of all kinds asks for what is required, and can be sent", async () => {
  const kinds: JsonObject[] = [
    { type: "string" },
    { type: "number" },
    { type: "integer" },
    { type: "boolean" },
    { type: "string", format: "date" },
    { type: "string", enum: ["a", "b"] },
    { type: ["string", "null"] },
    { type: "string", readOnly: true },
    { const: "only" },
    { type: "array", items: { type: "string" } },
  ];
  const names = Array.from({ length: 20 }, (_, index) => `field ${index}`);
  const form = {
    type: "object",
    required: ["ghost", "field 0", "field 7", ...names.slice(10).filter((_, at) => at % 10 === 7)],
    properties: Object.fromEntries(names.map((name, index) => [name, kinds[index % kinds.length] ?? {}])),
  };
  const sandbox = createSandbox();
  const body = { _id: "t1", name: "Many", status: "WAITING", form_structure: form, data: {} };
  sandbox.control.failNext(task, { status: 200, body, times: 50 });
  sandbox.control.failNext(answer, { status: 200, body: { success: true } });
  const { user } = renderWithSandbox(<HumanTask taskId="t1" />, { sandbox });
  const first = await screen.findByLabelText("field 0");
  const submit = screen.getByRole("button", { name: "Submit answer" });
  await user.click(submit);
  expect(first).toHaveFocus();
  expect(screen.getAllByText("Enter a value.")).toHaveLength(1);
  await user.type(first, "x");
  await user.click(submit);
  await waitFor(() => expect(sandbox.control.requests({ route: answer })).toHaveLength(1));
  expect(sandbox.control.requests({ route: answer })[0]?.body).toEqual({ data: { "field 0": "x" } });
});

describe("What must be there and nobody touched", () => {
  const kinds: Record<string, [schema: JsonObject, expected: unknown]> = {
    text: [{ type: ["string", "null"] }, null],
    textOfOpenApi: [{ type: "string", nullable: true }, null],
    number: [{ type: ["integer", "null"] }, null],
    choice: [{ enum: ["a", null] }, null],
    date: [{ type: ["string", "null"], format: "date" }, null],
    lines: [{ type: ["string", "null"], maxLength: 5000 }, null],
    json: [{ type: ["string", "number", "null"] }, null],
    box: [{ type: ["boolean", "null"] }, false],
    boxWithATick: [{ type: "boolean", default: true }, true],
    boxThatIsNeverNull: [{ type: "boolean" }, false],
    list: [{ type: "array", items: { type: "string" } }, []],
    listOrNull: [{ type: ["array", "null"], items: { type: "string" } }, null],
    object: [{ type: "object", properties: { in: { type: "string" } } }, {}],
    objectOrNull: [{ anyOf: [of({ type: "string" }), { type: "null" }] }, null],
    objectWithin: [of({ type: ["string", "null"] }), { part: null }],
  };
  const jsonSchema: JsonObject = {
    type: "object",
    required: Object.keys(kinds),
    properties: Object.fromEntries(Object.entries(kinds).map(([key, [schema]]) => [key, schema])),
  };
  const expected = Object.fromEntries(Object.entries(kinds).map(([key, [, value]]) => [key, value]));

  it("is in the answer of a task", async () => {
    const { user, sandbox } = openTask(jsonSchema);
    const submit = await screen.findByRole("button", { name: "Submit answer" });
    for (const input of screen.getAllByRole("textbox", { name: /^(text|number|lines|json)/ }))
      expect(input).not.toBeRequired();
    await user.click(submit);
    await waitFor(() => expect(sandbox.control.requests({ route: answer })).toHaveLength(1));
    expect(sandbox.control.requests({ route: answer })[0]?.body).toEqual({ data: expected });
  });

  it("is in an event from the start where its example lacks it, and back in its JSON when it is sent without", async () => {
    const { user, sandbox } = renderWithSandbox(
      <EventTester events={[{ name: "Event", sample: { other: 1 }, jsonSchema }]} />,
      {},
    );
    await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Event");
    const shown = await screen.findByLabelText<HTMLTextAreaElement>("Payload (JSON)");
    expect(JSON.parse(shown.value)).toEqual({ other: 1, ...expected });
    await user.clear(shown);
    await user.type(shown, "{{}");
    await user.click(screen.getByRole("button", { name: "Send event" }));
    await waitFor(() => expect(sandbox.control.requests({ route: trigger })).toHaveLength(1));
    expect(sandbox.control.requests({ route: trigger })[0]?.body).toMatchObject({ payload: expected });
    expect(JSON.parse(shown.value)).toEqual(expected);
  });
});

it("What nobody may change is not invented where it has to be there, and is not changed where it is", async () => {
  const list: JsonObject = { type: "array", items: { type: "string" } };
  const kinds: Record<string, JsonObject> = {
    list: { ...list, readOnly: true },
    listOrNull: { type: ["array", "null"], items: { type: "string" }, readOnly: true },
    object: { type: "object", readOnly: true, properties: { list, box: { type: "boolean" } } },
    objectOrNull: { type: ["object", "null"], readOnly: true, properties: { list } },
    box: { type: "boolean", readOnly: true },
    textOrNull: { type: ["string", "null"], readOnly: true },
  };
  const form: JsonObject = { type: "object", required: Object.keys(kinds), properties: kinds };
  const { user, sandbox } = openTask({ ...form, properties: { ...kinds, note: { type: "string" } } });
  await user.type(await screen.findByRole("textbox", { name: /^note/ }), "x");
  for (const input of [...screen.getAllByRole("checkbox"), ...screen.getAllByRole("button", { name: /^Add/ })])
    expect(input).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Submit answer" }));
  await waitFor(() => expect(sandbox.control.requests({ route: answer })).toHaveLength(1));
  expect(sandbox.control.requests({ route: answer })[0]?.body).toEqual({ data: { note: "x" } });
});

it.each([
  ["with a tick", [], { note: "x" }],
  ["without one, once it is taken away", ["on"], { note: "x", on: false }],
])("A box that is on by default and need not be there is shown and sent %s", async (_how, pressed, data) => {
  const on: JsonObject = { type: "boolean", default: true };
  const { user, sandbox } = openTask({ type: "object", properties: { note: { type: "string" }, on } });
  await user.type(await screen.findByRole("textbox", { name: /^note/ }), "x");
  expect(screen.getByRole("checkbox", { name: "on" })).toBeChecked();
  for (const name of pressed) await user.click(screen.getByRole("checkbox", { name }));
  await user.click(screen.getByRole("button", { name: "Submit answer" }));
  await waitFor(() => expect(sandbox.control.requests({ route: answer })).toHaveLength(1));
  expect(sandbox.control.requests({ route: answer })[0]?.body).toEqual({ data });
});

it.each(["SUBMITTED", "TIMEOUT", "CANCELLED"])("A task that is %s shows no tick that nobody made", async (status) => {
  const on: JsonObject = { type: "boolean", default: true };
  openTask({ type: "object", properties: { note: { type: "string" }, on } }, { status, data: { note: "x" } });
  expect(await screen.findByRole("checkbox", { name: "on" })).not.toBeChecked();
});

it.each([
  "[1,2,3]",
  '"typed"',
  "42",
  "null",
  '{"part":"text","list":[]}',
  '{"part":null,"list":[]}',
  '{"part":[7],"list":["a",7,null]}',
])("%s, written where an object belongs, is sent as it stands", async (written) => {
  const part: JsonObject = { type: "object", required: ["on"], properties: { on: { type: "boolean" } } };
  const list: JsonObject = { type: "array", items: part };
  const jsonSchema: JsonObject = { type: "object", required: ["part", "list"], properties: { part, list } };
  const { user, sandbox } = renderWithSandbox(<EventTester events={[{ name: "Event", jsonSchema }]} />, {});
  await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), "Event");
  const shown = await screen.findByLabelText<HTMLTextAreaElement>("Payload (JSON)");
  await user.clear(shown);
  await user.click(shown);
  await user.paste(written);
  await user.click(screen.getByRole("button", { name: "Send event" }));
  await waitFor(() => expect(sandbox.control.requests({ route: trigger })).toHaveLength(1));
  expect(sandbox.control.requests({ route: trigger })[0]?.body).toMatchObject({ payload: JSON.parse(written) });
});

it.each<[string, JsonObject, JsonObject]>([
  ["may be left out", { type: "object", properties: { part: of({ type: "string" }) } }, {}],
  ["may be nothing", of({ anyOf: [of({ type: "string" }), { type: "null" }] }), { part: null }],
  ["stands in another", of({ type: "object", properties: { part: of({ type: "string" }) } }), { part: {} }],
])("An object that %s is gone again with the last of what was typed into it", async (_how, form, expected) => {
  const { user, sandbox } = openTask(form);
  const input = await screen.findByRole("textbox");
  await user.type(input, "x");
  await user.clear(input);
  await user.click(screen.getByRole("button", { name: "Submit answer" }));
  await waitFor(() => expect(sandbox.control.requests({ route: answer })).toHaveLength(1));
  expect(sandbox.control.requests({ route: answer })[0]?.body).toEqual({ data: expected });
});

function openTask(form: JsonObject, ended: JsonObject = {}): ReturnType<typeof renderWithSandbox> {
  const sandbox = createSandbox();
  const body = { _id: "t1", name: "Task", status: "WAITING", form_structure: form, data: {}, ...ended };
  sandbox.control.failNext(task, { status: 200, body, times: 50 });
  sandbox.control.failNext(answer, { status: 200, body: { success: true } });
  return renderWithSandbox(<HumanTask taskId="t1" />, { sandbox });
}
