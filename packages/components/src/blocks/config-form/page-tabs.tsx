"use client";
import type { ConfigDraftStore } from "@cobalt-kit/hooks";
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef } from "react";
import { AlertIcon } from "../../parts/icon/icons.tsx";
import { Tab, TabList, TabPanel, Tabs } from "../../parts/tabs/tabs.tsx";
import { textFormatFor } from "../../messages/text-format.ts";
import { useMessages, useUI } from "../../ui-context.ts";
import { type FormPage, keysOf } from "./pages.ts";
import { useFieldErrors } from "./use-field-errors.ts";
import { configFormMessages } from "./messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link PageTabs}. */
export interface PageTabsProps {
  store: ConfigDraftStore;
  label: string;
  pages: readonly FormPage[];
  /** The page in front. */
  page: FormPage;
  onValueChange: (key: string) => void;
  children: ReactNode;
}

/** A tab for each page, at the side where there is room, with a mark where something on it is wrong. */
export function PageTabs({ store, label, pages, page: inFront, onValueChange, children }: PageTabsProps): ReactElement {
  // Names are the server's, and what tells tabs apart becomes part of an id.
  const index = pages.indexOf(inFront);
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(index);
  useEffect(() => {
    if (shown.current === index) return;
    shown.current = index;
    // Where tabs scroll, an error may have led to one out of sight.
    root.current?.querySelector("[aria-selected=true]")?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }, [index]);
  return (
    <Tabs
      ref={root}
      className="ck-config-form-pages"
      value={String(index)}
      onValueChange={(next) => {
        const page = pages[Number(next)];
        if (page) onValueChange(page.key);
      }}
    >
      <TabList aria-label={label} className="ck-config-form-page-list">
        {pages.map((page, at) => (
          <PageTab key={page.key} store={store} page={page} value={String(at)} />
        ))}
      </TabList>
      {pages.map(({ key }, at) => (
        <TabPanel key={key} value={String(at)}>
          {at === index && children}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function PageTab({ store, page, value }: { store: ConfigDraftStore; page: FormPage; value: string }): ReactElement {
  const t = useMessages(configFormMessages);
  const { locale } = useUI();
  const wrong = useFieldErrors(
    store,
    useMemo(() => keysOf(page), [page]),
  ).length;
  return (
    <Tab value={value} className="ck-config-form-page" data-invalid={wrong > 0 ? "" : undefined}>
      <span dir="auto">{page.workflows.length > 0 ? t.workflowsPage : shortName(page.name ?? t.generalPage)}</span>{" "}
      {wrong > 0 && (
        <span className="ck-config-form-mark">
          <AlertIcon className="ck-icon" />
          <span aria-hidden="true">{textFormatFor(locale).number(wrong)}</span>
          <span className="ck-visually-hidden">{t.pageErrors(wrong)}</span>
        </span>
      )}
    </Tab>
  );
}
