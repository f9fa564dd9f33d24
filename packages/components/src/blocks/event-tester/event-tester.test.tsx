import { EventTester, type TestableEvent } from "@cobalt-kit/components/admin";
import { german } from "@cobalt-kit/components/messages/de";
import { exactNumber, type JsonObject, type JsonValue } from "@cobalt-kit/hooks";
import { stringifyJson } from "@cobalt-kit/hooks/fields";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderWithSandbox, type RenderOptions } from "../../testing/render-with-sandbox.tsx";

const trigger = "POST /api/v2/public/event/trigger";

const failed: TestableEvent = {
  name: "Payment Failed",
  jsonSchema: {
    type: "object",
    required: ["invoice"],
    properties: {
      invoice: {
        type: "object",
        required: ["number"],
        properties: {
          number: { type: "string", title: "Number" },
          amount: { type: "number", title: "Amount" },
          lines: { type: "array", title: "Lines", items: { type: "integer" } },
        },
      },
      paid: { type: "boolean", title: "Paid" },
      anything: { title: "Anything" },
    },
  },
  sample: { invoice: { number: "INV-7", amount: 12 }, kept: "as it is" },
};

async function open(event: TestableEvent = failed, options: RenderOptions = {}) {
  const rendered = renderWithSandbox(<EventTester events={[event]} />, options);
  await rendered.user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), event.name);
  await screen.findByRole("button", { name: "Send event" });
  return rendered;
}

const jsonBox = (): HTMLElement => screen.getByRole("textbox", { name: "Payload (JSON)" });

function json(): unknown {
  return JSON.parse(jsonBox().textContent ?? "");
}

async function send(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Send event" }));
}

describe("EventTester", () => {
  it("keeps form and JSON in step, and what the schema does not name", async () => {
    const { user } = await open();
    const amount = await screen.findByRole("textbox", { name: /^Amount/ });
    await user.clear(amount);
    await user.type(amount, "9007199254740993.");
    expect(amount).toHaveValue("9007199254740993.");
    await user.type(amount, "5");
    expect(jsonBox()).toHaveTextContent('"amount": 9007199254740993.5');
    await user.click(screen.getByRole("checkbox", { name: /^Paid/ }));
    await user.click(screen.getByRole("button", { name: "Add to Lines" }));
    await user.type(await screen.findByRole("textbox", { name: /^Lines 1/ }), "3");
    expect(json()).toMatchObject({ invoice: { lines: [3] }, paid: true, kept: "as it is" });
    await user.click(screen.getByRole("button", { name: "Remove Lines 1" }));
    expect(json()).toMatchObject({ invoice: { lines: [] } });

    await user.clear(jsonBox());
    await user.click(jsonBox());
    await user.paste('{"invoice":{"number":"INV-8","amount":5}}');
    expect(screen.getByRole("textbox", { name: /^Number/ })).toHaveValue("INV-8");
    expect(amount).toHaveValue("5");
  });

  it("makes fields of a schema that generators write: parts that stand elsewhere, values that may be null, choices with titles", async () => {
    const jsonSchema = {
      type: "object",
      required: ["customer", "plan", "note"],
      properties: {
        customer: { $ref: "#/$defs/Customer" },
        plan: {
          oneOf: [
            { const: "m", title: "Monthly" },
            { const: "y", title: "Yearly" },
          ],
        },
        tone: { enum: ["warm", "cool", null] },
        amount: { anyOf: [{ type: "number" }, { type: "null" }], title: "Amount" },
        note: { type: ["string", "null"], title: "Note" },
        lines: { type: "array", items: { allOf: [{ $ref: "#/$defs/Line" }] }, title: "Lines" },
        parent: { $ref: "#/$defs/Node" },
        mixed: { oneOf: [{ type: "string" }, { type: "number" }] },
        lost: { $ref: "#/$defs/Nothing" },
        round: { $ref: "#/$defs/Round" },
      },
      $defs: {
        Customer: { type: "object", required: ["mail"], properties: { mail: { type: "string", format: "email" } } },
        Line: { type: "object", properties: { sku: { type: "string", title: "Article" } } },
        Node: { type: "object", properties: { child: { $ref: "#/$defs/Node" }, label: { type: "string" } } },
        Round: { $ref: "#/$defs/Round" },
      },
    };
    const sample = { customer: { mail: "" }, plan: "m", note: "x", lines: [{ sku: "a" }] };
    const { user, sandbox } = await open({ name: "Order", jsonSchema, sample });
    await user.type(await screen.findByRole("textbox", { name: "mail" }), "ada@harbor.test");
    await user.selectOptions(screen.getByRole("combobox", { name: "plan" }), "Yearly");
    await user.selectOptions(screen.getByRole("combobox", { name: /^tone/ }), "cool");
    await user.type(screen.getByRole("textbox", { name: /^Amount/ }), "12.5");
    await user.clear(screen.getByRole("textbox", { name: "Note" }));
    expect(screen.getByRole("textbox", { name: /^Article/ })).toHaveValue("a");
    expect(screen.getAllByRole("textbox", { name: /^label/ }).length).toBeGreaterThan(1);
    for (const name of [/^mixed/, /^lost/, /^round/]) expect(screen.getByRole("textbox", { name })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Send event" }));
    await waitFor(() =>
      expect(sandbox.control.requests({ route: "POST /api/v2/public/event/trigger" })[0]?.body).toMatchObject({
        payload: { customer: { mail: "ada@harbor.test" }, plan: "y", tone: "cool", amount: 12.5, note: null },
      }),
    );
  });

  it.each<[string, JsonObject]>([
    ["directly", { $ref: "#/$defs/Node" }],
    ["where it may be null", { anyOf: [{ $ref: "#/$defs/Node" }, { type: "null" }] }],
    ["in lists", { type: "array", items: { $ref: "#/$defs/Node" } }],
  ])("makes a form of a size to fill in of a schema that names itself eight times, %s", async (_, itself) => {
    const parts = Array.from({ length: 8 }, (__, index): [string, JsonObject] => [`part${index}`, itself]);
    const node = { type: "object", properties: { label: { type: "string" }, ...Object.fromEntries(parts) } };
    const { user } = await open({
      name: "Tree",
      jsonSchema: { type: "object", properties: { tree: { $ref: "#/$defs/Node" } }, $defs: { Node: node } },
    });
    const [label] = await screen.findAllByLabelText("label");
    expect(document.querySelectorAll("input, textarea").length).toBeLessThan(350);
    await user.type(label ?? document.body, "O");
    expect(json()).toMatchObject({ tree: { label: "O" } });
  });

  const choices: JsonObject = {
    A: { oneOf: [{ const: "a", title: "First" }, { const: "b" }] },
    B: { enum: ["a", "b"] },
  };
  it.each<[string, JsonValue[], string]>([
    ["constants with titles that are written elsewhere", [{ $ref: "#/$defs/A" }, { type: "null" }], "First"],
    ["an enum", [{ enum: ["a", "b"] }, { type: "null" }], "a"],
    ["an enum with a type", [{ type: "string", enum: ["a", "b"] }, { type: "null" }], "a"],
    ["an enum that is written elsewhere", [{ type: "null" }, { $ref: "#/$defs/B" }], "a"],
    ["one constant", [{ type: "null" }, { const: "a", title: "First" }], "First"],
    ["several enums", [{ $ref: "#/$defs/B" }, { enum: [""] }, { enum: [null] }], "a"],
    [
      "a choice that may be null within one that may",
      [{ anyOf: [{ const: "a" }, { type: "null" }] }, { type: "null" }],
      "a",
    ],
  ])("offers the values of %s, and nothing, where a choice may be null", async (_, anyOf, name) => {
    const jsonSchema = {
      type: "object",
      required: ["plan"],
      properties: { plan: { anyOf, title: "Plan" } },
      $defs: choices,
    };
    const { user, sandbox } = await open({ name: "Order", jsonSchema });
    const list = await screen.findByRole("combobox", { name: "Plan" });
    await user.selectOptions(list, name);
    expect(json()).toEqual({ plan: "a" });
    await user.selectOptions(list, "None");
    await send(user);
    await waitFor(() =>
      expect(sandbox.control.requests({ route: trigger })[0]?.body).toMatchObject({ payload: { plan: null } }),
    );
  });

  it("makes a form of the example where there is no schema", async () => {
    await open({ name: "Invoice Paid", sample: { invoice: { number: "INV-7" }, tags: ["a"] } });
    expect(within(screen.getByRole("group", { name: "invoice" })).getByRole("textbox")).toHaveValue("INV-7");
    expect(screen.getByRole("textbox", { name: "tags 1" })).toHaveValue("a");
  });

  it("sends what stands in the JSON, and follows the run that starts", async () => {
    const { user, sandbox } = await open();
    await send(user);
    expect(await screen.findByText("Payment Failed was sent")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /^Retry failed payments/ })).toBeInTheDocument();
    expect(sandbox.control.requests({ route: trigger }).map(({ body }) => body)).toEqual([
      { event: "Payment Failed", payload: failed.sample },
    ]);
  });

  it("sends nothing that is incomplete or no JSON, and goes to the place", async () => {
    const { user, sandbox } = await open();
    await user.clear(screen.getByRole("textbox", { name: /^Number/ }));
    await send(user);
    expect(screen.getByRole("textbox", { name: /^Number/ })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: /^Number/ }), "INV-9");
    await user.type(await screen.findByRole("textbox", { name: /^Amount/ }), "x");
    await send(user);
    expect(screen.getByRole("textbox", { name: /^Amount/ })).toHaveFocus();
    await user.type(jsonBox(), "x");
    await send(user);
    expect(jsonBox()).toHaveFocus();
    expect(jsonBox()).toHaveAccessibleDescription(/Fix the JSON before you send it/);
    expect(sandbox.control.requests({ route: trigger })).toEqual([]);
  });

  it.each<[string, JsonValue]>([
    ["Empty", ""],
    ["None", null],
    ["No", false],
    ["0", 0],
    ["1161888007138312193", exactNumber("1161888007138312193")],
    ["1161888007138312194", exactNumber("1161888007138312194")],
  ])("offers %s of an enum, shows it as chosen, takes it for required, and sends it as it is", async (name, value) => {
    const values = [
      "",
      null,
      false,
      0,
      exactNumber("1161888007138312193"),
      exactNumber("1161888007138312194"),
      "other",
    ];
    const properties = { scope: { title: "Scope", enum: values } };
    const { user, sandbox } = await open({
      name: "Scoped",
      jsonSchema: { type: "object", required: ["scope"], properties },
    });
    const list = await screen.findByRole("combobox", { name: /^Scope/ });
    await user.selectOptions(list, name);
    expect(list).toHaveDisplayValue(name);
    await send(user);
    await waitFor(() => expect(sandbox.control.requests({ route: trigger })).toHaveLength(1));
    expect(jsonBox().textContent).toMatch(`"scope": ${stringifyJson(value)}`);
    const [sent] = sandbox.control.requests({ route: trigger });
    expect(sent?.body).toMatchObject({ payload: { scope: value } });
  });

  it("names choices without a title in the language of the page, and shows null as nothing where it is no choice", async () => {
    const jsonSchema = {
      type: "object",
      properties: {
        scope: { title: "Scope", enum: [null, "", true, false, "x"], enumNames: [null, "", null, "Never"] },
        tone: { title: "Tone", enum: ["warm"] },
      },
    };
    const event = { name: "Scoped", jsonSchema, sample: { tone: null } };
    const { user } = renderWithSandbox(<EventTester events={[event]} />, { ui: { catalogue: german } });
    await user.selectOptions(await screen.findByRole("combobox"), "Scoped");
    const scope = within(await screen.findByRole("combobox", { name: /^Scope/ }));
    for (const name of ["Kein Wert", "Leer", "Ja", "Never", "x"])
      expect(scope.getByRole("option", { name })).toBeInTheDocument();
    const tone = within(screen.getByRole("combobox", { name: /^Tone/ }));
    expect(tone.getAllByRole("option")).toHaveLength(2);
  });

  it.each(["1000000000000000000000", "1161888007138312193", "-7"])("takes %s for a whole number", async (typed) => {
    const properties = { count: { type: "integer", title: "Count" } };
    const { user, sandbox } = await open({ name: "Counted", jsonSchema: { type: "object", properties } });
    const box = await screen.findByRole("textbox", { name: /^Count/ });
    await user.clear(box);
    await user.type(box, typed);
    await send(user);
    await waitFor(() => expect(sandbox.control.requests({ route: trigger })).toHaveLength(1));
  });

  it("keeps JSON that is half typed in a field, and takes it over once it is whole", async () => {
    const { user, sandbox } = await open();
    const anything = await screen.findByRole("textbox", { name: /^Anything/ });
    await user.type(anything, '{{"a": 1');
    expect(anything).toHaveValue('{"a": 1');
    expect(json()).not.toHaveProperty("anything");
    await send(user);
    expect(anything).toHaveFocus();
    expect(anything).toHaveAccessibleDescription(/Fix the JSON\./);
    expect(sandbox.control.requests({ route: trigger })).toEqual([]);
    await user.type(anything, "}");
    expect(anything).toHaveValue('{"a": 1}');
    expect(json()).toHaveProperty("anything", { a: 1 });
  });

  it("takes an answer that names a run for a result, whatever its status", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(trigger, { status: 422, body: { execution_id: "66f0000000000000000000aa" } });
    const { user } = await open(failed, { sandbox });
    await send(user);
    expect(await screen.findByText("Payment Failed was sent")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /^Unnamed workflow/ })).toBeInTheDocument();
  });

  it("says of a lost answer that it may have arrived, finds the run, and repeats nothing", async () => {
    const sandbox = createSandbox();
    const lossy: typeof sandbox.fetch = async (input, init) => {
      const answer = await sandbox.fetch(input, init);
      if (new Request(input).url.endsWith("/event/trigger")) throw new TypeError("Failed to fetch");
      return answer;
    };
    const { user } = await open(failed, { sandbox, provider: { fetch: lossy } });
    await send(user);
    expect(await screen.findByText("Payment Failed may or may not have arrived")).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /^Retry failed payments/ })).toBeInTheDocument();
    expect(sandbox.control.requests({ route: trigger })).toHaveLength(1);
  });

  it("remembers what was written for an event, until the page goes", async () => {
    const { user, rerender } = await open();
    await user.type(screen.getByRole("textbox", { name: /^Number/ }), "-A");
    rerender(<p>Elsewhere</p>);
    rerender(<EventTester events={[failed]} />);
    await user.selectOptions(await screen.findByRole("combobox", { name: "Event" }), failed.name);
    expect(await screen.findByRole("textbox", { name: /^Number/ })).toHaveValue("INV-7-A");
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain("INV-7-A");
    await user.click(screen.getByRole("button", { name: "Start over from the example" }));
    expect(screen.getByRole("textbox", { name: /^Number/ })).toHaveValue("INV-7");
  });

  it("keeps what is typed, a secret, too, while the host loads its events again", async () => {
    const properties = { key: { type: "string", format: "password", title: "Key" } };
    const event = { name: "Paid", jsonSchema: { type: "object", properties } };
    const { user, rerender } = await open(event);
    const key = await screen.findByLabelText(/^Key/, { selector: "input" });
    await user.type(key, "s3cr3t");
    rerender(<EventTester events={undefined} />);
    rerender(<EventTester events={[{ ...event }]} />);
    expect(key).toBeVisible();
    expect(key).toHaveValue("s3cr3t");
    expect(key).toHaveFocus();
  });

  it("sends nothing where the host does not let it, and says why", async () => {
    const { user, sandbox } = await open(failed, { provider: { canRun: { reason: "Only admins send events." } } });
    const button = screen.getByRole("button", { name: "Send event" });
    expect(button).toHaveAccessibleDescription("Only admins send events.");
    await user.type(screen.getByRole("textbox", { name: /^Number/ }), "{Enter}");
    await waitFor(() => expect(button).toHaveAttribute("aria-disabled", "true"));
    expect(sandbox.control.requests({ route: trigger })).toEqual([]);
  });
});
