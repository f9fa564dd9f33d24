import type {
  ApplicationFixture,
  ConfigFixture,
  FieldFixture,
  JsonObject,
  JsonValue,
  OptionFixture,
  WorkflowFixture,
} from "../fixtures/fixtures.ts";
import type { Account } from "./account.ts";
import { type FieldValues, writeFields } from "./field-values.ts";
import type { Store } from "./store.ts";

/** Label rows that came without a name are under this one; they are for every map whose rows the caller gives. */
export const namelessLabels = "";

/** The switch and the values of one workflow in a config. */
interface StoredWorkflow {
  enabled: boolean;
  values: FieldValues;
}

/** The installation of an application for an account. */
export interface StoredConfig {
  key: string;
  slug: string;
  configId: string;
  /** Of an application that takes several connections. */
  connectionId: string | undefined;
  values: FieldValues;
  workflows: Map<string, StoredWorkflow>;
  /** Rows of map fields that the caller gave, by the name of the label object. */
  labels: Map<string, OptionFixture[]>;
  /** Messages shown at fields, by field id, until the field is written again. */
  fieldErrors: Map<string, string>;
  /** Rows by the name of the datastore. */
  datastores: Map<string, JsonObject[]>;
  /** Set up by the host product for all of its accounts. */
  tenant?: boolean | undefined;
  createdAt: number;
  updatedAt: number;
}

/** Values of fields as a caller sends them. `null` clears. */
export type FieldChange = Map<string, JsonValue>;

/** A change to a config. What it does not name stays. */
export interface ConfigChange {
  fields?: FieldChange;
  workflows?: { id: string; enabled?: boolean | undefined; fields?: FieldChange }[];
}

/** The config an account has for an application. Its id is the account's unless the caller chose another. */
export function findConfig(
  account: Account,
  slug: string,
  configId: string | undefined,
  connectionId?: string,
): StoredConfig | undefined {
  const wanted = configId ?? account.id;
  return account.configs.find(
    (config) => config.slug === slug && config.configId === wanted && config.connectionId === connectionId,
  );
}

/** Installs an application for an account: no values yet, workflows on that switch themselves on. */
export function installConfig(
  store: Store,
  account: Account,
  application: ApplicationFixture,
  configId: string | undefined,
  connectionId?: string,
): StoredConfig {
  const now = store.now();
  const config: StoredConfig = {
    key: store.nextId(),
    slug: application.slug,
    configId: configId ?? account.id,
    connectionId,
    values: new Map(),
    workflows: new Map(),
    labels: new Map(),
    fieldErrors: new Map(),
    datastores: new Map(),
    createdAt: now,
    updatedAt: now,
  };
  offerWorkflows(account, application, config);
  account.configs.push(config);
  return config;
}

/** Removes a config with its values, switches and datastores. */
export function removeConfig(account: Account, config: StoredConfig): void {
  account.configs = account.configs.filter((candidate) => candidate !== config);
}

/** Makes a config of that id for an application, unless there is one. */
export function ensureConfig(
  store: Store,
  account: Account,
  slug: string,
  configId: string,
  connectionId?: string,
): void {
  const application = store.applications.get(slug);
  if (application === undefined || findConfig(account, slug, configId, connectionId) !== undefined) return;
  installConfig(store, account, application, configId, connectionId);
}

/** Brings the workflows of a config in line with what the account is offered now; those that stay keep their state. */
export function offerWorkflows(account: Account, application: ApplicationFixture, config: StoredConfig): void {
  const offered = (application.workflows ?? []).filter((workflow) => isOffered(account, workflow));
  const before = new Map(config.workflows);
  config.workflows.clear();
  for (const { id, autoEnable = false } of offered) {
    config.workflows.set(id, before.get(id) ?? { enabled: autoEnable, values: new Map() });
  }
}

function isOffered(account: Account, { hidden = false, onlyFor = {} }: WorkflowFixture): boolean {
  const has = ([key, value]: [string, string]): boolean =>
    account.udf.some((entry) => entry.key === key && entry.value === value);
  return !hidden && Object.entries(onlyFor).every(has);
}

/** Applies a change whose field and workflow ids are known to exist. */
export function changeConfig(
  store: Store,
  config: StoredConfig,
  application: ApplicationFixture,
  change: ConfigChange,
): void {
  if (change.fields !== undefined) {
    writeFields(application.fields ?? [], config.values, change.fields);
    for (const id of change.fields.keys()) config.fieldErrors.delete(id);
  }
  for (const { id, enabled, fields } of change.workflows ?? []) {
    const stored = config.workflows.get(id);
    if (stored === undefined) continue;
    if (enabled !== undefined) stored.enabled = enabled;
    if (fields === undefined) continue;
    writeFields(workflowFields(application, id), stored.values, fields);
    for (const fieldId of fields.keys()) config.fieldErrors.delete(fieldId);
  }
  config.updatedAt = store.now();
}

/** Field definitions of a workflow of an application. */
export function workflowFields(application: ApplicationFixture, workflowId: string): FieldFixture[] {
  return application.workflows?.find((workflow) => workflow.id === workflowId)?.fields ?? [];
}

/** Installs a config of the fixtures. */
export function installFixtureConfig(
  store: Store,
  account: Account,
  application: ApplicationFixture,
  fixture: ConfigFixture,
): void {
  const config = installConfig(store, account, application, fixture.config_id);
  config.tenant = fixture.tenant;
  config.datastores = new Map((fixture.datastores ?? []).map(({ name, records }) => [name, records]));
  changeConfig(store, config, application, {
    fields: new Map(Object.entries(fixture.fields)),
    workflows: fixture.workflows.map(({ id, enabled, fields }) => ({
      id,
      enabled,
      fields: new Map(Object.entries(fields ?? {})),
    })),
  });
  config.fieldErrors = new Map((fixture.fieldErrors ?? []).map(({ id, message }) => [id, message]));
}
