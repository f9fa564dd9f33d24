import { givenIds } from "../path.ts";
import { defined, expected, id, object, text } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";

/** A person's request for an application of the ecosystem. */
export interface RequestAccessInput {
  slug: string;
  /** Address to answer to. A session does not contain one, so ask for it. */
  email: string;
  name?: string | undefined;
  /** The reason for the request. Wire: `description`. */
  message?: string | undefined;
}

/** A request for access that was sent. */
export interface AccessRequest {
  id?: string;
  email: string;
  /** ISO time. Wire: `created_at`. */
  createdAt?: string;
}

/**
 * Asks the organization to enable an application that it only shows. The API does not list an account's own requests.
 * `POST /api/v1/ecosystem/leads`.
 *
 * @example
 * await requestAccess(session, { slug: "sage", email: "ada@harbor.test", message: "For our books in Dublin." });
 * @throws CobaltError `not-found` where the deployment does not accept requests, `invalid-request` for input it refuses.
 */
export async function requestAccess(
  session: CobaltSession,
  { slug, email, name, message }: RequestAccessInput,
  call?: CallOptions,
): Promise<AccessRequest> {
  const body = await session.transport("POST", "/api/v1/ecosystem/leads", {
    ...call,
    body: { ...givenIds({ slug }), email, name, description: message },
  });
  const read = object((wire) => {
    const own = id(wire._id);
    const told = text(wire.email) ?? (own && email);
    return told === undefined ? undefined : defined({ id: own, email: told, createdAt: text(wire.created_at) });
  });
  return expected(read(body), "request");
}
