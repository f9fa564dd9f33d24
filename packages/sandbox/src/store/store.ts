import type { HumanTask } from "../engine/human-task.ts";
import type { Run } from "../engine/run.ts";
import type { ApplicationFixture, EventDefinitionFixture, Fixtures, JsonValue } from "../fixtures/fixtures.ts";
import type { Account } from "./account.ts";
import type { ConnectCode } from "./connect-codes.ts";
import type { Authorization } from "./authorizations.ts";
import { fillStore } from "./fill-store.ts";
import { createLatest, type Latest } from "./latest.ts";
import type { OrgWorkflow } from "./org-workflows.ts";
import type { IssuedToken } from "./tokens.ts";
import type { Delivery, Webhook } from "./webhooks.ts";

/** All the sandbox knows. Everything a caller can name is in a Map, so no name reaches a prototype. */
export interface Store {
  readonly fixtures: Fixtures;
  /** Reads the vendor strictly; see `SandboxOptions.strict`. */
  readonly strict: boolean;
  /** How long a session token lives unless whoever mints it says otherwise. */
  readonly tokenLifetimeSeconds: number;
  readonly applications: Map<string, ApplicationFixture>;
  /** Workflows the org built, by id. */
  readonly orgWorkflows: Map<string, OrgWorkflow>;
  readonly accounts: Map<string, Account>;
  /** Events the host product may fire, by name. */
  readonly eventDefinitions: Map<string, EventDefinitionFixture>;
  readonly tokens: Map<string, IssuedToken>;
  /** Connect codes that were made, and by whose claim each was spent. */
  readonly connectCodes: Map<string, ConnectCode>;
  readonly authorizations: Map<string, Authorization>;
  /** What a portal was given, by the token of its address. */
  readonly hostedProperties: Map<string, { value: JsonValue; configId: string | undefined; expiresAt: number }>;
  readonly humanTasks: Map<string, { run: Run; task: HumanTask }>;
  readonly webhooks: Map<string, Webhook>;
  /** What webhooks were told, in order. */
  readonly deliveries: Latest<Delivery>;
  /** Deliveries that are still to be made. */
  readonly outbox: Set<Delivery>;
  /** Runs whose end was not announced yet. */
  readonly openRuns: Set<Run>;
  /** Schedules have been looked at up to this time. */
  scheduledUntil: number;
  /** What makes time and ids go on from where they were. */
  readonly counters: { clockOffset: number; lastId: number };
  /** Whether the consent page opens in a browsing context group of its own. */
  coop: boolean;
  /** Where the organization wants people to go once they have decided. */
  redirectionUrl: string | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
  advance(milliseconds: number): void;
  /** The next id: 24 hexadecimal digits. */
  nextId(): string;
  /** Back to the fixtures, with the clock as it was given. */
  reset(): void;
}

/** A store filled with the fixtures. */
export function createStore(
  fixtures: Fixtures,
  clock: () => number,
  rules: Pick<Store, "strict" | "tokenLifetimeSeconds">,
): Store {
  const counters: Store["counters"] = { clockOffset: 0, lastId: 0 };
  const store: Store = {
    fixtures,
    ...rules,
    applications: new Map(),
    orgWorkflows: new Map(),
    accounts: new Map(),
    eventDefinitions: new Map(),
    tokens: new Map(),
    connectCodes: new Map(),
    authorizations: new Map(),
    hostedProperties: new Map(),
    humanTasks: new Map(),
    webhooks: new Map(),
    deliveries: createLatest({ count: 10_000, bytes: 16 * 1024 * 1024 }),
    outbox: new Set(),
    openRuns: new Set(),
    scheduledUntil: 0,
    counters,
    coop: false,
    redirectionUrl: undefined,
    now: () => clock() + counters.clockOffset,
    advance: (milliseconds) => {
      counters.clockOffset += milliseconds;
    },
    nextId: () => {
      counters.lastId += 1;
      return `67c0ba17${counters.lastId.toString(16).padStart(16, "0")}`;
    },
    reset: () => {
      Object.assign(counters, { clockOffset: 0, lastId: 0 });
      store.coop = false;
      store.redirectionUrl = undefined;
      store.deliveries.clear();
      for (const part of Object.values(store)) if (part instanceof Map || part instanceof Set) part.clear();
      store.scheduledUntil = store.now();
      fillStore(store);
    },
  };
  store.reset();
  return store;
}
