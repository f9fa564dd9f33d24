import { IntegrationsMarketplace } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

// The dialog arrives as a piece of its own.

it("opens an application, and gives the focus back to its card", async () => {
  const onSlugChange = vi.fn();
  const { user } = renderWithSandbox(<IntegrationsMarketplace onSlugChange={onSlugChange} />);
  const card = await screen.findByRole("button", { name: "HubSpot" });
  await user.click(card);
  expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
  expect(onSlugChange).toHaveBeenLastCalledWith("hubspot");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(onSlugChange).toHaveBeenLastCalledWith(null);
  expect(card).toHaveFocus();
});

it("opens what a link names, and then focuses its card rather than nothing", async () => {
  const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug="stripe" />);
  await screen.findByRole("dialog", { name: "Stripe" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.getByRole("button", { name: "Stripe" })).toHaveFocus());
});

it("lets the host keep which application is open", async () => {
  const onSlugChange = vi.fn();
  const { user, rerender } = renderWithSandbox(<IntegrationsMarketplace slug={null} onSlugChange={onSlugChange} />);
  await user.click(await screen.findByRole("button", { name: "HubSpot" }));
  expect(onSlugChange).toHaveBeenCalledWith("hubspot");
  expect(screen.queryByRole("dialog")).toBeNull();
  rerender(<IntegrationsMarketplace slug="notion" onSlugChange={onSlugChange} />);
  expect(await screen.findByRole("dialog", { name: "Notion" })).toBeVisible();
});

it("shows tabs for what is connected only, one panel at a time", async () => {
  const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug="hubspot" />);
  const dialog = within(await screen.findByRole("dialog", { name: "HubSpot" }));
  expect(await dialog.findByRole("tab", { name: "Workflows", selected: true })).toBeVisible();
  expect(dialog.getAllByRole("tabpanel")).toHaveLength(1);
  await user.click(dialog.getByRole("tab", { name: "Settings" }));
  expect(dialog.getByRole("tabpanel", { name: "Settings" })).toBeVisible();
  expect(dialog.getAllByRole("tabpanel")).toHaveLength(1);
});

it("starts with the settings after connecting", async () => {
  const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug="zendesk" />);
  const dialog = within(await screen.findByRole("dialog", { name: "Zendesk" }));
  expect(dialog.queryByRole("tab")).toBeNull();
  await user.type(await dialog.findByLabelText("API token"), "zd_1");
  await user.type(dialog.getByLabelText(/subdomain/i), "harbor");
  await user.type(dialog.getByLabelText(/mail/i), "ops@harbor.test");
  await user.click(dialog.getByRole("button", { name: "Connect with these keys" }));
  expect(await dialog.findByRole("tab", { name: "Settings", selected: true })).toBeVisible();
});

it("asks before it closes over unsaved settings", async () => {
  const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug="hubspot" />);
  await user.click(await screen.findByRole("tab", { name: "Settings" }));
  const field = await screen.findByRole("textbox", { name: "Deal name" });
  await user.type(field, "!");
  await user.click(screen.getByRole("tab", { name: "Workflows" }));
  await user.click(screen.getByRole("tab", { name: "Settings" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("alertdialog", { name: "Leave without saving?" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Keep editing" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  const typed = screen.getByRole<HTMLInputElement>("textbox", { name: "Deal name" });
  expect(typed.value).toMatch(/!$/);
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: "Leave without saving" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("asks before it closes over typed keys, and not once they are saved", async () => {
  const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug="zendesk" />);
  const dialog = within(await screen.findByRole("dialog", { name: "Zendesk" }));
  const token = await dialog.findByLabelText("API token");
  await user.type(token, "zd_1");
  await user.keyboard("{Escape}");
  const question = screen.getByRole("alertdialog", { name: "Leave without connecting Zendesk?" });
  expect(question).toHaveAccessibleDescription(/lose what you typed/);
  await user.click(within(question).getByRole("button", { name: "Keep going" }));
  expect(token).toHaveValue("zd_1");
  await user.type(dialog.getByLabelText(/subdomain/i), "harbor");
  await user.type(dialog.getByLabelText(/mail/i), "ops@harbor.test");
  await user.click(dialog.getByRole("button", { name: "Connect with these keys" }));
  await dialog.findByRole("tab", { name: "Settings", selected: true });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("asks before it closes over a sign-in in another window", async () => {
  const open = vi.spyOn(window, "open").mockReturnValue(null);
  const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug="slack" />);
  const dialog = within(await screen.findByRole("dialog", { name: "Slack" }));
  await user.click(await dialog.findByRole("button", { name: "Connect Slack" }));
  open.mockRestore();
  await dialog.findByRole("link", { name: "Open Slack sign-in" });
  await user.click(dialog.getByRole("button", { name: "Close" }));
  const question = screen.getByRole("alertdialog", { name: "Stop connecting Slack?" });
  await user.click(within(question).getByRole("button", { name: "Leave" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it.each(["no-such-application", ".", "..", "\0"])(
  "says so when a link names an application that is not there, as %j, and leads back",
  async (slug) => {
    const { user } = renderWithSandbox(<IntegrationsMarketplace defaultSlug={slug} />);
    const dialog = await screen.findByRole("dialog", { name: "Not found" });
    await user.click(within(dialog).getByRole("button", { name: "Back to all applications" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.body).not.toHaveFocus());
  },
);

it("speaks of an ended session once", async () => {
  const sandbox = createSandbox();
  renderWithSandbox(<IntegrationsMarketplace />, {
    sandbox,
    provider: { getSessionToken: () => Promise.reject(new Error("signed out")) },
  });
  expect(await screen.findAllByRole("alert")).toHaveLength(1);
});

it("tells analytics what was looked at and what search had no match, and nothing that was typed", async () => {
  const onEvent = vi.fn();
  const onSearchWithoutResult = vi.fn();
  const { user } = renderWithSandbox(
    <IntegrationsMarketplace defaultSlug="stripe" onSearchWithoutResult={onSearchWithoutResult} />,
    { provider: { onEvent } },
  );
  await screen.findByRole("dialog", { name: "Stripe" });
  await waitFor(() => expect(onEvent).toHaveBeenCalledWith({ type: "application-viewed", slug: "stripe" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.type(screen.getByRole("searchbox"), "mary@harbor.test");
  await waitFor(() =>
    expect(onEvent).toHaveBeenCalledWith({ type: "search-without-result", length: "mary@harbor.test".length }),
  );
  expect(onSearchWithoutResult).toHaveBeenCalledExactlyOnceWith("mary@harbor.test");
  expect(JSON.stringify(onEvent.mock.calls)).not.toContain("mary");
  expect(onEvent.mock.calls.map(([{ type }]) => type)).toEqual(["application-viewed", "search-without-result"]);
});

it("says before connecting what that takes, with the host's own words", async () => {
  const { user } = renderWithSandbox(
    <IntegrationsMarketplace
      defaultSlug="zendesk"
      renderOverview={({ name }) => `Most teams begin with ${name} tickets.`}
    />,
  );
  const dialog = within(await screen.findByRole("dialog", { name: "Zendesk" }));
  const needs = await dialog.findByRole("region", { name: "What you need" });
  expect(needs).toHaveTextContent(/From Zendesk: .*API token/);
  expect(dialog.getByText("Most teams begin with Zendesk tickets.")).toBeVisible();
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "Slack" }));
  const other = within(await screen.findByRole("dialog", { name: "Slack" }));
  expect(await other.findByText("A Slack account to sign in with")).toBeVisible();
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("button", { name: "HubSpot" }));
  const connected = within(await screen.findByRole("dialog", { name: "HubSpot" }));
  expect(await connected.findByRole("tab", { name: "Workflows" })).toBeVisible();
  expect(connected.queryByRole("region", { name: "What you need" })).toBeNull();
});
