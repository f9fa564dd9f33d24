import { documentedComponents } from "./documented-components.ts";

export interface NamedStory {
  title: string;
  component?: { displayName?: string; name?: string; render?: { name?: string } } | undefined;
}

/** The component that a story is about: a page is named after its own, unless it is about a subject. */
export function componentName({ title, component }: NamedStory): string {
  const name = title.split("/").at(-1) ?? "";
  if (Object.hasOwn(documentedComponents, name)) return name;
  return component?.displayName ?? component?.render?.name ?? component?.name ?? name;
}
