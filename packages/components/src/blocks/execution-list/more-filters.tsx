"use client";
import { useAllApplications } from "@cobalt-kit/hooks/applications";
import { type ReactElement, useEffect, useState } from "react";
import { Button } from "../../parts/button/button.tsx";
import { Disclosure } from "../../parts/disclosure/disclosure.tsx";
import { Field } from "../../parts/field/field.tsx";
import { Select } from "../../parts/select/select.tsx";
import { TextInput } from "../../parts/text-input/text-input.tsx";
import { dayOf, momentOf } from "../../reader-days.ts";
import { useMessages } from "../../ui-context.ts";
import { type ExecutionListFilters, isFiltered } from "./execution-list-filters.ts";
import { executionFilterMessages } from "./filter-messages.ts";
import { executionListMessages } from "./messages.ts";

/** Props of {@link MoreFilters}. */
export interface MoreFiltersProps {
  filters: ExecutionListFilters;
  onFiltersChange: (filters: ExecutionListFilters) => void;
  /** Whether the application can be chosen; not where the list is one application's. */
  byApplication: boolean;
}

/** What is typed is asked for after a pause. */
const pauseMs = 300;

/** The filters beside the status, each of which the service narrows the whole list by. */
export function MoreFilters(props: MoreFiltersProps): ReactElement {
  const t = useMessages(executionFilterMessages);
  return (
    <Disclosure summary={t.moreFilters} defaultOpen={isFiltered({ ...props.filters, status: undefined })}>
      <FilterFields {...props} />
    </Disclosure>
  );
}

function FilterFields({ filters, onFiltersChange, byApplication }: MoreFiltersProps): ReactElement {
  const t = useMessages(executionFilterMessages);
  const { trigger } = useMessages(executionListMessages);
  const applications = useAllApplications({ enabled: byApplication });
  const change = (changed: ExecutionListFilters): void => onFiltersChange({ ...filters, ...changed });
  const choose = (name: "source" | "type" | "slug") => (value: unknown) =>
    change({ [name]: typeof value === "string" ? value : undefined });
  return (
    <div className="ck-execution-list-bar">
      <WorkflowName value={filters.workflowName ?? ""} onValueChange={(workflowName) => change({ workflowName })} />
      {byApplication && (
        <Field required label={t.application}>
          {(control) => (
            <Select
              {...control}
              options={(applications.data ?? [])
                .filter(({ status, slug }) => status !== "not-connected" || slug === filters.slug)
                .map(({ name, slug }) => ({ name, value: slug }))}
              placeholder={t.anyChoice}
              value={filters.slug}
              onValueChange={choose("slug")}
            />
          )}
        </Field>
      )}
      <Field required label={trigger}>
        {(control) => (
          <Select
            {...control}
            options={[
              { name: t.sources.event, value: "Event" },
              { name: t.sources.schedule, value: "Schedule" },
              { name: t.sources.call, value: "API Call" },
            ]}
            placeholder={t.anyChoice}
            value={filters.source}
            onValueChange={choose("source")}
          />
        )}
      </Field>
      <Field required label={t.type}>
        {(control) => (
          <Select
            {...control}
            options={[
              { name: t.types.async, value: "ASYNC" },
              { name: t.types.sync, value: "SYNC" },
            ]}
            placeholder={t.anyChoice}
            value={filters.type}
            onValueChange={choose("type")}
          />
        )}
      </Field>
      <Field required label={t.from}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            max={dayOf(filters.endDate)}
            value={dayOf(filters.startDate)}
            onValueChange={(day) => change({ startDate: momentOf(day, "00:00") })}
          />
        )}
      </Field>
      <Field required label={t.to}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            min={dayOf(filters.startDate)}
            value={dayOf(filters.endDate)}
            onValueChange={(day) => change({ endDate: momentOf(day, "23:59:59.999") })}
          />
        )}
      </Field>
      {isFiltered(filters) && <Button onClick={() => onFiltersChange({})}>{t.clearFilters}</Button>}
    </div>
  );
}

function WorkflowName({
  value,
  onValueChange,
}: {
  value: string;
  onValueChange: (value: string) => void;
}): ReactElement {
  const t = useMessages(executionFilterMessages);
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onValueChange(typed.trim()), pauseMs);
    return () => clearTimeout(timer);
  });
  return (
    <Field required label={t.workflowName}>
      {(control) => <TextInput {...control} type="search" value={typed} onValueChange={setTyped} />}
    </Field>
  );
}
