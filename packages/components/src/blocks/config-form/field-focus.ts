import type { FieldKey } from "@cobalt-kit/hooks";

/** Leads the focus to a field, also to one whose code is still on its way. */
export interface FieldFocus {
  /** A field's control is there, or is gone. */
  note(name: string, element: HTMLElement | null): void;
  /** Gives the focus to a field within the root, now or once it is there. */
  lead(root: HTMLElement | null, key: FieldKey): void;
}

export function createFieldFocus(): FieldFocus {
  const controls = new Map<string, HTMLElement>();
  let wanted: string | undefined;
  return {
    note(name, element) {
      if (element === null) controls.delete(name);
      else controls.set(name, element);
      if (element === null || wanted !== name) return;
      wanted = undefined;
      element.focus();
    },
    lead(root, key) {
      const name = fieldName(key);
      wanted = undefined;
      // Ids are the server's and may hold anything, so none of them becomes a selector.
      const rows = [...(root?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
      const row = rows.find(({ dataset }) => dataset["field"] === name);
      const control = controls.get(name) ?? row?.querySelector<HTMLElement>("input, select, textarea, button");
      if (control === undefined || control === null) wanted = name;
      else control.focus();
    },
  };
}

/** Tells fields apart, of the application and of its workflows. */
export function fieldName({ workflowId, id }: FieldKey): string {
  return JSON.stringify([workflowId, id]);
}
