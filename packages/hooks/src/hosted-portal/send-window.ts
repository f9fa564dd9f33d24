/** What opening the portal needs of a window. */
export interface PortalWindow {
  readonly closed?: boolean;
  opener: unknown;
  open(url: string, target: "_self", features: "noreferrer"): unknown;
  close(): void;
}

/**
 * Opens a window at once and sends it to an address with a secret, which is made afterwards, for this window only. It gets neither referrer nor opener.
 *
 * @returns `blocked` where there is no window or none that may be sent so, `idle` where it was closed or led elsewhere before the address was there.
 */
export async function sendWindow(
  openWindow: () => PortalWindow | null,
  createUrl: () => Promise<string>,
): Promise<"opened" | "blocked" | "idle"> {
  const opened = openWindow();
  if (opened === null) return "blocked";
  try {
    if (!isOurs(opened)) {
      opened.close();
      return "blocked";
    }
    const url = await createUrl();
    if (opened.closed || !isOurs(opened)) return "idle";
    opened.opener = null;
    // by the window itself: navigated by us, it would send our address as the referrer
    opened.open(url, "_self", "noreferrer");
    return "opened";
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** What a page in a frame that is sandboxed without `allow-same-origin` opens is of another origin, even while it is empty. */
function isOurs(opened: PortalWindow): boolean {
  try {
    return opened.open !== undefined;
  } catch {
    return false;
  }
}
