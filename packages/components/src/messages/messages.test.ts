import { expect, it } from "vitest";
import { mergeMessages } from "./merge-messages.ts";
import { defaultMessages } from "./messages.ts";
import { plural } from "./plural.ts";

it("puts the host's strings in place of ours at any depth, and keeps the others", () => {
  const merged = mergeMessages(defaultMessages, {
    errors: { offline: { title: "Kein Netz" } },
    connectPanel: { connect: (name: string) => `${name} verbinden` },
  });
  expect(merged.errors.offline.title).toBe("Kein Netz");
  expect(merged.errors.offline.action).toBe(defaultMessages.errors.offline.action);
  expect(merged.connectPanel.connect("Slack")).toBe("Slack verbinden");
  expect(merged.integrationGallery).toEqual(defaultMessages.integrationGallery);
  expect(defaultMessages.errors.offline.title).not.toBe("Kein Netz");
});

it("does not let an override reach a prototype", () => {
  mergeMessages(defaultMessages, JSON.parse('{"__proto__": {"polluted": true}}'));
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

it("chooses the sentence by the rules of the language", () => {
  const forms = { one: "# application", other: "# applications" };
  expect(plural(1, forms)).toBe("1 application");
  expect(plural(1_200, forms)).toBe("1,200 applications");
  expect(plural(2, { one: "# plik", few: "# pliki", other: "# plików" }, "pl")).toBe("2 pliki");
});
