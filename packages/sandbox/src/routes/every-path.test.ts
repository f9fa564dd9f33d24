// @vitest-environment node
import { describe, expect, it } from "vitest";
import { apiRoutes } from "../testing/api-routes.ts";
import { createWorld } from "../testing/visitor.ts";

const documented = `
POST session-token · POST session-token/revoke · GET session/active-linked-account
GET linked-account · POST linked-account · PUT linked-account · POST linked-account/upsert
GET linked-account/: · DELETE linked-account/: · PUT migrate-token · POST linked-account/:/migrate-token
PUT linked-account/default-app/auth-credentials/: · DELETE linked-account/default-app/auth-credentials/:
DELETE linked-account/integration/: · PUT linked-account/integration/save-key-credentials/:
GET linked-account/integration/oauth-url/: · GET application · GET application/: · GET auth-structure/:
POST config · PUT config · GET slug/:/config · GET slug/:/config/: · DELETE slug/:/config · DELETE slug/:/config/:
GET slug/:/configs · PATCH slug/:/config/:/workflows/: · PUT slug/:/config/:/workflows/:
GET config/: · PUT config/: · DELETE config/: · GET config/all · GET config/:/fields · GET config/:/field/:
PUT config/:/field/: · DELETE config/:/field/: · GET config/:/rule-engine/options
POST config/field · POST config/field/: · GET config/field/: · PUT config/field/: · DELETE config/field/:
POST config/rule-engine/: · POST event/: · POST event · POST event/trigger
GET application/event · POST application/event · GET application/event/: · PUT application/event/: · DELETE application/event/:
POST webhook · GET webhook · GET webhook/: · PUT webhook/: · DELETE webhook/: · PUT webhooks/group/edit
POST webhook/subscribe · POST webhook/unsubscribe · GET execution · GET execution/: · GET execution/:/nodes/:/batches
POST execution/:/stop · POST execution/:/rerun · GET workflow · POST workflow · GET workflow/: · PUT workflow/:
DELETE workflow/: · GET workflow/:/edit · PUT workflow/:/publish · POST workflow/:/execute
GET workflow/request-structure/: · GET workflow/versions/: · GET workflow/enabled · POST connect-url
GET hosted-properties · POST cobalt-hosted · GET datastore/config/: · GET datastore/config/:/:/records
POST datastore/config/:/:/search · GET datastore · GET datastore/:/records · POST datastore/:/search
GET human-tasks/: · POST human-tasks/:
GET /api/v3/org/basics · GET /api/v2/f-sdk/application · GET /api/v2/f-sdk/application/: · GET /api/v1/:/integrate
POST /api/v1/:/integrate · POST /api/v2/app/:/save · DELETE /api/v1/linked-acc/integration/:
POST /api/v2/f-sdk/config · PUT /api/v2/f-sdk/config · GET /api/v2/f-sdk/slug/:/config · GET /api/v2/f-sdk/slug/:/config/:
DELETE /api/v2/f-sdk/slug/:/config · DELETE /api/v2/f-sdk/slug/:/config/: · POST /api/v1/webhook/: · POST /api/v1/event/trigger
GET /api/v1/execution/:/response · POST /api/v1/workflow/:/execute
`
  .trim()
  .split(/\s*[·\n]\s*/)
  .map((route) => (route.includes(" /") ? route : route.replace(" ", " /api/v2/public/")));

const served = apiRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:[^/]+/g, ":")}`);

describe("the paths of the API", () => {
  it.each(documented)("%s is served", (route) => {
    expect(served).toContain(route);
  });

  it("are these and no more", () => {
    expect(served.filter((route) => !documented.includes(route))).toEqual([]);
  });

  it.each([
    "GET /api/v2/public/env/KEY",
    "GET /api/v2/public/audit/audit-trails",
    "GET /api/v2/integration-schema/slack/actions",
    "POST /api/v1/ecosystem/leads",
    "GET /api/v1/workflow/public/scheduled",
  ])("that belong to other products answer in the envelope: %s", async (route) => {
    const [method = "", path = ""] = route.split(" ");
    const { status, body } = await createWorld().key("ada")(method, path);
    expect(status).toBe(404);
    expect(body).toMatchObject({ status_code: 404, http_error_type: "NOT_FOUND", request_id: expect.any(String) });
  });
});
