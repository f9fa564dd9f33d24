import { IntegrationGallery } from "@cobalt-kit/components";
import { createSandbox, emptyFixtures, standardFixtures } from "@cobalt-kit/sandbox";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
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
  const inCard = (): boolean => document.activeElement?.closest("[role=listitem]") != null;
  for (let presses = 0; presses < 40 && !inCard(); presses += 1) await user.tab();
  await user.keyboard("{Enter}");
  expect(onSelect).toHaveBeenCalledTimes(1);
});

it("says how many it found once the typing stops, not at every key", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  await screen.findByRole("list");
  await user.type(screen.getByRole("searchbox", { name: "Search applications" }), "hubs");
  expect(screen.queryByText(/found$/)).toBeNull();
  expect(await screen.findByText("1 application found")).toBeInTheDocument();
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
});

it("narrows by status and category, with counts that hold", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  const attention = await screen.findByRole("button", { name: "Needs attention 1" });
  await user.click(attention);
  expect(attention).toHaveAttribute("aria-pressed", "true");
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.getByRole("button", { name: "Mailchimp" })).toHaveAccessibleDescription(/Expired/);
  await user.click(screen.getByRole("button", { name: /^All \d+$/ }));
  const chip = within(screen.getByRole("group", { name: "Filter by category" })).getAllByRole("button")[0]!;
  const [count] = /\d+$/.exec(chip.textContent) ?? [];
  await user.click(chip);
  expect(screen.getAllByRole("listitem")).toHaveLength(Number(count));
});

it("has all of a long category in a tooltip, as a chip shows two lines", async () => {
  const category = "and so on ".repeat(99).trim();
  const [slack] = standardFixtures.applications;
  if (slack === undefined) throw new Error("There is no application.");
  const sandbox = createSandbox({ fixtures: { ...standardFixtures, applications: [{ ...slack, tags: [category] }] } });
  renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox });
  const chip = await screen.findByRole("button", { name: `${category} 1` });
  expect(within(chip).getByTitle(category)).toBeVisible();
  expect(chip).toHaveAccessibleDescription("");
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

/** The gallery with so many more applications, once all of its code is there. */
async function renderLong(count = 5_000): Promise<ReturnType<typeof renderWithSandbox>> {
  const sandbox = createSandbox();
  sandbox.control.addApplications(count);
  const rendered = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox });
  await screen.findByRole("button", { name: "HubSpot" });
  return rendered;
}

it("draws few of very many, each with its place in the whole list", async () => {
  const { container } = await renderLong();
  const items = screen.getAllByRole("listitem");
  expect(items.length).toBeLessThanOrEqual(60);
  expect(container.querySelectorAll("*").length).toBeLessThanOrEqual(500);
  expect(items[0]).toHaveAttribute("aria-posinset", "1");
  const size = Number(items[0]?.getAttribute("aria-setsize"));
  expect(size).toBeGreaterThan(5_000);
  expect(items.every((item) => item.getAttribute("aria-setsize") === String(size))).toBe(true);
});

it("has all of them in the page up to three hundred, in fewer than 1,500 elements", async () => {
  const sandbox = createSandbox();
  renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox });
  const before = (await screen.findAllByRole("listitem")).length;
  sandbox.control.addApplications(300 - before);
  cleanup();
  const { container } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox });
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(300));
  expect(container.querySelectorAll("*").length).toBeLessThan(1_500);
});

it("prints all of them where the page puts them, and draws few again afterwards", async () => {
  await renderLong(400);
  const size = Number(screen.getAllByRole("listitem")[0]?.getAttribute("aria-setsize"));
  await waitFor(() => {
    act(() => {
      window.dispatchEvent(new Event("beforeprint"));
    });
    expect(screen.getAllByRole("listitem")).toHaveLength(size);
  });
  expect(screen.getAllByRole("listitem").at(-1)).not.toHaveAttribute("style");
  act(() => {
    window.dispatchEvent(new Event("afterprint"));
  });
  await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeLessThanOrEqual(60));
});

it("goes from card to card by arrows, Home, End and first letters, and keeps the one with the focus", async () => {
  const { user, container } = await renderLong();
  const focused = (): string | null => document.activeElement?.textContent ?? null;
  const cards = screen.getAllByRole("listitem").map((item) => within(item).getByRole("button").textContent);
  within(screen.getAllByRole("listitem")[0]!).getByRole("button").focus();
  await user.keyboard("{ArrowDown}");
  expect(focused()).toBe(cards[1]);
  await user.keyboard("{ArrowRight}");
  expect(focused()).toBe(cards[2]);
  await user.keyboard("{ArrowLeft}{ArrowUp}");
  expect(focused()).toBe(cards[0]);
  await user.keyboard("{ArrowUp}");
  expect(focused()).toBe(cards[0]);
  await user.keyboard("{End}");
  expect(focused()).toBe("LinkedIn");
  const last = document.activeElement?.closest("[role=listitem]");
  expect(last?.getAttribute("aria-posinset")).toBe(last?.getAttribute("aria-setsize"));
  await user.keyboard("zoh");
  expect(focused()).toBe("Zoho CRM");
  await user.keyboard("{Home}");
  expect(focused()).toBe(cards[0]);
  expect(container.querySelectorAll("*").length).toBeLessThanOrEqual(500);
});

it("leaves keys alone that are for something else", async () => {
  const { user } = renderWithSandbox(
    <IntegrationGallery
      onSelect={() => {}}
      renderCard={(_, card) => (
        <>
          {card}
          <input aria-label="Note" />
        </>
      )}
    />,
  );
  const [note] = await screen.findAllByRole("textbox", { name: "Note" });
  await user.type(note!, "zoom{Home}{ArrowRight}");
  expect(note).toHaveFocus();
  expect(note).toHaveValue("zoom");
});

it("goes by the direction of the page", async () => {
  const { user } = renderWithSandbox(
    <div dir="rtl" style={{ direction: "rtl" }}>
      <IntegrationGallery onSelect={() => {}} />
    </div>,
  );
  const [first, second] = await screen.findAllByRole("listitem");
  within(first!).getByRole("button").focus();
  await user.keyboard("{ArrowLeft}");
  expect(within(second!).getByRole("button")).toHaveFocus();
});

it("forgives slips of a finger, and marks what it found", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  const search = await screen.findByRole("searchbox");
  await user.type(search, "google shets");
  const card = await screen.findByRole("button", { name: "Google Sheets" });
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(Array.from(card.querySelectorAll("mark"), ({ textContent }) => textContent)).toEqual(["Google", "Sheets"]);
  await user.clear(search);
  await user.type(search, "webdav");
  expect(await screen.findByText("WebDAV", { selector: "mark" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Nextcloud" }).querySelector("mark")).toBeNull();
});

it("shows a category that no application has, as from an old link, and takes it away alone", async () => {
  const onFiltersChange = vi.fn();
  const { user } = renderWithSandbox(
    <IntegrationGallery
      defaultFilters={{ tags: ["Gone for long", "CRM"] }}
      onFiltersChange={onFiltersChange}
      onSelect={() => {}}
    />,
  );
  const gone = await screen.findByRole("button", { name: "Gone for long 0", pressed: true });
  await user.click(gone);
  expect(onFiltersChange).toHaveBeenLastCalledWith(expect.objectContaining({ tags: ["CRM"] }));
  await waitFor(() => expect(gone).not.toBeInTheDocument());
  expect(screen.getByRole("button", { name: /^CRM/, pressed: true })).toBeVisible();
  expect(screen.getByRole("region", { name: "Integrations" })).toHaveFocus();
});

it("keeps the focus where a new session takes the notice of the old one away", async () => {
  const sandbox = createSandbox();
  let signedIn = false;
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, {
    sandbox,
    provider: {
      getSessionToken: async () => {
        if (!signedIn) throw new Error("signed out");
        return sandbox.control.mintToken("harbor");
      },
    },
    account: "harbor",
  });
  const again = await screen.findByRole("button", { name: "Try again" });
  signedIn = true;
  const held = sandbox.control.hold(applications);
  await user.click(again);
  await waitFor(() => expect(sandbox.control.requests({ route: applications })).not.toEqual([]));
  await waitFor(() => expect(again).not.toBeInTheDocument());
  // that the old session has ended is no error of the new one
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Integrations" })).toHaveFocus();
  act(() => sandbox.control.release(held));
  await screen.findByRole("button", { name: "HubSpot" });
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("keeps the focus where a chip is only shown as long as it is chosen", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  const categories = within(await screen.findByRole("group", { name: "Filter by category" }));
  await user.click(categories.getByRole("button", { name: /^Show all/ }));
  const last = categories.getAllByRole("button", { pressed: false }).at(-1);
  if (last === undefined) throw new Error("There is no category.");
  await user.click(last);
  await user.click(categories.getByRole("button", { name: /^Show fewer/ }));
  await user.click(last);
  expect(last).not.toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Integrations" })).toHaveFocus();
});

it("shows no category that would empty the list", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  const categories = within(await screen.findByRole("group", { name: "Filter by category" }));
  await user.type(screen.getByRole("searchbox"), "slack");
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
  expect(categories.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(["Communication 1"]);
  expect(screen.getByRole("button", { name: "Connected 0" })).toBeDisabled();
});

it("sorts by name and by what was connected last", async () => {
  const { user } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />);
  await screen.findAllByRole("listitem");
  const names = (): (string | null)[] =>
    screen.getAllByRole("listitem").map((item) => within(item).getByRole("button").textContent);
  const sort = screen.getByRole("combobox", { name: "Sort by" });
  await user.selectOptions(sort, "Name");
  expect(names()).toEqual(names().toSorted((a, b) => (a ?? "").localeCompare(b ?? "")));
  await user.selectOptions(sort, "Recently connected");
  expect(new Set(names().slice(0, 5))).toEqual(new Set(["Atlas CRM", "HubSpot", "Mailchimp", "Notion", "Stripe"]));
  await user.selectOptions(sort, "Recommended");
  expect(names().slice(0, 2)).toEqual(["Atlas CRM", "HubSpot"]);
});

it("lets the host keep some of the filters, and tells of all", async () => {
  const onFiltersChange = vi.fn();
  const { user } = renderWithSandbox(
    <IntegrationGallery
      filters={{ status: "connected" }}
      defaultFilters={{ layout: "list" }}
      onFiltersChange={onFiltersChange}
      onSelect={() => {}}
    />,
  );
  expect(await screen.findAllByRole("listitem")).toHaveLength(4);
  expect(screen.getByRole("button", { name: "List" })).toHaveAttribute("aria-pressed", "true");
  await user.click(screen.getByRole("button", { name: "Grid" }));
  const kept = { search: "", status: "connected", tags: [], sort: "recommended", layout: "grid" };
  expect(onFiltersChange).toHaveBeenLastCalledWith(kept);
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  expect(onFiltersChange).toHaveBeenLastCalledWith({ ...kept, status: "all" });
  expect(screen.getAllByRole("listitem")).toHaveLength(4);
});

it("puts featured applications in front, once each, until something is filtered", async () => {
  const { user } = renderWithSandbox(
    <IntegrationGallery featured={["xero", "nowhere", "slack"]} onSelect={() => {}} />,
  );
  await screen.findByRole("heading", { name: "Featured" });
  const [featured, others] = screen.getAllByRole("list");
  expect(
    within(featured!)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual(["Xero", "Slack"]);
  expect(within(others!).queryByRole("button", { name: "Slack" })).toBeNull();
  await user.click(screen.getByRole("button", { name: /^Connected/ }));
  expect(screen.queryByRole("heading", { name: "Featured" })).toBeNull();
});

it("offers the nearest names and a request where nothing matches", async () => {
  const onRequest = vi.fn();
  const { user } = renderWithSandbox(
    <IntegrationGallery
      defaultFilters={{ search: "salesforce marketing cloud", status: "connected" }}
      onRequest={onRequest}
      onSelect={() => {}}
    />,
  );
  await user.click(await screen.findByRole("button", { name: "Ask for this integration" }));
  expect(onRequest).toHaveBeenCalledWith("salesforce marketing cloud");
  await user.click(
    within(screen.getByRole("group", { name: "Did you mean:" })).getByRole("button", { name: "Salesforce" }),
  );
  expect(screen.getByRole("searchbox")).toHaveFocus();
  expect(screen.getByRole("searchbox")).toHaveValue("Salesforce");
  expect(await screen.findByRole("listitem")).toHaveTextContent("Salesforce");
});

it("says what a status is in a word that asks for nothing, and what went wrong last", async () => {
  renderWithSandbox(<IntegrationGallery problems={new Map([["stripe", "The last run failed"]])} onSelect={() => {}} />);
  const stripe = await screen.findByRole("button", { name: "Stripe" });
  expect(stripe).toHaveAccessibleDescription(/^Connected Payments\sThe last run failed$/);
  expect(screen.getByRole("button", { name: "Mailchimp" })).toHaveAccessibleDescription(/^Expired/);
});

it("takes a host's badge, card, footer and empty state", async () => {
  const { unmount } = renderWithSandbox(
    <IntegrationGallery
      onSelect={() => {}}
      renderBadge={({ slug }) => (slug === "slack" ? "New" : slug === "stripe" ? null : undefined)}
      renderCard={({ slug, name }, card) => (slug === "xero" ? <a href="#xero">Mine: {name}</a> : card)}
      renderFooter={({ shown, total }) => `Showing ${shown} of ${total}`}
    />,
  );
  expect(await screen.findByRole("button", { name: "Slack" })).toHaveAccessibleDescription(/^New/);
  expect(screen.getByRole("button", { name: "Stripe" })).toHaveAccessibleDescription(/^Payments/);
  expect(screen.getByRole("button", { name: "HubSpot" })).toHaveAccessibleDescription(/^Connected/);
  expect(screen.getByRole("link", { name: "Mine: Xero" })).toBeVisible();
  expect(screen.getByText(/^Showing (\d+) of \1$/)).toBeVisible();
  unmount();
  renderWithSandbox(<IntegrationGallery onSelect={() => {}} emptyState="Ask us for integrations" />, {
    sandbox: createSandbox({ fixtures: emptyFixtures }),
  });
  expect(await screen.findByText("Ask us for integrations")).toBeVisible();
});

it("shows the host's words where none matches", async () => {
  renderWithSandbox(
    <IntegrationGallery onSelect={() => {}} defaultSearch="fax" renderNoMatch={(search) => `No ${search} here`} />,
  );
  expect(await screen.findByText("No fax here")).toBeVisible();
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
