/**
 * Leads the focus to a field by its id or label, also on another page of the form, as soon as it is there. Ends when it was found, when
 * somebody does something first, or when it is stopped.
 */
export function focusField(root: HTMLElement, wanted: string): () => void {
  const pages = new Set<HTMLElement>();
  const observer = new MutationObserver(look);
  const stop = (): void => {
    observer.disconnect();
    root.removeEventListener("pointerdown", stop);
    root.removeEventListener("keydown", stop);
  };
  root.addEventListener("pointerdown", stop);
  root.addEventListener("keydown", stop);
  observer.observe(root, { childList: true, subtree: true });
  look();
  return stop;

  function look(): void {
    const rows = [...root.querySelectorAll<HTMLElement>("[data-field]")];
    const control = rows.find(isWanted)?.querySelector<HTMLElement>("input, select, textarea, button");
    if (control !== undefined && control !== null) {
      stop();
      control.focus();
      return;
    }
    // Not on the page that is shown: the next one is turned to.
    if (rows.length === 0) return;
    const tabs = [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
    const page = tabs.find((tab) => !pages.has(tab));
    if (page === undefined) stop();
    else pages.add(page);
    // On none of them: the first is where people begin.
    (page ?? tabs[0])?.click();
  }

  function isWanted(row: HTMLElement): boolean {
    const [, id]: unknown[] = JSON.parse(row.dataset["field"] ?? "[]");
    const name = row.querySelector("label")?.textContent?.trim().toLowerCase();
    return id === wanted || name?.startsWith(wanted.toLowerCase()) === true;
  }
}
