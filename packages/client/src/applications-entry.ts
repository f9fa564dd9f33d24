// What a list of applications needs. A bundler that keeps together what `index.ts` names loads no more of this package with it.
export { getApplication, listApplications, type ListApplicationsOptions } from "./applications/applications.ts";
export type { Application } from "./applications/applications.schema.ts";
export type { Connection, ConnectionStatus } from "./applications/connection.schema.ts";
export { CobaltError, type CobaltErrorCode, isCobaltError } from "./errors.ts";
export { readTime } from "./read-time.ts";
export { type CobaltSession, type CobaltSessionOptions, type CobaltWarning, createCobaltSession } from "./session.ts";
