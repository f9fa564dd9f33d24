"use client";
import type { CobaltError } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useContext,
} from "react";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNotice } from "../../parts/error-notice/error-notice.tsx";
import { Loading } from "../../parts/skeleton/loading.tsx";
import { Skeleton } from "../../parts/skeleton/skeleton.tsx";
import { useMessages } from "../../ui-context.ts";
import { useKeptFocus } from "../../use-kept-focus.ts";
import { usePartClass } from "../../use-part-class.ts";
import { ToldContext } from "../locked/told-context.ts";
import { configEditorMessages } from "./messages.ts";
import { wrapTexts } from "../../wrap-texts.ts";

/** Props of {@link ConfigEditorView}. */
export interface ConfigEditorViewProps extends ComponentPropsWithoutRef<"div"> {
  /** `ready` shows the children: the form. */
  state: "loading" | "error" | "not-connected" | "expired" | "empty" | "ready";
  applicationName: string;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** The retry is in progress. */
  retrying?: boolean | undefined;
  /** Shown above everything else: the choice of configuration. */
  switcher?: ReactNode;
}

/**
 * The settings of an application in every state, around a form that you pass. Uses no hooks.
 *
 * @example
 * <ConfigEditorView state="ready" applicationName="Slack"><SettingsForm /></ConfigEditorView>
 */
export const ConfigEditorView: ForwardRefExoticComponent<ConfigEditorViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, ConfigEditorViewProps>(function ConfigEditorView(
    { state, applicationName: name, error, onRetry, retrying, switcher, className, children, ...props },
    ref,
  ): ReactElement {
    const t = useMessages(configEditorMessages);
    const told = useContext(ToldContext);
    return (
      <div
        tabIndex={-1}
        {...props}
        ref={useKeptFocus(ref)}
        className={usePartClass("config-editor", className)}
        data-state={state}
      >
        {wrapTexts(switcher)}
        {state === "loading" && (
          <Loading label={t.loading} className="ck-config-editor-skeleton">
            {[1, 2, 3].map((field) => (
              <div key={field} className="ck-config-editor-skeleton-field">
                <Skeleton width="short" />
                <Skeleton shape="control" />
              </div>
            ))}
          </Loading>
        )}
        {error && <ErrorNotice error={error} title={t.loadFailed} onRetry={onRetry} retrying={retrying} />}
        {state === "not-connected" && (
          <EmptyState title={t.notConnectedTitle(name)} description={t.notConnectedDescription} />
        )}
        {state === "expired" &&
          (told.expired ? (
            <EmptyState title={t.expiredDescription} />
          ) : (
            <EmptyState title={t.expiredTitle(name)} description={t.expiredDescription} />
          ))}
        {state === "empty" && <EmptyState title={t.emptyTitle} description={t.emptyDescription(name)} />}
        {state === "ready" && wrapTexts(children)}
      </div>
    );
  });
