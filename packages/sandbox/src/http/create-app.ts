import { Hono } from "hono";
import { writeJson } from "../exact-json.ts";
import { iso } from "../json.ts";
import { accountRoutes } from "../routes/accounts.ts";
import { applicationRoutes } from "../routes/applications.ts";
import { configRoutes } from "../routes/configs.ts";
import { accessRequestRoutes } from "../routes/access-requests.ts";
import { connectionRoutes } from "../routes/connections.ts";
import { consentRoutes } from "../routes/consent.ts";
import { credentialRoutes } from "../routes/credentials.ts";
import { datastoreRoutes } from "../routes/datastores.ts";
import { eventDefinitionRoutes } from "../routes/event-definitions.ts";
import { eventRoutes } from "../routes/events.ts";
import { executionRoutes } from "../routes/executions.ts";
import { fieldRoutes } from "../routes/fields.ts";
import { humanTaskRoutes } from "../routes/human-tasks.ts";
import { builderRoutes } from "../routes/builder.ts";
import { portalRoutes } from "../routes/portal.ts";
import { seedConfigRoutes } from "../routes/seed-configs.ts";
import { sessionRoutes } from "../routes/sessions.ts";
import { webhookRoutes } from "../routes/webhooks.ts";
import { workflowRunRoutes } from "../routes/workflow-runs.ts";
import { workflowRoutes } from "../routes/workflows.ts";
import type { Store } from "../store/store.ts";
import { ApiError, noSuchRoute, refusal, traceHeaders } from "./api-error.ts";
import { type Dialect, dialectOf } from "./dialect.ts";
import { formBody, jsonBody, objectBody, type RequestBody } from "./request-body.ts";
import type { TokenAccess } from "./token-access.ts";
import type { AddRoute, Visit } from "./visit.ts";

/** What the app is given beside a request. */
interface Surroundings {
  body: RequestBody;
  origin: string;
}

export type SandboxApp = Hono<{ Bindings: Surroundings }>;

/** How the service answers where the sources leave a choice. */
export interface Manners {
  dialect: Dialect;
  tokenAccess: TokenAccess;
  /** Whether pages of other origins may read the header `x-trace-id`. */
  exposeTraceId: boolean;
}

/** All routes of the service over one store. Within a resource, static paths come before those with parameters. */
export function createApp(store: Store, manners: Manners): SandboxApp {
  const app: SandboxApp = new Hono();
  const add: AddRoute = (method, path, handler) => {
    app.on(method, path, async (context) => {
      const { body, origin } = context.env;
      const search = new URL(context.req.url).searchParams;
      const visit: Visit = {
        store,
        origin,
        dialect: dialectOf(context.req.header("x-sandbox-dialect"), manners.dialect),
        tokenAccess: manners.tokenAccess,
        search,
        contentType: body.contentType,
        param: (name) => context.req.param(name) ?? "",
        header: (name) => context.req.header(name),
        headers: () => context.req.header(),
        query: (name) => search.get(name) || undefined,
        json: () => jsonBody(body),
        object: () => objectBody(body),
        form: () => formBody(body),
      };
      return answer(await handler(visit));
    });
  };
  sessionRoutes(add);
  credentialRoutes(add);
  accountRoutes(add);
  eventDefinitionRoutes(add);
  applicationRoutes(add);
  connectionRoutes(add);
  accessRequestRoutes(add);
  consentRoutes(add);
  configRoutes(add);
  fieldRoutes(add);
  seedConfigRoutes(add);
  eventRoutes(add);
  workflowRoutes(add);
  workflowRunRoutes(add);
  executionRoutes(add);
  webhookRoutes(add);
  datastoreRoutes(add);
  portalRoutes(add);
  builderRoutes(add);
  humanTaskRoutes(add);
  add("GET", "/healthz", () => ({ ok: true, now: iso(store.now()) }));
  app.notFound(({ req }) => refusal(noSuchRoute(req.method, req.path)));
  app.onError((error) =>
    refusal(error instanceof ApiError ? error : new ApiError(500, "SERVER_ERROR", `Sandbox failed: ${error.message}`)),
  );
  return app;
}

function answer(value: unknown): Response {
  if (value instanceof Response) return value;
  return new Response(value === undefined ? null : writeJson(value), {
    status: 200,
    headers: { "content-type": "application/json", ...traceHeaders() },
  });
}
