/** Puts the focus into the control of a field. Ids are the server's and may hold anything, so none of them becomes a selector. */
export function focusField(root: HTMLElement | null, fieldId: string): void {
  for (const field of root?.querySelectorAll<HTMLElement>("[data-field]") ?? []) {
    if (field.dataset["field"] !== fieldId) continue;
    field.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
    return;
  }
}
