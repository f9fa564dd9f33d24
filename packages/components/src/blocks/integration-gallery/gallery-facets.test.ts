import type { Application } from "@cobalt-kit/hooks";
import { expect, it, vi } from "vitest";
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

it("puts what was connected last first, however the times are spelled, and what has none last", () => {
  vi.stubEnv("TZ", "Pacific/Chatham");
  const connected = (slug: string, connectedAt: string): Application => ({
    ...application(slug, []),
    connections: [{ status: "active", connectedAt }],
  });
  const times = ["run 2030", "2026-11-21T10:00:00Z", "2026-11-21 11:00:00", "2026-11-21", "2026-11-21T12:00+00:00"];
  const sorted = sortApplications(
    times.map((time, index) => connected(String(index), time)),
    "recent",
    "en",
  );
  expect(sorted.map(({ slug }) => slug)).toEqual(["4", "2", "1", "3", "0"]);
  vi.unstubAllEnvs();
});
