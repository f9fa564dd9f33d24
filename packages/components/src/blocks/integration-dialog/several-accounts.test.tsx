import { IntegrationDialog } from "@cobalt-kit/components";
import type { CobaltProviderProps } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderWithSandbox, type Rendered } from "../../testing/render-with-sandbox.tsx";

const slug = "google-drive";
const FILE_NAME = "6686b244831d93b702cc2886";

function openDialog(
  identifiers: string[] = ["sales@harbor.test", "books@harbor.test"],
  provider: Partial<CobaltProviderProps> = {},
): Rendered {
  const sandbox = createSandbox();
  for (const identifier of identifiers) sandbox.control.connect("harbor", slug, { identifier });
  return renderWithSandbox(<IntegrationDialog open slug={slug} onOpenChange={() => {}} />, { sandbox, provider });
}

/** Types the name of a file into the settings of the account in front. */
async function typeFileName(user: UserEvent, name: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole("tab", { name: "Settings" }));
  const box = await screen.findByRole("textbox", { name: /File name/ });
  await user.clear(box);
  await user.type(box, name);
  return box;
}

function drives(sandbox: Sandbox): ReturnType<Sandbox["control"]["account"]>["connections"] {
  return sandbox.control.account("harbor").connections.filter((connection) => connection.slug === slug);
}

function configs(sandbox: Sandbox): Record<string, unknown>[] {
  const names = new Map(drives(sandbox).map(({ id, identifier }) => [id, identifier]));
  return sandbox.control
    .account("harbor")
    .configs.filter((config) => config.slug === slug)
    .map(({ connection_id, fields }) => ({ who: names.get(connection_id ?? ""), name: fields[FILE_NAME] }));
}

function row(identity: string): HTMLElement {
  const found = screen.getAllByText(identity).map((element) => element.closest<HTMLElement>(".ck-connection"));
  const [card] = found.filter((element) => element !== null);
  if (card === undefined) throw new Error(`no row of ${identity}`);
  return card;
}

describe("several accounts", () => {
  it("of the same name have a number each, the same wherever they are named", async () => {
    const { user } = openDialog(["same@harbor.test", "other@harbor.test", "same@harbor.test"]);
    const names = ["same@harbor.test (1)", "other@harbor.test", "same@harbor.test (2)"];
    const options = within(await screen.findByLabelText("Account")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(names);
    await user.click(within(row("same@harbor.test (2)")).getByRole("button", { name: "Disconnect" }));
    const question = screen.getByRole("alertdialog", { name: "Disconnect same@harbor.test (2)?" });
    await user.click(within(question).getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(screen.queryByText(/^same@harbor\.test \(/)).toBeNull());
    expect(screen.getAllByText("same@harbor.test")).not.toHaveLength(0);
  });

  it("each keep settings of their own: what is saved for one is not the other's", async () => {
    const { user, sandbox } = openDialog();
    const account = await screen.findByLabelText("Account");
    for (const [who, name] of [
      ["sales@harbor.test", "offer.pdf"],
      ["books@harbor.test", "invoice.pdf"],
    ] as const) {
      await user.selectOptions(account, who);
      await typeFileName(user, name);
      await user.selectOptions(screen.getByRole("combobox", { name: /Folder/ }), "Accounting");
      await user.click(screen.getByRole("button", { name: /Save/ }));
      await waitFor(() => expect(configs(sandbox)).toContainEqual({ who, name }));
    }
    expect(configs(sandbox)).toEqual([
      { who: "sales@harbor.test", name: "offer.pdf" },
      { who: "books@harbor.test", name: "invoice.pdf" },
    ]);
  });

  it("keep what was typed for one while another is in front", async () => {
    const { user } = openDialog();
    const account = await screen.findByLabelText("Account");
    await typeFileName(user, "typed.pdf");
    await user.selectOptions(account, "books@harbor.test");
    await user.click(await screen.findByRole("tab", { name: "Settings" }));
    expect(await screen.findByRole("textbox", { name: /File name/ })).toHaveValue("{{invoice.number}}.pdf");
    await user.selectOptions(account, "sales@harbor.test");
    expect(await screen.findByRole("textbox", { name: /File name/ })).toHaveValue("typed.pdf");
  });

  it("show nothing of each other while settings are on their way", async () => {
    const { user, sandbox } = openDialog();
    const account = await screen.findByLabelText("Account");
    await typeFileName(user, "typed.pdf");
    const held = sandbox.control.hold("POST /api/v2/f-sdk/config");
    await user.selectOptions(account, "books@harbor.test");
    await user.click(screen.getByRole("tab", { name: "Settings" }));
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /Save/ })).toBeNull();
    sandbox.control.release(held);
    expect(await screen.findByRole("textbox", { name: /File name/ })).toHaveValue("{{invoice.number}}.pdf");
  });

  it("keep what is typed for one while another is being saved", async () => {
    const { user, sandbox } = openDialog();
    const account = await screen.findByLabelText("Account");
    await typeFileName(user, "offer.pdf");
    await user.selectOptions(screen.getByRole("combobox", { name: /Folder/ }), "Accounting");
    const held = sandbox.control.hold("PUT /api/v2/f-sdk/config");
    await user.click(screen.getByRole("button", { name: /Save/ }));
    await user.selectOptions(account, "books@harbor.test");
    const box = await typeFileName(user, "invoice.pdf");
    sandbox.control.release(held);
    await screen.findByText("Saved");
    expect(box).toHaveValue("invoice.pdf");
    expect(configs(sandbox)).toContainEqual({ who: "sales@harbor.test", name: "offer.pdf" });
    expect(configs(sandbox)).not.toContainEqual({ who: "books@harbor.test", name: "offer.pdf" });
  });

  it("stay in front when they stop working, so that nothing is typed for another", async () => {
    const queryClient = new QueryClient();
    const { user, sandbox } = openDialog(undefined, { queryClient });
    const account = await screen.findByLabelText("Account");
    expect(account).toHaveDisplayValue("sales@harbor.test");
    const box = await typeFileName(user, "typed.pdf");
    sandbox.control.expire("harbor", slug, { connectionId: drives(sandbox)[0]?.id ?? "" });
    await act(() => queryClient.invalidateQueries());
    expect(await within(row("sales@harbor.test")).findByText("Expired")).toBeVisible();
    expect(account).toHaveDisplayValue("sales@harbor.test");
    expect(box).toBeVisible();
    expect(box).toHaveValue("typed.pdf");
    expect(box).toHaveFocus();
  });

  it("have a row each, with one's own way to reconnect, and end one by one with what is lost said first", async () => {
    const { user, sandbox } = openDialog();
    await screen.findByLabelText("Account");
    expect(within(row("sales@harbor.test")).getByText("Connected")).toBeVisible();
    await user.click(within(row("sales@harbor.test")).getByRole("button", { name: "Disconnect" }));
    const question = await screen.findByRole("alertdialog", { name: "Disconnect sales@harbor.test?" });
    expect(question).toHaveAccessibleDescription(/deletes the settings of this account.*other accounts keep working/);
    await user.click(within(question).getByRole("button", { name: "Disconnect" }));
    await waitFor(() => expect(drives(sandbox).map(({ identifier }) => identifier)).toEqual(["books@harbor.test"]));
    await waitFor(() => expect(screen.queryByLabelText("Account")).toBeNull());
  });

  it("show two of many, one that needs a person first, and the rest on request", async () => {
    const { user, sandbox } = openDialog(["a@harbor.test", "b@harbor.test", "c@harbor.test", "d@harbor.test"]);
    const last = drives(sandbox).at(-1);
    sandbox.control.expire("harbor", slug, { connectionId: last?.id ?? "" });
    const all = await screen.findByRole("button", { name: "Show all 4 accounts" });
    expect(all).toHaveAttribute("aria-expanded", "false");
    const dialog = screen.getByRole("dialog");
    expect(within(dialog).getAllByRole("button", { name: "Reconnect" })).toHaveLength(2);
    expect(within(row("d@harbor.test")).getByText("Expired")).toBeVisible();
    await user.click(all);
    expect(within(dialog).getAllByRole("button", { name: "Reconnect" })).toHaveLength(4);
    const fewer = screen.getByRole("button", { name: "Show fewer accounts" });
    expect(fewer).toHaveFocus();
    await user.click(fewer);
    expect(within(dialog).getAllByRole("button", { name: "Reconnect" })).toHaveLength(2);
  });

  it("end all together after one question", async () => {
    const { user, sandbox } = openDialog();
    await user.click(await screen.findByRole("button", { name: "Disconnect all" }));
    const question = await screen.findByRole("alertdialog", { name: "Disconnect every Google Drive account?" });
    await user.click(within(question).getByRole("button", { name: "Disconnect all" }));
    await waitFor(() => expect(drives(sandbox)).toEqual([]));
    expect(await screen.findByRole("button", { name: "Connect Google Drive" })).toBeVisible();
  });

  it("become one more, which is the one in front then", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const { user, sandbox } = openDialog(["sales@harbor.test"]);
    await user.click(await screen.findByRole("button", { name: "Connect another account" }));
    await screen.findByRole("link", { name: /Open Google Drive sign-in/ });
    sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow", {
      identifier: "new@harbor.test",
    });
    await user.click(screen.getByRole("button", { name: "I’m done" }));
    const account = await screen.findByLabelText("Account");
    await waitFor(() => expect(account).toHaveDisplayValue("new@harbor.test"));
    expect(drives(sandbox)).toHaveLength(2);
  });

  it("are warned of when the person signs in as somebody else to renew one", async () => {
    vi.spyOn(window, "open").mockReturnValue(null);
    const { user, sandbox } = openDialog();
    await screen.findByLabelText("Account");
    await user.click(within(row("sales@harbor.test")).getByRole("button", { name: "Reconnect" }));
    await screen.findByRole("link", { name: /Open Google Drive sign-in/ });
    sandbox.control.decide(sandbox.control.authorizations()[0]?.state ?? "", "allow", { identifier: "eve@other.test" });
    await user.click(screen.getByRole("button", { name: "I’m done" }));
    expect(await screen.findByText("You signed in with a different account")).toBeVisible();
    const warning = /belonged to sales@harbor\.test and now belongs to eve@other\.test/;
    expect(screen.getByText(warning, { ignore: "[role=status]" })).toBeVisible();
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(warning));
  });
});
