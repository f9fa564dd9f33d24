import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";

/** Every key of ours starts so: a scope is a base URL and a linked account, never a token. */
export type CobaltKey = readonly ["cobalt", scope: string, ...parts: unknown[]];

/** What a key needs of a session. */
export type KeySession = Pick<CobaltSession, "scope" | "linkedAccountId">;

const SCOPE = "cobalt";

export function scopeKey({ scope }: KeySession, ...parts: unknown[]): CobaltKey {
  return [SCOPE, scope, ...parts];
}

/**
 * Query keys, for hosts that invalidate or edit the cache.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: cobaltKeys.executions(session) });
 */
export const cobaltKeys: {
  /** Everything of ours, of all accounts. */
  all: readonly ["cobalt"];
  /** Everything of one account. */
  scope: (session: KeySession) => CobaltKey;
  /** The list of applications. */
  applications: (session: KeySession) => CobaltKey;
  /** One application. */
  application: (session: KeySession, slug: string) => CobaltKey;
  /** The list of an application's configs. */
  configs: (session: KeySession, slug: string) => CobaltKey;
  /** Every loaded config of an application. */
  configsOf: (session: KeySession, slug: string) => CobaltKey;
  /** One config; without `configId` the account's default one, which the API names after the account. */
  config: (session: KeySession, reference: ConfigReference) => CobaltKey;
  /** Lists of the workflows the account made itself; with filters, one list. */
  privateWorkflows: (session: KeySession, filters?: object) => CobaltKey;
  /** What a private workflow wants to be run with. */
  workflowInput: (session: KeySession, workflowId: string) => CobaltKey;
  /** Lists of executions; with filters, one list. */
  executions: (session: KeySession, filters?: object) => CobaltKey;
  /** One execution. */
  execution: (session: KeySession, executionId: string) => CobaltKey;
} = {
  all: [SCOPE],
  scope: (session) => scopeKey(session),
  applications: (session) => scopeKey(session, "applications"),
  application: (session, slug) => scopeKey(session, "application", slug),
  configs: (session, slug) => scopeKey(session, "configs", slug),
  configsOf: (session, slug) => scopeKey(session, "config", slug),
  config: (session, { slug, configId }) => scopeKey(session, "config", slug, configId ?? session.linkedAccountId),
  privateWorkflows: (session, ...filters) => scopeKey(session, "private-workflows", ...filters),
  workflowInput: (session, workflowId) => scopeKey(session, "workflow-input", workflowId),
  executions: (session, ...filters) => scopeKey(session, "executions", ...filters),
  execution: (session, executionId) => scopeKey(session, "execution", executionId),
};
