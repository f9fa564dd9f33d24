"use client";
import type { CobaltError, HostedPortalInput } from "@cobalt-kit/client";
import { createHostedPortalUrl } from "@cobalt-kit/client/admin";
import { useCallback, useEffect, useRef, useState } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { connectError } from "../connections/connect-error.ts";
import { openConnectWindow } from "../connections/open-connect-window.ts";
import { emitSignal } from "../session-signals.ts";
import { sendWindow } from "./send-window.ts";

/** Result of `useHostedPortal`. */
export interface HostedPortal {
  /**
   * `blocked` means that the browser opened no window, or none that can be sent to the portal: ask the person to allow it and to press again. It is
   * `idle` again where the window was closed before the portal was there.
   */
  status: "idle" | "opening" | "opened" | "blocked" | "failed";
  /** Why it failed. */
  error: CobaltError | undefined;
  /** Opens the portal's window. Call it directly in the click handler: browsers block a window opened later. */
  open: (input?: HostedPortalInput) => void;
}

const IDLE: Omit<HostedPortal, "open"> = { status: "idle", error: undefined };

/**
 * Opens the portal that Cobalt hosts in a new window. Its URL contains the session token, so it is created on each click
 * and kept nowhere. `POST /api/v2/public/connect-url`.
 * `error.code`: `unsafe-url` when the address must not be opened.
 *
 * @param windowText - Text shown in the window until the portal has loaded. @default "Opening…"
 * @example
 * const { open, status } = useHostedPortal();
 * return <button onClick={() => open()}>{status === "blocked" ? "Allow the window and try again" : "Integrations"}</button>;
 */
export function useHostedPortal(windowText = "Opening…"): HostedPortal {
  const { session } = useCobalt("useHostedPortal");
  const [state, setState] = useState(IDLE);
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const open = useCallback(
    (input: HostedPortalInput = {}) => {
      const former = current.current;
      const { signal } = (current.current = new AbortController());
      const show = (status: HostedPortal["status"], error?: CobaltError): void => {
        if (!signal.aborted) setState({ status, error });
      };
      sendWindow(
        () => openConnectWindow(windowText, ""),
        () => createHostedPortalUrl(session, input, { signal }),
      ).then(show, (thrown: unknown) => {
        const error = connectError(thrown);
        show("failed", error);
        emitSignal(session, error);
      });
      former?.abort();
      show("opening");
    },
    [session, windowText],
  );
  return { ...state, open };
}
