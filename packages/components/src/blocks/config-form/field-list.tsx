"use client";
import type { ConfigField } from "@cobalt-kit/hooks";
import { Fragment, memo, type MemoExoticComponent, type ReactElement, useContext, useId, useMemo } from "react";
import { useMessages } from "../../ui-context.ts";
import { FieldRow } from "./field-row.tsx";
import { FieldOwner, type FormParts } from "./form-parts.ts";
import { type Section, sectionsOf } from "./sections.ts";
import { configFormMessages } from "./messages.ts";
import { shortName } from "../../messages/isolate-name.ts";

/** Props of {@link FieldList}. */
export interface FieldListProps {
  form: FormParts;
  /** Visible ones, of one page. */
  fields: readonly ConfigField[];
  /** All of them, to name the parents of some. */
  among: readonly ConfigField[];
  workflowId?: string | undefined;
}

/** Fields one below the other. */
export const FieldList: MemoExoticComponent<(props: FieldListProps) => ReactElement> = memo(function FieldList({
  form,
  fields,
  among,
  workflowId,
}: FieldListProps): ReactElement {
  const names = useMemo(() => new Map(among.map(({ id, name }) => [id, name])), [among]);
  const rows = fields.map((field) => (
    <FieldRow
      key={field.id}
      form={form}
      field={field}
      parentName={field.parent === undefined ? undefined : names.get(field.parent)}
      workflowId={workflowId}
    />
  ));
  return <div className="ck-config-form-fields">{inBundles(rows)}</div>;
});

/** React visits every sibling of a row that changes: of 300 that costs more than the row itself. */
function inBundles(rows: ReactElement[]): ReactElement[] {
  const bundles: ReactElement[] = [];
  for (let at = 0; at < rows.length; at += bundleSize) {
    bundles.push(<Fragment key={at}>{rows.slice(at, at + bundleSize)}</Fragment>);
  }
  return bundles;
}

const bundleSize = 20;

/** Props of {@link FieldSections}. */
export interface FieldSectionsProps extends Omit<FieldListProps, "among"> {}

/** Visible fields under the headings of their pages, where tabs would be too much. */
export const FieldSections: MemoExoticComponent<(props: FieldSectionsProps) => ReactElement> = memo(
  function FieldSections({ form, fields, workflowId }: FieldSectionsProps): ReactElement {
    const owner = useContext(FieldOwner);
    const workflowOwner = useMemo(() => owner && { ...owner, workflowId }, [owner, workflowId]);
    const sections = useMemo(() => sectionsOf(fields), [fields]);
    return (
      <FieldOwner.Provider value={workflowOwner}>
        {sections.map((section) => (
          <SectionGroup key={section.page ?? ""} section={section} alone={sections.length === 1}>
            <FieldList form={form} fields={section.fields} among={fields} workflowId={workflowId} />
          </SectionGroup>
        ))}
      </FieldOwner.Provider>
    );
  },
);

interface SectionGroupProps {
  section: Section;
  /** There is no other: a heading would name what nothing has to be told from. */
  alone: boolean;
  children: ReactElement;
}

function SectionGroup({ section: { page }, alone, children }: SectionGroupProps): ReactElement {
  const t = useMessages(configFormMessages);
  const id = useId();
  const headed = !alone || page !== undefined;
  return (
    <section
      className="ck-config-form-section"
      data-headed={headed ? "" : undefined}
      aria-labelledby={headed ? id : undefined}
    >
      {headed && (
        <h3 id={id} className="ck-config-form-heading" dir="auto">
          {shortName(page ?? t.generalPage)}
        </h3>
      )}
      {children}
    </section>
  );
}
