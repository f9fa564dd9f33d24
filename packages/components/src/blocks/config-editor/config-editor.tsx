"use client";
import { type OpenConfigInput, useApplication, useConfigDraft, type UseConfigDraftOptions } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useState,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { useMessages } from "../../ui-context.ts";
import { useControllableState } from "../../use-controllable-state.ts";
import { useRetry } from "../../use-retry.ts";
import { LockedNotice } from "../locked/locked-notice.tsx";
import { useLock } from "../locked/use-lock.ts";
import { useConnectionId } from "../connect-panel/connection-choice.ts";
import { ConfigForm } from "../config-form/config-form.tsx";
import type { FieldComponents } from "../config-form/field-types.ts";
import { ConfigEditorView, type ConfigEditorViewProps } from "./config-editor.view.tsx";
import { ConfigSwitcher } from "./config-switcher.tsx";
import { configEditorMessages } from "./messages.ts";

/** Props of {@link ConfigEditor}. */
export interface ConfigEditorProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** The application to set up, such as `"slack"`. */
  slug: string;
  /** Id of the configuration to edit; created if it does not exist. @default the account's own */
  configId?: string | undefined;
  /** The connection whose settings to edit, where an application has several. @default the first that works */
  connectionId?: string | undefined;
  /** The configuration selected at first, where your customer may choose. @default the account's own */
  defaultConfigId?: string | undefined;
  /** Called when another configuration is chosen or created; `undefined` is the account's own. */
  onConfigIdChange?: ((configId: string | undefined) => void) | undefined;
  /**
   * Whether configurations can be chosen, created and deleted.
   * @default only chosen and deleted, once there are several and `configId` leaves the choice open
   */
  configs?: boolean | undefined;
  /** Rows for mappings whose labels your page provides, by the name of their object. */
  labels?: OpenConfigInput["labels"];
  /** Components by field type, which replace ours or add to them. Keep the object outside your component. */
  fields?: FieldComponents | undefined;
  /** Keeps unsaved edits across a reload, in a store of yours. Secrets are never passed to it. */
  persist?: UseConfigDraftOptions["persist"];
  /** Shows the workflows as the last page: their switches and fields. @default true */
  showWorkflows?: boolean | undefined;
  /** Called when all changes are stored. */
  onSaved?: (() => void) | undefined;
  /** Called when unsaved edits appear or are gone, for a navigation guard of your own. Closing or reloading the page is guarded already. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/**
 * The settings of a connected application: every type of field, by pages, with Save and Discard. Finds or creates the
 * configuration by `POST /api/v2/f-sdk/config`, saves it by `PUT /api/v2/f-sdk/config`.
 *
 * @keyboard Enter: in a box of one line saves, as in any form; the first field that is wrong gets the focus
 * @keyboard Left, Right, Up, Down: go from page to page
 * @example
 * <ConfigEditor slug="atlas-crm" fields={{ color: ColorField }} onSaved={() => refreshPreview()} />
 */
export const ConfigEditor: ForwardRefExoticComponent<ConfigEditorProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ConfigEditorProps
>(function ConfigEditor({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance}>
      <ConfigEditorBlock key={props.slug} {...props} editorRef={ref} />
    </BlockBoundary>
  );
});

interface ConfigEditorBlockProps extends ConfigEditorProps {
  editorRef: ForwardedRef<HTMLDivElement>;
}

function ConfigEditorBlock({
  slug,
  configId: givenId,
  connectionId: givenConnection,
  defaultConfigId,
  onConfigIdChange,
  configs,
  labels,
  fields,
  persist,
  showWorkflows = true,
  onSaved,
  onDirtyChange,
  editorRef,
  ...props
}: ConfigEditorBlockProps): ReactElement {
  const t = useMessages(configEditorMessages);
  const application = useApplication(slug);
  const status = application.data?.status;
  const name = application.data?.name ?? slug;
  const [dirty, setDirty] = useState(false);
  const connectionId = useConnectionId(application.data, givenConnection, dirty);
  const [configId, setConfigId] = useControllableState(givenId, defaultConfigId, onConfigIdChange);
  const reference = { slug, configId, connectionId };
  /** Edits, and what fails, belong to one configuration. */
  const key = JSON.stringify(reference);
  const opened = useConfigDraft({
    ...reference,
    labels,
    persist,
    scope: showWorkflows ? "all" : "application",
    enabled: status === "connected",
  });
  const { draft } = opened;
  const lock = useLock("canConfigure", application.data, true);
  const runLock = useLock("canRun", application.data, true);
  const shownLock = lock ?? (showWorkflows ? runLock : undefined);
  const failure = useRetry({
    error: draft === undefined || shownLock?.pending === true ? (application.error ?? opened.error) : null,
    errorUpdatedAt: key,
    dataUpdatedAt: application.dataUpdatedAt,
    refetch: async (): Promise<unknown> => (application.error ? application.refetch() : opened.retry?.()),
  });
  const state = stateOf();
  const choice = configs ?? (givenId === undefined || onConfigIdChange !== undefined);

  return (
    <ConfigEditorView
      {...props}
      ref={editorRef}
      applicationName={name}
      state={state}
      switcher={
        choice && (
          <>
            {/* Where there is no form yet, its buttons alone are locked. */}
            {configs === true && status === "connected" && state !== "ready" && lock && <LockedNotice lock={lock} />}
            <ConfigSwitcher
              // What it asks is about one connection.
              key={connectionId}
              {...reference}
              labels={labels}
              always={configs === true}
              lock={lock}
              isDirty={() => (draft?.store.getStatus("all").dirtyCount ?? 0) > 0}
              enabled={status === "connected"}
              onConfigIdChange={setConfigId}
            />
          </>
        )
      }
      {...failure}
    >
      {draft && shownLock && <LockedNotice lock={shownLock} />}
      {draft && (
        <ConfigForm
          key={key}
          sticky
          lockedBy={lock?.id}
          switchesLockedBy={shownLock?.id}
          {...reference}
          draft={draft}
          fields={fields}
          showWorkflows={showWorkflows}
          label={t.label(name)}
          onSaved={onSaved}
          onDirtyChange={(next) => {
            setDirty(next);
            onDirtyChange?.(next);
          }}
        />
      )}
    </ConfigEditorView>
  );

  function stateOf(): ConfigEditorViewProps["state"] {
    // A connection that expires meanwhile does not take away what was typed.
    if (draft !== undefined && (status === "connected" || status === undefined || draft.dirtyCount > 0)) {
      const something = draft.fields.some((field) => !field.hidden) || (showWorkflows && draft.workflows.length > 0);
      return something ? "ready" : "empty";
    }
    if (failure.error) return "error";
    return status === undefined || status === "connected" ? "loading" : status;
  }
}
