"use client";
import { Component, type ReactElement, type ReactNode } from "react";
import { wrapTexts } from "../../wrap-texts.ts";
import { ChunkError } from "./retryable-lazy.tsx";

export interface ErrorBoundaryProps {
  children: ReactNode;
  /** Draws what stands in the place of what threw. `retry` draws that again, and asks again for code that did not arrive. */
  renderFailed: (retry: () => void) => ReactNode;
  /** Once one of them changes, what threw is drawn again. Always as many. */
  inputs?: readonly unknown[];
}

interface ErrorBoundaryState {
  thrown?: { error: unknown } | undefined;
  inputs?: readonly unknown[];
}

/** What throws below it leaves what is around it alone; React reports it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { thrown: { error } };
  }

  static getDerivedStateFromProps(
    { inputs = [] }: ErrorBoundaryProps,
    before: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return inputs.some((input, index) => input !== before.inputs?.[index]) ? { inputs, thrown: undefined } : null;
  }

  retry = (): void => {
    const error = this.state.thrown?.error;
    if (error instanceof ChunkError) error.retry();
    this.setState({ thrown: undefined });
  };

  override render(): ReactNode {
    return this.state.thrown ? this.props.renderFailed(this.retry) : this.props.children;
  }
}

export interface HostSlotProps<Given extends readonly unknown[]> {
  /** What the host has for this place. */
  content: ReactNode | ((...given: Given) => ReactNode);
  /** What a function of the host's is called with. Once it changes, what threw is tried again. */
  given: Given;
  /** Ours: stands here where the host has nothing, or what it has throws. */
  children?: ReactElement;
}

/** A place for something of the host's. What throws there leaves the block around it alone. */
export function HostSlot<Given extends readonly unknown[]>({
  content,
  given,
  children,
}: HostSlotProps<Given>): ReactElement | null {
  return content === undefined ? (
    (children ?? null)
  ) : (
    <ErrorBoundary inputs={[content, ...given]} renderFailed={() => children}>
      <Drawn content={content} given={given} />
    </ErrorBoundary>
  );
}

/** Calls the host's function below the boundary, which catches nothing that is thrown where it is drawn itself. */
function Drawn<Given extends readonly unknown[]>({ content, given }: HostSlotProps<Given>): ReactElement {
  return <>{wrapTexts(typeof content === "function" ? content(...given) : content)}</>;
}
