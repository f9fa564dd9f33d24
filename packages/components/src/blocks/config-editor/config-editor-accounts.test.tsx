import { ConfigEditor, WorkflowList } from "@cobalt-kit/components";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const slug = "google-drive";

/** A customer with two accounts of one application, and a host that has its own cache. */
function twoAccounts(): { sandbox: Sandbox; queryClient: QueryClient; ids: string[] } {
  const sandbox = createSandbox();
  for (const identifier of ["sales@harbor.test", "books@harbor.test"]) {
    sandbox.control.connect("harbor", slug, { identifier });
  }
  const { connections } = sandbox.control.account("harbor");
  const ids = connections.flatMap((connection) => (connection.slug === slug ? [connection.id] : []));
  return { sandbox, queryClient: new QueryClient(), ids };
}

/** The accounts whose configuration was read or changed. */
function accountsAsked(sandbox: Sandbox): Set<unknown> {
  const asked = sandbox.control.requests().filter(({ path }) => path.includes(`/${slug}/config`));
  return new Set(asked.flatMap(({ query }) => query["connection_id"] ?? []));
}

it("settings stay those of the account they were, with what is typed, when that stops working", async () => {
  const { sandbox, queryClient, ids } = twoAccounts();
  const { user } = renderWithSandbox(<ConfigEditor slug={slug} />, { sandbox, provider: { queryClient } });
  const box = await screen.findByRole("textbox", { name: "File name" });
  await user.clear(box);
  await user.type(box, "typed.pdf");
  sandbox.control.expire("harbor", slug, { connectionId: ids[0] ?? "" });
  sandbox.control.clearRequests();
  await act(() => queryClient.invalidateQueries());
  await user.keyboard(" v2");
  expect(screen.getByRole("textbox", { name: "File name" })).toHaveValue("typed.pdf v2");
  expect(accountsAsked(sandbox)).toEqual(new Set([ids[0]]));
});

it("workflows stay those of the account they were, when that stops working", async () => {
  const { sandbox, queryClient, ids } = twoAccounts();
  renderWithSandbox(<WorkflowList slug={slug} />, { sandbox, provider: { queryClient } });
  const workflow = await screen.findByRole("switch", { name: /File a PDF/ });
  sandbox.control.expire("harbor", slug, { connectionId: ids[0] ?? "" });
  sandbox.control.clearRequests();
  await act(() => queryClient.invalidateQueries());
  expect(workflow).toBeVisible();
  expect(accountsAsked(sandbox)).toEqual(new Set([ids[0]]));
});

it("settings of a named account that is not there say so, and are not another one's", async () => {
  const { sandbox } = twoAccounts();
  renderWithSandbox(<ConfigEditor slug={slug} connectionId="gone" />, { sandbox });
  expect(await screen.findByRole("alert")).toHaveTextContent("Couldn’t load settings");
  expect(screen.queryByRole("textbox")).toBeNull();
});

it("a question about a configuration of one account is not answered for another", async () => {
  const { sandbox, ids } = twoAccounts();
  const editor = (connectionId: string | undefined) => (
    <ConfigEditor slug={slug} connectionId={connectionId} configs defaultConfigId="team" />
  );
  const { user, rerender } = renderWithSandbox(editor(ids[1]), { sandbox });
  await screen.findByRole("textbox", { name: "File name" });
  rerender(editor(ids[0]));
  await screen.findByRole("textbox", { name: "File name" });
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  await screen.findByRole("alertdialog", { name: "Delete the configuration team?" });
  rerender(editor(ids[1]));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
}, 20_000);
