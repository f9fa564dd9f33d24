import { type GalleryFilters, initialFilters } from "./gallery-filters.ts";

/** What an address says about a gallery. */
export interface GalleryAddress {
  filters: GalleryFilters;
  /** The application that is open. */
  slug: string | null;
}

/** Names of the parameters, short and in the words that people see. The documentation has a table made from them. */
const names = {
  /** The search text */
  search: "q",
  /** Which applications are shown */
  status: "status",
  /** A chosen category; repeated for several */
  tags: "category",
  /** The order of the list */
  sort: "sort",
  /** The layout of the list */
  layout: "view",
  /** The slug of the open application */
  slug: "app",
};
const known = new Set(Object.values(names));

/** Reads a query. What it does not say, or says in words nobody knows, is as it is at first. */
export function readAddress(search: string, prefix: string, first: GalleryFilters): GalleryAddress {
  const values = new URLSearchParams(search);
  const one = (name: string): string | null => values.get(prefix + name);
  const choice = <Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice =>
    choices.find((each) => each === one(name)) ?? otherwise;
  const tags = values
    .getAll(prefix + names.tags)
    .flatMap(readList)
    .filter((tag) => tag !== "");
  return {
    filters: {
      search: one(names.search) ?? first.search,
      status: choice(names.status, ["all", "connected", "attention"], first.status),
      tags: tags.length > 0 ? [...new Set(tags)] : first.tags,
      sort: choice(names.sort, ["recommended", "name", "recent"], first.sort),
      layout: choice(names.layout, ["grid", "list"], first.layout),
    },
    slug: one(names.slug) || null,
  };
}

/** The query with an address of ours in it. What else it has stays, letter by letter. */
export function writeAddress(
  search: string,
  prefix: string,
  { filters, slug }: GalleryAddress,
  first: GalleryFilters = initialFilters,
): string {
  const others = search
    .replace(/^\?/, "")
    .split("&")
    .filter((piece) => piece !== "" && !isOurs(piece, prefix));
  const pair = (name: string, value: string): string =>
    `${encodeURIComponent(prefix + name)}=${encodeURIComponent(value.toWellFormed())}`;
  const changed = (name: string, value: string, before: string): string[] =>
    value === before ? [] : [pair(name, value)];
  const sameTags = JSON.stringify(filters.tags) === JSON.stringify(first.tags);
  const ours = [
    ...changed(names.search, filters.search, first.search),
    ...changed(names.status, filters.status, first.status),
    ...(sameTags ? [] : filters.tags.map((tag) => pair(names.tags, tag))),
    ...changed(names.sort, filters.sort, first.sort),
    ...changed(names.layout, filters.layout, first.layout),
    ...(slug === null ? [] : [pair(names.slug, slug)]),
  ];
  const pieces = [...others, ...ours];
  return pieces.length === 0 ? "" : `?${pieces.join("&")}`;
}

/** One value, or several as TanStack Router writes what is repeated: as one list in JSON. */
function readList(value: string): string[] {
  if (!value.startsWith("[")) return [value];
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list.map(String) : [value];
  } catch {
    return [value];
  }
}

function isOurs(piece: string, prefix: string): boolean {
  const [name = ""] = new URLSearchParams(piece).keys();
  return name.startsWith(prefix) && known.has(name.slice(prefix.length));
}
