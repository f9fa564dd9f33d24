import "@cobalt-kit/components/element";
import type { CobaltMarketplaceElement, CobaltMarketplaceProperties } from "@cobalt-kit/components/element";
import { german } from "@cobalt-kit/components/messages/de";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  // The element has a root of its own, which no test renders.
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
});

afterEach(async () => {
  document.body.replaceChildren();
  await Promise.resolve();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function sessionIn(sandbox: Sandbox, account = "harbor"): Partial<CobaltMarketplaceProperties> {
  return {
    linkedAccountId: account,
    getSessionToken: () => sandbox.control.mintToken(account),
    fetch: sandbox.fetch,
    baseUrl: "https://api.cobalt.test",
  };
}

function put(properties: Partial<CobaltMarketplaceElement>): CobaltMarketplaceElement {
  const element = Object.assign(document.createElement("cobalt-marketplace"), properties);
  document.body.append(element);
  return element;
}

/** What stands in its shadow root outside of dialogs. */
function contentOf(element: HTMLElement): ReturnType<typeof within> {
  const content = element.shadowRoot?.querySelector<HTMLElement>('[part="content"]');
  if (content == null) throw new Error("The element has no content.");
  return within(content);
}

/** The dialog of an application, once it is open there. */
function dialogOf(element: HTMLElement, application: string): Promise<ReturnType<typeof within>> {
  return waitFor(() => {
    const dialog = element.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
    if (dialog == null) throw new Error("No dialog is open.");
    expect(within(dialog).getByRole("heading", { name: application })).toBeVisible();
    return within(dialog);
  });
}

it("shows the gallery in its shadow root, and an application in a dialog there", async () => {
  const element = put(sessionIn(createSandbox()));
  const opened: (string | null)[] = [];
  element.addEventListener("cobalt-slug-change", ({ detail }) => opened.push(detail));
  await userEvent.click(await contentOf(element).findByRole("button", { name: "HubSpot" }));
  await dialogOf(element, "HubSpot");
  expect(document.body.querySelector('[role="dialog"]')).toBeNull();
  expect(element.slug).toBe("hubspot");
  expect(opened).toEqual(["hubspot"]);
});

it("opens what its slug says, and tells what is closed", async () => {
  const element = put({ ...sessionIn(createSandbox()), slug: "stripe" });
  await userEvent.click((await dialogOf(element, "Stripe")).getByRole("button", { name: "Close" }));
  await waitFor(() => expect(element.slug).toBeNull());
  element.slug = "notion";
  await dialogOf(element, "Notion");
});

it("reads everything from attributes that is a text", async () => {
  const { linkedAccountId, baseUrl, ...functions } = sessionIn(createSandbox());
  document.body.innerHTML = `<cobalt-marketplace linked-account-id="${linkedAccountId}" base-url="${baseUrl}" locale="de" connect-mode="redirect"
    theme="dark" preset="dense brand" heading="Our tools" search="hub"></cobalt-marketplace>`;
  const element = document.querySelector("cobalt-marketplace");
  if (element === null) throw new Error("There is no element.");
  Object.assign(element, functions);
  const content = contentOf(element);
  expect(await content.findByRole("heading", { name: "Our tools" })).toBeVisible();
  expect(await content.findByRole("searchbox")).toHaveValue("hub");
  expect(element).toMatchObject({ linkedAccountId, baseUrl, locale: "de", connectMode: "redirect", search: "hub" });
  const root = element.shadowRoot?.querySelector(".ck-provider");
  expect(root).toHaveAttribute("data-ck-theme", "dark");
  expect(root).toHaveAttribute("data-ck-preset", "dense brand");
});

it.each([
  ["theme", "drak", "inherit, auto, light or dark"],
  ["preset", "dense airy", "neutral, brand, dense or high-contrast, or several of them with blanks between"],
  ["connect-mode", "tab", "popup or redirect"],
  ["base-url", "https://", "the origin of the API, such as https://app.refold.ai"],
  ["locale", "german!", "a BCP 47 tag, such as de or pt-BR"],
  ["linked-account-id", " ", "your id of the customer"],
  ["offer-requests", "no", "nothing: it is there, or it is not"],
  ["get-session-token", "askBackend", "nothing: it is a function, so set it as the property getSessionToken"],
])("says what may stand in the attribute %s", (name, value, allowed) => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  const element = document.createElement("cobalt-marketplace");
  element.setAttribute(name, value);
  expect(complain.mock.calls).toEqual([
    [
      `[cobalt-kit] The attribute ${name}="${value}" of <cobalt-marketplace> counts as left out. Allowed is ${allowed}.`,
    ],
  ]);
});

it("says in the page and in the console that it has no session", async () => {
  const complain = vi.spyOn(console, "error").mockImplementation(() => {});
  const element = put({ linkedAccountId: "harbor" });
  const notice = await contentOf(element).findByRole("alert");
  expect(notice).toHaveTextContent("Integrations aren’t set up correctly");
  expect(notice).toHaveTextContent("<cobalt-marketplace> has no getSessionToken");
  expect(complain).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("has no getSessionToken"));
  Object.assign(element, sessionIn(createSandbox()));
  expect(await contentOf(element).findByRole("button", { name: "HubSpot" })).toBeVisible();
  expect(contentOf(element).queryByRole("alert")).toBeNull();
});

it("waits a moment for what the page sets after it", async () => {
  const complain = vi.spyOn(console, "error");
  vi.useFakeTimers();
  const element = put({});
  await vi.advanceTimersByTimeAsync(900);
  Object.assign(element, sessionIn(createSandbox()));
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  expect(await contentOf(element).findByRole("button", { name: "HubSpot" })).toBeVisible();
  expect(complain).not.toHaveBeenCalled();
});

it("keeps what was set before it was defined", async () => {
  // An element of a document without a window is not upgraded before it comes to the page.
  const early = document.implementation.createHTMLDocument().createElement("cobalt-marketplace");
  expect(early.shadowRoot).toBeNull();
  Object.assign(early, sessionIn(createSandbox()), { heading: "Early", slug: "stripe" });
  document.body.append(early);
  expect(await contentOf(early).findByText("Early")).toBeVisible();
  await dialogOf(early, "Stripe");
  expect(Object.keys(early)).toEqual([]);
});

it("keeps what was typed when it is moved, and asks for nothing again", async () => {
  const sandbox = createSandbox();
  const element = put({ ...sessionIn(sandbox), slug: "zendesk" });
  const input = await (await dialogOf(element, "Zendesk")).findByLabelText("API token");
  await userEvent.type(input, "zd_1");
  const asked = sandbox.control.requests().length;
  const elsewhere = document.createElement("section");
  document.body.append(elsewhere);
  elsewhere.append(element);
  await Promise.resolve();
  expect((await dialogOf(element, "Zendesk")).getByLabelText("API token")).toBe(input);
  expect(input).toHaveValue("zd_1");
  expect(sandbox.control.requests()).toHaveLength(asked);
});

it("ends with its removal: nothing is drawn, asked for, or listened to", async () => {
  const sandbox = createSandbox();
  const signals: AbortSignal[] = [];
  const element = put({
    ...sessionIn(sandbox),
    getSessionToken: ({ signal }) => {
      signals.push(signal);
      return sandbox.control.mintToken("harbor");
    },
  });
  await contentOf(element).findByRole("button", { name: "HubSpot" });
  const asked = sandbox.control.requests().length;
  vi.useFakeTimers();
  element.remove();
  await vi.advanceTimersByTimeAsync(10);
  expect(element.shadowRoot?.querySelector('[part="content"]')).toBeEmptyDOMElement();
  expect(vi.getTimerCount()).toBe(0);
  window.dispatchEvent(new Event("focus"));
  window.dispatchEvent(new Event("online"));
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(600_000);
  expect(sandbox.control.requests()).toHaveLength(asked);
  vi.useRealTimers();
  document.body.append(element);
  expect(await contentOf(element).findByRole("button", { name: "HubSpot" })).toBeVisible();
});

it("shares no cache with another on the page", async () => {
  const sandbox = createSandbox();
  sandbox.control.connect("harbor", "slack");
  const [harbor, blank] = [put(sessionIn(sandbox)), put(sessionIn(sandbox, "blank"))];
  const connected = async (element: HTMLElement): Promise<string> =>
    (await contentOf(element).findByRole("button", { name: /^Connected \d+$/ })).textContent ?? "";
  expect(await connected(blank)).toContain("0");
  expect(await connected(harbor)).not.toMatch(/\b0$/);
});

it("forgets what a customer opened and searched when the next one comes, but not what the page sets with that", async () => {
  const sandbox = createSandbox();
  const element = put(sessionIn(sandbox));
  await userEvent.type(await contentOf(element).findByRole("searchbox"), "slack");
  await waitFor(() => expect(element.search).toBe("slack"));
  element.slug = "hubspot";
  await dialogOf(element, "HubSpot");
  Object.assign(element, { slug: "stripe", ...sessionIn(sandbox, "lumen") });
  await dialogOf(element, "Stripe");
  expect(element.search).toBe("");
  expect(element.filters).toBeUndefined();
});

it("tells what its callbacks tell in React", async () => {
  const sandbox = createSandbox();
  sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 403, times: 9 });
  const element = document.createElement("cobalt-marketplace");
  const told: unknown[] = [];
  element.addEventListener("cobalt-error", ({ detail }) => told.push(detail.code));
  element.addEventListener("cobalt-event", ({ detail }) => told.push(detail.type));
  Object.assign(element, sessionIn(sandbox));
  document.body.append(element);
  await waitFor(() => expect(told).toEqual(expect.arrayContaining(["forbidden", "error-shown"])));
});

it("tells what is searched, and asks for what is missing where that is offered", async () => {
  const element = put({ ...sessionIn(createSandbox()), offerRequests: true });
  const told: string[] = [];
  element.addEventListener("cobalt-search-change", ({ detail }) => told.push(`search ${detail}`));
  element.addEventListener("cobalt-filters-change", ({ detail }) => told.push(`filters ${detail.search}`));
  element.addEventListener("cobalt-request", ({ detail }) => told.push(`request ${detail}`));
  const content = contentOf(element);
  await userEvent.type(await content.findByRole("searchbox"), "qq");
  await userEvent.click(await content.findByRole("button", { name: /ask for/i }));
  expect(told).toEqual(["filters q", "search q", "filters qq", "search qq", "request qq"]);
  element.filters = { status: "connected" };
  expect(element.search).toBe("qq");
  element.search = "";
  await waitFor(() =>
    expect(content.getByRole("button", { name: /^Connected/ })).toHaveAttribute("aria-pressed", "true"),
  );
});

it("puts elements and texts of the page where React has its own", async () => {
  const label = document.createElement("b");
  label.textContent = "New";
  const element = put({
    ...sessionIn(createSandbox()),
    renderBadge: ({ slug }) => (slug === "stripe" ? label : undefined),
    renderFooter: ({ total }) => `${total} in all`,
  });
  const content = contentOf(element);
  expect(await content.findByText(/^\d+ in all$/)).toBeVisible();
  expect(content.getByText("New")).toBe(label);
});

it("speaks the language it is given, in its direction, and follows that of the page without one", async () => {
  const element = put({ ...sessionIn(createSandbox()), catalogue: german });
  const root = (): Element | null | undefined => element.shadowRoot?.querySelector(".ck-provider");
  expect(await contentOf(element).findByRole("heading", { name: "Integrationen" })).toBeVisible();
  expect(root()).toHaveAttribute("lang", "de");
  element.catalogue = undefined;
  element.dir = "rtl";
  await waitFor(() => expect(root()).toHaveAttribute("dir", "rtl"));
});

it("is defined once, however often its module is loaded", async () => {
  const defined = customElements.get("cobalt-marketplace");
  vi.resetModules();
  await import("@cobalt-kit/components/element");
  expect(customElements.get("cobalt-marketplace")).toBe(defined);
});
