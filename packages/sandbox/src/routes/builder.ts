import { ownWorkflow } from "../http/named-workflow.ts";
import { ApiError } from "../http/api-error.ts";
import { html } from "../http/html-answer.ts";
import type { AddRoute, Visit } from "../http/visit.ts";
import { builderPage, endedBuilderPage } from "../pages/builder-page.ts";
import { type PrivateWorkflow, openDraft, publishWorkflow } from "../store/private-workflows.ts";
import { validToken } from "../store/tokens.ts";

/** The hosted builder: a page in the place of the canvas, in which a workflow gets a draft that is published or left alone. */
export function builderRoutes(add: AddRoute): void {
  add("GET", "/favicon.ico", () => new Response(icon, { headers: { "content-type": "image/svg+xml" } }));

  add("GET", "/workflows/:workflow_id", (visit) => {
    const found = opened(visit);
    return found instanceof Response ? found : html(builderPage({ ...found, editing: false, token: tokenIn(visit) }));
  });

  add("POST", "/workflows/:workflow_id", async (visit) => {
    const found = opened(visit);
    if (found instanceof Response) return found;
    const { workflow, readOnly } = found;
    if (readOnly) return html(builderPage({ ...found, editing: false, token: tokenIn(visit) }), { status: 403 });
    const action = (await visit.form()).get("action");
    if (action === "edit" || action === "publish") openDraft(visit.store, workflow);
    if (action === "publish") publishWorkflow(visit.store, workflow, {});
    return html(builderPage({ workflow, editing: action === "edit", readOnly, token: tokenIn(visit) }));
  });
}

/** Asked for before the builder, to learn whether a page may frame this origin. */
const icon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

function opened(visit: Visit): { workflow: PrivateWorkflow; readOnly: boolean } | Response {
  const issued = validToken(visit.store, tokenIn(visit));
  const account = issued && visit.store.accounts.get(issued.accountId);
  if (account === undefined) return html(endedBuilderPage(), { status: 401 });
  try {
    return { workflow: ownWorkflow(account, visit.param("workflow_id")), readOnly: issued?.readOnlyWorkflow === true };
  } catch (error) {
    if (error instanceof ApiError) return html(endedBuilderPage(), { status: 404 });
    throw error;
  }
}

function tokenIn(visit: Visit): string {
  return visit.query("token") ?? "";
}
