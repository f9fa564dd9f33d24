import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { type CobaltSession, type CobaltSessionOptions, type CobaltWarning, createCobaltSession } from "../session.ts";

export interface OpenedSession {
  sandbox: Sandbox;
  session: CobaltSession;
  warnings: CobaltWarning[];
  /** How often the host was asked for a token. */
  asked: () => number;
}

/** A session of Harbor Coffee against a sandbox of its own. */
export function openSession(
  options: Partial<CobaltSessionOptions> = {},
  sandbox: Sandbox = createSandbox(),
): OpenedSession {
  const warnings: CobaltWarning[] = [];
  const { linkedAccountId = "harbor", getSessionToken = () => sandbox.control.mintToken(String(linkedAccountId)) } =
    options;
  let asked = 0;
  const session = createCobaltSession({
    fetch: sandbox.fetch,
    onWarning: (warning) => warnings.push(warning),
    ...options,
    linkedAccountId,
    getSessionToken: (context) => {
      asked += 1;
      return typeof getSessionToken === "string" ? getSessionToken : getSessionToken(context);
    },
  });
  return { sandbox, session, warnings, asked: () => asked };
}

/** The code a call fails with; undefined when it does not. */
export async function codeOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
}
