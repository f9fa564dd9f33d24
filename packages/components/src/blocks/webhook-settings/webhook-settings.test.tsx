import { WebhookSettings } from "@cobalt-kit/components/admin";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/webhook";
const create = "POST /api/v2/public/webhook";
const update = "PUT /api/v2/public/webhook/:id";
const open = (): Sandbox => createSandbox({ tokenAccess: { webhooks: true } });

async function makeOne(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "New webhook" }));
  const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
  await user.type(dialog.getByRole("textbox", { name: "Address" }), "https://ledger.test/hooks/k3y");
  await user.click(dialog.getByRole("checkbox", { name: "Workflow failed" }));
  await user.click(dialog.getByRole("button", { name: "Create webhook" }));
  await screen.findByRole("switch");
}

describe("WebhookSettings", () => {
  it("asks for nothing unless session tokens may, and says that a server has to do it", async () => {
    const { sandbox } = renderWithSandbox(<WebhookSettings />);
    expect(await screen.findByText("Webhooks are managed on your server")).toBeInTheDocument();
    expect(screen.queryByRole("button")).toBeNull();
    expect(sandbox.control.requests()).toEqual([]);
  });

  it("says so, too, where the service refuses a session, and then another one", async () => {
    const { user } = renderWithSandbox(<WebhookSettings allowed />);
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Webhooks are managed on your server")).toBeInTheDocument();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("calls nothing for servers only where no new session can be had, and lists the webhooks once one is", async () => {
    const sandbox = open();
    sandbox.control.failNext(list, { status: 401 });
    let asked = 0;
    // The host's backend is down from the second time on, until the fourth.
    const getSessionToken = async (): Promise<string> => {
      asked += 1;
      if (asked === 2 || asked === 3) throw new TypeError("Failed to fetch");
      return sandbox.control.mintToken("harbor");
    };
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox, provider: { getSessionToken } });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await waitFor(() => expect(asked).toBe(3));
    const again = screen.getByRole("button", { name: "Try again" });
    await waitFor(() => expect(again).not.toHaveAttribute("aria-disabled"));
    expect(screen.queryByText("Webhooks are managed on your server")).toBeNull();
    await user.click(again);
    expect(await screen.findByText("No webhooks yet")).toBeInTheDocument();
  });

  it("keeps the address that is typed out of the markup, and from session recorders", async () => {
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox: open() });
    await user.click(await screen.findByRole("button", { name: "New webhook" }));
    const address = await screen.findByRole("textbox", { name: "Address" });
    await user.type(address, "https://ledger.test/hooks/k3y");
    expect(address).toHaveValue("https://ledger.test/hooks/k3y");
    expect(address).toHaveClass("rr-block", "ph-no-capture", "fs-exclude");
    expect(address).toHaveAttribute("data-dd-privacy", "hidden");
    expect(document.body.outerHTML).not.toContain("k3y");
  });

  it("creates, pauses, changes and deletes one", async () => {
    const sandbox = open();
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox });
    expect(await screen.findByText("No webhooks yet")).toBeInTheDocument();
    await makeOne(user);
    expect(sandbox.control.requests({ route: create })[0]?.body).toMatchObject({
      webhook_url: "https://ledger.test/hooks/k3y",
      webhook_events: ["Workflow Errored"],
    });

    await user.click(screen.getByRole("switch", { name: /^Deliver to https/ }));
    expect(await screen.findByText("Paused")).toBeInTheDocument();

    await user.click(screen.getByRole("button", { name: /^Edit https/ }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit webhook" }));
    await user.click(dialog.getByRole("checkbox", { name: "Connection expired" }));
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/Workflow failed.*Connection expired/)).toBeInTheDocument();
    // The address as it is shown has no keys in it, and must not take the place of the whole.
    expect(sandbox.control.requests({ route: update }).at(-1)?.body).not.toHaveProperty("webhook_url");

    await user.click(screen.getByRole("button", { name: /^Delete https/ }));
    const asking = within(await screen.findByRole("alertdialog"));
    await user.click(asking.getByRole("button", { name: "Delete" }));
    expect(await screen.findByText("No webhooks yet")).toBeInTheDocument();
  });

  it("says that a webhook was deleted also where its row is gone before the answer is there", async () => {
    const sandbox = open();
    const queryClient = new QueryClient();
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox, provider: { queryClient } });
    await makeOne(user);
    const held = sandbox.control.hold("DELETE /api/v2/public/webhook/:id");
    await user.click(screen.getByRole("button", { name: /^Delete https/ }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Delete" }));
    // As when the reader comes back to the page: the service has deleted it, and its answer is still on the way.
    await act(() => queryClient.invalidateQueries());
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    sandbox.control.release(held);
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("The webhook was deleted."));
  });

  it("sends nothing without an address and an event, and goes to what is missing", async () => {
    const sandbox = open();
    const { user } = renderWithSandbox(<WebhookSettings allowed events={["Workflow Errored"]} />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog"));
    const address = dialog.getByRole("textbox", { name: "Address" });
    await user.type(address, "ftp://ledger.test");
    await user.click(dialog.getByRole("button", { name: "Create webhook" }));
    await waitFor(() => expect(address).toHaveFocus());
    expect(address).toHaveAccessibleDescription(/starts with https/);
    await user.clear(address);
    await user.type(address, "https://ledger.test");
    await user.click(dialog.getByRole("button", { name: "Create webhook" }));
    await waitFor(() => expect(dialog.getByRole("checkbox", { name: "Workflow failed" })).toHaveFocus());
    expect(sandbox.control.requests({ route: create })).toEqual([]);
  });

  it("keeps what was typed where the service refuses it, and says why", async () => {
    const sandbox = open();
    sandbox.control.failNext(create, { status: 400, body: { message: "This host is not reachable" } });
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox", { name: "Address" }), "https://ledger.test");
    await user.click(dialog.getByRole("checkbox", { name: "Workflow failed" }));
    await user.click(dialog.getByRole("button", { name: "Create webhook" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent("Couldn’t create the webhook");
    expect(dialog.getByRole("textbox", { name: "Address" })).toHaveValue("https://ledger.test");
  });

  it.each([
    ["New webhook", "dialog"],
    ["Edit https", "dialog"],
    ["Delete https", "alertdialog"],
  ])("gives the focus back to “%s…” when its dialog is closed, and opens it anew", async (name, role) => {
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox: open() });
    await makeOne(user);
    const opener = screen.getByRole("button", { name: new RegExp(`^${name}`) });
    for (let times = 0; times < 2; times++) {
      await user.click(opener);
      await screen.findByRole(role);
      await user.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole(role)).toBeNull());
      await waitFor(() => expect(opener).toHaveFocus());
    }
  });

  it("asks before ticked events are dropped", async () => {
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox: open() });
    await user.click(await screen.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
    await user.click(dialog.getByRole("checkbox", { name: "Workflow failed" }));
    await user.keyboard("{Escape}");
    const question = within(await screen.findByRole("alertdialog"));
    await user.click(question.getByRole("button", { name: "Keep editing" }));
    expect(dialog.getByRole("checkbox", { name: "Workflow failed" })).toBeChecked();
  });

  it("keeps the focus on an event while it saves, and its tick as it is sent", async () => {
    const sandbox = open();
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "New webhook" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New webhook" }));
    await user.type(dialog.getByRole("textbox", { name: "Address" }), "https://ledger.test");
    const event = dialog.getByRole("checkbox", { name: "Workflow failed" });
    event.focus();
    const held = sandbox.control.hold(create);
    await user.keyboard(" {Enter}");
    await waitFor(() => expect(event).toHaveAttribute("aria-disabled", "true"));
    expect(event).toBeEnabled();
    expect(event).toHaveFocus();
    await user.keyboard(" ");
    expect(event).toBeChecked();
    sandbox.control.release(held);
    expect(await screen.findByRole("switch")).toBeInTheDocument();
  });

  it("leaves the switch as it is where pausing fails", async () => {
    const sandbox = open();
    const { user } = renderWithSandbox(<WebhookSettings allowed />, { sandbox });
    await makeOne(user);
    sandbox.control.failNext(update, { status: 500 });
    await user.click(screen.getByRole("switch"));
    expect(await screen.findByText("Couldn’t change this webhook")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("switch")).toBeChecked());
  });
});
