import { ApiError } from "../http/api-error.ts";
import { noWorkflowOnConfig, readConfigChange, readLabels } from "../http/config-change.ts";
import { requireAccount, requireToken } from "../http/credentials.ts";
import { findApplication, installedApplication } from "../http/named-application.ts";
import { namedConnection } from "../http/named-connection.ts";
import { namedConfig, wantsOptions } from "../http/named-config.ts";
import { checkTokenAccess } from "../http/token-access.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { own, ownText } from "../json.ts";
import type { Account } from "../store/account.ts";
import { changeConfig, findConfig, installConfig, offerWorkflows, removeConfig } from "../store/config.ts";
import { connectionsTo, hasActiveConnection } from "../store/connections.ts";
import { type ConfigInPlace, configRecord, workflowRecords } from "../wire/config-record.ts";
import { seedConfig } from "../wire/seed-records.ts";

/** Configs: one store behind the routes for browsers and those for backends. */
export function configRoutes(add: AddRoute): void {
  add("POST", "/api/v2/f-sdk/config", (visit) =>
    configRecord(openConfig(visit, requireToken(visit)), wantsOptions(visit)),
  );
  add("POST", "/api/v2/public/config", (visit) => {
    const place = openConfig(visit, backendAccount(visit));
    return visit.dialect === "seed" ? seedConfig(place) : configRecord(place, wantsOptions(visit));
  });
  add("PUT", "/api/v2/f-sdk/config", (visit) => updateConfig(visit, requireToken(visit)));
  add("PUT", "/api/v2/public/config", (visit) => updateConfig(visit, requireAccount(visit)));

  const families: { prefix: string; account: (visit: Visit) => Account }[] = [
    { prefix: "/api/v2/f-sdk", account: requireToken },
    { prefix: "/api/v2/public", account: backendAccount },
  ];
  for (const { prefix, account } of families) {
    for (const path of [`${prefix}/slug/:slug/config`, `${prefix}/slug/:slug/config/:config_id`]) {
      add("GET", path, (visit) => {
        const place = namedConfig(visit, account(visit), visit.param("slug"), visit.param("config_id"));
        return configRecord(place, wantsOptions(visit));
      });
      add("DELETE", path, (visit) => {
        const owner = account(visit);
        if (findApplication(visit, visit.param("slug")) === undefined) {
          throw new ApiError(400, "SERVER_ERROR", `Application with slug ${visit.param("slug")} not found`);
        }
        const { config } = namedConfig(visit, owner, visit.param("slug"), visit.param("config_id"));
        removeConfig(owner, config);
        return { message: "Installation Deleted Success" };
      });
    }
  }

  add("GET", "/api/v2/public/slug/:slug/configs", (visit) => {
    const account = requireAccount(visit);
    const { slug } = installedApplication(visit, visit.param("slug"));
    return account.configs
      .filter((config) => config.slug === slug)
      .map((config) => ({
        _id: config.key,
        config_id: config.configId,
        connection_id: config.connectionId,
        tenant_config: config.tenant,
      }));
  });

  const togglePath = "/api/v2/public/slug/:slug/config/:config_id/workflows/:workflow_id";
  add("PATCH", togglePath, toggleWorkflow);
  add("PUT", togglePath, toggleWorkflow);
}

// The sources disagree on whether a token may come here.
function backendAccount(visit: Visit): Account {
  checkTokenAccess(visit, "configs");
  return requireAccount(visit);
}

function openConfig(visit: Visit, account: Account): ConfigInPlace {
  const { store } = visit;
  const body = visit.object();
  const slug = requireSlug(ownText(body, "slug"));
  const application = findApplication(visit, slug);
  if (application === undefined || application.ecosystem === true) {
    throw new ApiError(
      404,
      "INVALID_APP_ID",
      `Application with app_type '${slug}' not found for org ${store.fixtures.org.id}`,
    );
  }
  const configId = ownText(body, "config_id");
  const connectionId = namedConnection(visit, account, application, () => body);
  const known = findConfig(account, slug, configId, connectionId);
  const config = known ?? installConfig(store, account, application, configId, connectionId);
  if (known !== undefined) offerWorkflows(account, application, config);
  try {
    if (known === undefined) changeConfig(store, config, application, readConfigChange(application, config, body));
  } catch (error) {
    removeConfig(account, config);
    throw error;
  }
  for (const [name, rows] of readLabels(body)) config.labels.set(name, rows);
  return { account, application, config };
}

function updateConfig(visit: Visit, account: Account): Record<string, unknown> {
  const body = visit.object();
  const slug = requireSlug(ownText(body, "slug"));
  const place = namedConfig(visit, account, slug, ownText(body, "config_id"), () => body);
  changeConfig(visit.store, place.config, place.application, readConfigChange(place.application, place.config, body));
  for (const [name, rows] of readLabels(body)) place.config.labels.set(name, rows);
  return configRecord(place, wantsOptions(visit));
}

function toggleWorkflow(visit: Visit): Record<string, unknown> {
  const account = requireAccount(visit);
  const place = namedConfig(visit, account, visit.param("slug"), visit.param("config_id"), visit.object);
  const { application, config } = place;
  const workflow = config.workflows.get(visit.param("workflow_id"));
  if (workflow === undefined) throw noWorkflowOnConfig(visit.param("workflow_id"));
  const enabled = own(visit.object(), "enabled");
  if (typeof enabled !== "boolean") throw new ApiError(400, "VALIDATION_ERROR", "enabled must be a boolean");
  // An expired connection can be switched off behind, not on.
  const usable = enabled
    ? hasActiveConnection(account, application.slug, config.connectionId)
    : connectionsTo(account, application.slug).length > 0;
  if (!usable) throw new ApiError(400, "BAD_REQUEST", `Application ${application.name} is not connected`);
  workflow.enabled = enabled;
  config.updatedAt = visit.store.now();
  return { workflows: workflowRecords(place, wantsOptions(visit)) };
}

function requireSlug(slug: string | undefined): string {
  if (slug === undefined) throw new ApiError(400, "MISSING_REQUIRED_FIELD", "slug is required");
  return slug;
}
