// @vitest-environment node
import { describe, expect, it } from "vitest";
import { createSandbox } from "../index.ts";

async function open() {
  const sandbox = createSandbox();
  const token = await sandbox.control.mintToken("harbor");
  const [workflow] = sandbox.control.account("harbor").workflows;
  if (workflow === undefined) throw new Error("Harbor has no workflow.");
  const address = (id: string, by = token): string =>
    `https://api.cobalt.test/workflows/${id}?token=${encodeURIComponent(by)}`;
  const visit = async (id = workflow.id, by = token) => {
    const answer = await sandbox.fetch(address(id, by));
    return { status: answer.status, page: await answer.text() };
  };
  const press = async (action: string, by = token) => {
    const answer = await sandbox.fetch(address(workflow.id, by), {
      method: "POST",
      body: new URLSearchParams({ action }),
    });
    return { status: answer.status, page: await answer.text() };
  };
  return { sandbox, workflow, visit, press };
}

describe("the page in the place of the builder", () => {
  it("shows a workflow as it is published, its draft, and publishes that", async () => {
    const { sandbox, workflow, visit, press } = await open();
    expect((await visit()).page).toContain(workflow.name);
    expect((await press("edit")).page).toContain("Draft");
    expect((await press("cancel")).page).toContain("with a draft");
    const { page } = await press("publish");
    expect(page).toContain("Published, version");
    expect(sandbox.control.account("harbor").workflows.find(({ name }) => name === workflow.name)?.published).toBe(
      true,
    );
  });

  it("shows a workflow to a token that is to change none, and opens no draft and publishes nothing for it", async () => {
    const { sandbox, workflow, visit, press } = await open();
    const readOnly = await sandbox.control.mintToken("harbor", { readOnlyWorkflow: true });
    expect(await sandbox.control.mintToken("harbor", { readOnlyWorkflow: true })).toBe(readOnly);
    const { status, page } = await visit(undefined, readOnly);
    expect(status).toBe(200);
    expect(page).toContain(workflow.name);
    expect(page).not.toContain("<button");
    const before = sandbox.control.account("harbor").workflows;
    for (const action of ["edit", "publish"]) expect(await press(action, readOnly)).toMatchObject({ status: 403 });
    expect(sandbox.control.account("harbor").workflows).toEqual(before);
    expect((await visit()).page).toContain("Edit Workflow");
  });

  it("shows nothing to a token that is not valid, and no workflow of another account", async () => {
    const { sandbox, visit } = await open();
    expect(await visit(undefined, "none")).toMatchObject({ status: 401 });
    expect(await visit("nothing")).toMatchObject({ status: 404 });
    expect(await visit(undefined, await sandbox.control.mintToken("lumen"))).toMatchObject({ status: 404 });
  });
});
