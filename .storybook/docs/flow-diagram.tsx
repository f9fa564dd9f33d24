import type { ReactElement } from "react";

/** Who talks to whom, and with what. */
export function FlowDiagram(): ReactElement {
  return (
    <ol className="docs-flow sb-unstyled">
      <li>
        <strong>Your backend</strong>
        <span>holds the API key</span>
        <code>@cobalt-kit/server</code>
      </li>
      <li className="docs-flow-step">
        <span aria-hidden="true">⇄</span>
        <span>session token</span>
      </li>
      <li>
        <strong>Your page</strong>
        <span>holds a token of one customer</span>
        <code>@cobalt-kit/components</code>
        <code>@cobalt-kit/hooks</code>
        <code>@cobalt-kit/client</code>
      </li>
      <li className="docs-flow-step">
        <span aria-hidden="true">⇄</span>
        <span>applications, settings, runs</span>
      </li>
      <li>
        <strong>Cobalt</strong>
        <span>holds connections and settings</span>
        <code>@cobalt-kit/sandbox</code>
        <span>in its place, on your machine</span>
      </li>
    </ol>
  );
}
