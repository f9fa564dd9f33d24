import type { ConfigField } from "@cobalt-kit/hooks";

/** The fields of one page. */
export interface Section {
  /** Absent for fields without a page. */
  page: string | undefined;
  fields: ConfigField[];
}

/** Visible fields by page, those without one first; inside a page in the order of the server. */
export function sectionsOf(fields: readonly ConfigField[]): Section[] {
  const general: Section = { page: undefined, fields: [] };
  const pages = new Map<string, Section>();
  for (const field of fields) {
    if (field.hidden) continue;
    if (field.page === undefined) {
      general.fields.push(field);
      continue;
    }
    const section = pages.get(field.page) ?? { page: field.page, fields: [] };
    pages.set(field.page, section);
    section.fields.push(field);
  }
  return [general, ...pages.values()].filter((section) => section.fields.length > 0);
}
