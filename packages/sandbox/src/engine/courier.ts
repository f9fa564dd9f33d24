import type { Store } from "../store/store.ts";
import type { Delivery } from "../store/webhooks.ts";
import { signHex } from "../store/sign-hex.ts";
import { deliveryHeaders } from "./delivery-headers.ts";
import { announceRuns } from "./announce-runs.ts";
import { runSchedules } from "./run-schedules.ts";

const maximumRetries = 3;
const firstRetryMilliseconds = 1000;
const timeoutMilliseconds = 10_000;

/** Sends a webhook's request. `globalThis.fetch` is one. */
export type Deliver = (url: string, init: RequestInit) => Promise<Response>;

/** Thrown by `Deliver` for an address that no attempt will ever be sent to. */
export class DeliveryRefused extends Error {}

/** Takes what is due in the outbox to whoever subscribed. */
export interface Courier {
  /** Sends what is due by the sandbox's clock, and does not wait for the answers. */
  settle(): void;
  /** Resolves when nothing that is due is under way any more. */
  idle(): Promise<void>;
}

/** A courier of a store. */
export function createCourier(store: Store, deliver: Deliver): Courier {
  const underWay = new Map<Delivery, Promise<void>>();
  let lastSigned: Promise<unknown> = Promise.resolve();
  /** In the order in which things happened: signatures may be ready in another. */
  const signInTurn = ({ body }: Delivery): Promise<string> => {
    const before = lastSigned;
    const signed = signHex(store.fixtures.org.apiKeys[0] ?? "", body);
    lastSigned = signed.catch(() => {}).then(() => before);
    return before.then(() => signed);
  };
  const settle = (): void => {
    runSchedules(store);
    announceRuns(store);
    for (const delivery of store.outbox) {
      if (delivery.dueAt > store.now() || underWay.has(delivery)) continue;
      const attempt = tryOnce(store, delivery, deliver, signInTurn(delivery)).finally(() => {
        underWay.delete(delivery);
        if (store.outbox.has(delivery)) settle();
      });
      underWay.set(delivery, attempt);
    }
  };
  return {
    settle,
    idle: async () => {
      settle();
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}

interface Outcome {
  status: number | undefined;
  refused?: string;
}

async function tryOnce(store: Store, delivery: Delivery, deliver: Deliver, signature: Promise<string>): Promise<void> {
  const { status, refused } = await send(delivery, deliver, signature);
  delivery.attempts.push({ at: delivery.dueAt, status, ...(refused === undefined ? {} : { refused }) });
  if (status === 200) delivery.status = "delivered";
  else if (refused !== undefined || delivery.attempts.length > maximumRetries) delivery.status = "failed";
  else delivery.dueAt += firstRetryMilliseconds * 2 ** (delivery.attempts.length - 1);
  if (delivery.status !== "pending") store.outbox.delete(delivery);
}

async function send({ webhook, body }: Delivery, deliver: Deliver, signature: Promise<string>): Promise<Outcome> {
  try {
    const headers = deliveryHeaders(webhook);
    if (!headers.has("content-type")) headers.set("content-type", "application/json");
    headers.set("x-cobalt-signature", await signature);
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    const response = await deliver(webhook.url, { method: webhook.method, headers, body, signal, redirect: "manual" });
    // Unread, it would keep its connection busy.
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return error instanceof DeliveryRefused ? { status: undefined, refused: error.message } : { status: undefined };
  }
}
