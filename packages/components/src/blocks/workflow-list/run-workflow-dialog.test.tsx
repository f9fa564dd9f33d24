import { WorkflowList } from "@cobalt-kit/components";
import type { JsonObject } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderWithSandbox, type RenderOptions } from "../../testing/render-with-sandbox.tsx";

const execute = "POST /api/v2/public/workflow/:id/execute";
const name = "Send the total";
const secret = "s3cr3t-of-harbor";

/** Harbor's own workflow, with a form that asks for a secret, too. */
function withTotals(access: JsonObject = {}): Sandbox {
  const workflow = {
    id: "pw_totals",
    name,
    slug: "hubspot",
    published: true,
    sample: { recipient: "ada@harbor.test", total: 12, access: { key: "of-the-example" }, kept: "as it is" },
    jsonSchema: {
      type: "object",
      required: ["recipient"],
      properties: {
        recipient: { type: "string", title: "Recipient" },
        total: { type: "number", title: "Total" },
        access: {
          type: "object",
          title: "Access",
          properties: { key: { type: "string", format: "password", title: "Key" } },
          ...access,
        },
      },
    },
  };
  return createSandbox({
    fixtures: {
      ...standardFixtures,
      accounts: standardFixtures.accounts.map((account) =>
        account.id === "harbor" ? { ...account, privateWorkflows: [workflow] } : account,
      ),
    },
  });
}

async function open(options: RenderOptions = {}) {
  const rendered = renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox: withTotals(), ...options });
  return { ...rendered, ...(await openDialog(rendered)) };
}

async function openDialog({ user }: Pick<ReturnType<typeof renderWithSandbox>, "user">) {
  await user.click(await screen.findByRole("button", { name: `Run ${name}` }));
  const dialog = within(await screen.findByRole("dialog", { name: `Run ${name}` }));
  const recipient = await dialog.findByRole("textbox", { name: /^Recipient/ });
  const json = (): unknown => JSON.parse(dialog.getByRole("textbox", { name: "Data (JSON)" }).textContent ?? "");
  const run = () => user.click(dialog.getByRole("button", { name: /^Run / }));
  return { dialog, recipient, json, run };
}

function sent(sandbox: Sandbox): unknown[] {
  return sandbox.control.requests({ route: execute }).map(({ body }) => body);
}

/** Answers nothing to what the service has done. */
function losing(sandbox: Sandbox): Sandbox["fetch"] {
  return async (input, init) => {
    const answer = await sandbox.fetch(input, init);
    if (new Request(input).url.endsWith("/execute")) throw new TypeError("Failed to fetch");
    return answer;
  };
}

describe("The dialog that runs a workflow", () => {
  it("keeps its fields and its JSON in step, and what the schema does not name", async () => {
    const { user, sandbox, recipient, json, run } = await open();
    await user.clear(recipient);
    await user.type(recipient, "bo@harbor.test");
    expect(json()).toEqual({ recipient: "bo@harbor.test", total: 12, access: {}, kept: "as it is" });
    const box = screen.getByRole("textbox", { name: "Data (JSON)" });
    await user.clear(box);
    await user.click(box);
    await user.paste('{"recipient": "cy@harbor.test", "total": 7}');
    expect(recipient).toHaveValue("cy@harbor.test");
    await run();
    await waitFor(() => expect(sent(sandbox)).toEqual([{ recipient: "cy@harbor.test", total: 7 }]));
    expect(await screen.findByRole("button", { name: /^Latest run/ })).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("asks for what is required at its field, and sends nothing", async () => {
    const { user, sandbox, recipient, run } = await open();
    await user.clear(recipient);
    await run();
    expect(recipient).toHaveFocus();
    expect(recipient).toHaveAccessibleDescription("Enter a value.");
    expect(sent(sandbox)).toEqual([]);
  });

  it("sends a secret, and shows and keeps it nowhere", async () => {
    const queryClient = new QueryClient();
    const seen: unknown[] = [];
    queryClient.getMutationCache().subscribe(({ mutation }) => seen.push(structuredClone(mutation?.state.variables)));
    const rendered = await open({ provider: { queryClient } });
    const { user, sandbox, dialog, json, run } = rendered;
    const key = dialog.getByLabelText(/^Key/);
    expect(key).toHaveAttribute("type", "password");
    expect(key).toHaveValue("");
    await user.type(key, secret);
    expect(json()).toEqual({ recipient: "ada@harbor.test", total: 12, access: {}, kept: "as it is" });
    expect(document.body.outerHTML).not.toContain(secret);
    await run();
    await waitFor(() => expect(sent(sandbox)).toEqual([expect.objectContaining({ access: { key: secret } })]));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(seen.length).toBeGreaterThan(0);
    expect(JSON.stringify([seen, localStorage, sessionStorage])).not.toContain(secret);
    const again = await openDialog(rendered);
    expect(again.dialog.getByLabelText(/^Key/)).toHaveValue("");
  });

  it("is unchanged, and closes without a question, with a secret that may be nothing and that nobody typed", async () => {
    const nothing: JsonObject = { type: ["string", "null"], format: "password", title: "Key" };
    const sandbox = withTotals({ required: ["key"], properties: { key: nothing } });
    sandbox.control.failNext(execute, { status: 400, body: {} });
    const { user, dialog, run } = await open({ sandbox });
    await run();
    expect(await dialog.findByRole("alert")).toBeInTheDocument();
    expect(sent(sandbox)).toEqual([expect.objectContaining({ access: { key: null } })]);
    expect(dialog.queryByRole("button", { name: "Start over from the example" })).toBeNull();
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("does not remember a secret that was typed into the JSON either", async () => {
    const rendered = await open();
    const { user, sandbox, run } = rendered;
    const box = screen.getByRole("textbox", { name: "Data (JSON)" });
    await user.clear(box);
    await user.click(box);
    await user.paste(`{"recipient": "di@harbor.test", "access": {"key": "${secret}"}}`);
    await run();
    await waitFor(() => expect(sent(sandbox)).toEqual([expect.objectContaining({ access: { key: secret } })]));
    const again = await openDialog(rendered);
    expect(again.json()).toEqual({ recipient: "di@harbor.test", access: {} });
  });

  it("begins with what was sent last, as long as the session is the same, and goes back to the example", async () => {
    const rendered = await open();
    const { user, recipient, run, sandbox, unmount } = rendered;
    await user.type(recipient, ".uk");
    await run();
    const again = await openDialog(rendered);
    expect(again.recipient).toHaveValue("ada@harbor.test.uk");
    await user.click(again.dialog.getByRole("button", { name: "Start over from the example" }));
    expect(again.recipient).toHaveValue("ada@harbor.test");
    await again.run();
    unmount();
    expect((await open({ sandbox })).recipient).toHaveValue("ada@harbor.test");
  });

  it("waits for the result where it is asked to, and shows it", async () => {
    const { user, sandbox, dialog, run } = await open();
    sandbox.control.failNext(execute, {
      status: 200,
      body: { execution_id: "e1", status: "COMPLETED", return_value: { rows: 3 }, status_code: 201 },
    });
    await user.click(dialog.getByRole("checkbox", { name: /^Wait for the result/ }));
    await run();
    expect(await dialog.findByRole("status")).toHaveTextContent(`${name} has finished`);
    expect(dialog.getByText("It answered with the status 201.")).toBeInTheDocument();
    expect(dialog.getByRole("region", { name: "Result" })).toHaveTextContent('{ "rows": 3 }');
    expect(sandbox.control.requests({ route: execute })[0]?.headers).toMatchObject({ sync_execution: "true" });
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("button", { name: /^Latest run/ })).toBeInTheDocument();
  });

  it("takes an error of the workflow for its answer, and follows the run", async () => {
    const { user, sandbox, dialog, run } = await open();
    sandbox.control.failNext(execute, {
      status: 422,
      body: { execution_id: "e1", errored: true, status_code: 422, execution_error: { message: "No such recipient" } },
    });
    await user.click(dialog.getByRole("checkbox", { name: /^Wait for the result/ }));
    await run();
    expect(await dialog.findByText(`${name} ended with an error`)).toBeInTheDocument();
    expect(dialog.getByText("No such recipient")).toBeInTheDocument();
    expect(dialog.queryByText("Couldn’t start the workflow")).not.toBeInTheDocument();
    expect(dialog.getByRole("button", { name: /^Latest run/ })).toBeInTheDocument();
  });

  it("takes an answer with a run for a start, whatever its status, also where nobody waits", async () => {
    const { sandbox, run } = await open();
    sandbox.control.failNext(execute, { status: 500, body: { execution_id: "e1" } });
    await run();
    expect(await screen.findByRole("button", { name: /^Latest run/ })).toBeInTheDocument();
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("stays open with what is typed after a run was asked for, and says that the run has started", async () => {
    const { user, sandbox, dialog, recipient, run } = await open();
    await user.clear(recipient);
    await user.type(recipient, "bo@harbor.test");
    const held = sandbox.control.hold(execute);
    await run();
    await user.clear(recipient);
    await user.type(recipient, "cy@harbor.test");
    sandbox.control.release(held);
    expect(await dialog.findByText(`${name} started.`)).toBeVisible();
    expect(recipient).toHaveValue("cy@harbor.test");
    expect(sent(sandbox)).toEqual([expect.objectContaining({ recipient: "bo@harbor.test" })]);
    await user.keyboard("{Escape}");
    expect(await screen.findByRole("alertdialog")).toBeVisible();
  });

  it("keeps the focus on the box for the result while it runs", async () => {
    const { user, sandbox, dialog } = await open();
    const wait = dialog.getByRole("checkbox", { name: /^Wait for the result/ });
    wait.focus();
    const held = sandbox.control.hold(execute);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(wait).toHaveAttribute("aria-disabled", "true"));
    expect(wait).toBeEnabled();
    expect(wait).toHaveFocus();
    await user.keyboard(" ");
    expect(wait).not.toBeChecked();
    sandbox.control.release(held);
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  });

  it("asks before a secret goes that was typed after a run was asked for", async () => {
    const { user, sandbox, dialog, run } = await open();
    const held = sandbox.control.hold(execute);
    await run();
    await user.type(dialog.getByLabelText(/^Key/), secret);
    sandbox.control.release(held);
    expect(await dialog.findByText(`${name} started.`)).toBeVisible();
    await user.keyboard("{Escape}");
    const question = within(await screen.findByRole("alertdialog"));
    await user.click(question.getByRole("button", { name: "Keep editing" }));
    expect(dialog.getByLabelText(/^Key/)).toHaveValue(secret);
  });

  it("says of a lost answer that it may have started, finds the run, and repeats nothing", async () => {
    const sandbox = withTotals();
    const { user, dialog, run } = await open({ sandbox, provider: { fetch: losing(sandbox) } });
    await run();
    expect(await dialog.findByText(`${name} may or may not have started`)).toBeInTheDocument();
    expect(await dialog.findByRole("button", { name: /^Started since then/ })).toBeInTheDocument();
    expect(dialog.getByRole("button", { name: "Look again" })).toBeVisible();
    expect(sent(sandbox)).toHaveLength(1);
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(await screen.findByRole("button", { name: /^Latest run/ })).toBeInTheDocument();
    expect(sent(sandbox)).toHaveLength(1);
  });

  it("takes no run that was known before for one that it looks for", async () => {
    const rendered = await open();
    const { user, sandbox, run } = rendered;
    await run();
    await screen.findByRole("button", { name: /^Latest run/ });
    const { dialog, run: runAgain } = await openDialog(rendered);
    sandbox.control.failNext(execute, { status: 504, body: "" });
    await runAgain();
    expect(await dialog.findByText("No run has appeared so far.")).toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: "Look again" }));
    expect(dialog.queryByRole("button", { name: /^Started since then/ })).not.toBeInTheDocument();
  });

  it("finds no run where none has started, and runs again only when asked", async () => {
    const { user, sandbox, dialog, run } = await open();
    sandbox.control.failNext(execute, { status: 504, body: "" });
    await run();
    expect(await dialog.findByText("No run has appeared so far.")).toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: "Look again" }));
    expect(sent(sandbox)).toHaveLength(1);
    await user.click(dialog.getByRole("button", { name: "Run it anyway" }));
    expect(await screen.findByRole("button", { name: /^Latest run/ })).toBeInTheDocument();
    expect(sent(sandbox)).toHaveLength(2);
  });
});
