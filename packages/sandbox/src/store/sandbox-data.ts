import { accountState } from "../account-state.ts";
import { privateNodes } from "../engine/private-nodes.ts";
import type { Run } from "../engine/run.ts";
import { markNumbers, writeJson } from "../exact-json.ts";
import type { ApplicationFixture, EventDefinitionFixture, JsonValue } from "../fixtures/fixtures.ts";
import type { Account } from "./account.ts";
import { addApplication } from "./org-workflows.ts";
import { replaceMaps, reviveMaps } from "./revive-maps.ts";
import { createRunLog } from "./run-log.ts";
import { webhookRecord } from "../wire/webhook-record.ts";
import type { Store } from "./store.ts";
import type { Delivery } from "./webhooks.ts";

/** Everything a sandbox knows beside its fixtures, as plain JSON. */
export interface SandboxData {
  version: 1;
  state: JsonValue;
}

// Steps of runs come from the fixtures again.
type SavedRun = Omit<Run, "nodes">;

interface SavedState
  extends
    Pick<Store, "counters" | "coop" | "redirectionUrl">,
    Pick<Store, "tokens" | "authorizations" | "hostedProperties" | "webhooks"> {
  deliveries: readonly Delivery[];
  applications: ApplicationFixture[];
  eventDefinitions: EventDefinitionFixture[];
  /** Older data knows no requests for access. */
  accounts: (Omit<Account, "runs" | "accessRequests"> &
    Partial<Pick<Account, "accessRequests">> & { runs: SavedRun[] })[];
  openRuns: string[];
}

/** Copies what a store knows. */
export function saveStore(store: Store): SandboxData {
  const data: SandboxData = JSON.parse(markNumbers(saveText(store)));
  return data;
}

/** What a store knows, as the text of its data. */
export function saveText(store: Store): string {
  const fromFixtures = new Set(store.fixtures.applications.map(({ slug }) => slug));
  const { counters, coop, redirectionUrl, deliveries, tokens, authorizations, hostedProperties, webhooks } = store;
  const state: SavedState = {
    counters,
    coop,
    redirectionUrl,
    deliveries: deliveries.items,
    tokens,
    authorizations,
    hostedProperties,
    webhooks,
    applications: [...store.applications.values()].filter(({ slug }) => !fromFixtures.has(slug)),
    eventDefinitions: [...store.eventDefinitions.values()],
    accounts: [...store.accounts.values()].map((account) => ({
      ...account,
      runs: account.runs.inOrder().map(({ nodes: _nodes, ...run }) => run),
    })),
    openRuns: [...store.openRuns].map(({ id }) => id),
  };
  return `{"version":1,"state":${writeJson(state, replaceMaps)}}`;
}

/** Brings a store to what another one knew. Throws, with the store back at its fixtures, when that cannot be read. */
export function restoreStore(store: Store, data: SandboxData): void {
  try {
    if (data.version !== 1) throw new Error(`version ${JSON.stringify(data.version)} is not known here`);
    const state: SavedState = JSON.parse(markNumbers(writeJson(data.state)));
    reviveMaps(state);
    fill(store, state);
    // What is of another shape fails here and not in somebody's request.
    for (const account of store.accounts.values()) accountState(store, account);
    for (const webhook of store.webhooks.values()) webhookRecord(store, webhook);
    for (const kept of [store.tokens, store.authorizations, store.hostedProperties])
      [...kept.values()].map(Object.keys);
  } catch (error) {
    store.reset();
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The data cannot be read: ${reason}`, { cause: error });
  }
}

function fill(store: Store, state: SavedState): void {
  store.reset();
  for (const part of [store.accounts, store.eventDefinitions, store.openRuns, store.humanTasks]) part.clear();
  Object.assign(store.counters, state.counters);
  store.coop = state.coop;
  store.redirectionUrl = state.redirectionUrl;
  // Schedules that fell due while nobody was here are not caught up on.
  store.scheduledUntil = store.now();
  for (const application of state.applications) addApplication(store, application);
  for (const event of state.eventDefinitions) store.eventDefinitions.set(event.name, event);
  copy(state.tokens, store.tokens);
  copy(state.authorizations, store.authorizations);
  copy(state.hostedProperties, store.hostedProperties);
  copy(state.webhooks, store.webhooks);
  for (const delivery of state.deliveries) store.deliveries.add(delivery, delivery.body.length);
  for (const delivery of state.deliveries) if (delivery.status === "pending") store.outbox.add(delivery);
  const open = new Set(state.openRuns);
  for (const { runs, accessRequests = [], ...account } of state.accounts) {
    const log = createRunLog();
    store.accounts.set(account.id, { ...account, accessRequests, runs: log });
    for (const saved of runs) {
      const nodes = store.orgWorkflows.get(saved.workflow.id)?.workflow.nodes ?? privateNodes;
      const run: Run = { ...saved, nodes };
      log.add(run);
      if (open.has(run.id)) store.openRuns.add(run);
      for (const task of run.tasks.values()) store.humanTasks.set(task.id, { run, task });
    }
  }
}

function copy<V>(from: Map<string, V>, to: Map<string, V>): void {
  for (const [key, value] of from) to.set(key, value);
}
