import type { CobaltSession } from "@cobalt-kit/client";
import { createWorkflowBuilderUrl, type WorkflowBuilderInput } from "@cobalt-kit/client/workflow-builder";

/** Everything but leading the page away that the frame is in. */
const whatBuildersNeed =
  "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

/** What `loadWorkflowBuilder` loads, and where. */
export interface LoadWorkflowBuilderOptions extends WorkflowBuilderInput {
  /** The session of the account whose workflow to edit. */
  session: CobaltSession;
  /** A frame in the page that shows nothing yet: without `src` and `srcdoc`. */
  frame: HTMLIFrameElement;
  /** Gives up. */
  signal?: AbortSignal | undefined;
}

/**
 * Loads the builder of a private workflow into a frame. The address holds the session token, so it gets into no attribute and into no
 * entry of the history: the frame goes there itself, without a referrer. A policy that refuses the frame reports the refused address, so
 * the builder's origin is tried first, without a token. The frame is sandboxed, so that the builder cannot lead the page away.
 *
 * @returns False when a policy of the page, or a sandbox around it, refuses the frame: open a window instead.
 * @example
 * const loaded = await loadWorkflowBuilder({ session, workflowId: workflow.id, frame });
 * @throws CobaltError `session-expired` where there is no token, `unsafe-url` when the address must not be opened.
 */
export async function loadWorkflowBuilder({
  session,
  frame,
  signal,
  ...input
}: LoadWorkflowBuilderOptions): Promise<boolean> {
  // empty as it is, another origin's: a sandbox around the page keeps even its own frames from it
  if (frame.contentDocument === null) return false;
  const url = await createWorkflowBuilderUrl(session, input, { signal });
  if (await isRefused(frame, `${new URL(url).origin}/favicon.ico`, signal)) return false;
  signal?.throwIfAborted();
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener("load", () => resolve(), { once: true });
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
  // for the page that comes next; on the empty one, which is of our origin, it would mean nothing
  frame.setAttribute("sandbox", whatBuildersNeed);
  frame.contentWindow?.open(url, "_self", "noreferrer");
  await loaded;
  signal?.throwIfAborted();
  return true;
}

/** Whether a policy of the page keeps an address out of its frames. */
async function isRefused(
  beside: HTMLIFrameElement,
  address: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const page = beside.ownerDocument;
  const probe = page.createElement("iframe");
  probe.hidden = true;
  probe.setAttribute("referrerpolicy", "no-referrer");
  probe.setAttribute("sandbox", "allow-scripts"); // in an origin of nobody
  probe.setAttribute("src", address);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const note = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void => {
    if (effectiveDirective === "frame-src" && address.startsWith(blockedURI)) resolve(true);
  };
  page.addEventListener("securitypolicyviolation", note);
  // the page of a browser's own that stands for a refused one loads as well, after the violation was told
  probe.addEventListener("load", () => setTimeout(resolve, 0, false));
  signal?.addEventListener("abort", () => resolve(false), { once: true });
  beside.after(probe);
  try {
    return await promise;
  } finally {
    page.removeEventListener("securitypolicyviolation", note);
    probe.remove();
  }
}
