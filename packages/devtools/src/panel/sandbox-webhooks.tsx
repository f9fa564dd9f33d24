import type { ReactElement } from "react";
import type { WebhookDelivery } from "./sandbox-control.ts";

/** What the sandbox told the webhooks that the organization has: no API lists it, and no body or address is shown. */
export function SandboxWebhooks({ deliveries }: { deliveries: readonly WebhookDelivery[] }): ReactElement {
  return (
    <section aria-label="Webhook deliveries">
      <h2>Webhook deliveries</h2>
      {deliveries.length === 0 && <p className="note">Nothing was delivered yet.</p>}
      <ul className="lines">
        {deliveries.map(({ id, event, to, status, answers }) => (
          <li key={id}>
            {event} to {to}: {status}
            {answers.length > 0 && <span className="note"> ({answers.join(", ")})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
