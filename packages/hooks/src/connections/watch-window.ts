const CHECK_MS = 500;
const GRACE_MS = 6_000;

/** What connecting needs of a window. */
export interface PopupWindow {
  readonly closed: boolean;
  close(): void;
  readonly location: { replace(url: string): void };
}

/**
 * Tells when a window is reported closed, and again when it has been so for a while: browsers report it too early where
 * the provider's page cuts the tie (Cross-Origin-Opener-Policy). Returns how to stop.
 */
export function watchWindow(popup: PopupWindow, onClosed: () => void, onGone: () => void): () => void {
  let timer = setTimeout(check);
  return () => clearTimeout(timer);

  function check(): void {
    if (!popup.closed) {
      timer = setTimeout(check, CHECK_MS);
      return;
    }
    timer = setTimeout(onGone, GRACE_MS);
    onClosed();
  }
}
