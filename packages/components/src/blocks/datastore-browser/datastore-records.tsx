"use client";
import type { DatastoreReference } from "@cobalt-kit/hooks";
import { useDatastoreRecords } from "@cobalt-kit/hooks/admin";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Pager } from "../../parts/pager/pager.tsx";
import { SearchInput } from "../../parts/search-input/search-input.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRetry } from "../../use-retry.ts";
import { downloadText, fileName } from "./download.ts";
import { columnsOf, findRecords } from "./find-records.ts";
import { datastoreBrowserMessages } from "./messages.ts";
import { RecordTable } from "./record-table.tsx";
import { toCsv } from "./to-csv.ts";

/** Props of {@link DatastoreRecords}. */
export interface DatastoreRecordsProps {
  reference: DatastoreReference;
  pageSize: number;
}

/** The rows of one datastore. The API gives all of them at once: they are searched and paged here. */
export function DatastoreRecords({ reference, pageSize }: DatastoreRecordsProps): ReactElement {
  const t = useMessages(datastoreBrowserMessages);
  const records = useDatastoreRecords(reference);
  const { data } = records;
  const { error, ...retry } = useRetry(records);
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(1);
  const [askedInFrame, setAskedInFrame] = useState(false);
  const wanted = useDeferredValue(search);
  const columns = useMemo(() => columnsOf(data ?? []), [data]);
  const found = useMemo(() => findRecords(data ?? [], wanted), [data, wanted]);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Math.min(page, pages);
  const first = (shown - 1) * pageSize;

  if (error !== undefined && data === undefined)
    return <ErrorNotice error={error} title={t.recordsFailed(reference.name)} {...retry} />;
  if (data === undefined) {
    return (
      <Loading label={t.recordsLoading}>
        <RecordsSkeleton />
      </Loading>
    );
  }
  if (data.length === 0) return <EmptyState title={t.noRecordsTitle} description={t.noRecordsDescription} />;
  return (
    <>
      <div className="ck-datastore-browser-bar">
        <SearchInput
          className="ck-datastore-browser-search"
          label={t.search}
          placeholder={t.search}
          value={search}
          onValueChange={(next) => {
            setSearch(next);
            setPage(1);
          }}
        />
        <span role="status" className="ck-schema-form-note">
          {wanted.trim() === "" ? t.rows(data.length) : t.matches(found.length)}
        </span>
        <Button
          size="small"
          aria-disabled={found.length === 0}
          onClick={() => {
            downloadText(fileName(reference.name, "csv"), "text/csv;charset=utf-8", toCsv(columns, found));
            setAskedInFrame(window !== window.top);
          }}
        >
          {t.download}
        </Button>
      </div>
      {/* No page is told that the one around it allows no downloads. */}
      {askedInFrame && (
        <span role="status" className="ck-schema-form-note">
          {t.blockedInFrame}
        </span>
      )}
      {found.length === 0 ? (
        <EmptyState
          title={t.noMatch(wanted.trim())}
          actions={
            <Button size="small" onClick={() => setSearch("")}>
              {t.showAll}
            </Button>
          }
        />
      ) : (
        <RecordTable
          key={JSON.stringify([shown, wanted])}
          caption={t.table(reference.name)}
          columns={columns}
          records={found.slice(first, first + pageSize)}
          first={first + 1}
        />
      )}
      {pages > 1 && <Pager page={shown} pages={pages} onPageChange={setPage} />}
    </>
  );
}

/** As high as a few records with the search above them. */
export function RecordsSkeleton(): ReactElement {
  return <Skeleton shape="block" style={{ blockSize: "calc(146px + 3lh)" }} />;
}
