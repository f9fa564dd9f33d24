import { accountState } from "./account-state.ts";
import { checkNumber } from "./check-number.ts";
import type { DeliveryState, SandboxControl } from "./control.ts";
import { addFinishedRuns } from "./engine/history.ts";
import { copyJson, markNumbers, writeJson } from "./exact-json.ts";
import { checkFault } from "./faults/fault.ts";
import type { ApplicationFixture, JsonValue } from "./fixtures/fixtures.ts";
import { meetsRoute, type Service } from "./http/dispatch.ts";
import { iso } from "./json.ts";
import { addApplications } from "./store/add-applications.ts";
import { type Account, addAccount } from "./store/account.ts";
import { finishAuthorization, isOpen } from "./store/authorizations.ts";
import { changeConfig, findConfig, installConfig, workflowFields } from "./store/config.ts";
import { createConnectCode } from "./store/connect-codes.ts";
import { addConnection, connectionsTo, expireConnections, removeConnections } from "./store/connections.ts";
import { saveStore } from "./store/sandbox-data.ts";
import type { Store } from "./store/store.ts";
import { mintToken, revokeTokensOf } from "./store/tokens.ts";
import type { Delivery } from "./store/webhooks.ts";

const lastMoment = Date.UTC(9999, 0);
const longestLifetime = 100 * 365 * 86_400;
// What a timer can wait; it does not wait at all for more.
const longestTimer = 2 ** 31 - 1;
const mostAdded = 100_000;

/** The control over a running service. */
export function createControl(service: Service, initialLatency: number): SandboxControl {
  const { courier, store, weather, manners } = service;
  const usualDialect = manners.dialect;
  return {
    reset: () => {
      store.reset();
      weather.clear(initialLatency);
      service.limiter.clear();
      service.seen.clear();
      manners.dialect = usualDialect;
    },
    data: () => saveStore(store),
    now: () => iso(store.now()),
    advance: (milliseconds) => {
      checkNumber(milliseconds, "The clock moves forward only, by milliseconds", { most: lastMoment - store.now() });
      store.advance(milliseconds);
      courier.settle();
    },
    addAccount: (accountId) => {
      if (!store.accounts.has(accountId)) addAccount(store, accountId, undefined);
    },
    mintToken: async (accountId, { expiresInSeconds, readOnlyWorkflow = false } = {}) => {
      if (expiresInSeconds !== undefined) {
        checkNumber(expiresInSeconds, "A lifetime is a number of seconds", {
          least: -longestLifetime,
          most: longestLifetime,
        });
      }
      const lifetime = expiresInSeconds === undefined ? {} : { fresh: true, lifetimeSeconds: expiresInSeconds };
      return (await mintToken(store, accountOf(store, accountId), { ...lifetime, readOnlyWorkflow })).token;
    },
    createConnectCode: (accountId) => createConnectCode(store, accountOf(store, accountId)),
    revokeTokens: (accountId) => revokeTokensOf(store, accountOf(store, accountId).id),
    connect: (accountId, slug, { authType, identifier, connectionId } = {}) => {
      const application = applicationOf(store, slug);
      const offered = Object.keys(application.auth);
      const chosen = authType ?? offered[0];
      if (chosen === undefined || !offered.includes(chosen)) {
        throw new Error(`"${slug}" offers ${offered.join(" and ")}, not ${chosen ?? "nothing"}`);
      }
      addConnection(store, accountOf(store, accountId), { slug, authType: chosen, identifier, connectionId });
      courier.settle();
    },
    disconnect: (accountId, slug) => {
      removeConnections(store, accountOf(store, accountId), applicationOf(store, slug).slug);
      courier.settle();
    },
    expire: (accountId, slug, { connectionId } = {}) => {
      const account = accountOf(store, accountId);
      const known = connectionsTo(account, applicationOf(store, slug).slug);
      if (!known.some(({ id }) => connectionId === undefined || id === connectionId)) {
        throw new Error(`"${accountId}" has no connection to "${slug}" that could expire`);
      }
      expireConnections(store, account, slug, connectionId);
      courier.settle();
    },
    decide: (state, decision, { identifier } = {}) => {
      const authorization = store.authorizations.get(state);
      if (authorization === undefined) throw new Error(`No authorization was started with the state "${state}"`);
      if (!isOpen(authorization)) throw new Error(`The authorization "${state}" is already ${authorization.status}`);
      if (!["allow", "deny", "hang"].includes(decision)) throw new Error(`Nobody can decide "${decision}"`);
      if (decision === "hang") authorization.status = "hanging";
      else finishAuthorization(store, authorization, decision === "allow", identifier);
      courier.settle();
    },
    authorizations: () =>
      [...store.authorizations.values()].map(({ state, slug, accountId, authUrl, status }) => ({
        state,
        slug,
        accountId,
        authUrl,
        status,
      })),
    setConsentPolicy: ({ coop }) => {
      store.coop = coop;
    },
    setRedirectionUrl: (url) => {
      if (url !== null && !(/^https?:/.test(url) && URL.canParse(url))) {
        throw new Error(`A redirection URL is one of http or https, not ${JSON.stringify(url)}`);
      }
      store.redirectionUrl = url ?? undefined;
    },
    failNext: (route, fault = {}) => {
      checkFault(fault);
      const { body, headers } = fault;
      weather.addFault(knownRoute(service, route), {
        ...fault,
        ...(typeof body === "object" && { body: copyJson(body) }),
        ...(headers !== undefined && { headers: { ...headers } }),
      });
    },
    setFaults: (faults) => weather.setFaults(faults),
    hold: (route) => weather.addHold(knownRoute(service, route)),
    release: (id) => weather.release(id),
    setLatency: (milliseconds) => {
      checkNumber(milliseconds, "Latency is a time to wait, in milliseconds", { most: longestTimer });
      weather.latency = milliseconds;
    },
    setDialect: (dialect) => {
      if (dialect !== "vendor" && dialect !== "seed")
        throw new Error(`The sandbox does not speak "${String(dialect)}"`);
      manners.dialect = dialect;
    },
    requests: ({ route, method } = {}) => {
      const wanted = route === undefined ? undefined : knownRoute(service, route);
      return copyJson(
        service.seen.items.filter(
          (request) =>
            (wanted === undefined || meetsRoute(request, wanted)) &&
            (method === undefined || request.method === method),
        ),
      );
    },
    clearRequests: () => {
      service.seen.clear();
    },
    deliveries: async () => {
      await courier.idle();
      return store.deliveries.items.map((delivery) => ({ ...deliveryState(delivery), body: delivery.body }));
    },
    latestDeliveries: ({ count = 10 } = {}) => {
      checkNumber(count, "How many deliveries is a whole number", { most: mostAdded, whole: true });
      courier.settle();
      const { items } = store.deliveries;
      return items.slice(Math.max(0, items.length - count)).map(deliveryState);
    },
    account: (accountId) => accountState(store, accountOf(store, accountId)),
    updateConfig: (accountId, slug, { fields = {}, fieldErrors }) => {
      const account = accountOf(store, accountId);
      const application = applicationOf(store, slug);
      const change = splitFields(application, toJson(fields));
      for (const { id } of fieldErrors ?? []) checkField(application, id);
      const config = findConfig(account, slug, undefined) ?? installConfig(store, account, application, undefined);
      changeConfig(store, config, application, change);
      if (fieldErrors !== undefined) config.fieldErrors = new Map(fieldErrors.map(({ id, message }) => [id, message]));
    },
    addExecutions: (accountId, count) => {
      checkNumber(count, "How many runs is a whole number", { most: mostAdded, whole: true });
      addFinishedRuns(store, accountOf(store, accountId), count);
    },
    addApplications: (count) => {
      checkNumber(count, "How many applications is a whole number", { most: mostAdded, whole: true });
      addApplications(store, count);
    },
  };
}

function deliveryState({ id, webhook, event, status, attempts }: Delivery): Omit<DeliveryState, "body"> {
  return {
    id,
    webhookId: webhook.id,
    event,
    url: webhook.url,
    status,
    attempts: attempts.map((attempt) => ({
      at: iso(attempt.at),
      ...(attempt.status === undefined ? {} : { status: attempt.status }),
      ...(attempt.refused === undefined ? {} : { refused: attempt.refused }),
    })),
  };
}

function toJson(fields: Record<string, unknown>): Record<string, JsonValue> {
  const copy: Record<string, JsonValue> = JSON.parse(markNumbers(writeJson(fields)));
  return copy;
}

// A path without parameters stays as it is, so that it meets that one resource only.
function knownRoute({ patterns }: Service, route: string): string {
  if (route === "*") return route;
  const found = patterns.find(route);
  return route.includes(":") ? found : route;
}

function splitFields(
  application: ApplicationFixture,
  fields: Record<string, JsonValue>,
): Parameters<typeof changeConfig>[3] {
  const entries = Object.entries(fields);
  for (const [id] of entries) checkField(application, id);
  return {
    fields: new Map(entries.filter(([id]) => has(application.fields, id))),
    workflows: (application.workflows ?? []).map(({ id }) => ({
      id,
      fields: new Map(entries.filter(([fieldId]) => has(workflowFields(application, id), fieldId))),
    })),
  };
}

function checkField(application: ApplicationFixture, id: string): void {
  const workflows = application.workflows ?? [];
  if (has(application.fields, id) || workflows.some((workflow) => has(workflow.fields, id))) return;
  throw new Error(`"${application.slug}" has no field "${id}"`);
}

function has(definitions: { id: string }[] | undefined, id: string): boolean {
  return definitions?.some((definition) => definition.id === id) ?? false;
}

function accountOf(store: Store, accountId: string): Account {
  const account = store.accounts.get(accountId);
  if (account === undefined) throw new Error(`The sandbox has no account "${accountId}"`);
  return account;
}

function applicationOf(store: Store, slug: string): ApplicationFixture {
  const application = store.applications.get(slug);
  if (application === undefined) throw new Error(`The sandbox has no application "${slug}"`);
  return application;
}
