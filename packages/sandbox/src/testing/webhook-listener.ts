import type { JsonValue } from "../fixtures/fixtures.ts";
import { createWorld, textAt, type TestWorld } from "./visitor.ts";

/** Where the listener of `subscribed` listens. */
export const hookUrl = "https://ledger.test/hooks";

/** What a listener got. */
interface Received {
  url: string;
  method: string | undefined;
  headers: Headers;
  text: string;
}

const everything = [
  "Connection Created",
  "Connection Deleted",
  "Connection Expired",
  "Workflow Completed",
  "Workflow Errored",
  "Workflow Stopped",
  "Workflow Timed Out",
];

/** A world with a subscription to everything, and who listens: answers by these statuses, then by 200. */
export async function subscribed(
  answers: (number | "lost")[] = [],
  settings: Record<string, JsonValue> = {},
): Promise<TestWorld & { received: Received[]; id: string }> {
  const received: Received[] = [];
  const world = createWorld({
    deliver: async (url, { method, headers, body }) => {
      received.push({ url, method, headers: new Headers(headers), text: typeof body === "string" ? body : "" });
      const answer = answers.shift() ?? 200;
      if (answer === "lost") throw new TypeError("Failed to fetch");
      return new Response(null, { status: answer });
    },
  });
  const body = { webhook_url: hookUrl, webhook_events: everything, ...settings };
  const made = await world.key()("POST", "/api/v2/public/webhook", { body });
  return { ...world, received, id: textAt(made.body, "_id") };
}
