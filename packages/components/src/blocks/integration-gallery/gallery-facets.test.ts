import type { Application } from "@cobalt-kit/hooks";
import { expect, it } from "vitest";
import { facetApplications, sortApplications, tagsByUse } from "./gallery-facets.ts";

function application(slug: string, tags: string[], status: Application["status"] = "not-connected"): Application {
  return {
    slug,
    name: slug,
    description: "",
    tags,
    ecosystem: false,
    authMethods: [],
    connections: [],
    status,
    needsAttention: status === "expired",
  };
}

const list = [
  application("a", ["CRM", "Sales"], "connected"),
  application("b", ["CRM"]),
  application("c", ["Chat"], "expired"),
];

it("counts what each filter would show with the others as they are", () => {
  const { shown, statusCounts, tagCounts } = facetApplications(list, { status: "all", tags: ["CRM"] });
  expect(shown.map(({ slug }) => slug)).toEqual(["a", "b"]);
  expect(statusCounts).toEqual({ all: 2, connected: 1, attention: 0 });
  expect(Object.fromEntries(tagCounts)).toEqual({ CRM: 2, Sales: 1, Chat: 1 });
});

it("keeps the order it is given", () => {
  const { shown } = facetApplications(list.toReversed(), { status: "all", tags: [] });
  expect(shown.map(({ slug }) => slug)).toEqual(["c", "b", "a"]);
});

it("lists the tags by use, and counts one that is named twice once", () => {
  expect(tagsByUse([...list, application("d", ["Zoo", "Zoo"])], "en")).toEqual(["CRM", "Chat", "Sales", "Zoo"]);
});

it.each([
  ["sv", ["Zoo", "Ärende"]],
  ["de", ["Ärende", "Zoo"]],
])("puts names and tags into the order of the language that is shown: %s", (locale, order) => {
  const named = order.toReversed().map((name) => application(name, [name]));
  expect(sortApplications(named, "name", locale).map(({ name }) => name)).toEqual(order);
  expect(tagsByUse(named, locale)).toEqual(order);
});
