import { type Deliver, DeliveryRefused } from "../engine/courier.ts";
import type { Reach } from "./reach.ts";

/** Delivers by the platform's fetch, and nowhere but where webhooks may go. */
export function deliverWithin(reach: Reach): Deliver {
  return (url, init) => {
    if (reach.isWebhook(url)) return globalThis.fetch(url, init);
    throw new DeliveryRefused(
      `Not sent: webhooks of this sandbox go to this machine only. Name ${new URL(url).hostname} with --webhook-host or webhookHosts.`,
    );
  };
}
