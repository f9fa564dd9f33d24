import type { PanelSource } from "./panel-source.ts";

/** An OAuth flow that somebody has to end. */
interface Authorization {
  state: string;
  slug: string;
}

/** What the panel asks of a sandbox. */
export interface SandboxState {
  now: string;
  /** Flows that nobody has decided yet. */
  authorizations: Authorization[];
  /** Applications that the account is connected to. */
  connected: string[];
}

/**
 * Calls a method of the sandbox's control, by the page's own `fetch` and without recording it.
 *
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
    throw new Error(String(answer.error));
  if (!response.ok || typeof answer !== "object" || answer === null || !("result" in answer)) throw new Error(nobody);
  return answer.result;
}

export async function readSandbox(source: PanelSource): Promise<SandboxState> {
  const [now, authorizations, account] = await Promise.all([
    callControl(source, "now"),
    callControl(source, "authorizations"),
    callControl(source, "account", source.session.linkedAccountId),
  ]);
  return {
    now: String(now),
    authorizations: listOf(authorizations).flatMap((each) =>
      has(each, "state") && has(each, "slug") && has(each, "status") && each.status === "pending"
        ? [{ state: String(each.state), slug: String(each.slug) }]
        : [],
    ),
    connected: [
      ...new Set(
        listOf(has(account, "connections") ? account.connections : []).flatMap((each) =>
          has(each, "slug") ? [String(each.slug)] : [],
        ),
      ),
    ],
  };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function has<Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> {
  return typeof value === "object" && value !== null && name in value;
}
