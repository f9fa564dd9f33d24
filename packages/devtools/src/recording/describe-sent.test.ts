import fc from "fast-check";
import { expect, it } from "vitest";
import { describeSent } from "./describe-sent.ts";

const secret = fc.string({ minLength: 4 }).filter((text) => /[^\s[\]"{}:,.\w]/.test(text));

it("tells no text and no number that was sent, whatever it stands in", () => {
  fc.assert(
    fc.property(secret, fc.integer({ min: 100_000 }), fc.jsonValue(), (text, number, around) => {
      const { shape = "", values } = describeSent(JSON.stringify({ around, list: [text, { number, text }] }));
      expect(JSON.parse(shape)).toMatchObject({ list: ["[text]", { number: "[number]", text: "[text]" }] });
      expect(JSON.stringify(values)).toContain(JSON.stringify(text));
    }),
  );
});

it.each([
  [undefined, undefined],
  ["pin=4711", "[a text that is no JSON]"],
  [new Blob(["4711"]), "[not a text]"],
  ['"4711"', '"[text]"'],
  ['{"a":true,"b":null}', '{\n  "a": true,\n  "b": null\n}'],
])("describes %j", (body, shape) => {
  expect(describeSent(body).shape).toBe(shape);
});

it("names the parts of a form, and not what they are", () => {
  const form = new FormData();
  form.append("file", new Blob(["4711"]), "key.pem");
  expect(describeSent(form).shape).toBe('{\n  "file": "[form value]"\n}');
  expect(describeSent(new URLSearchParams({ pin: "4711" }))).toEqual({
    shape: '{\n  "pin": "[form value]"\n}',
    values: ["4711"],
  });
});

it.each([new Blob(["4711"]), "4711".repeat(10_000), new ReadableStream(), new Uint8Array([4, 7, 1, 1])])(
  "says of what cannot be looked for in an answer that it cannot",
  (body) => {
    expect(describeSent(body).values).toBeUndefined();
  },
);

it("says so of a form with a file", () => {
  const form = new FormData();
  form.append("file", new Blob(["4711"]), "key.pem");
  expect(describeSent(form).values).toBeUndefined();
});
