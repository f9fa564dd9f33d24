import type { ReactElement } from "react";
import { MissingMethodError, type WebhookDelivery } from "./sandbox-control.ts";

interface SandboxWebhooksProps {
  deliveries: readonly WebhookDelivery[] | MissingMethodError;
}

/** What the sandbox told the webhooks that the organization has: no API lists it, and no body or address is shown. */
export function SandboxWebhooks({ deliveries }: SandboxWebhooksProps): ReactElement {
  return (
    <section aria-label="Webhook deliveries">
      <h2>Webhook deliveries</h2>
      {deliveries instanceof MissingMethodError ? <p>{deliveries.message}</p> : <Deliveries deliveries={deliveries} />}
    </section>
  );
}

function Deliveries({ deliveries }: { deliveries: readonly WebhookDelivery[] }): ReactElement {
  if (deliveries.length === 0) return <p className="note">Nothing was delivered yet.</p>;
  return (
    <ul className="lines">
      {deliveries.map(({ id, event, to, status, answers }) => (
        <li key={id}>
          {event} to {to}: {status}
          {answers.length > 0 && <span className="note"> ({answers.join(", ")})</span>}
        </li>
      ))}
    </ul>
  );
}
