let holders = 0;

/**
 * Keeps the page behind a dialog still, by an attribute that the stylesheet reads: no style tag, so no content policy stops it.
 * Returns the release.
 */
export function lockScroll(): () => void {
  const root = document.documentElement;
  // A scroll bar that goes away would move the page; where there was none, its gutter would.
  if (holders === 0) root.dataset["ckScrollLock"] = window.innerWidth > root.clientWidth ? "gutter" : "";
  holders += 1;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    holders -= 1;
    if (holders === 0) delete root.dataset["ckScrollLock"];
  };
}
