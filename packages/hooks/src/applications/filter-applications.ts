import type { Application } from "@cobalt-kit/client";
import { type ApplicationFilters, narrowApplications } from "./narrow-applications.ts";
import { searchApplications } from "./search/search-applications.ts";

/**
 * Sorts and narrows a list, as `useApplications` does: healthy ones first, then those that need attention, the
 * unconnected, and teasers of the ecosystem; by name within.
 *
 * @example
 * const crm = filterApplications(applications, { tags: ["CRM"], search: "hub" });
 */
export function filterApplications(applications: readonly Application[], filters: ApplicationFilters): Application[] {
  return narrowApplications(applications, filters, searchApplications);
}
