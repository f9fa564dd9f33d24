import type { CobaltSession } from "../session.ts";
import { type OpenedSession, openSession } from "./open-session.ts";

/** Lets the next answer of the sandbox be `body`, with a status of success, and gives what `read` makes of it. */
export async function readIn<T>(
  { sandbox, session }: OpenedSession,
  body: unknown,
  read: (session: CobaltSession) => Promise<T>,
): Promise<T> {
  sandbox.control.clearRequests();
  sandbox.control.failNext("*", { status: 200, body: typeof body === "string" ? body : JSON.stringify(body) });
  return read(session);
}

/** The same in a session of its own, with what was told to `onWarning`. */
export async function readBody<T>(
  body: unknown,
  read: (session: CobaltSession) => Promise<T>,
): Promise<{ domain: T; warnings: unknown[] }> {
  const opened = openSession();
  return { domain: await readIn(opened, body, read), warnings: opened.warnings };
}
