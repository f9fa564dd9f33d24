import { isCobaltError, receiveWebhook, type WebhookEvent } from "@cobalt-kit/server";

export interface WebhookReceiverOptions {
  /** The key of the environment the webhook belongs to; several while you exchange one for another. */
  apiKey: string | readonly string[];
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
    let event: WebhookEvent;
    try {
      event = await receiveWebhook(await request.arrayBuffer(), request.headers.get("x-cobalt-signature"), apiKey);
    } catch (error) {
      return new Response(null, { status: isCobaltError(error) && error.code === "forbidden" ? 401 : 400 });
    }
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
