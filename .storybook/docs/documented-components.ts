import type { ComponentNotes } from "../../scripts/docs/component-notes.ts";
import type { ComponentReference } from "../../scripts/docs/reference/components.ts";

/** Everything that is known of a component from its source. */
export interface DocumentedComponent {
  reference: ComponentReference;
  notes: ComponentNotes | undefined;
}

/** By the component's name. Filled in by `component-pages.ts` while Storybook is built; empty where stories are tested. */
export const documentedComponents: Record<string, DocumentedComponent> = {};
