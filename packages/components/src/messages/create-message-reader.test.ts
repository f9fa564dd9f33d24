import { expect, expectTypeOf, it } from "vitest";
import { configDialogMessages } from "../blocks/config-editor/dialog-messages.ts";
import { configEditorMessages } from "../blocks/config-editor/messages.ts";
import { executionListMessages } from "../blocks/execution-list/messages.ts";
import { integrationGalleryMessages } from "../blocks/integration-gallery/messages.ts";
import { pagerMessages } from "../parts/pager/messages.ts";
import type { Catalogue, LaterMessages, MessageOverrides, Messages, MessagesAtOnce } from "./catalogue.ts";
import { createMessageReader } from "./create-message-reader.ts";
import { markedCatalogue, messageSets } from "../testing/marked-catalogue.ts";
import { errorMessages } from "./error-messages.ts";

it("reads the English texts that stand beside a part, with its numbers", () => {
  const read = createMessageReader({ locale: "en" });
  expect(read(pagerMessages).next).toBe("Next");
  expect(read(pagerMessages).position(1, 1_200)).toBe("Page 1 of 1,200");
  expect(read(executionListMessages).total(1)).toBe("1 run");
  expect(read(executionListMessages).total(1_200)).toBe("1,200 runs");
});

it("gives the same texts for the same set, so that nothing renders for them", () => {
  const read = createMessageReader({ locale: "en" });
  expect(read(pagerMessages)).toBe(read(pagerMessages));
});

it("puts a catalogue over English, and the host's own texts over both, at any depth", () => {
  const read = createMessageReader({
    locale: "pl",
    catalogue: { ...markedCatalogue, locale: "pl" },
    overrides: { errors: { offline: { title: "Brak sieci" } }, pager: { position: (page) => `Strona ${page}` } },
  });
  expect(read(errorMessages).offline.title).toBe("Brak sieci");
  expect(read(errorMessages).offline.action).toBe(`«${errorMessages.texts.offline.action}»`);
  expect(read(pagerMessages).position(2, 3)).toBe("Strona 2");
  expect(read(pagerMessages).next).toBe("«Next»");
  expect(errorMessages.texts.offline.title).toBe("You’re offline");
});

it("counts by the rules of the language of a text, not by those of another", () => {
  const total = { one: "# przebieg", few: "# przebiegi", many: "# przebiegów", other: "# przebiegu" };
  const polish = createMessageReader({ locale: "pl", overrides: { executionList: { total } } });
  expect([1, 2, 5].map((count) => polish(executionListMessages).total(count))).toEqual([
    "1 przebieg",
    "2 przebiegi",
    "5 przebiegów",
  ]);
  // None is one in French, and so would be "0 run".
  const french = createMessageReader({ locale: "fr" });
  expect(french(executionListMessages).total(0)).toBe("0 runs");
});

it("writes numbers in a sentence as the reader's region does, where it speaks the language of the sentence", () => {
  const texts = (locale: string): string =>
    createMessageReader({ locale })(integrationGalleryMessages).shown(24, 123_456);
  expect(texts("en-IN")).toBe("24 of 1,23,456 applications shown");
  expect(texts("de")).toBe("24 of 123,456 applications shown");
});

it("does not let an override reach a prototype", () => {
  const read = createMessageReader({
    locale: "en",
    overrides: JSON.parse('{"pager": {"__proto__": {"polluted": 1}}}'),
  });
  expect(read(pagerMessages).next).toBe("Next");
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

it("refuses a catalogue that misses a text, or a plural without the form that every language has", () => {
  expectTypeOf<{
    locale: string;
    dir: "rtl";
    messages: MessagesAtOnce;
    later: () => Promise<LaterMessages>;
  }>().toExtend<Catalogue>();
  expectTypeOf<{ locale: string; dir: "ltr"; messages: Messages }>().toExtend<Catalogue>();
  expectTypeOf<{ locale: string; dir: "ltr"; messages: MessagesAtOnce }>().not.toExtend<Catalogue>();
  expectTypeOf<Omit<LaterMessages, "rules">>().not.toExtend<LaterMessages>();
  expectTypeOf<Omit<Messages, "pager">>().not.toExtend<Messages>();
  expectTypeOf<Omit<Messages["connectPanel"], "done">>().not.toExtend<Messages["connectPanel"]>();
  expectTypeOf<Omit<Messages["errors"], "offline">>().not.toExtend<Messages["errors"]>();
  expectTypeOf<{ one: string }>().not.toExtend<Messages["executionList"]["total"]>();
  expectTypeOf<{ one: string; few: string; other: string }>().toExtend<Messages["executionList"]["total"]>();
  expectTypeOf<{ connectPanel: { done: string } }>().toExtend<MessageOverrides>();
  expectTypeOf<{ connectPanel: { gone: string } }>().not.toExtend<MessageOverrides>();
});

it("has a title and a next step of its own for every code of an error", () => {
  const texts = Object.values(errorMessages.texts).map(({ title, action }) => `${title} ${action}`);
  expect(new Set(texts).size).toBe(texts.length);
});

it("has one place for each text, also where the sets of a key load at different times", () => {
  const names = messageSets.flatMap(({ key, texts }) => Object.keys(texts).map((name) => `${key}.${name}`));
  expect(names.length).toBeGreaterThan(300);
  expect(new Set(names).size).toBe(names.length);
});

it("reads every set of a key, each under the host's own texts", () => {
  const read = createMessageReader({
    locale: "en",
    overrides: { configEditor: { loading: "Moment…", create: "Make" } },
  });
  expect(read(configEditorMessages).loading).toBe("Moment…");
  expect(read(configEditorMessages).emptyTitle).toBe("Nothing to set up");
  expect(read(configDialogMessages).create).toBe("Make");
  expect(read(configDialogMessages).id).toBe("ID");
});
