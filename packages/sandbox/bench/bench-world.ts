import { createSandbox, type Sandbox } from "../src/create-sandbox.ts";
import type { Fixtures } from "../src/fixtures/fixtures.ts";

/** A request to be measured; by a browser of the account unless it says otherwise. */
export interface Ask {
  path: string;
  by?: "token" | "key" | "nobody";
  /** @default "harbor" */
  account?: string;
  slug?: string;
  body?: unknown;
  /** A refusal that may be measured, too. */
  refused?: number;
}

/** A sandbox, and what its samples name. */
export interface BenchWorld {
  sandbox: Sandbox;
  /** An application of Harbor's whose settings are read and written whole. */
  config: string;
  executionId: string;
  webhookId: string;
  datastoreId: string;
  send(method: string, ask: Ask): Promise<unknown>;
  /** A number that was not used before. */
  next(): number;
}

/** A world of these fixtures. */
export async function createBenchWorld(fixtures: Fixtures, config: string): Promise<BenchWorld> {
  const sandbox = createSandbox({ fixtures, deliver: () => Promise.resolve(new Response(null, { status: 200 })) });
  let last = 0;
  const send: BenchWorld["send"] = async (method, { path, by = "token", account = "harbor", slug, body, refused }) => {
    const response = await sandbox.fetch(path, {
      method,
      headers: {
        ...(by === "token" ? { authorization: `Bearer ${await sandbox.control.mintToken(account)}` } : {}),
        ...(by === "key" ? { "x-api-key": "tk_sandbox", linked_account_id: account } : {}),
        ...(slug === undefined ? {} : { slug }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok && response.status !== refused) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  const webhook = { webhook_url: "https://ledger.test/hooks", webhook_events: ["Workflow Completed"] };
  const api = "/api/v2/public";
  return {
    sandbox,
    config,
    executionId: text(await send("GET", { path: `${api}/execution?status=ERRORED` }), "docs", 0, "_id"),
    webhookId: text(await send("POST", { path: `${api}/webhook`, by: "key", body: webhook }), "_id"),
    datastoreId: text(await send("GET", { path: `${api}/datastore` }), 0, "_id"),
    send,
    next: () => (last += 1),
  };
}

/** A text deep in an answer. */
export function text(value: unknown, ...path: (string | number)[]): string {
  let found = value;
  for (const step of path) found = typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined;
  if (typeof found !== "string")
    throw new Error(`No text at ${path.join(".")} of ${JSON.stringify(value).slice(0, 200)}`);
  return found;
}
