/** Lines of the block that shows what workflows have stored. */
export const datastoreBrowserMessages = {
  key: "datastoreBrowser" as const,
  texts: {
    datastore: "Datastore",
    loading: "Loading datastores…",
    loadFailed: "Couldn’t load the datastores",
    emptyTitle: "Nothing stored yet",
    emptyDescription: "Data appears here once a workflow stores some.",
    recordsLoading: "Loading rows…",
    recordsFailed: (datastore: string): string => `Couldn’t load the rows of ${datastore}`,
    noRecordsTitle: "No rows",
    noRecordsDescription: "This datastore is empty.",
    search: "Search rows",
    noMatch: (search: string): string => `No row contains “${search}”`,
    showAll: "Show all rows",
    rows: { one: "# row", other: "# rows" },
    matches: { one: "# matching row", other: "# matching rows" },
    table: (datastore: string): string => `Rows of ${datastore}`,
    rowNumber: "Row",
    showRow: (row: string): string => `Show all of row ${row}`,
    rowData: (row: string): string => `Row ${row}`,
    download: "Download CSV",
    blockedInFrame:
      "If nothing downloads, the page around this one doesn’t allow downloads. Open this page in its own tab.",
    nothing: "–",
  },
};
