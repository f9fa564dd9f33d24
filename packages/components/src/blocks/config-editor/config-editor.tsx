"use client";
import { type OpenConfigInput, useApplication, useOpenConfig } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  type ForwardedRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
  useState,
} from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { useMessages } from "../../ui-context.ts";
import { useRenewAfter } from "../../use-renew-after.ts";
import { ConfigForm } from "../config-form/config-form.tsx";
import { ConfigEditorView, type ConfigEditorViewProps } from "./config-editor.view.tsx";

/** Props of {@link ConfigEditor}. */
export interface ConfigEditorProps extends Omit<ComponentPropsWithoutRef<"div">, "children"> {
  slug: string;
  /** @default the account's own configuration */
  configId?: string | undefined;
  /** Rows for mappings whose labels your page provides, by the name of their object. */
  labels?: OpenConfigInput["labels"];
  /** Everything that was changed is stored. */
  onSaved?: (() => void) | undefined;
  /** Whether there are unsaved edits, for a guard of your own. Leaving the page altogether is guarded already. */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
}

/**
 * The settings of a connected application, by pages, with Save and Discard. Finds or creates the configuration by
 * `POST /api/v2/f-sdk/config`, saves it by `PUT /api/v2/f-sdk/config`.
 *
 * @example
 * <ConfigEditor slug="slack" onSaved={() => refreshPreview()} />
 */
export const ConfigEditor: ForwardRefExoticComponent<ConfigEditorProps & RefAttributes<HTMLDivElement>> = forwardRef<
  HTMLDivElement,
  ConfigEditorProps
>(function ConfigEditor(props, ref): ReactElement {
  return (
    <BlockBoundary>
      {/* Edits belong to one configuration. */}
      <ConfigEditorBlock key={JSON.stringify([props.slug, props.configId])} {...props} editorRef={ref} />
    </BlockBoundary>
  );
});

interface ConfigEditorBlockProps extends ConfigEditorProps {
  editorRef: ForwardedRef<HTMLDivElement>;
}

function ConfigEditorBlock({
  slug,
  configId,
  labels,
  onSaved,
  onDirtyChange,
  editorRef,
  ...props
}: ConfigEditorBlockProps): ReactElement {
  const t = useMessages().configEditor;
  const renewAfter = useRenewAfter();
  const application = useApplication(slug);
  const status = application.data?.status;
  const name = application.data?.name ?? slug;
  const {
    data: config,
    error,
    refetch,
  } = useOpenConfig(
    { slug, ...(configId !== undefined && { configId }), ...(labels !== undefined && { labels }) },
    { enabled: status === "connected" },
  );
  const [dirty, setDirty] = useState(false);
  const failed = config === undefined ? (application.error ?? error) : undefined;

  return (
    <ConfigEditorView
      {...props}
      ref={editorRef}
      applicationName={name}
      state={stateOf()}
      error={failed}
      onRetry={() =>
        void renewAfter(failed).then((): Promise<unknown> => (application.error ? application.refetch() : refetch()))
      }
    >
      {config && (
        <ConfigForm
          sticky
          config={config}
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
    if (config !== undefined && (status === "connected" || status === undefined || dirty)) {
      return config.fields.some((field) => !field.hidden) ? "ready" : "empty";
    }
    if (failed) return "error";
    return status === undefined || status === "connected" ? "loading" : status;
  }
}
