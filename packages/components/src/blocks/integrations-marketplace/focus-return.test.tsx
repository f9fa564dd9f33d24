import { IntegrationsMarketplace, type IntegrationsMarketplaceProps } from "@cobalt-kit/components";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

// The dialog arrives as a piece of its own.

/** So many that only those in sight are drawn. LinkedIn is the last of them. */
function withMany(): Sandbox {
  const sandbox = createSandbox();
  sandbox.control.addApplications(2_000);
  return sandbox;
}

function renderMarketplace(
  props: Partial<IntegrationsMarketplaceProps>,
  sandbox = withMany(),
): ReturnType<typeof renderWithSandbox> {
  return renderWithSandbox(<IntegrationsMarketplace {...props} />, { sandbox });
}

async function closeDialog({ user }: ReturnType<typeof renderWithSandbox>): Promise<void> {
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

it("gives the focus to the card of what a link opened, however far down a long list it stands", async () => {
  const rendered = renderMarketplace({ defaultSlug: "linkedin" });
  await screen.findByRole("dialog", { name: "LinkedIn" });
  await closeDialog(rendered);
  await waitFor(() => expect(screen.getByRole("button", { name: "LinkedIn" })).toHaveFocus());
  const item = screen.getByRole("button", { name: "LinkedIn" }).closest("[role=listitem]");
  expect(item?.getAttribute("aria-posinset")).toBe(item?.getAttribute("aria-setsize"));
});

it("gives it back to the card that was pressed after others came into sight", async () => {
  const rendered = renderMarketplace({});
  const first = await screen.findByRole("button", { name: "HubSpot" });
  first.focus();
  await rendered.user.keyboard("{End}{Enter}");
  await screen.findByRole("dialog", { name: "LinkedIn" });
  await closeDialog(rendered);
  expect(screen.getByRole("button", { name: "LinkedIn" })).toHaveFocus();
});

it("gives it to the card where the list was drawn anew while the dialog was open", async () => {
  const sandbox = withMany();
  const rendered = renderMarketplace({ search: "linked" }, sandbox);
  await rendered.user.click(await screen.findByRole("button", { name: "LinkedIn" }));
  await screen.findByRole("dialog", { name: "LinkedIn" });
  rendered.rerender(<IntegrationsMarketplace search="" />);
  // What is searched follows with a delay: the list of one becomes one of thousands, at whose end the card is.
  const size = (): number =>
    Number(document.querySelector("[data-slug=linkedin]")?.getAttribute("aria-setsize") ?? Number.NaN);
  await waitFor(() => expect(size()).toBeGreaterThan(2_000));
  await closeDialog(rendered);
  await waitFor(() => expect(screen.getByRole("button", { name: "LinkedIn" })).toHaveFocus());
});

it.each([
  [{}, () => screen.getByRole("heading", { name: "Integrations" })],
  [{ heading: null }, () => screen.getByRole("searchbox")],
])("gives it to the heading, or else the search, where a filter took the card away (%j)", async (props, expected) => {
  const rendered = renderMarketplace({ ...props, defaultFilters: { status: "attention" } });
  const card = await screen.findByRole("button", { name: "Mailchimp" });
  act(() => card.focus());
  await rendered.user.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog", { name: "Mailchimp" }));
  await rendered.user.click(await dialog.findByRole("button", { name: "Disconnect" }));
  const question = await screen.findByRole("alertdialog");
  await rendered.user.click(within(question).getByRole("button", { name: "Disconnect" }));
  await waitFor(() => expect(card).not.toBeInTheDocument());
  await closeDialog(rendered);
  await waitFor(() => expect(expected()).toHaveFocus());
});

it("gives the focus to the card where a browser focused what is around the pressed button", async () => {
  renderMarketplace({}, createSandbox());
  const card = await screen.findByRole("button", { name: "HubSpot" });
  // as Safari does
  act(() => card.parentElement?.closest<HTMLElement>("[tabindex]")?.focus());
  expect(document.body).not.toHaveFocus();
  fireEvent.click(card);
  const dialog = await screen.findByRole("dialog", { name: "HubSpot" });
  await waitFor(() => expect(dialog).toHaveFocus());
  fireEvent.keyDown(dialog, { key: "Escape" });
  await waitFor(() => expect(card).toHaveFocus());
});
