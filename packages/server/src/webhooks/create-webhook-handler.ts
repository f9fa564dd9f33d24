import { CobaltError, isCobaltError } from "@cobalt-kit/client/transport";
import { tellHost } from "../tell-host.ts";
import { receiveWebhook } from "./receive-webhook.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** Remembers which events were handled, so that one that is delivered twice is handled once. Keep a key for a day. */
export interface WebhookClaims {
  /**
   * Resolves with true if nobody has claimed this key yet: one atomic step, such as `insert … on conflict do nothing` that reports whether it inserted.
   */
  claim: (key: string) => boolean | Promise<boolean>;
  /** Takes a claim back, after `onEvent` failed. */
  release: (key: string) => void | Promise<void>;
}

export interface WebhookHandlerOptions {
  /** The API key of the environment the webhook belongs to; several while you rotate keys. */
  apiKey: string | readonly string[];
  /**
   * Your own work. Cobalt waits for it, so hand long work to a queue. When it throws, the answer is 500 and Cobalt sends the
   * event again, up to three times.
   */
  onEvent: (event: WebhookEvent) => void | Promise<void>;
  /** Without these, `onEvent` is called for every delivery, and Cobalt delivers some events more than once. */
  claims?: WebhookClaims | undefined;
  /** Called with the reason for every response except 200 and 405, for your logs; Cobalt gets the status only. */
  onError?: ((error: unknown, request: Request) => void) | undefined;
}

/**
 * The endpoint that Cobalt's webhooks call: verifies the signature, reads the event and hands it to you once.
 * A Web-standard handler, like that of `createSessionHandler`; `toNodeHandler` mounts it in Express, Fastify, Koa and `node:http`.
 *
 * Answers 200 when the event was handled now or before, 400 when the body holds no event, 401 when it is not signed with a key of
 * yours, 405 when it is not a POST, and 500 when `onEvent` or `claims` failed or `apiKey` is missing.
 *
 * @returns The handler. It rejects only when the body cannot be read.
 * @throws CobaltError `invalid-request` without `onEvent`, and for `claims` without `claim` and `release`.
 * @example
 * const receive = createWebhookHandler({ apiKey, onEvent: (event) => queue.add(event) });
 * app.post("/cobalt/webhook", (c) => receive(c.req.raw));
 */
export function createWebhookHandler(options: WebhookHandlerOptions): (request: Request) => Promise<Response> {
  const { apiKey, claims, onError, onEvent }: WebhookHandlerOptions = Object(options); // which callers without types may leave out
  if (typeof onEvent !== "function" || (claims && !isClaims(claims))) {
    throw new CobaltError(
      "invalid-request",
      "[cobalt-kit] createWebhookHandler got no onEvent, or claims without claim and release, so it could handle no event. Pass functions.",
    );
  }

  return async (request) => {
    if (request.method !== "POST") return new Response(null, { status: 405, headers: { allow: "POST" } });
    const body = await request.arrayBuffer();
    let event: WebhookEvent;
    try {
      event = await receiveWebhook(body, request.headers.get("x-cobalt-signature"), apiKey);
    } catch (error) {
      return refuse(statusOf(error), error);
    }
    try {
      if (!claims || (await claims.claim(event.key))) await handle(event);
      return new Response(null, { status: 200 });
    } catch (error) {
      return refuse(500, error);
    }

    function refuse(status: number, error: unknown): Response {
      tellHost(() => onError?.(error, request));
      return new Response(null, { status });
    }
  };

  async function handle(event: WebhookEvent): Promise<void> {
    try {
      await onEvent(event);
    } catch (error) {
      await claims?.release(event.key);
      throw error;
    }
  }
}

function isClaims({ claim, release }: WebhookClaims): boolean {
  return typeof claim === "function" && typeof release === "function";
}

function statusOf(error: unknown): number {
  if (!isCobaltError(error)) return 500;
  if (error.code === "forbidden") return 401;
  return error.code === "unexpected-response" ? 400 : 500;
}
