// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createdWorkflow } from "../testing/created-workflow.ts";
import { createWorld, textAt } from "../testing/visitor.ts";

const base = "/api/v2/public/workflow";
const headers = { slug: "acme" };

describe("publishing", () => {
  it("turns the draft into a version, and back", async () => {
    const { visit, id, draft } = await createdWorkflow();
    const published = await visit("PUT", `${base}/${draft}/publish`, { body: { published: true } });
    expect(published.body).toMatchObject({ _id: id, published: true, current_version: 1 });
    expect((await visit("GET", `${base}/versions/${id}`)).body).toMatchObject({ docs: [{ _id: id, version: 1 }] });
    const unpublished = await visit("PUT", `${base}/${id}/publish`, { body: { published: false } });
    expect(unpublished.body).toMatchObject({ published: false, current_version: 1 });
  });

  it("numbers the versions, the newest first", async () => {
    const { visit, id, draft } = await createdWorkflow();
    await visit("PUT", `${base}/${draft}/publish`, { body: { published: true } });
    const { body } = await visit("GET", `${base}/${id}/edit`);
    const next = textAt(body, "_id");
    expect(next).not.toBe(draft);
    expect((await visit("GET", `${base}/${id}/edit`)).body).toMatchObject({ _id: next, associated_workflow: id });
    await visit("PUT", `${base}/${next}/publish`, { body: { published: true, version: 7, description: "Faster" } });
    expect((await visit("GET", `${base}/versions/${id}`)).body).toMatchObject({
      totalDocs: 2,
      docs: [{ version: 7, description: "Faster" }, { version: 1 }],
    });
  });

  it("refuses to publish what is no draft, and to unpublish a draft", async () => {
    const { visit, id, draft, nobody, as } = await createdWorkflow();
    expect((await visit("PUT", `${base}/${id}/publish`, { body: { published: true } })).status).toBe(400);
    await visit("PUT", `${base}/${draft}/publish`, { body: { published: true } });
    expect(await visit("PUT", `${base}/${draft}/publish`, { body: { published: false } })).toMatchObject({
      status: 400,
      body: {
        error_code: "INVALID_WORKFLOW_ID",
        message: "Only public and published workflows can be unpublished",
      },
    });
    expect((await visit("PUT", `${base}/${id}/publish`, { body: {} })).status).toBe(400);
    expect(await as("bob")("PUT", `${base}/${id}/publish`, { body: { published: false } })).toMatchObject({
      status: 404,
      body: { error_code: "INVALID_WORKFLOW_ID", message: "No workflow found with the provided ID." },
    });
    expect(await nobody("PUT", `${base}/${id}/publish`, { body: { published: false } })).toMatchObject({
      status: 401,
      body: { error_code: "AUTH_SERVICE_ERROR", message: "Authorization Token Missing" },
    });
  });

  it("takes either id in both directions when it is lenient", async () => {
    const { as } = createWorld({ strict: false });
    expect((await as("ada")("PUT", `${base}/p_draft/publish`, { body: { published: true } })).status).toBe(200);
    const { body } = await as("ada")("GET", `${base}/versions/p_draft`);
    const draft = textAt(body, "docs", 0, "_id");
    expect((await as("ada")("PUT", `${base}/${draft}/publish`, { body: { published: false } })).status).toBe(200);
  });
});

describe("executing", () => {
  it("starts a run that passes through Handle request", async () => {
    const { as, sandbox } = createWorld();
    const { status, body } = await as("ada")("POST", `${base}/p_live/execute`, { headers, body: { count: 4 } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: "QUEUED" });
    expect(body).not.toHaveProperty("return_value");
    sandbox.control.advance(60_000);
    const run = await as("ada")("GET", `/api/v2/public/execution/${textAt(body, "execution_id")}`);
    expect(run.body).toMatchObject({
      status: "COMPLETED",
      trigger_application_event: "API Call",
      nodes: [
        { node_name: "Start" },
        { node_name: "Handle request", input_data: { count: 4 } },
        { node_name: "Response" },
      ],
    });
  });

  it("answers the result of a synchronous one", async () => {
    const { as } = createWorld();
    const sync = { ...headers, sync_execution: "true" };
    expect(
      (await as("ada")("POST", `${base}/p_live/execute`, { headers: sync, body: { payload: { count: 4 } } })).body,
    ).toMatchObject({ status: "COMPLETED", errored: false, return_value: { ok: true, received: { count: 4 } } });
    expect(
      (await as("ada")("POST", `${base}/p_live/execute`, { headers: sync, body: { fail: true } })).body,
    ).toMatchObject({ status: "ERRORED", errored: true, return_value: null, execution_error: {} });
  });

  it("runs only what is published and the account's own for a token, and any for the key", async () => {
    const { as, key } = createWorld();
    expect(await as("ada")("POST", `${base}/p_draft/execute`, { headers, body: {} })).toMatchObject({
      status: 400,
      body: { error_code: "INVALID_WORKFLOW_ID", message: "Workflow is not published" },
    });
    expect((await as("ada")("POST", `${base}/w_paid/execute`, { headers, body: {} })).status).toBe(404);
    expect((await as("bob")("POST", `${base}/p_live/execute`, { headers, body: {} })).status).toBe(404);
    expect((await key("ada")("POST", `${base}/p_draft/execute`, { headers, body: {} })).status).toBe(200);
    expect((await key("ada")("POST", `${base}/w_paid/execute`, { headers, body: {} })).status).toBe(200);
  });

  it("wants the slug header, were it empty, unless it is lenient", async () => {
    const { as, key, nobody } = createWorld();
    expect(await as("ada")("POST", `${base}/p_live/execute`, { body: {} })).toMatchObject({
      status: 400,
      body: { message: "Server Error", error: "Workflow ID and slug are required" },
    });
    expect((await as("ada")("POST", `${base}/p_live/execute`, { headers: { slug: "" }, body: {} })).status).toBe(200);
    const lenient = createWorld({ strict: false });
    expect((await lenient.as("ada")("POST", `${base}/p_draft/execute`, { body: {} })).status).toBe(200);
    expect((await key()("POST", `${base}/p_live/execute`, { headers, body: {} })).status).toBe(400);
    expect((await nobody("POST", `${base}/p_live/execute`, { headers, body: {} })).status).toBe(401);
  });

  it("finds a workflow by its alias and application", async () => {
    const { as } = createWorld();
    await as("ada")("PUT", `${base}/p_live`, { body: { workflow_alias: "digest" } });
    expect((await as("ada")("POST", `${base}/digest/execute`, { headers, body: {} })).status).toBe(200);
    expect((await as("ada")("POST", `${base}/digest/execute`, { headers: { slug: "board" }, body: {} })).status).toBe(
      404,
    );
  });
});
