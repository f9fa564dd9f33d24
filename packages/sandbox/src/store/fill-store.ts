import { addHistory } from "../engine/history.ts";
import { addWaitingTask } from "../engine/waiting-task.ts";
import type { AccountFixture } from "../fixtures/fixtures.ts";
import { type Account, addAccount, mergeUdf } from "./account.ts";
import { installFixtureConfig } from "./config.ts";
import { addApplication } from "./org-workflows.ts";
import { addFixtureWorkflow } from "./private-workflows.ts";
import type { Store } from "./store.ts";

const dayInMilliseconds = 86_400_000;

/** Puts the fixtures into an empty store. */
export function fillStore(store: Store): void {
  for (const application of store.fixtures.applications) addApplication(store, application);
  for (const event of store.fixtures.eventDefinitions) store.eventDefinitions.set(event.name, event);
  for (const fixture of store.fixtures.accounts) fillAccount(store, fixture);
}

function fillAccount(store: Store, fixture: AccountFixture): void {
  const account = addAccount(store, fixture.id, fixture.name);
  account.scope = fixture.scope;
  account.parentId = fixture.parentId;
  mergeUdf(store, account, fixture.udf ?? {});
  if (fixture.defaultAppCredentials !== undefined) {
    account.defaultAppCredentials = new Map(Object.entries(fixture.defaultAppCredentials));
  }
  account.connections = fixture.connections.map(({ connectedDaysAgo, ...connection }) => ({
    ...connection,
    id: store.nextId(),
    connectedAt: store.now() - connectedDaysAgo * dayInMilliseconds,
  }));
  account.createdAt = oldest(account) - dayInMilliseconds;
  for (const config of fixture.configs) {
    const application = store.applications.get(config.slug);
    if (application !== undefined) installFixtureConfig(store, account, application, config);
  }
  for (const workflow of fixture.privateWorkflows) addFixtureWorkflow(store, account, workflow);
  for (const past of fixture.history) addHistory(store, account, past);
  for (const waiting of fixture.humanTasks ?? []) addWaitingTask(store, account, waiting);
}

function oldest(account: Account): number {
  return Math.min(account.createdAt, ...account.connections.map((connection) => connection.connectedAt));
}
