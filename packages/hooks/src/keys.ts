import type { CobaltSession, ConfigReference } from "@cobalt-kit/client";

/** Every key of ours starts so: a scope is a base URL and a linked account, never a token. */
export type CobaltKey = readonly ["cobalt", scope: string, ...parts: unknown[]];

/** What a key needs of a session. */
export type KeySession = Pick<CobaltSession, "scope" | "linkedAccountId">;

export function scopeKey({ scope }: KeySession, ...parts: unknown[]): CobaltKey {
  return ["cobalt", scope, ...parts];
}

const key =
  (name: string) =>
  (session: KeySession, ...parts: unknown[]): CobaltKey =>
    scopeKey(session, name, ...parts);

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
  /** The linked account itself. */
  account: (session: KeySession) => CobaltKey;
  /** The list of applications. */
  applications: (session: KeySession) => CobaltKey;
  /** One application. */
  application: (session: KeySession, slug: string) => CobaltKey;
  /** The list of an application's configs. */
  configs: (session: KeySession, slug: string) => CobaltKey;
  /** Every loaded config of an application, and what is loaded of their fields. */
  configsOf: (session: KeySession, slug: string) => CobaltKey;
  /**
   * One config, with what is loaded of its fields below it; without `configId` the account's default one, which the API
   * names after the account.
   */
  config: (session: KeySession, reference: ConfigReference) => CobaltKey;
  /** Single fields of a config and columns of their rules; with the input of such a read, one of them. */
  configFields: (session: KeySession, input: ConfigReference & { fieldId?: string }) => CobaltKey;
  /** An application's datastores and their records; with a name, one datastore's records. */
  datastores: (session: KeySession, slug: string, input?: object) => CobaltKey;
  /** The organization's workflows that are switched on. */
  enabledWorkflows: (session: KeySession) => CobaltKey;
  /** Lists of the workflows the account made itself; with filters, one list and the pages of it. */
  privateWorkflows: (session: KeySession, filters?: object) => CobaltKey;
  /** The input of a private workflow. */
  workflowInput: (session: KeySession, workflowId: string) => CobaltKey;
  /** Published versions of a private workflow; with filters, one page. */
  workflowVersions: (session: KeySession, workflowId: string, filters?: object) => CobaltKey;
  /** Lists of executions; with filters, one list and the pages of it. */
  executions: (session: KeySession, filters?: object) => CobaltKey;
  /** One execution. */
  execution: (session: KeySession, executionId: string) => CobaltKey;
  /** Batches of an execution's steps; with a step and filters, one list and the pages of it. */
  executionBatches: (session: KeySession, executionId: string, nodeId?: string, filters?: object) => CobaltKey;
  /** The organization's webhooks; with an id, one of them. */
  webhooks: (session: KeySession, webhookId?: string) => CobaltKey;
} = {
  all: ["cobalt"],
  scope: scopeKey,
  account: /* @__PURE__ */ key("account"),
  applications: /* @__PURE__ */ key("applications"),
  application: /* @__PURE__ */ key("application"),
  configs: /* @__PURE__ */ key("configs"),
  configsOf: /* @__PURE__ */ key("config"),
  config: configKey,
  configFields: (session, { slug, configId, connectionId, ...input }) => [
    ...configKey(session, { slug, configId, connectionId }),
    "fields",
    ...(input.fieldId === undefined ? [] : [input]),
  ],
  datastores: /* @__PURE__ */ key("datastores"),
  enabledWorkflows: /* @__PURE__ */ key("enabled-workflows"),
  privateWorkflows: /* @__PURE__ */ key("private-workflows"),
  workflowInput: /* @__PURE__ */ key("workflow-input"),
  workflowVersions: /* @__PURE__ */ key("workflow-versions"),
  executions: /* @__PURE__ */ key("executions"),
  execution: /* @__PURE__ */ key("execution"),
  executionBatches: /* @__PURE__ */ key("execution-batches"),
  webhooks: /* @__PURE__ */ key("webhooks"),
};

function configKey(session: KeySession, reference: ConfigReference): CobaltKey {
  return scopeKey(session, "config", ...configParts(session, reference));
}

/** What tells a config from all others of an account. Always three parts: fewer would be the beginning of another config's. */
export function configParts(
  { linkedAccountId }: KeySession,
  { slug, configId = linkedAccountId, connectionId }: ConfigReference,
): [slug: string, configId: string, connectionId: string | null] {
  return [slug, configId, connectionId ?? null];
}

/** The same as one text, to keep something for each config. */
export function configText(session: KeySession, reference: ConfigReference): string {
  return JSON.stringify(configParts(session, reference));
}

/** The connection's id in the key of a config, or in one below it: `["cobalt", scope, "config", slug, configId, connectionId, …]`. */
export function connectionOf(queryKey: readonly unknown[]): unknown {
  return queryKey[5];
}
