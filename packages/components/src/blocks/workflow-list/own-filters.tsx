"use client";
import { type ReactElement, type Ref, useEffect, useState } from "react";
import { Field } from "../../parts/field/field.tsx";
import { SearchInput } from "../../parts/search-input/search-input.tsx";
import { Select } from "../../parts/select/select.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { dayOf, momentOf } from "../../reader-days.ts";
import { useMessages } from "../../ui-context.ts";
import { workflowDialogMessages } from "./dialog-messages.ts";
import { workflowListMessages } from "./messages.ts";

/** What the list of the account's own workflows is narrowed to, as the service does it. */
export interface OwnFilters {
  name?: string | undefined;
  published?: boolean | undefined;
  /** The times between which they were created. */
  startDate?: string | undefined;
  endDate?: string | undefined;
}

/** Props of {@link OwnFilterBar}. */
export interface OwnFilterBarProps {
  filters: OwnFilters;
  onFiltersChange: (filters: OwnFilters) => void;
  searchRef: Ref<HTMLDivElement>;
}

/** What is typed is asked for after a pause. */
const pauseMs = 300;

/** Whether anything is left out. */
export function isNarrowed({ name = "", published, startDate = "", endDate = "" }: OwnFilters): boolean {
  return published !== undefined || `${name}${startDate}${endDate}` !== "";
}

/** The search and the filters above the account's own workflows. */
export function OwnFilterBar({ filters, onFiltersChange, searchRef }: OwnFilterBarProps): ReactElement {
  const t = useMessages(workflowDialogMessages);
  const { published, draft } = useMessages(workflowListMessages);
  const { name = "" } = filters;
  const [typed, setTyped] = useState(name);
  const [known, setKnown] = useState(name);
  if (known !== name) {
    setKnown(name);
    if (name !== typed.trim()) setTyped(name);
  }
  useEffect(() => {
    if (typed.trim() === name) return undefined;
    const timer = setTimeout(() => onFiltersChange({ ...filters, name: typed.trim() }), pauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <div role="group" aria-label={t.filters} className="ck-workflow-list-filters">
      <SearchInput
        ref={searchRef}
        label={t.searchOwn}
        placeholder={t.searchOwn}
        value={typed}
        onValueChange={setTyped}
      />
      <Field required label={t.state}>
        {(control) => (
          <Select
            {...control}
            options={[
              { name: published, value: true },
              { name: draft, value: false },
            ]}
            placeholder={t.anyState}
            value={filters.published}
            onValueChange={(value) =>
              onFiltersChange({ ...filters, published: typeof value === "boolean" ? value : undefined })
            }
          />
        )}
      </Field>
      <Field required label={t.createdFrom}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            max={dayOf(filters.endDate)}
            value={dayOf(filters.startDate)}
            onValueChange={(day) => onFiltersChange({ ...filters, startDate: momentOf(day, "00:00") })}
          />
        )}
      </Field>
      <Field required label={t.createdTo}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={dayOf(filters.startDate)}
            value={dayOf(filters.endDate)}
            onValueChange={(day) => onFiltersChange({ ...filters, endDate: momentOf(day, "23:59:59.999") })}
          />
        )}
      </Field>
    </div>
  );
}
