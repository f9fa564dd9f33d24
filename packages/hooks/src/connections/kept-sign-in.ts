import type { CobaltSession } from "@cobalt-kit/client";
import type { ConnectionSnapshot } from "./connection-change.ts";

const LONGEST_MS = 10 * 60_000;

/** A sign-in that this tab left for: what there was before it, and nothing that names a person or opens anything. */
export interface KeptSignIn {
  slug: string;
  authType: string;
  connectionId?: string | undefined;
  before: ConnectionSnapshot;
  /** A feature that needs the connection asked for it. */
  asked?: boolean | undefined;
  leftAt: number;
}

/** Keeps a sign-in for when the tab comes back: in the tab's own storage, which ends with it. */
export function keepSignIn(session: CobaltSession, leaving: Omit<KeptSignIn, "leftAt">): void {
  const { status, needsAttention } = leaving.before;
  const connections = leaving.before.connections.map(
    ({ identifier: _identifier, userDefinedFields: _fields, ...kept }) => kept,
  );
  const entry: KeptSignIn = { ...leaving, before: { status, needsAttention, connections }, leftAt: Date.now() };
  withStorage((storage) => storage.setItem(keyOf(session), JSON.stringify(entry)));
}

/** The sign-in this tab left for, for ten minutes. */
export function keptSignIn(session: CobaltSession): KeptSignIn | undefined {
  return withStorage((storage) => {
    const text = storage.getItem(keyOf(session));
    if (text === null) return undefined;
    const kept: unknown = JSON.parse(text);
    if (isKept(kept) && Date.now() - kept.leftAt < LONGEST_MS) return kept;
    storage.removeItem(keyOf(session));
    return undefined;
  });
}

export function dropSignIn(session: CobaltSession): void {
  withStorage((storage) => storage.removeItem(keyOf(session)));
}

function keyOf({ scope }: CobaltSession): string {
  return `cobalt-sign-in ${scope}`;
}

/** Another page of the host's, or a person, may have written anything. */
function isKept(value: unknown): value is KeptSignIn {
  const { slug, authType, before, leftAt }: { [Key in keyof KeptSignIn]?: unknown } = Object(value);
  const { connections }: { connections?: unknown } = Object(before);
  return (
    typeof slug === "string" &&
    typeof authType === "string" &&
    typeof leftAt === "number" &&
    Array.isArray(connections) &&
    connections.every((connection) => "status" in Object(connection))
  );
}

/** Does without where the browser gives no storage, as in some frames. */
function withStorage<T>(visit: (storage: Storage) => T): T | undefined {
  try {
    return visit(sessionStorage);
  } catch {
    return undefined;
  }
}
