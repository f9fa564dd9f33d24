import { Component, type ReactNode } from "react";

interface PanelBoundaryProps {
  children: ReactNode;
}

/** Keeps a failure of the panel within the panel. */
export class PanelBoundary extends Component<PanelBoundaryProps, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="failed" role="alert">
        The devtools failed. Your page is not affected.{" "}
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Show them again
        </button>
      </div>
    );
  }
}
