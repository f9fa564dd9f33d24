"use client";
import type { PrivateWorkflow } from "@cobalt-kit/hooks";
import { type Application, useSessionStatus } from "@cobalt-kit/hooks/applications";
import {
  useReadOnlyWorkflows,
  useWorkflowBuilder,
  type WorkflowBuilderInput,
} from "@cobalt-kit/hooks/workflow-builder";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useEffect,
  useId,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { shortName } from "../../messages/isolate-name.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { Button } from "../../parts/button/button.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Notice, NoticeText } from "../../parts/notice/notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { leavingMessages } from "../leaving/messages.ts";
import { LockedNotice } from "../locked/locked-notice.tsx";
import { useLock } from "../locked/use-lock.ts";
import { BlockedWindow } from "../blocked-window/blocked-window.tsx";
import { workflowBuilderMessages } from "./messages.ts";
import { useReadApplication } from "./use-read-application.ts";

/** Props of {@link WorkflowBuilder}. */
export interface WorkflowBuilderProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /**
   * The workflow to edit, as `onEditWorkflow` of a `WorkflowList` gives it, or from `usePrivateWorkflows`. Its `slug`, which a service may leave
   * out of the latter, names the application it was made for.
   */
  workflow: Pick<PrivateWorkflow, "id" | "name" | "slug">;
  /**
   * The application that the rule `canConfigure` is asked about: pass it, from `useApplication`, where nothing else in your page has read it.
   * A rule that is a function is not asked about an application that is not known: editing is allowed until it is.
   * @default the one that the workflow's `slug` names, as soon as a block or hook has read it
   */
  application?: Application | undefined;
  /** Called when "Done" is pressed: close the builder. Lists of workflows are fetched again without your help. */
  onDone: () => void;
  /** `window` shows no frame: the builder opens in a tab of its own, on a click. @default "frame" */
  mode?: "frame" | "window" | undefined;
  /** Where the builder is hosted, which your policy's `frame-src` must name. @default the origin of the API */
  builderOrigin?: string | undefined;
  /** The builder in your colours: `color`, `bgColor`, `name`. A change reloads the frame. */
  branding?: WorkflowBuilderInput["properties"];
}

/**
 * The builder that Cobalt hosts, in which customers edit a workflow of their own, in a frame with "Done" above it or in a tab of its own. Its URL
 * contains the session token, so it is created when it is needed and is in no attribute, link, cache or referrer. The marketplace does not contain
 * this block. Where `canConfigure` allows no editing, no frame is loaded; one that is loaded
 * by then stays, with what was edited in it, until "Done".
 *
 * @keyboard Tab: leads into the frame and out of it again
 * @example
 * {editing && <WorkflowBuilder workflow={editing} onDone={() => setEditing(undefined)} />}
 */
export const WorkflowBuilder: ForwardRefExoticComponent<WorkflowBuilderProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  WorkflowBuilderProps
>(function WorkflowBuilder({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <WorkflowBuilderBlock key={props.workflow.id} {...props} builderRef={ref} />
    </BlockBoundary>
  );
});

interface WorkflowBuilderBlockProps extends Omit<WorkflowBuilderProps, "appearance"> {
  builderRef: ForwardedRef<HTMLElement>;
}

/** Longer than this, and people wonder whether anything comes. */
const slowMs = 10_000;

function WorkflowBuilderBlock({
  workflow,
  application: given,
  onDone,
  mode = "frame",
  builderOrigin,
  branding,
  builderRef,
  className,
  ...props
}: WorkflowBuilderBlockProps): ReactElement {
  const t = useMessages(workflowBuilderMessages);
  const { stay } = useMessages(leavingMessages);
  const headingId = useId();
  const noteId = useId();
  const readOnly = useReadOnlyWorkflows();
  const known = useReadApplication(workflow.slug);
  const lock = useLock("canConfigure", given ?? known);
  const locked = lock !== undefined;
  const [busy, once] = useOnce();
  const renewAfter = useRenewAfter();
  const session = useSessionStatus();
  const builder = useWorkflowBuilder({ workflowId: workflow.id, builderOrigin, properties: branding }, t.opening);
  const { status, loadInto, open, refresh } = builder;
  const isRetrying = status === "loading" || busy;
  const error = useStandingError(builder.error, isRetrying);
  /** A frame shows one address: another try, and another address, get another frame. */
  const [shown, setShown] = useState({ loadInto, attempt: 0 });
  const { attempt } = shown;
  /** What came of the frame. What is edited in it stays there until a tab has taken its place; one that was refused is not loaded beside a tab. */
  const [outcome, setOutcome] = useState<"loaded" | "refused">();
  if ((status === "loaded" || status === "refused") && outcome !== status) setOutcome(status);
  if (status === "loading" && outcome !== undefined) setOutcome(undefined);
  const frameLoaded = outcome === "loaded";
  const tryAgain = (): void => {
    if (locked) return;
    setShown({ loadInto, attempt: attempt + 1 });
    if (outcome === "refused") setOutcome(undefined);
  };
  if (shown.loadInto !== loadInto) tryAgain();
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  // A rule that says no by now takes nothing away from who is editing.
  const inFrame = mode === "frame" && (!locked || (frameLoaded && frame !== null));
  const load = shown.loadInto;
  useEffect(() => {
    if (inFrame && frame?.isConnected === true) load(frame);
  }, [inFrame, frame, load]);
  const slow = useSlow(status === "loading" && !locked);

  const [asking, setAsking] = useState(false);
  if (asking && locked) setAsking(false);
  const hasFrame = inFrame && status !== "opened" && outcome !== "refused";
  const mayHaveEdits = hasFrame && frameLoaded && !readOnly;

  const finish = (): void => {
    void refresh();
    onDone();
  };
  // there all the same where it failed: another try needs one
  const frameShown = status === "idle" || status === "loading" || frameLoaded;
  const expired = session.error !== undefined && error === undefined;
  return (
    <section
      aria-labelledby={headingId}
      tabIndex={-1}
      {...props}
      ref={useKeptFocus(builderRef)}
      className={usePartClass("workflow-builder", className)}
    >
      <div className="ck-workflow-list-head">
        <h3 id={headingId} className="ck-workflow-list-heading" dir="auto">
          {shortName(workflow.name)}
        </h3>
        <div className="ck-workflow-list-actions">
          {!locked && (
            <Button
              size="small"
              variant={inFrame ? "plain" : "secondary"}
              pending={status === "opening"}
              aria-describedby={noteId}
              onClick={mayHaveEdits ? () => setAsking(true) : open}
            >
              {t.open}
            </Button>
          )}
          <Button size="small" variant="primary" onClick={finish}>
            {t.done}
          </Button>
          <span id={noteId} className="ck-visually-hidden">
            {t.newWindow}
          </span>
        </div>
      </div>
      {lock && <LockedNotice lock={lock} />}
      {readOnly && !locked && (
        <Notice>
          <NoticeText>{t.readOnly}</NoticeText>
        </Notice>
      )}
      {error && !locked && (
        <ErrorNotice
          error={error}
          title={t.failed}
          onRetry={() => once(() => renewAfter(error).then(tryAgain))}
          retrying={isRetrying}
        />
      )}
      {expired && (
        <ErrorNotice
          error={session.error}
          title={t.expired}
          onRetry={() => once(() => session.renew().then(tryAgain))}
          retrying={busy}
        />
      )}
      {status === "blocked" && !locked && <BlockedWindow texts={t} />}
      {outcome === "refused" && (status === "refused" || status === "idle") && !locked && (
        <Notice role="alert" tone="warning" title={t.refusedTitle}>
          <NoticeText>{t.refusedText}</NoticeText>
        </Notice>
      )}
      {(status === "opened" || status === "opening") && (
        <Notice role="status" title={t.openedTitle}>
          <NoticeText>{t.openedText}</NoticeText>
        </Notice>
      )}
      {slow && (
        <Notice role="status" title={t.slowTitle}>
          <NoticeText>{t.slowText}</NoticeText>
        </Notice>
      )}
      {hasFrame && (
        <div className="ck-workflow-builder-stage" hidden={!frameShown}>
          {!frameLoaded && (
            <Loading label={t.loading} className="ck-workflow-builder-wait">
              <Skeleton shape="block" />
            </Loading>
          )}
          <iframe
            key={attempt}
            ref={setFrame}
            title={t.frame(workflow.name)}
            className="ck-workflow-builder-frame"
            data-status={frameLoaded ? "loaded" : "loading"}
            referrerPolicy="no-referrer"
            allow="clipboard-write"
            // until the builder comes, which gets what it needs
            sandbox="allow-same-origin"
          />
        </div>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t.leaveTitle}
        description={t.leaveText}
        confirmLabel={t.open}
        cancelLabel={stay}
        onConfirm={() => {
          setAsking(false);
          open();
        }}
      />
    </section>
  );
}

/** True once something has lasted for long. */
function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  if (slow && !waiting) setSlow(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}
