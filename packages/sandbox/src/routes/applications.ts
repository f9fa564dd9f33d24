import type { ApplicationFixture } from "../fixtures/fixtures.ts";
import { authTypeNamed } from "../http/auth-type.ts";
import { namedAccount, requireKey, requireToken } from "../http/credentials.ts";
import { listedApplication } from "../http/named-application.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import type { Account } from "../store/account.ts";
import { applicationRecord, listedApplications } from "../wire/application-record.ts";
import { seedApplication } from "../wire/seed-records.ts";

/** Applications, for backends with the API key and for browsers with a token. */
export function applicationRoutes(add: AddRoute): void {
  const families: { path: string; shared: boolean; account: (visit: Visit) => Account | undefined }[] = [
    { path: "/api/v2/f-sdk/application", shared: false, account: requireToken },
    {
      path: "/api/v2/public/application",
      shared: true,
      account: (visit) => {
        if (visit.header("authorization") !== undefined) return requireToken(visit);
        requireKey(visit);
        return namedAccount(visit);
      },
    },
  ];
  for (const { path, shared, account } of families) {
    const recordFor = ({ dialect }: Visit): typeof applicationRecord =>
      shared && dialect === "seed" ? seedApplication : applicationRecord;
    add("GET", path, (visit) => {
      const owner = account(visit);
      return listedApplications(visit.store)
        .filter((application) => (shared ? matches(application, visit) : matchesEcosystem(application, visit)))
        .map((application) => recordFor(visit)(application, owner));
    });
    add("GET", `${path}/:slug`, (visit) => {
      const owner = account(visit);
      return recordFor(visit)(listedApplication(visit, visit.param("slug")), owner);
    });
  }
}

// All that browsers ever filtered by.
function matchesEcosystem(application: ApplicationFixture, visit: Visit): boolean {
  const ecosystem = visit.query("ecosystem");
  return ecosystem === undefined || String(application.ecosystem ?? false) === ecosystem;
}

function matches(application: ApplicationFixture, visit: Visit): boolean {
  const slug = visit.query("slug");
  const tags = visit.query("tags")?.split(",").filter(Boolean) ?? [];
  const authType = authTypeNamed(visit.query("auth_type"));
  return (
    (slug === undefined || application.slug === slug) &&
    (tags.length === 0 || tags.some((tag) => application.tags.includes(tag))) &&
    matchesEcosystem(application, visit) &&
    (authType === undefined || Object.hasOwn(application.auth, authType))
  );
}
