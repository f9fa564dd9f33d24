"use client";
import { Component, type ReactElement, type ReactNode } from "react";
import { wrapTexts } from "../../wrap-texts.ts";
import { ChunkError } from "./chunk-error.ts";

export interface ErrorBoundaryProps {
  children: ReactNode;
  /** Draws what stands in the place of what threw. `retry` draws that again, and asks again for code that did not arrive. */
  renderFailed: (retry: () => void) => ReactNode;
  /** Once one of them changes, what threw is drawn again. Its length must not change. */
  inputs?: readonly unknown[];
}

interface ErrorBoundaryState {
  thrown?: { error: unknown } | undefined;
}

/** A host may render again for each error that it hears of, with functions that are new each time. */
const mostTries = 3;

/** What throws below it leaves what is around it alone; React reports it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = {};

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { thrown: { error } };
  }

  /** In a row. */
  tries = 1;

  override componentDidUpdate(before: ErrorBoundaryProps, { thrown }: ErrorBoundaryState): void {
    if (!thrown) {
      // It stood, with its effects, until the host rendered again.
      if (before !== this.props) this.tries = 1;
    } else if (this.tries < mostTries && this.props.inputs?.some((input, index) => input !== before.inputs?.[index])) {
      this.tries += 1;
      this.retry();
    }
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
export function HostSlot<Given extends readonly unknown[]>(props: HostSlotProps<Given>): ReactElement | null {
  const { content, given, children = null } = props;
  return content === undefined ? (
    children
  ) : (
    <ErrorBoundary inputs={[content, ...given]} renderFailed={() => children}>
      <Drawn {...props} />
    </ErrorBoundary>
  );
}

/** Calls the host's function below the boundary, which catches nothing that is thrown where it is drawn itself. */
function Drawn<Given extends readonly unknown[]>({ content, given }: HostSlotProps<Given>): ReactNode {
  return wrapTexts(typeof content === "function" ? content(...given) : content);
}
