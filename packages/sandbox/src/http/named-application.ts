import type { ApplicationFixture } from "../fixtures/fixtures.ts";
import { ApiError } from "./api-error.ts";
import type { Visit } from "./visit.ts";

/** The application of a slug, if it is listed at all. */
export function findApplication(visit: Visit, slug: string): ApplicationFixture | undefined {
  return slug === visit.store.fixtures.org.defaultApplication.slug ? undefined : visit.store.applications.get(slug);
}

/** The application of a slug. Throws the 404 that reading and connecting answer with. */
export function listedApplication(visit: Visit, slug: string): ApplicationFixture {
  const application = findApplication(visit, slug);
  if (application !== undefined) return application;
  throw new ApiError(404, "EXTERNAL_API_FAILURE", disabledText(visit, slug), { typeName: "EXTERNAL_API_ERROR" });
}

/** The application of a slug, if it can be connected. A teaser cannot. */
export function connectableApplication(visit: Visit, slug: string): ApplicationFixture {
  const application = listedApplication(visit, slug);
  if (application.ecosystem !== true) return application;
  throw new ApiError(404, "EXTERNAL_API_FAILURE", disabledText(visit, slug), { typeName: "EXTERNAL_API_ERROR" });
}

/** The application of a slug. Throws the 500 that config and field routes answer with. */
export function installedApplication(visit: Visit, slug: string): ApplicationFixture {
  const application = findApplication(visit, slug);
  if (application !== undefined) return application;
  throw new ApiError(500, "SERVER_ERROR", disabledText(visit, slug));
}

function disabledText(visit: Visit, slug: string): string {
  return `Application with id ${slug} does not exist for org ${visit.store.fixtures.org.id} or is not enabled`;
}
