import { readComponentNotes } from "../scripts/docs/component-notes.ts";
import { readComponents } from "../scripts/docs/reference/components.ts";
import type { DocumentedComponent } from "./docs/documented-components.ts";

/** Puts what is known of the components from their sources where their pages look for it. */
export const componentPages = {
  name: "cobalt-kit:components",
  transform: (_code: string, id: string) =>
    id.endsWith("/.storybook/docs/documented-components.ts")
      ? { code: `export const documentedComponents = ${JSON.stringify(readAll())};`, map: null }
      : undefined,
};

function readAll(): Record<string, DocumentedComponent> {
  const notes = readComponentNotes();
  return Object.fromEntries(
    readComponents().map((reference) => [reference.name, { reference, notes: notes[reference.name] }]),
  );
}
