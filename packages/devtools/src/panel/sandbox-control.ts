import type { PanelSource } from "./panel-source.ts";

/** An OAuth flow that somebody has to end. */
interface Authorization {
  state: string;
  slug: string;
}

/** What a webhook was told, or is to be told once more. */
export interface WebhookDelivery {
  id: string;
  event: string;
  /** Its origin: the rest of an address may hold a key. */
  to: string;
  status: string;
  /** What each attempt was answered, in order; `"no answer"` where nobody did, and why where it was not made. */
  answers: string[];
}

/** What the panel asks of a sandbox. Each is what it answered, or the error of a sandbox that is too old to know the question. */
export interface SandboxState {
  now: string | MissingMethodError;
  /** Flows that nobody has decided yet. */
  authorizations: Authorization[] | MissingMethodError;
  /** Applications that the account is connected to. */
  connected: string[] | MissingMethodError;
  /** What webhooks were told last, newest first. */
  deliveries: WebhookDelivery[] | MissingMethodError;
}

/** The sandbox is of a version that lacks a method of the control. */
export class MissingMethodError extends Error {
  constructor(method: string) {
    super(
      `This sandbox is older than the devtools: its control has no method "${method}". Update @cobalt-kit/sandbox to have it here.`,
    );
  }
}

/**
 * Calls a method of the sandbox's control, by the page's own `fetch` and without recording it.
 *
 * @throws MissingMethodError of an older sandbox.
 * @throws Error with the sandbox's reason, or that none answers.
 */
export async function callControl(
  { recording, session }: PanelSource,
  method: string,
  ...values: readonly unknown[]
): Promise<unknown> {
  const nobody = `No sandbox answers at ${session.baseUrl}. One that is served has to let this page in: npx @cobalt-kit/sandbox --control-origin ${location.origin}`;
  const response = await recording
    .fetch(`${session.baseUrl}/sandbox/control/${method}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(values),
    })
    .catch((cause: unknown) => {
      throw new Error(nobody, { cause });
    });
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer === "object" && answer !== null && "error" in answer && !("message" in answer))
    throw response.status === 404 ? new MissingMethodError(method) : new Error(String(answer.error));
  if (!response.ok || typeof answer !== "object" || answer === null || !("result" in answer)) throw new Error(nobody);
  return answer.result;
}

export async function readSandbox(source: PanelSource): Promise<SandboxState> {
  const [now, authorizations, connected, deliveries] = await Promise.all([
    ask(source, String, "now"),
    ask(source, readAuthorizations, "authorizations"),
    ask(source, readConnected, "account", source.session.linkedAccountId),
    ask(source, readDeliveries, "latestDeliveries"),
  ]);
  return { now, authorizations, connected, deliveries };
}

/** Calls a method and reads its result; what one version lacks does not hide what it has. */
async function ask<Read>(
  source: PanelSource,
  read: (result: unknown) => Read,
  method: string,
  ...values: readonly unknown[]
): Promise<Read | MissingMethodError> {
  try {
    return read(await callControl(source, method, ...values));
  } catch (error) {
    if (error instanceof MissingMethodError) return error;
    throw error;
  }
}

function readAuthorizations(authorizations: unknown): Authorization[] {
  return listOf(authorizations).flatMap((each) =>
    has(each, "state") && has(each, "slug") && has(each, "status") && each.status === "pending"
      ? [{ state: String(each.state), slug: String(each.slug) }]
      : [],
  );
}

function readConnected(account: unknown): string[] {
  const connections = listOf(has(account, "connections") ? account.connections : []);
  return [...new Set(connections.flatMap((each) => (has(each, "slug") ? [String(each.slug)] : [])))];
}

function readDeliveries(deliveries: unknown): WebhookDelivery[] {
  return listOf(deliveries).toReversed().map(readDelivery);
}

function readDelivery(delivery: unknown): WebhookDelivery {
  return {
    id: has(delivery, "id") ? String(delivery.id) : "",
    event: has(delivery, "event") ? String(delivery.event) : "",
    to: has(delivery, "url") ? originOf(String(delivery.url)) : "",
    status: has(delivery, "status") ? String(delivery.status) : "",
    answers: listOf(has(delivery, "attempts") ? delivery.attempts : []).map((attempt) =>
      has(attempt, "status") ? String(attempt.status) : has(attempt, "refused") ? String(attempt.refused) : "no answer",
    ),
  };
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "an address that is none";
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function has<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === "object" && value !== null && name in value;
}
