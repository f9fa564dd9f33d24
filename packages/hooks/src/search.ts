export { filterApplications } from "./applications/filter-applications.ts";
export { findMatches, type TextRange } from "./applications/search/find-matches.ts";
export { nearestApplications } from "./applications/search/nearest-applications.ts";
export { searchApplications } from "./applications/search/search-applications.ts";
