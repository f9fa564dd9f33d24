import type { JsonObject, JsonValue } from "../fixtures/fixtures.ts";
import { ApiError } from "../http/api-error.ts";
import { requireAccount, requireEither, requireToken } from "../http/credentials.ts";
import { anybodysWorkflow, noSuchWorkflow, orgWorkflow, orgWorkflows, ownWorkflow } from "../http/named-workflow.ts";
import { pageOf } from "../http/page.ts";
import type { AddRoute } from "../http/visit.ts";
import { workflowFilter } from "../http/workflow-filter.ts";
import { iso, isJsonObject, own, ownText } from "../json.ts";
import { addPrivateWorkflow, isSnapshot, openDraft, type PrivateWorkflow } from "../store/private-workflows.ts";
import { seedWorkflow } from "../wire/seed-records.ts";
import {
  draftRecord,
  orgWorkflowDetailRecord,
  orgWorkflowRecord,
  privateWorkflowRecord,
  workflowDetailRecord,
} from "../wire/workflow-record.ts";

const base = "/api/v2/public/workflow";

/** Workflows: those an account makes itself, and what is enabled of the org's. */
export function workflowRoutes(add: AddRoute): void {
  add("GET", base, (visit) => {
    const { store } = visit;
    const { account } = requireEither(visit);
    const isWanted = workflowFilter(visit);
    if (account === undefined || visit.query("scope") === "public") {
      const built = orgWorkflows(store).filter(({ application: { slug }, workflow: { name } }) =>
        isWanted({ name, slug, published: true }),
      );
      return {
        ...pageOf(visit, built, ({ application, workflow }) => orgWorkflowRecord(store, application, workflow)),
        schema: null,
      };
    }
    const workflows = account.privateWorkflows.filter(isWanted);
    return {
      ...pageOf(visit, workflows, (workflow) => privateWorkflowRecord(store, account, workflow)),
      schema: null,
    };
  });

  add("POST", base, (visit) => {
    const { store } = visit;
    const account = requireAccount(visit);
    const body = visit.object();
    const slug = ownText(body, "slug") ?? store.fixtures.org.defaultApplication.slug;
    if (slug !== store.fixtures.org.defaultApplication.slug && !store.applications.has(slug)) {
      throw new ApiError(500, "SERVER_ERROR", `Application with slug ${slug} not found`);
    }
    const name = ownText(body, "name")?.trim();
    if (name === undefined || name === "") throw new ApiError(400, "MISSING_REQUIRED_FIELD", "name is required");
    if (visit.dialect === "seed") checkNodes(own(body, "nodes") ?? []);
    const workflow = addPrivateWorkflow(store, account, { slug, name, ...shapeOf(body) });
    if (visit.dialect === "seed") return seedWorkflow(workflow);
    return { workflow: draftRecord(store, account, workflow, openDraft(store, workflow)) };
  });

  add("GET", `${base}/enabled`, (visit) => {
    const account = requireAccount(
      visit,
      new ApiError(
        400,
        "MISSING_LINKED_ACCOUNT_ID",
        "linked_account_id header is required when authenticating with an org API key",
      ),
    );
    return account.configs.flatMap((config) => {
      const application = visit.store.applications.get(config.slug);
      if (application === undefined) return [];
      const { id, name, icon, description } = application;
      return (application.workflows ?? [])
        .filter((workflow) => config.workflows.get(workflow.id)?.enabled === true)
        .map((workflow) => ({
          id: workflow.id,
          name: workflow.name,
          description: workflow.description,
          icon,
          createdAt: iso(config.createdAt),
          updatedAt: iso(config.updatedAt),
          config_id: config.configId,
          application: { _id: id, name, icon, description },
        }));
    });
  });

  add("GET", `${base}/request-structure/:workflow_id`, (visit) => {
    const { sample, jsonSchema } = ownWorkflow(requireAccount(visit), visit.param("workflow_id"));
    return {
      payload: sample ?? null,
      schema: jsonSchema ?? (sample === undefined ? null : schemaOf(sample)),
      schema_interpreted: null,
    };
  });

  add("GET", `${base}/versions/:workflow_id`, (visit) => {
    const { versions } = ownWorkflow(requireAccount(visit), visit.param("workflow_id"));
    return pageOf(visit, versions, ({ id, version, description, createdAt }) => ({
      _id: id,
      version,
      description,
      createdAt: iso(createdAt),
    }));
  });

  add("GET", `${base}/:workflow_id`, (visit) => {
    const { store } = visit;
    const { account } = requireEither(visit);
    const id = visit.param("workflow_id");
    const built = orgWorkflow(store, id);
    if (built !== undefined) return orgWorkflowDetailRecord(store, built.application, built.workflow);
    const found = anybodysWorkflow(store, id);
    if (found === undefined) throw noSuchWorkflow();
    if (found.account !== account) {
      throw new ApiError(403, "FORBIDDEN", "Workflow is private to another linked account");
    }
    return workflowDetailRecord(store, found.account, found.workflow);
  });

  add("PUT", `${base}/:workflow_id`, (visit) => {
    const { store } = visit;
    const account = requireToken(visit);
    const workflow = ownWorkflow(account, visit.param("workflow_id"));
    const body = visit.object();
    const settings = own(body, "settings");
    workflow.name = ownText(body, "name") ?? workflow.name;
    const description = own(body, "description");
    if (typeof description === "string") workflow.description = description;
    workflow.alias = ownText(body, "workflow_alias") ?? workflow.alias;
    if (isJsonObject(settings)) workflow.settings = { ...workflow.settings, ...settings };
    workflow.updatedAt = store.now();
    return workflowDetailRecord(store, account, workflow);
  });

  add("DELETE", `${base}/:workflow_id`, (visit) => {
    const account = requireToken(visit);
    const id = visit.param("workflow_id");
    const workflow = ownWorkflow(account, id);
    if (workflow.formerDraftIds.includes(id) || isSnapshot(workflow, id)) {
      throw new ApiError(400, "INVALID_WORKFLOW_ID", "Workflow is a version workflow.");
    }
    account.privateWorkflows = account.privateWorkflows.filter((candidate) => candidate !== workflow);
    return {
      success: true,
      triggers_deregistered: true,
      message: "Workflow deleted successfully",
      successfullyDeletedTriggers: true,
    };
  });

  add("GET", `${base}/:workflow_id/edit`, (visit) => {
    const account = requireAccount(visit);
    const workflow = ownWorkflow(account, visit.param("workflow_id"));
    return draftRecord(visit.store, account, workflow, openDraft(visit.store, workflow));
  });
}

function shapeOf(body: JsonObject): Partial<Pick<PrivateWorkflow, "description" | "nodes" | "edges">> {
  const description = ownText(body, "description");
  const nodes = own(body, "nodes");
  const edges = own(body, "edges");
  return {
    ...(description === undefined ? {} : { description }),
    ...(Array.isArray(nodes) ? { nodes } : {}),
    ...(Array.isArray(edges) ? { edges } : {}),
  };
}

// The vendor takes anything here.
function checkNodes(nodes: JsonValue): void {
  if (Array.isArray(nodes) && nodes.every(isJsonObject)) return;
  throw new ApiError(400, "VALIDATION_ERROR", "nodes must be a list of objects");
}

/** Further in, what a sample looks like is left open. */
const deepestSchema = 100;

function schemaOf(sample: JsonObject, depth = 0): JsonObject {
  const properties = Object.entries(sample).map(([key, value]): [string, JsonObject] => {
    if (isJsonObject(value)) return [key, depth < deepestSchema ? schemaOf(value, depth + 1) : { type: "object" }];
    if (Array.isArray(value)) return [key, { type: "array" }];
    return [key, value === null ? {} : { type: typeof value }];
  });
  return { type: "object", properties: Object.fromEntries(properties) };
}
