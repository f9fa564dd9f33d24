/**
 * Opens the window in which a person authorizes a connection, or a window of other features. Must run first thing in the click, or browsers block it.
 * It keeps its opener: without, `close()` would do nothing.
 *
 * @param text What the window says until the provider's page is there.
 * @returns The window, or null if it was blocked, closed at once by a blocker, is the page itself, or cannot be watched.
 */
export function openConnectWindow(text: string, features = "popup,width=600,height=720"): Window | null {
  let opened: Window | null = null;
  try {
    const given = window.open("", "_blank", features);
    // a web view without windows may give the page itself, which is not ours to write to, nor to close
    if (given === null || given === window || given.closed) return null;
    opened = given;
    opened.document.title = text;
    opened.document.body.textContent = text;
  } catch {
    // some web views know no windows, and some browsers give a handle that may not be written to
  }
  return opened;
}
