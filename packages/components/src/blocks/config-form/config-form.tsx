"use client";
import { type ConfigDraft, type FieldKey } from "@cobalt-kit/hooks";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { useFormEvents } from "../../parts/form/use-form-events.ts";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useMessages } from "../../ui-context.ts";
import { useOnce } from "../../use-once.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { useStandingError } from "../../use-standing-error.ts";
import { createFieldFocus, fieldName } from "./field-focus.ts";
import { FieldList, FieldSections } from "./field-list.tsx";
import type { FieldComponents } from "./field-types.ts";
import { FieldOwner, type FormParts } from "./form-parts.ts";
import { PageTabs } from "./page-tabs.tsx";
import { keysOf, pagesOf } from "./pages.ts";
import { SaveBar } from "./save-bar.tsx";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";
import { WorkflowSwitches } from "./workflow-switches.tsx";
import { configFormMessages } from "./messages.ts";

/** Few settings are taken away while somebody edits them, or keep the form from being saved. */
const RemovedEdits = retryableLazy(async () => (await import("../config-editor/late-parts.ts")).RemovedEdits);
const ErrorSummary = retryableLazy(async () => (await import("../config-editor/late-parts.ts")).ErrorSummary);

/** Props of {@link ConfigForm}. */
export interface ConfigFormProps {
  slug: string;
  configId: string | undefined;
  connectionId?: string | undefined;
  draft: ConfigDraft;
  /** Edits the fields of this workflow; without it those of the application. */
  workflowId?: string | undefined;
  /** Shows the workflows as the last page. */
  showWorkflows?: boolean | undefined;
  /** Names the form. */
  label: string;
  fields?: FieldComponents | undefined;
  /** The bar with Save stays in sight while the form scrolls by. */
  sticky?: boolean | undefined;
  /** Id of what says why nothing can be changed; absent where everything can. */
  lockedBy?: string | undefined;
  /** Id of what says why no workflow can be switched. */
  switchesLockedBy?: string | undefined;
  onSaved?: (() => void) | undefined;
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/** Fields of a configuration with a Save of their own. What was typed survives everything but Discard. */
export function ConfigForm({
  slug,
  configId,
  connectionId,
  draft,
  workflowId,
  showWorkflows,
  label,
  fields: components,
  sticky,
  lockedBy,
  switchesLockedBy,
  onSaved,
  onDirtyChange,
}: ConfigFormProps): ReactElement {
  const t = useMessages(configFormMessages);
  const announce = useAnnounce();
  const [busy, once] = useOnce();
  const { store, dirtyCount } = draft;
  const saving = draft.saving || busy;
  const error = useStandingError(draft.error, saving);
  const root = useRef<HTMLFormElement>(null);
  const [focus] = useState(createFieldFocus);
  const [problems, setProblems] = useState<readonly FieldKey[]>(none);
  const [saved, setSaved] = useState(false);
  useUnsavedGuard(root, dirtyCount > 0, onDirtyChange);

  const fields =
    workflowId === undefined ? draft.fields : (draft.workflows.find(({ id }) => id === workflowId)?.fields ?? none);
  const workflows = showWorkflows ? draft.workflows : none;
  const pages = useMemo(() => pagesOf(fields, workflows), [fields, workflows]);
  const [chosenPage, setPage] = useState("");
  const page = pages.find(({ key }) => key === chosenPage) ?? pages[0];
  const tabbed = workflowId === undefined && pages.length > 1;

  const renewAfter = useRenewAfter();
  const form = useMemo<FormParts>(
    () => ({ store, fields: components, focus, renewAfter }),
    [store, components, focus, renewAfter],
  );
  const owner = useMemo(() => ({ slug, configId, connectionId }), [slug, configId, connectionId]);
  const lead = (key: FieldKey): void => {
    const name = fieldName(key);
    const home = pages.find((each) => keysOf(each, workflowId).some((one) => fieldName(one) === name));
    // The field must be there before it can have the focus.
    if (home) flushSync(() => setPage(home.key));
    focus.lead(root.current, key);
  };

  const save = async (): Promise<void> => {
    await renewAfter(draft.error);
    const stored = await draft.save();
    const wrong = pages.flatMap((each) => keysOf(each, workflowId)).filter((key) => store.getField(key).error);
    setProblems(wrong);
    setSaved(stored);
    if (stored) {
      announce(t.savedAnnouncement);
      onSaved?.();
    } else if (wrong[0]) lead(wrong[0]);
  };

  const submit = (): void => once(save);
  const events = useFormEvents(submit);

  const fieldsOfPage =
    page &&
    (page.workflows.length > 0 ? (
      <WorkflowSwitches form={form} workflows={page.workflows} lockedBy={switchesLockedBy} />
    ) : tabbed ? (
      <FieldList form={form} fields={page.fields} among={fields} />
    ) : (
      <FieldSections form={form} fields={fields} workflowId={workflowId} />
    ));

  const content =
    lockedBy === undefined ? (
      fieldsOfPage
    ) : (
      <fieldset disabled aria-describedby={lockedBy} className="ck-config-form-locked">
        {fieldsOfPage}
      </fieldset>
    );

  return (
    <form ref={root} tabIndex={-1} noValidate aria-label={label} className="ck-config-form" {...events}>
      {problems.length + draft.summary.length > 0 && (
        <BlockBoundary>
          <ErrorSummary
            store={store}
            pages={pages}
            workflowId={workflowId}
            problems={problems}
            others={draft.summary}
            onChoose={lead}
          />
        </BlockBoundary>
      )}
      {draft.removed.length > 0 && (
        <BlockBoundary>
          <RemovedEdits edits={draft.removed} />
        </BlockBoundary>
      )}
      <FieldOwner.Provider value={owner}>
        {tabbed && page ? (
          <PageTabs store={store} label={label} pages={pages} page={page} onValueChange={setPage}>
            {content}
          </PageTabs>
        ) : (
          content
        )}
      </FieldOwner.Provider>
      <div className="ck-config-form-foot" data-sticky={sticky ? "" : undefined}>
        {error && (
          <ErrorNotice
            error={error}
            title={t.saveFailed}
            advice={error.code === "not-found" ? t.gone : undefined}
            onRetry={lockedBy === undefined ? submit : undefined}
            retrying={saving}
          />
        )}
        {lockedBy === undefined && (
          <SaveBar
            dirtyCount={dirtyCount}
            saving={saving}
            saved={saved}
            onDiscard={() => {
              draft.reset();
              setProblems(none);
              setSaved(false);
              announce(t.discarded);
              // The button is gone with what there was to discard.
              root.current?.querySelector<HTMLElement>("[type=submit]")?.focus();
            }}
          />
        )}
      </div>
    </form>
  );
}

const none: readonly never[] = [];
