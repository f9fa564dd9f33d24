import { IntegrationGallery } from "@cobalt-kit/components";
import { createSandbox, emptyFixtures } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const applications = "GET /api/v2/f-sdk/application";

it("shows connected applications first, and hands over the one that is chosen", async () => {
  const onSelect = vi.fn();
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={onSelect} />);
  const cards = within(await screen.findByRole("list")).getAllByRole("button");
  expect(cards.slice(0, 3).map((card) => card.closest("[data-status]")?.getAttribute("data-status"))).toEqual([
    "connected",
    "connected",
    "connected",
  ]);
  await user.click(screen.getByRole("button", { name: "HubSpot" }));
  expect(onSelect).toHaveBeenCalledWith(expect.objectContaining({ slug: "hubspot" }));
});

it("reaches the first card by keyboard alone and opens it with Enter", async () => {
  const onSelect = vi.fn();
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={onSelect} />);
  await screen.findByRole("list");
  for (let presses = 0; presses < 40 && document.activeElement?.closest("li") === null; presses += 1) await user.tab();
  await user.keyboard("{Enter}");
  expect(onSelect).toHaveBeenCalledTimes(1);
});

it("says how many it found once the typing stops, not at every key", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  await screen.findByRole("list");
  await user.type(screen.getByRole("searchbox", { name: "Search applications" }), "hubs");
  expect(screen.queryByText(/found$/)).toBeNull();
  expect(await screen.findByText("1 application found", {}, { timeout: 2_000 })).toBeInTheDocument();
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
});

it("narrows by status and category, with counts that hold", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  const attention = await screen.findByRole("button", { name: "Needs attention 1" });
  await user.click(attention);
  expect(attention).toHaveAttribute("aria-pressed", "true");
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Mailchimp" })).toHaveAccessibleDescription(/Reconnect/);
  await user.click(screen.getByRole("button", { name: /^All \d+$/ }));
  const chip = within(screen.getByRole("group", { name: "Filter by category" })).getAllByRole("button")[0]!;
  const [count] = /\d+$/.exec(chip.textContent) ?? [];
  await user.click(chip);
  expect(screen.getAllByRole("listitem")).toHaveLength(Number(count));
});

it("tells nothing found from nothing there", async () => {
  const { user, unmount } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} defaultSearch="fax machine" />);
  expect(await screen.findByText("No results for “fax machine”")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(screen.getByRole("list")).toBeVisible();
  unmount();

  renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, {
    sandbox: createSandbox({ fixtures: emptyFixtures }),
  });
  expect(await screen.findByText("No applications yet")).toBeVisible();
  expect(screen.queryByRole("searchbox")).toBeNull();
});

it("says what failed and tries again", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext(applications, { status: 403 });
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox });
  expect(await screen.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("list")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("asks once for a new session when the old one ended, and goes on", async () => {
  let works = false;
  const sandbox = createSandbox();
  const getSessionToken = async (): Promise<string> => {
    if (!works) throw new Error("signed out");
    return sandbox.control.mintToken("harbor");
  };
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, {
    sandbox,
    provider: { getSessionToken },
  });
  expect(await screen.findByRole("alert")).toHaveTextContent("Your session has ended");
  works = true;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("list")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("draws few of very many, and more on demand", async () => {
  const sandbox = createSandbox();
  sandbox.control.addApplications(5_000);
  const { user, container } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox });
  await screen.findByRole("list", {}, { timeout: 5_000 });
  expect(screen.getAllByRole("listitem").length).toBeLessThanOrEqual(60);
  expect(container.querySelectorAll("*").length).toBeLessThanOrEqual(500);
  const before = screen.getAllByRole("listitem").length;
  await user.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getAllByRole("listitem").length).toBeGreaterThan(before);
  expect(screen.getByRole("button", { name: "Show more" })).toHaveFocus();
});

it("lets the host keep the search", async () => {
  const onSearchChange = vi.fn();
  const { user } = renderWithSandbox(
    <IntegrationGallery search="slack" onSearchChange={onSearchChange} onSelect={() => {}} />,
  );
  expect(await screen.findByRole("searchbox")).toHaveValue("slack");
  await user.click(screen.getByRole("button", { name: "Clear search" }));
  await waitFor(() => expect(onSearchChange).toHaveBeenCalledWith(""));
  expect(screen.getByRole("searchbox")).toHaveValue("slack");
});
