import {
  type Application,
  applicationReader,
  type AuthStructure,
  type CallOptions,
  type CobaltSession,
  getApplication,
  getAuthStructure,
  givenIds,
  type LinkedAccountId,
  readList,
} from "@cobalt-kit/client/transport";
import type { CobaltAccount } from "../account/account.ts";

/** Which applications to list; what is left out does not filter. */
export interface ApplicationFilters {
  tags?: readonly string[] | undefined;
  /** True for applications that are shown but not enabled for connecting, false for those that are enabled. */
  ecosystem?: boolean | undefined;
  /** `oauth2` or `keybased`. */
  authType?: string | undefined;
  slug?: string | undefined;
}

export interface ServerApplicationFilters extends ApplicationFilters {
  /** The account whose connections to include. @default nobody's */
  linkedAccountId?: LinkedAccountId | undefined;
}

/** What your customers may connect. */
export interface OrganizationApplications {
  /**
   * Lists the applications your organization has enabled. `GET /api/v2/public/application`.
   *
   * @example
   * const applications = await cobalt.listApplications({ tags: ["CRM"] });
   */
  listApplications(filters?: ServerApplicationFilters, call?: CallOptions): Promise<Application[]>;
  /**
   * Reads one application. `GET /api/v2/public/application/{slug}`.
   *
   * @example
   * const { name, icon } = await cobalt.getApplication("slack");
   * @throws CobaltError `not-found` when no application has that slug, or it is not enabled.
   */
  getApplication(
    slug: string,
    options?: Pick<ServerApplicationFilters, "linkedAccountId">,
    call?: CallOptions,
  ): Promise<Application>;
  /**
   * Reads which values the connections of an application consist of: the shape that `migrateToken` requires. `GET /api/v2/public/auth-structure/{slug}`.
   *
   * @returns Empty for an application of the organization's own.
   * @example
   * const [structure] = await cobalt.getAuthStructure("stripe");
   * @throws CobaltError `server` or `not-found` for an unknown application.
   */
  getAuthStructure(slug: string, call?: CallOptions): Promise<AuthStructure[]>;
}

export function organizationApplications(
  session: CobaltSession,
  account: (linkedAccountId: LinkedAccountId) => CobaltAccount,
): OrganizationApplications {
  return {
    async listApplications({ linkedAccountId, ...filters } = {}, call) {
      return linkedAccountId === undefined
        ? listApplicationsOf(session, filters, call)
        : account(linkedAccountId).listApplications(filters, call);
    },
    async getApplication(slug, { linkedAccountId } = {}, call) {
      return linkedAccountId === undefined
        ? getApplication(session, slug, call)
        : account(linkedAccountId).getApplication(slug, call);
    },
    getAuthStructure: (slug, call) => getAuthStructure(session, slug, call),
  };
}

export async function listApplicationsOf(
  session: CobaltSession,
  { tags = [], ecosystem, authType, slug }: ApplicationFilters = {},
  call?: CallOptions,
): Promise<Application[]> {
  const query = { tags: tags.join(","), ecosystem, auth_type: authType, ...givenIds({ slug }) };
  const body = await session.transport("GET", "/api/v2/public/application", { ...call, query });
  return readList(body, applicationReader(session), session, "applications", (application) => application.slug);
}
