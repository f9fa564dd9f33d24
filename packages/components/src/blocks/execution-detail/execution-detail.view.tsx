"use client";
import type { Application, CobaltError, Execution, NodeRun } from "@cobalt-kit/hooks";
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from "react";
import { BlockBoundary } from "../../parts/block-boundary/block-boundary.tsx";
import { retryableLazy } from "../../parts/block-boundary/retryable-lazy.tsx";
import { DetailOnItsWay } from "./detail-on-its-way.tsx";

/** An action on a run. */
export interface ExecutionAction {
  run: () => void;
  pending: boolean;
  error?: CobaltError | null | undefined;
}

/** Props of {@link ExecutionDetailView}. */
export interface ExecutionDetailViewProps extends Omit<ComponentPropsWithoutRef<"section">, "children"> {
  /** Absent while it is loading. */
  execution?: Execution | undefined;
  error?: CobaltError | null | undefined;
  onRetry?: (() => void) | undefined;
  /** The retry is in progress. @default false */
  retrying?: boolean | undefined;
  stop: ExecutionAction;
  rerun: ExecutionAction;
  /** Why it can be neither stopped nor run again; absent where it can. */
  locked?: { id: string; reason: string } | undefined;
  /** The application of the run as it is connected now: it says whether a lost connection is restored. */
  application?: Application | undefined;
  /** Offered where the run failed because a connection was lost. */
  onReconnect?: (() => void) | undefined;
  /** Offered where the run failed because a setting is missing; with the name or id of the setting, where the error says that. */
  onOpenSetting?: ((field: string | undefined) => void) | undefined;
  /** Renders the batches of a step that runs many times, when they are opened. */
  renderRounds?: ((node: NodeRun) => ReactNode) | undefined;
  /** The outcome of the last action, such as a stop that came too late. */
  outcome?: ReactNode;
  /** Shown above the actions, for example that another run may have started without a response. */
  notice?: ReactNode;
  /** Shown below the steps. */
  footer?: ReactElement | undefined;
}

/**
 * One run: why it failed and what to do, its steps, and what went in and out of each. Uses no hooks. Renders a `<section>`.
 *
 * @keyboard Enter, Space: shows or hides what went in or out of a step
 * @keyboard Up, Down, Page Up, Page Down, Home, End: go through data, which takes the focus
 * @keyboard Right, Left: open and close a level of data, and go to the level below or above
 * @example
 * <ExecutionDetailView execution={run} stop={{ run: stop, pending: false }} rerun={{ run: rerun, pending: false }} />
 */
export const ExecutionDetailView: ForwardRefExoticComponent<ExecutionDetailViewProps & RefAttributes<HTMLElement>> =
  forwardRef<HTMLElement, ExecutionDetailViewProps>(function ExecutionDetailView(props, ref): ReactElement {
    return (
      <BlockBoundary textsLater fallback={<DetailOnItsWay />}>
        <LazyRunView {...props} ref={ref} />
      </BlockBoundary>
    );
  });

const LazyRunView = /* @__PURE__ */ retryableLazy<ExecutionDetailViewProps, HTMLElement>(
  async () => (await import("./run-view.tsx")).RunView,
);
