"use client";
import { type ConfigDraftStore, type ConfigField, type DraftFieldError, useDraftField } from "@cobalt-kit/hooks";
import { memo, type MemoExoticComponent, type ReactElement, useId } from "react";
import type { Messages } from "../../messages/messages.ts";
import { useMessages } from "../../ui-context.ts";
import { ConfigFieldView, type ParentState } from "./config-field-view.tsx";
import { fieldKind } from "./field-kind.ts";
import { parentsOf } from "./parents-of.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** Props of {@link ConfigSections}. */
export interface ConfigSectionsProps {
  store: ConfigDraftStore;
  fields: readonly ConfigField[];
  workflowId: string | undefined;
  /** Fields whose choices came with the last save. */
  fresh: ReadonlySet<string>;
}

/** Visible fields under the headings of their pages. */
export const ConfigSections: MemoExoticComponent<(props: ConfigSectionsProps) => ReactElement> = memo(
  function ConfigSections({ store, fields, workflowId, fresh }: ConfigSectionsProps): ReactElement {
    const sections = sectionsOf(fields);
    const parents = parentsOf(fields);
    return (
      <>
        {sections.map((section) => (
          <SectionGroup key={section.page ?? ""} section={section} alone={sections.length === 1}>
            {section.fields.map((field) => (
              <FieldRow
                key={field.id}
                store={store}
                field={field}
                parentField={parents.get(field.id)}
                workflowId={workflowId}
                fresh={fresh.has(field.id)}
              />
            ))}
          </SectionGroup>
        ))}
      </>
    );
  },
);

interface SectionGroupProps {
  section: Section;
  /** There is no other: a heading would name what nothing has to be told from. */
  alone: boolean;
  children: ReactElement[];
}

function SectionGroup({ section: { page }, alone, children }: SectionGroupProps): ReactElement {
  const t = useMessages().configForm;
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
          {page ?? t.generalPage}
        </h3>
      )}
      <div className="ck-config-form-fields">{children}</div>
    </section>
  );
}

interface FieldRowProps {
  store: ConfigDraftStore;
  field: ConfigField;
  parentField: ConfigField | undefined;
  workflowId: string | undefined;
  fresh: boolean;
}

const FieldRow = memo(function FieldRow({ store, field, parentField, workflowId, fresh }: FieldRowProps): ReactElement {
  const t = useMessages().configForm;
  const { value, error, dirty, setValue } = useDraftField(store, { workflowId, id: field.id });
  // A hook may not be left out: without a parent the field is its own.
  const parent = useDraftField(store, { workflowId, id: parentField?.id ?? field.id });
  const unset = parent.value === undefined || parent.value === null || parent.value === "";
  const parentState: ParentState | undefined = parentField && {
    name: parentField.name,
    state: stateOf(),
  };

  function stateOf(): ParentState["state"] {
    if (unset && (field.options === undefined || parent.dirty)) return "empty";
    if (parent.dirty) return "changed";
    return fresh && !dirty && value === undefined ? "reloaded" : "settled";
  }
  return (
    <ConfigFieldView
      field={field}
      value={value}
      error={error && errorText(t.errors, field, value, error)}
      parent={parentState}
      onValueChange={setValue}
    />
  );
});

/** What a person reads about a mistake: our words for what we know, the server's for what only it knows. */
export function errorText(
  t: Messages["configForm"]["errors"],
  field: ConfigField,
  value: Parameters<typeof fieldKind>[1],
  { code, message }: DraftFieldError,
): string {
  switch (code) {
    case "required": {
      const kind = fieldKind(field, value);
      return kind === "select" || kind === "multi-select" ? t.requiredChoice : t.required;
    }
    case "invalid-number":
      return t.number;
    case "invalid-email":
      return t.email;
    case "invalid-url":
      return t.url;
    case "invalid-date":
      return t.date;
    case "invalid-json":
      return t.json;
    case "server":
      return message === undefined || message.trim() === "" ? t.refused : message;
  }
}
