// What a list of applications needs, or a feature that needs one of them. A bundler that keeps together what `index.ts` names loads no more of this package with it.
export { readTime } from "@cobalt-kit/client/applications";
export type { Application, CobaltError, CobaltSession } from "@cobalt-kit/client/applications";
export { applicationQuery, applicationsQuery } from "./applications/applications.queries.ts";
export type { ApplicationFilters } from "./applications/narrow-applications.ts";
export { useAllApplications } from "./applications/use-all-applications.ts";
export { useApplication } from "./applications/use-application.ts";
export { useApplications } from "./applications/use-applications.ts";
export { useCobalt } from "./cobalt-context.ts";
export type { CobaltEvent } from "./cobalt-event.ts";
export { CobaltProvider, type CobaltProviderProps } from "./cobalt-provider.tsx";
export { usePendingConnection } from "./connections/use-pending-connection.ts";
export { type RequiredConnection, useRequireConnection } from "./connections/use-require-connection.ts";
export { cobaltKeys } from "./keys.ts";
export { usePermission, usePermissionCheck } from "./permissions/use-permission.ts";
export { useSessionStatus } from "./session/use-session-status.ts";
export { useEmitEvent } from "./use-emit-event.ts";
