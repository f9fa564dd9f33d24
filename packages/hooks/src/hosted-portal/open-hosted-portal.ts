import type { CobaltSession, HostedPortalInput } from "@cobalt-kit/client";
import { createHostedPortalUrl } from "@cobalt-kit/client/admin";
import { type PortalWindow, sendWindow } from "./send-window.ts";

/** What `openHostedPortal` opens, and where. */
export interface OpenHostedPortalOptions extends HostedPortalInput {
  /** The session of the account whose portal to open. */
  session: CobaltSession;
  /** Opens an empty window, or gives null when the browser blocks it. Called first, in the same call. */
  openWindow: () => PortalWindow | null;
  /** Gives up and closes the window. */
  signal?: AbortSignal | undefined;
}

/**
 * Opens the portal that Cobalt hosts. Call it in a click handler: the window opens in the same call. Its URL contains the session token, so it is
 * created afterwards, for this window only, which gets neither referrer nor opener.
 * `POST /api/v2/public/connect-url`.
 *
 * @returns False when the browser blocked the window or let nobody send it anywhere, where no request is made, or the customer closed it before its
 * address was there.
 * @example
 * button.onclick = () => openHostedPortal({ session, openWindow: () => window.open("") });
 * @throws CobaltError `unsafe-url` when the address must not be opened.
 */
export async function openHostedPortal({
  session,
  openWindow,
  signal,
  ...input
}: OpenHostedPortalOptions): Promise<boolean> {
  const outcome = await sendWindow(openWindow, () => createHostedPortalUrl(session, input, { signal }));
  return outcome === "opened";
}
