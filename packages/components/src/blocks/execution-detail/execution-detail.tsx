"use client";
import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from "react";
import type { Appearance } from "../../appearance.ts";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { DetailOnItsWay } from "./detail-on-its-way.tsx";
import type { RunDetailProps } from "./run-detail.tsx";

/** A setting that a run lacked. */
export interface MissingSetting {
  slug: string;
  configId?: string | undefined;
  /** Its name or id, where the error says that. */
  field?: string | undefined;
}

/** Dialogs that resolve the cause of a failed run without leaving it. */
export interface RecoveryDialogs {
  /** `ConnectDialog` of `@cobalt-kit/components/connect`, or one of yours. */
  connect?:
    | ComponentType<{ slug: string; open: boolean; onOpenChange: (open: boolean) => void; onConnected: () => void }>
    | undefined;
  /** `SettingsDialog` of `@cobalt-kit/components/settings-dialog`, or one of yours. */
  settings?:
    | ComponentType<{
        slug: string;
        configId: string | undefined;
        field: string | undefined;
        open: boolean;
        onOpenChange: (open: boolean) => void;
      }>
    | undefined;
}

/** Props of {@link ExecutionDetail}. */
export interface ExecutionDetailProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Appearance of the block, merged over the provider's. Keep the object outside your component. */
  appearance?: Appearance | undefined;
  /** The run it is about. */
  executionId: string;
  /** Called with the run that "Run again" started. Without it, the detail shows that run. */
  onRerun?: ((executionId: string | undefined) => void) | undefined;
  /** The dialogs in which a lost connection is reconnected and a missing setting is completed. Keep the object outside your component. */
  dialogs?: RecoveryDialogs | undefined;
  /** Called when an application must be reconnected: show your own view for it. Takes precedence over `dialogs.connect`. */
  onReconnect?: ((slug: string) => void) | undefined;
  /** Called when the run lacked a setting: show your own view for it. Takes precedence over `dialogs.settings`. */
  onOpenSetting?: ((setting: MissingSetting) => void) | undefined;
}

/**
 * One run, followed to its end: why it failed and what to do about it, every step with its time, attempts, input and output, the last good
 * run to compare with, and what support needs to know. It is stopped and run again from here. `GET /api/v2/public/execution/{id}`.
 *
 * @keyboard Enter, Space: shows or hides what went in or out of a step
 * @keyboard Up, Down, Page Up, Page Down, Home, End: go through data, which takes the focus
 * @keyboard Right, Left: open and close a level of data, and go to the level below or above
 * @example
 * const dialogs = { connect: ConnectDialog, settings: SettingsDialog };
 * <ExecutionDetail executionId={executionId} dialogs={dialogs} />
 */
export const ExecutionDetail: ForwardRefExoticComponent<ExecutionDetailProps & RefAttributes<HTMLElement>> = forwardRef<
  HTMLElement,
  ExecutionDetailProps
>(function ExecutionDetail({ appearance, ...props }, ref): ReactElement {
  return (
    <BlockBoundary textsLater appearance={appearance} fallback={<DetailOnItsWay />}>
      {/* What was opened, asked and answered belongs to one run. */}
      <LazyRunDetail key={props.executionId} {...props} detailRef={ref} />
    </BlockBoundary>
  );
});

const LazyRunDetail = /* @__PURE__ */ retryableLazy<RunDetailProps>(
  async () => (await import("./late-parts.ts")).RunDetail,
);
