import { requested } from "../accepted.ts";
import { path } from "../path.ts";
import { expected, readList } from "../reading.ts";
import type { CobaltSession } from "../session.ts";
import type { CallOptions } from "../transport.ts";
import { type Application, applicationReader } from "./applications.schema.ts";

export interface ListApplicationsOptions extends CallOptions {
  /**
   * True for applications that are shown but not enabled for connecting, false for those that are enabled. @default both, if the deployment lists
   * those that are not enabled
   */
  ecosystem?: boolean | undefined;
}

/**
 * Lists the applications the linked account may connect, in the API's order, with the state of its connections.
 * `GET /api/v2/f-sdk/application`.
 *
 * @example
 * const applications = await listApplications(session);
 * @throws CobaltError any code of a call.
 */
export async function listApplications(
  session: CobaltSession,
  { ecosystem, ...call }: ListApplicationsOptions = {},
): Promise<Application[]> {
  const body = await session.transport("GET", "/api/v2/f-sdk/application", { ...call, query: { ecosystem } });
  return readList(body, applicationReader(session), session, "applications", ({ slug }) => slug);
}

/**
 * Reads one application. `GET /api/v2/f-sdk/application/{slug}`.
 *
 * @example
 * const { status, authMethods } = await getApplication(session, "slack");
 * @throws CobaltError `not-found` when no application has that slug, or it is not enabled.
 */
export async function getApplication(session: CobaltSession, slug: string, call?: CallOptions): Promise<Application> {
  const body = await session.transport("GET", path`/api/v2/f-sdk/application/${slug}`, call);
  return expected(applicationReader(session, requested(slug, body, "name"))(body), "application");
}
