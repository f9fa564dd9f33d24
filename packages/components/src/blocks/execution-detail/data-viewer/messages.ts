import type { TextFormat } from "../../../messages/text-format.ts";

/** Lines of the viewer of data. */
export const dataViewerMessages = {
  key: "dataViewer" as const,
  texts: {
    search: (label: string): string => `Search ${label}`,
    searchPlaceholder: "Search",
    noMatch: "No matches",
    match: (place: number, total: number, { number }: TextFormat): string => `${number(place)} of ${number(total)}`,
    /** There are more matches than are counted. */
    manyMatches: (place: number, counted: number, { number }: TextFormat): string =>
      `${number(place)} of more than ${number(counted)}`,
    previousMatch: "Previous match",
    nextMatch: "Next match",
    copyAll: "Copy all",
    path: "Path",
    copyPath: "Copy path",
    copyValue: "Copy value",
    items: { one: "# item", other: "# items" },
    properties: { one: "# property", other: "# properties" },
  },
};
