import {
  IntegrationGallery,
  IntegrationsMarketplace,
  type GalleryUrl,
  useGalleryUrl,
  type UseGalleryUrlOptions,
} from "@cobalt-kit/components";
import { act, renderHook, screen, waitFor } from "@testing-library/react";
import { useState, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

// The dialog arrives as a piece of its own.

beforeEach(() => {
  window.history.replaceState({ router: 7 }, "", "/settings?lang=a%20b&flag#team");
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function address(): string {
  return window.location.pathname + window.location.search + window.location.hash;
}

function Marketplace(options: UseGalleryUrlOptions): ReactElement {
  return <IntegrationsMarketplace {...useGalleryUrl(options)} />;
}

it("opens an application as a new entry of the history, and closes it with the back button", async () => {
  const { user } = renderWithSandbox(<Marketplace />);
  const before = window.history.length;
  await user.click(await screen.findByRole("button", { name: "HubSpot" }));
  expect(address()).toBe("/settings?lang=a%20b&flag&app=hubspot#team");
  expect(window.history.state).toMatchObject({ router: 7 });
  expect(window.history.length).toBe(before + 1);
  await screen.findByRole("dialog", { name: "HubSpot" });
  act(() => window.history.back());
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(address()).toBe("/settings?lang=a%20b&flag#team");
  act(() => window.history.forward());
  expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
});

it("leaves no entry behind when what the forward button opened again is closed", async () => {
  window.history.pushState(null, "", "/settings?page=1");
  window.history.pushState(null, "", "/settings?page=2");
  const { user } = renderWithSandbox(<Marketplace />);
  await user.click(await screen.findByRole("button", { name: "HubSpot" }));
  await screen.findByRole("dialog", { name: "HubSpot" });
  act(() => window.history.back());
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  act(() => window.history.forward());
  await screen.findByRole("dialog", { name: "HubSpot" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(address()).toBe("/settings?page=2");
  act(() => window.history.back());
  await waitFor(() => expect(address()).toBe("/settings?page=1"));
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("goes back when what was opened here is closed, once, however often it is pressed", async () => {
  const back = vi.spyOn(window.history, "back");
  const { user } = renderWithSandbox(<Marketplace />);
  await user.click(await screen.findByRole("button", { name: "HubSpot" }));
  await screen.findByRole("dialog", { name: "HubSpot" });
  await user.keyboard("{Escape}{Escape}");
  await waitFor(() => expect(address()).toBe("/settings?lang=a%20b&flag#team"));
  expect(back).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

describe("where a host’s page refuses to go back", () => {
  it("goes back by a router at the next press, and once while that is under way", () => {
    vi.useFakeTimers();
    const back = vi.fn();
    const { result } = renderHook(() => {
      const [search, setSearch] = useState("?page=2");
      return { arrive: setSearch, ...useGalleryUrl({ search, navigate: setSearch, back }) };
    });
    act(() => result.current.onSlugChange("slack"));
    const close = (): void => act(() => result.current.onSlugChange(null));
    close();
    close();
    expect(back).toHaveBeenCalledTimes(1);
    act(() => void vi.advanceTimersByTime(500));
    close();
    expect(back).toHaveBeenCalledTimes(2);
    // this time it is let through, and the page's data comes late
    window.history.replaceState(null, "", "/settings?page=2#gone-back");
    act(() => void vi.advanceTimersByTime(5_000));
    close();
    expect(back).toHaveBeenCalledTimes(2);
    act(() => result.current.arrive("?page=2"));
    expect(result.current.slug).toBeNull();
  });

  it("goes back at the next press though the page has changed its address since", () => {
    vi.useFakeTimers();
    const back = vi.fn();
    const { result } = renderHook(() => {
      const [search, setSearch] = useState("?page=2");
      return useGalleryUrl({ search, navigate: setSearch, back });
    });
    act(() => result.current.onSlugChange("slack"));
    act(() => result.current.onSlugChange(null));
    act(() => void vi.advanceTimersByTime(500));
    window.history.replaceState(null, "", "/settings?page=2#another-tab");
    act(() => void vi.advanceTimersByTime(10_000));
    act(() => result.current.onSlugChange(null));
    expect(back).toHaveBeenCalledTimes(2);
  });

  it("goes back in the browser’s history at the next press", () => {
    vi.useFakeTimers();
    const { result } = renderHook(() => useGalleryUrl());
    act(() => result.current.onSlugChange("slack"));
    const back = vi.spyOn(window.history, "back").mockImplementation(() => {});
    act(() => result.current.onSlugChange(null));
    act(() => result.current.onSlugChange(null));
    expect(back).toHaveBeenCalledTimes(1);
    act(() => void vi.advanceTimersByTime(500));
    act(() => result.current.onSlugChange(null));
    expect(back).toHaveBeenCalledTimes(2);
  });
});

it("opens what a link names, and stays on the page when that is closed", async () => {
  window.history.replaceState(null, "", "/settings?app=stripe&q=pay&lang=en#team");
  const { user } = renderWithSandbox(<Marketplace />);
  await screen.findByRole("dialog", { name: "Stripe" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(address()).toBe("/settings?lang=en&q=pay#team");
  expect(screen.getByRole("searchbox")).toHaveValue("pay");
});

it("writes what is typed once the typing stops", () => {
  vi.useFakeTimers();
  const replace = vi.spyOn(window.history, "replaceState");
  const { result } = renderHook(() => useGalleryUrl());
  for (const search of ["e", "e &", "e & co"]) {
    act(() => result.current.onFiltersChange({ ...result.current.filters, search }));
    expect(result.current.filters.search).toBe(search);
    act(() => {
      vi.advanceTimersByTime(200);
    });
  }
  expect(replace).not.toHaveBeenCalled();
  act(() => {
    vi.advanceTimersByTime(100);
  });
  expect(replace).toHaveBeenCalledTimes(1);
  expect(address()).toBe("/settings?lang=a%20b&flag&q=e%20%26%20co#team");
});

it("writes filters into the same entry, and reads them back", async () => {
  const { user, unmount } = renderWithSandbox(<Marketplace />);
  const all = (await screen.findAllByRole("listitem")).length;
  const before = window.history.length;
  await user.type(screen.getByRole("searchbox"), "e & co");
  expect(screen.getByRole("searchbox")).toHaveValue("e & co");
  await waitFor(() => expect(address()).toBe("/settings?lang=a%20b&flag&q=e%20%26%20co#team"));
  await user.clear(screen.getByRole("searchbox"));
  // The list follows what is typed with a delay, and the chips with it.
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(all));
  await user.click(screen.getByRole("button", { name: /^Project management/ }));
  await user.click(screen.getByRole("button", { name: /^CRM/ }));
  await user.click(screen.getByRole("button", { name: "List" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Name");
  const search = "?lang=a%20b&flag&category=Project%20management&category=CRM&sort=name&view=list";
  await waitFor(() => expect(window.location.search).toBe(search));
  expect(window.history.length).toBe(before);
  unmount();
  renderWithSandbox(<Marketplace />);
  expect(await screen.findByRole("button", { name: /^CRM/ })).toHaveAttribute("aria-pressed", "true");
  expect(screen.getByRole("button", { name: "List" })).toHaveAttribute("aria-pressed", "true");
});

it("leaves the gallery as it was seen behind what is opened at once", async () => {
  const { user } = renderWithSandbox(<Marketplace />);
  await user.type(await screen.findByRole("searchbox"), "hub");
  await waitFor(() => expect(screen.getAllByRole("listitem").length).toBeLessThan(5));
  await user.click(screen.getByRole("button", { name: "HubSpot" }));
  expect(window.location.search).toBe("?lang=a%20b&flag&q=hub&app=hubspot");
  act(() => window.history.back());
  await waitFor(() => expect(window.location.search).toBe("?lang=a%20b&flag&q=hub"));
  expect(screen.getByRole("searchbox")).toHaveValue("hub");
});

it("takes nothing from an address that it does not know", () => {
  window.history.replaceState(null, "", "/?status=broken&sort=1&view=&category=&app=&q=%E0%A4%A");
  const { result } = renderHook(() => useGalleryUrl());
  expect(result.current).toMatchObject({
    slug: null,
    filters: { status: "all", tags: [], sort: "recommended", layout: "grid" },
  });
});

it("has a prefix for pages with such names of their own, and first filters of the host's", async () => {
  window.history.replaceState(null, "", "/?app=shop&q=invoices");
  const options: UseGalleryUrlOptions = { prefix: "i-", defaultFilters: { layout: "list" } };
  const { result } = renderHook(() => useGalleryUrl(options));
  expect(result.current).toMatchObject({ slug: null, filters: { search: "", layout: "list" } });
  act(() => result.current.onSlugChange("slack"));
  expect(window.location.search).toBe("?app=shop&q=invoices&i-app=slack");
  act(() => result.current.onFiltersChange({ ...result.current.filters, layout: "grid" }));
  expect(result.current.filters.layout).toBe("grid");
  await waitFor(() => expect(window.location.search).toBe("?app=shop&q=invoices&i-view=grid&i-app=slack"));
});

it("uses a host's router in place of the history", async () => {
  const navigate = vi.fn<NonNullable<UseGalleryUrlOptions["navigate"]>>();
  const back = vi.fn();
  const { result } = renderHook(() => {
    const [search, setSearch] = useState("?page=2&app=slack");
    return useGalleryUrl({
      search,
      navigate: (next, how) => {
        navigate(next, how);
        setSearch(next);
      },
      back: () => {
        back();
        setSearch("?page=2");
      },
    });
  });
  expect(result.current.slug).toBe("slack");
  act(() => result.current.onSlugChange(null));
  expect(navigate).toHaveBeenLastCalledWith("?page=2", { replace: true });
  act(() => result.current.onSlugChange("stripe"));
  expect(navigate).toHaveBeenLastCalledWith("?page=2&app=stripe", { replace: false });
  act(() => result.current.onSlugChange(null));
  expect(back).toHaveBeenCalledTimes(1);
  expect(result.current.slug).toBeNull();
  act(() => result.current.onFiltersChange({ ...result.current.filters, status: "connected" }));
  expect(result.current.filters.status).toBe("connected");
  await waitFor(() => expect(navigate).toHaveBeenLastCalledWith("?page=2&status=connected", { replace: true }));
  expect(address()).toBe("/settings?lang=a%20b&flag#team");
});

describe("beside a router that changes the address once the page’s data is there", () => {
  interface Slow {
    url: GalleryUrl;
    sent: string[];
    arrive: (search: string) => void;
  }
  function useSlowRouter(): Slow {
    const [search, setSearch] = useState("?page=2");
    const [sent] = useState<string[]>([]);
    const url = useGalleryUrl({ search, navigate: (next) => sent.push(next), back: () => sent.push("back") });
    return { url, sent, arrive: setSearch };
  }
  function openPage(): { page: () => Slow; type: (text: string) => void; wait: () => void } {
    vi.useFakeTimers();
    const { result } = renderHook(useSlowRouter);
    const page = (): Slow => result.current;
    return {
      page,
      type: (text) => act(() => page().url.onFiltersChange({ ...page().url.filters, search: text })),
      wait: () => act(() => void vi.advanceTimersByTime(300)),
    };
  }

  it("keeps what is typed while an earlier text is on its way, and writes it then", () => {
    const { page, type, wait } = openPage();
    type("hub");
    wait();
    type("hubspot");
    act(() => page().arrive("?page=2&q=hub"));
    expect(page().url.filters.search).toBe("hubspot");
    wait();
    expect(page().sent).toEqual(["?page=2&q=hub", "?page=2&q=hubspot"]);
    act(() => page().arrive("?page=2&q=hubspot"));
    wait();
    expect(page().sent).toHaveLength(2);
  });

  it("takes back a text that arrives after it was deleted", () => {
    const { page, type, wait } = openPage();
    type("hub");
    wait();
    type("");
    wait();
    act(() => page().arrive("?page=2&q=hub"));
    expect(page().url.filters.search).toBe("");
    wait();
    expect(page().sent.at(-1)).toBe("?page=2");
  });

  it("goes back from what was opened before an earlier text had arrived", () => {
    const { page, type, wait } = openPage();
    type("hub");
    wait();
    act(() => page().url.onSlugChange("hubspot"));
    act(() => page().arrive("?page=2&q=hub"));
    act(() => page().arrive("?page=2&q=hub&app=hubspot"));
    act(() => page().url.onSlugChange(null));
    expect(page().sent.at(-1)).toBe("back");
  });

  it("lets the back button go before what was typed, also to where it was typed", () => {
    const { page, type, wait } = openPage();
    type("hub");
    wait();
    act(() => page().arrive("?page=2&q=hub"));
    act(() => page().arrive("?page=2"));
    expect(page().url.filters.search).toBe("");
    wait();
    expect(page().sent).toHaveLength(1);
  });

  it("follows a link to an address that had arrived before, and writes nothing over it", () => {
    const { page, type, wait } = openPage();
    type("hub");
    wait();
    type("hubspot");
    wait();
    act(() => page().arrive("?page=2&q=hub"));
    act(() => page().arrive("?page=2&q=hubspot"));
    expect(page().url.filters.search).toBe("hubspot");
    const { length } = page().sent;
    act(() => page().arrive("?page=2&q=hub"));
    expect(page().url.filters.search).toBe("hub");
    wait();
    expect(page().sent).toHaveLength(length);
  });

  it("waits for nothing more once the last address has arrived, where the router left out earlier ones", () => {
    const { page, type, wait } = openPage();
    for (const text of ["hub", "hubspot", "hub"]) {
      type(text);
      wait();
    }
    act(() => page().arrive("?page=2&q=hub"));
    act(() => page().arrive("?page=2&q=hubspot"));
    expect(page().url.filters.search).toBe("hubspot");
  });

  it("takes nothing away that is about to open, and writes what is typed meanwhile once it is open", () => {
    const { page, type, wait } = openPage();
    type("hub");
    act(() => page().url.onSlugChange("hubspot"));
    const opening = ["?page=2&q=hub", "?page=2&q=hub&app=hubspot"];
    wait();
    wait();
    expect(page().sent).toEqual(opening);
    act(() => page().arrive("?page=2&q=hub"));
    type("hubspot");
    wait();
    expect(page().sent).toEqual(opening);
    act(() => page().arrive("?page=2&q=hub&app=hubspot"));
    wait();
    expect(page().sent).toEqual([...opening, "?page=2&q=hubspot&app=hubspot"]);
  });

  it("brings nothing back that is about to close", () => {
    const { page, type, wait } = openPage();
    act(() => page().url.onSlugChange("hubspot"));
    act(() => page().arrive("?page=2&app=hubspot"));
    type("hub");
    act(() => page().url.onSlugChange(null));
    window.history.replaceState(null, "", "/settings?page=2");
    wait();
    wait();
    expect(page().sent).toEqual(["?page=2&app=hubspot", "back"]);
    act(() => page().arrive("?page=2"));
    expect(page().url.slug).toBeNull();
  });

  it("writes what is typed though what was to open never did", () => {
    const { page, type, wait } = openPage();
    act(() => page().url.onSlugChange("hubspot"));
    type("hub");
    act(() => void vi.advanceTimersByTime(10_000));
    wait();
    expect(page().sent).toEqual(["?page=2&app=hubspot", "?page=2&q=hub"]);
  });

  it("keeps what is typed while a host changes parameters of its own", () => {
    const { page, type, wait } = openPage();
    type("hub");
    act(() => page().arrive("?page=3"));
    expect(page().url.filters.search).toBe("hub");
    wait();
    expect(page().sent).toEqual(["?page=3&q=hub"]);
  });
});

it.each([
  ["?category=CRM&category=Chat", ["CRM", "Chat"]],
  ["?category=%5B%22CRM%22%2C%22Chat%22%5D", ["CRM", "Chat"]],
  ["?category=%5BBeta%5D", ["[Beta]"]],
  ["?category=%5B", ["["]],
])("reads several categories however a router writes them: %s", (search, tags) => {
  const { result } = renderHook(() => useGalleryUrl({ search, navigate: () => {} }));
  expect(result.current.filters.tags).toEqual(tags);
});

it("lets Next know of each change, which passes over those that have its mark", () => {
  window.history.replaceState({ __NA: true, __PRIVATE_NEXTJS_INTERNALS_TREE: ["tree"] }, "", "/settings");
  const { result } = renderHook(() => useGalleryUrl());
  act(() => result.current.onSlugChange("slack"));
  expect(window.history.state).toEqual({ __PRIVATE_NEXTJS_INTERNALS_TREE: ["tree"], cobaltKitApplication: true });
});

it.each([
  ["a text", "abc"],
  ["a list", ["a", "b"]],
  ["a number", 7],
  ["nothing", null],
  ["a date", new Date(7)],
])("leaves %s that the host keeps in the history as it is", async (_what, state) => {
  window.history.replaceState(state, "", "/settings");
  const { result } = renderHook(() => useGalleryUrl());
  act(() => result.current.onFiltersChange({ ...result.current.filters, search: "hub" }));
  await waitFor(() => expect(window.location.search).toBe("?q=hub"));
  expect(window.history.state).toEqual(state);
  act(() => result.current.onSlugChange("hubspot"));
  expect(window.history.state).toEqual({ cobaltKitApplication: true });
});

it("follows a router that changes the address by itself", async () => {
  const { result, rerender } = renderHook(() => useGalleryUrl());
  window.history.pushState(null, "", "/settings?app=xero");
  rerender();
  expect(result.current.slug).toBe("xero");
});

it("knows nothing on a server, unless it is told", () => {
  function Shown(options: UseGalleryUrlOptions): ReactElement {
    const { slug, filters } = useGalleryUrl(options);
    return <p>{[slug ?? "none", filters.search].join(" ")}</p>;
  }
  window.history.replaceState(null, "", "/?app=slack&q=mail");
  expect(renderToString(<Shown />)).toBe("<p>none </p>");
  expect(renderToString(<Shown search="?app=slack&q=mail" navigate={() => {}} />)).toBe("<p>slack mail</p>");
});

it("keeps the filters of a gallery by itself", async () => {
  window.history.replaceState(null, "", "/?status=attention");
  function Gallery(): ReactElement {
    const { filters, onFiltersChange } = useGalleryUrl();
    return <IntegrationGallery filters={filters} onFiltersChange={onFiltersChange} onSelect={() => {}} />;
  }
  const { user } = renderWithSandbox(<Gallery />);
  expect(await screen.findAllByRole("listitem")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(address()).toBe("/"));
});
