/**
 * Opens the window in which a person authorizes a connection, or a window of other features. Must run first thing in the click, or browsers block it.
 * It keeps its opener: without, `close()` would do nothing.
 *
 * @param text What the window says until the provider's page is there.
 * @returns The window, or null if it was blocked, closed at once by a blocker, or cannot be watched.
 */
export function openConnectWindow(text: string, features = "popup,width=600,height=720"): Window | null {
  let opened: Window | null = null;
  try {
    const given = window.open("", "_blank", features);
    if (given === null || given.closed) return null;
    opened = given;
    opened.document.title = text;
    opened.document.body.textContent = text;
  } catch {
    // some web views know no windows, and some browsers give a handle that may not be written to
  }
  return opened;
}
