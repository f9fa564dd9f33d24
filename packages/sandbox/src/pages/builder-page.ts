import type { PrivateWorkflow } from "../store/private-workflows.ts";
import { escapeHtml, htmlPage } from "./html-page.ts";

/** What the builder shows. */
export interface Builder {
  workflow: PrivateWorkflow;
  /** The draft is open. */
  editing: boolean;
  /** The token lets it be looked at alone. */
  readOnly: boolean;
  /** Goes on from page to page, as at the vendor. */
  token: string;
}

/** The builder of a workflow: as it is published, or its draft. */
export function builderPage({ workflow, editing, readOnly, token }: Builder): string {
  const { name, published, currentVersion, draftId } = workflow;
  const state = editing ? "Draft" : published ? `Published, version ${currentVersion}` : "Not published";
  const shown = readOnly ? [] : [["edit", "Edit Workflow"]];
  const draft = [
    ["cancel", "Cancel"],
    ["publish", "Publish"],
  ];
  const buttons = (editing ? draft : shown).map(
    ([value, label]) => `<button name="action" value="${value}">${label}</button>`,
  );
  // The draft that was published has another id from then on; the workflow is found by either.
  const action = `/workflows/${encodeURIComponent(workflow.id)}?token=${encodeURIComponent(token)}`;
  return htmlPage(
    name,
    `<h1>${escapeHtml(name)}</h1><p>${escapeHtml(state)}${!editing && draftId !== undefined ? ", with a draft" : ""}</p>
    <form method="post" action="${escapeHtml(action)}">${buttons.join("")}</form>
    <small>A page of the Cobalt Kit sandbox, in the place of the workflow builder.</small>`,
  );
}

/** What is shown when the token is not valid any more, or there is no such workflow. */
export function endedBuilderPage(): string {
  return htmlPage("This link has ended", "<h1>This link has ended</h1><p>Open the builder again.</p>");
}
