const KEY = "cobalt-kit-devtools";

/** What a reload must not change. */
export interface Remembered {
  isOpen: boolean;
  tab: string;
}

/** Reads how the panel was left in this tab of the browser. */
export function readRemembered(): Remembered {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    if (typeof stored !== "object" || stored === null) return { isOpen: false, tab: "" };
    return {
      isOpen: "isOpen" in stored && stored.isOpen === true,
      tab: "tab" in stored && typeof stored.tab === "string" ? stored.tab : "",
    };
  } catch {
    return { isOpen: false, tab: "" }; // storage is blocked, or holds something else
  }
}

export function remember(state: Remembered): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // it is closed after a reload, that is all
  }
}
