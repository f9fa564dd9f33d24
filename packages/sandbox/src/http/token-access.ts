import { ApiError } from "./api-error.ts";
import type { Visit } from "./visit.ts";

/** What a session token may reach where the sources disagree. */
export interface TokenAccess {
  /** Subscriptions of the org. */
  webhooks: boolean;
  datastores: boolean;
  /** Config routes for backends; those for browsers are always open. */
  configs: boolean;
}

/** What a session token reaches unless the sandbox is told otherwise. */
export const usualTokenAccess: TokenAccess = { webhooks: false, datastores: true, configs: true };

/** Turns a session token away from where it may not go. */
export function checkTokenAccess(visit: Visit, resource: keyof TokenAccess): void {
  if (visit.header("authorization") === undefined || visit.tokenAccess[resource]) return;
  throw new ApiError(401, "SERVER_ERROR", "Invalid Credentials");
}
