import type { ConfigField, ConfigWorkflow, FieldKey } from "@cobalt-kit/hooks";
import { sectionsOf } from "./sections.ts";

/** What stands under one tab: fields, or the workflows. */
export interface FormPage {
  /** Tells pages apart, whatever they are called. */
  key: string;
  /** As the server calls it. */
  name: string | undefined;
  fields: readonly ConfigField[];
  workflows: readonly ConfigWorkflow[];
}

/** Pages with something to see: fields without one first, workflows last. */
export function pagesOf(fields: readonly ConfigField[], workflows: readonly ConfigWorkflow[]): FormPage[] {
  const pages: FormPage[] = sectionsOf(fields).map(({ page, fields: own }) => ({
    key: page === undefined ? "general" : `page ${page}`,
    name: page,
    fields: own,
    workflows: [],
  }));
  if (workflows.length > 0) pages.push({ key: "workflows", name: undefined, fields: [], workflows });
  return pages;
}

/** The fields a page shows, in the order of reading. */
export function keysOf({ fields, workflows }: FormPage, workflowId?: string): FieldKey[] {
  return [
    ...fields.map(({ id }) => ({ workflowId, id })),
    ...workflows
      .filter(({ enabled }) => enabled)
      .flatMap((workflow) =>
        workflow.fields.filter(({ hidden }) => !hidden).map(({ id }) => ({ workflowId: workflow.id, id })),
      ),
  ];
}
