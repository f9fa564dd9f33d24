"use client";
import type { CobaltError } from "@cobalt-kit/client";
import { createWorkflowBuilderUrl, type WorkflowBuilderInput } from "@cobalt-kit/client/workflow-builder";
import { useCallback, useEffect, useRef, useState } from "react";
import { useCobalt } from "../cobalt-context.ts";
import { connectError } from "../connections/connect-error.ts";
import { openConnectWindow } from "../connections/open-connect-window.ts";
import { sendWindow } from "../hosted-portal/send-window.ts";
import { keepWhatIsEqual } from "../keep-what-is-equal.ts";
import { emitSignal } from "../session-signals.ts";
import { refreshPrivateWorkflows } from "../workflows/private-workflow-cache.ts";
import { loadWorkflowBuilder } from "./load-workflow-builder.ts";

/** Result of `useWorkflowBuilder`. */
export interface WorkflowBuilderState {
  /**
   * `loading` and `loaded` are of a frame, `opening` and `opened` of a window. `blocked` means that the browser opened no window, or none
   * that can be sent to the builder, `refused` that a policy of the page, or a sandbox around it, keeps the builder out of its frames. A window that
   * is closed before the builder is there leaves it `idle`.
   */
  status: "idle" | "loading" | "loaded" | "refused" | "opening" | "opened" | "blocked" | "failed";
  /** Why it failed. */
  error: CobaltError | undefined;
  /** Loads the builder into a frame that shows nothing yet. */
  loadInto: (frame: HTMLIFrameElement) => void;
  /** Opens the builder in a window. Call it directly in the click handler: browsers block a window opened later. */
  open: () => void;
  /** Fetches the account's workflows again: call it when the customer has finished. The builder itself sends no message. */
  refresh: () => Promise<void>;
}

type Shown = Pick<WorkflowBuilderState, "status" | "error">;

const IDLE: Shown = { status: "idle", error: undefined };

/**
 * Shows the builder that Cobalt hosts, in which a private workflow is edited, in a frame or in a window. Its URL contains the session token, so it
 * is created each time and never stored. The builder sends no messages: lists of workflows are fetched again when the page regains focus, and by `refresh`.
 * `error.code`: `session-expired` where there is no token, `unsafe-url` when the address must not be opened.
 *
 * @param windowText Text shown in the window until the builder has loaded. @default "Opening…"
 * @example
 * const { open, refresh, status } = useWorkflowBuilder({ workflowId: workflow.id });
 * return <button onClick={open}>{status === "blocked" ? "Allow the window and try again" : "Edit"}</button>;
 */
export function useWorkflowBuilder(given: WorkflowBuilderInput, windowText = "Opening…"): WorkflowBuilderState {
  const { session, queryClient } = useCobalt("useWorkflowBuilder");
  const [state, setState] = useState(IDLE);
  // A host may write the object anew each time: what is being edited in a frame must not go for that.
  const [input, setInput] = useState(given);
  const next = keepWhatIsEqual(input, given);
  if (next !== input) setInput(next);
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const begin = useCallback(
    (busy: Shown["status"], work: (signal: AbortSignal) => Promise<Shown["status"]>) => {
      const former = current.current;
      const { signal } = (current.current = new AbortController());
      const show = (status: Shown["status"], error?: CobaltError): void => {
        if (!signal.aborted) setState({ status, error });
      };
      work(signal).then(show, (thrown: unknown) => {
        if (signal.aborted) return;
        const error = connectError(thrown);
        show("failed", error);
        emitSignal(session, error);
      });
      former?.abort();
      show(busy);
    },
    [session],
  );
  const loadInto = useCallback(
    (frame: HTMLIFrameElement) =>
      begin("loading", async (signal) => {
        return (await loadWorkflowBuilder({ ...input, session, frame, signal })) ? "loaded" : "refused";
      }),
    [begin, session, input],
  );
  const open = useCallback(
    () =>
      begin("opening", (signal) =>
        sendWindow(
          () => openConnectWindow(windowText, ""),
          () => createWorkflowBuilderUrl(session, input, { signal }),
        ),
      ),
    [begin, session, input, windowText],
  );
  const refresh = useCallback(() => refreshPrivateWorkflows(queryClient, session), [queryClient, session]);

  const isOpen = state.status === "loaded" || state.status === "opened";
  useEffect(() => {
    if (!isOpen) return undefined;
    const back = (): void => void refresh();
    window.addEventListener("focus", back);
    return () => window.removeEventListener("focus", back);
  }, [isOpen, refresh]);
  return { ...state, loadInto, open, refresh };
}
