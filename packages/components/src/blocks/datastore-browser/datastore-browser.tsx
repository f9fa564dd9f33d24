"use client";
import { useDatastores } from "@cobalt-kit/hooks/admin";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Field } from "../../parts/field/field.tsx";
import { Select } from "../../parts/select/select.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useRetry } from "../../use-retry.ts";
import { DatastoreRecords, RecordsSkeleton } from "./datastore-records.tsx";
import { datastoreBrowserMessages } from "./messages.ts";

/** Props of {@link DatastoreBrowser}. */
export interface DatastoreBrowserProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** The application whose workflows stored the data. */
  slug: string;
  /** The configuration whose data to show. @default the account's own configuration */
  configId?: string | undefined;
  /** Rows on a page. @default 50 */
  pageSize?: number | undefined;
}

/**
 * Shows what the workflows of an application have stored: its datastores and their rows, with a search, and a CSV download that spreadsheets do
 * not run as formulas. `GET /api/v2/public/datastore/config/{slug}`, `GET /api/v2/public/datastore/config/{slug}/{name}/records`.
 *
 * @keyboard Arrows: scroll the table, which takes the focus
 * @keyboard Enter, Space: show all of a row, from its button
 * @example
 * <DatastoreBrowser slug="hubspot" />
 */
export const DatastoreBrowser: ForwardRefExoticComponent<DatastoreBrowserProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, DatastoreBrowserProps>(function DatastoreBrowser(
    { appearance, ...props },
    ref,
  ): ReactElement {
    return (
      <BlockBoundary textsLater appearance={appearance}>
        <DatastoreBrowserBlock key={JSON.stringify([props.slug, props.configId])} {...props} browserRef={ref} />
      </BlockBoundary>
    );
  });

interface DatastoreBrowserBlockProps extends DatastoreBrowserProps {
  browserRef: ForwardedRef<HTMLDivElement>;
}

function DatastoreBrowserBlock({
  slug,
  configId,
  pageSize = 50,
  browserRef,
  className,
  ...props
}: DatastoreBrowserBlockProps): ReactElement {
  const t = useMessages(datastoreBrowserMessages);
  const reference = { slug, ...(configId !== undefined && { configId }) };
  const stores = useDatastores(reference);
  const { data } = stores;
  const { error, ...retry } = useRetry(stores);
  const [chosen, setChosen] = useState<string>();
  const current = data?.find(({ name }) => name === chosen) ?? data?.[0];
  // An application that was never set up has no configuration, and nothing stored in one.
  const failed = error !== undefined && error.code !== "not-found" ? error : undefined;
  const isEmpty = data?.length === 0 || error?.code === "not-found";
  return (
    <div
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(browserRef)}
      className={usePartClass("datastore-browser", className)}
    >
      {failed && <ErrorNotice error={failed} title={t.loadFailed} {...retry} />}
      {data === undefined && error === undefined && (
        <Loading label={t.loading}>
          <Skeleton width="short" />
          <Skeleton shape="control" width="long" />
          <RecordsSkeleton />
        </Loading>
      )}
      {isEmpty && <EmptyState title={t.emptyTitle} description={t.emptyDescription} />}
      {data !== undefined && current !== undefined && (
        <>
          <Field label={t.datastore} required>
            {(control) => (
              <Select
                {...control}
                options={data.map(({ name }) => ({ name, value: name }))}
                placeholder={null}
                value={current.name}
                onValueChange={(next) => setChosen(typeof next === "string" ? next : undefined)}
              />
            )}
          </Field>
          <DatastoreRecords key={current.name} reference={{ ...reference, name: current.name }} pageSize={pageSize} />
        </>
      )}
    </div>
  );
}
