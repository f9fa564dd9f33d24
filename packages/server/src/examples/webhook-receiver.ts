import { parseWebhook, verifyWebhook, type WebhookEvent } from "@cobalt-kit/server";

export interface WebhookReceiverOptions {
  /** The key of the environment the webhook belongs to. */
  apiKey: string;
  /** Whether nobody claimed this key yet: one atomic step, such as `insert … on conflict do nothing` that tells what it inserted. */
  claim: (key: string) => Promise<boolean>;
  /** Takes a claim back. */
  release: (key: string) => Promise<void>;
  /** Your own work. Hand long work to a queue: Cobalt waits for the answer. */
  handle: (event: WebhookEvent) => Promise<void>;
}

export function createWebhookReceiver(options: WebhookReceiverOptions): (request: Request) => Promise<Response> {
  const { apiKey, claim, handle, release } = options;
  return async (request) => {
    const body = new Uint8Array(await request.arrayBuffer()); // the bytes as they were signed
    const signature = request.headers.get("x-cobalt-signature");
    if (!(await verifyWebhook(body, signature, apiKey))) return new Response(null, { status: 401 });

    const event = parseWebhook(body);
    if (!(await claim(event.key))) return new Response(null, { status: 200 }); // it came before
    try {
      await handle(event);
      return new Response(null, { status: 200 });
    } catch {
      await release(event.key);
      return new Response(null, { status: 500 }); // Cobalt tries again, up to three times
    }
  };
}
