import { assertAccepted } from "../accepted.ts";
import { expected } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type Organization, organizationReader } from "./organization.schema.ts";

/**
 * Reads name and logo of the organization the account belongs to. `GET /api/v3/org/basics`.
 *
 * @example
 * const { name = "Integrations", logo } = await getOrganization(session);
 * @throws CobaltError `not-found` on deployments that do not have it.
 */
export async function getOrganization(session: CobaltSession, call?: CallOptions): Promise<Organization> {
  const body = await session.transport("GET", "/api/v3/org/basics", call);
  await assertAccepted(body);
  return expected(organizationReader(session)(body), "organization");
}
