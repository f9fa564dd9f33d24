import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";

/** Every key of ours starts so: a scope is a base URL and a linked account, never a token. */
export type CobaltKey = readonly ["cobalt", scope: string, ...parts: unknown[]];

/** What a key needs of a session. */
export type KeySession = Pick<CobaltSession, "scope" | "linkedAccountId">;

/**
 * Query keys, for hosts that invalidate or edit the cache.
 *
 * @example
 * queryClient.invalidateQueries({ queryKey: cobaltKeys.executions(session) });
 */
export const cobaltKeys = {
  /** Everything of ours, of all accounts. */
  all: ["cobalt"] as const,
  /** Everything of one account. */
  scope: (session: KeySession): CobaltKey => ["cobalt", session.scope],
  /** The list of applications. */
  applications: (session: KeySession): CobaltKey => ["cobalt", session.scope, "applications"],
  /** One application. */
  application: (session: KeySession, slug: string): CobaltKey => ["cobalt", session.scope, "application", slug],
  /** The list of an application's configs. */
  configs: (session: KeySession, slug: string): CobaltKey => ["cobalt", session.scope, "configs", slug],
  /** Every loaded config of an application. */
  configsOf: (session: KeySession, slug: string): CobaltKey => ["cobalt", session.scope, "config", slug],
  /** One config; without `configId` the account's default one, which the API names after the account. */
  config: (session: KeySession, { slug, configId }: ConfigReference): CobaltKey => [
    "cobalt",
    session.scope,
    "config",
    slug,
    configId ?? session.linkedAccountId,
  ],
  /** Lists of the workflows the account made itself; with filters, one list. */
  privateWorkflows: (session: KeySession, filters?: object): CobaltKey =>
    filters === undefined
      ? ["cobalt", session.scope, "private-workflows"]
      : ["cobalt", session.scope, "private-workflows", filters],
  /** What a private workflow wants to be run with. */
  workflowInput: (session: KeySession, workflowId: string): CobaltKey => [
    "cobalt",
    session.scope,
    "workflow-input",
    workflowId,
  ],
  /** Lists of executions; with filters, one list. */
  executions: (session: KeySession, filters?: object): CobaltKey =>
    filters === undefined ? ["cobalt", session.scope, "executions"] : ["cobalt", session.scope, "executions", filters],
  /** One execution. */
  execution: (session: KeySession, executionId: string): CobaltKey => [
    "cobalt",
    session.scope,
    "execution",
    executionId,
  ],
  /** Changes of one kind, such as "disconnect", in the mutation cache. */
  mutation: (session: KeySession, name: string): CobaltKey => ["cobalt", session.scope, name],
};
