"use client";
import { type Config, type ConfigField, type FieldKey, useConfigDraft, useSessionStatus } from "@cobalt-kit/hooks";
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { useAnnounce } from "../../parts/live-region/live-region.tsx";
import { useStandingError } from "../../use-standing-error.ts";
import { useMessages } from "../../ui-context.ts";
import { ConfigSections } from "./config-sections.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { isKnownType } from "./field-kind.ts";
import { focusField } from "./focus-field.ts";
import { SaveBar } from "./save-bar.tsx";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";
import { warnUnknownType } from "./warn-unknown-type.ts";

/** Props of {@link ConfigForm}. */
export interface ConfigFormProps {
  config: Config;
  /** Edits the fields of this workflow; without it those of the application. */
  workflowId?: string | undefined;
  /** Names the form. */
  label: string;
  /** The bar with Save stays in sight while the form scrolls by. */
  sticky?: boolean | undefined;
  onSaved?: (() => void) | undefined;
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/** Fields of a configuration with a Save of their own. What was typed survives everything but Discard. */
export function ConfigForm({
  config,
  workflowId,
  label,
  sticky = false,
  onSaved,
  onDirtyChange,
}: ConfigFormProps): ReactElement {
  const t = useMessages().configForm;
  const announce = useAnnounce();
  const { renew, renewing } = useSessionStatus();
  const draft = useConfigDraft({ config, scope: workflowId === undefined ? "application" : { workflowId } });
  const { store, dirtyCount } = draft;
  const saving = draft.saving || renewing;
  const error = useStandingError(draft.error, saving);
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<readonly FieldKey[]>([]);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState(false);
  useUnsavedGuard(dirtyCount > 0, onDirtyChange);

  const fields =
    workflowId === undefined ? draft.fields : (draft.workflows.find(({ id }) => id === workflowId)?.fields ?? noFields);
  useEffect(() => {
    for (const { type, hidden } of fields) if (!hidden && !isKnownType(type)) warnUnknownType(type);
  }, [fields]);
  const keyOf = (id: string): FieldKey => ({ workflowId, id });

  const save = async (): Promise<void> => {
    if (saving) return;
    setSaved(false);
    // A session that has ended stays so until somebody asks for a new one.
    if (draft.error?.code === "session-expired") await renew();
    const dependants = fields.filter(({ parent }) => parent !== undefined && store.getField(keyOf(parent)).dirty);
    const stored = await draft.save();
    const wrong = fields.filter(({ id, hidden }) => !hidden && store.getField(keyOf(id)).error !== undefined);
    setProblems(wrong.map(({ id }) => keyOf(id)));
    if (stored) {
      setSaved(true);
      setFresh(new Set(dependants.map(({ id }) => id)));
      announce(t.savedAnnouncement);
      onSaved?.();
    } else if (wrong[0] !== undefined) focusField(form.current, wrong[0].id);
  };

  return (
    <form
      ref={form}
      tabIndex={-1}
      noValidate
      aria-label={label}
      className="ck-config-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <ErrorSummary store={store} fields={fields} problems={problems} onChoose={(id) => focusField(form.current, id)} />
      <ConfigSections store={store} fields={fields} workflowId={workflowId} fresh={fresh} />
      <div className="ck-config-form-foot" data-sticky={sticky ? "" : undefined}>
        {error !== undefined && (
          <ErrorNotice error={error} title={t.saveFailed} onRetry={() => void save()} retrying={saving} />
        )}
        <SaveBar
          dirtyCount={dirtyCount}
          saving={saving}
          saved={saved && dirtyCount === 0}
          onDiscard={() => {
            draft.reset();
            setProblems([]);
            setSaved(false);
            announce(t.discarded);
            // The button is gone with what there was to discard.
            form.current?.querySelector<HTMLElement>("[type=submit]")?.focus();
          }}
        />
      </div>
    </form>
  );
}

const noFields: readonly ConfigField[] = [];
