import { ConnectPanel, IntegrationDialog, IntegrationGallery } from "@cobalt-kit/components";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderWithSandbox } from "./testing/render-with-sandbox.tsx";

// Whatever the service answers, nothing throws and nothing complains.
const list = "GET /api/v2/f-sdk/application";
const one = "GET /api/v2/f-sdk/application/:slug";

const connection = {
  auth_type: "oauth2",
  status: "active",
  identifier: "\u202eeve@evil.test",
  connectedAt: "not a date",
};
const applications: unknown[] = [
  { slug: "plain", name: "Plain", description: "As it should be.", tags: ["CRM"], icon: "https://icons.test/a.png" },
  { slug: "huge", name: "H".repeat(1_000_000), description: "d".repeat(1_000_000), tags: ["t".repeat(100_000)] },
  { slug: "markup", name: "<img src=x onerror=alert(1)>", description: "<script>alert(1)</script><b>bold</b>" },
  { slug: "script", name: "Script", icon: "javascript:alert(1)" },
  { slug: "text-page", name: "Text page", icon: "data:text/html,<script>alert(1)</script>" },
  { slug: "zero-width", name: "\u200b\u200d\u2060", description: "\ufeff" },
  {
    slug: "rtl",
    name: "\u202eמערכת",
    tags: ["\u202eתג", "\u202eתג"],
    connected: true,
    connected_accounts: [connection],
  },
  { slug: "twice", name: "First of two" },
  { slug: "twice", name: "Second of two" },
  { slug: "__proto__", name: "Prototype" },
  { slug: "constructor", name: "Constructor", tags: ["constructor", "__proto__", "toString"] },
  { slug: 'quote"]', name: "Quote" },
  {
    slug: "nulls",
    name: null,
    description: null,
    tags: null,
    icon: null,
    auth_type_options: null,
    connected_accounts: null,
  },
  { slug: "odd", name: 7, description: {}, tags: "CRM", auth_type_options: [], connected_accounts: {} },
  {
    slug: "inputs",
    name: "Inputs",
    auth_type_options: {
      keybased: [
        { name: "__proto__", label: "Prototype", type: "password" },
        { name: "same", label: "Same", type: "text" },
        { name: "same", label: "Same", type: "text" },
        { name: "odd", label: null, type: "hologram", options: "none" },
        {
          name: "list",
          label: "List",
          type: "select",
          options: [{ name: "A", value: "a" }, { name: "A", value: "a" }, null],
        },
        null,
      ],
      telepathy: [],
    },
  },
  { name: "No slug" },
  null,
  "junk",
  [],
];

let complaints: unknown[][];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...values) => complaints.push(values));
});
afterEach(() => {
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`console.error was called: ${JSON.stringify(complaints)}`);
});

function hostile(): Sandbox {
  const sandbox = createSandbox();
  sandbox.control.failNext(list, { status: 200, body: applications, times: 100 });
  return sandbox;
}

const slugOf = (value: unknown): string => {
  const slug: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "slug") : undefined;
  return typeof slug === "string" ? slug : "";
};

it("shows a list of anything at all, and runs none of it", async () => {
  const { user, container } = renderWithSandbox(<IntegrationGallery onSelect={() => {}} />, { sandbox: hostile() });
  expect(await screen.findByRole("button", { name: "Plain" })).toBeVisible();
  expect(screen.getByRole("button", { name: "<img src=x onerror=alert(1)>" })).toBeVisible();
  expect(container.querySelectorAll("script, img[src=x]")).toHaveLength(0);
  for (const image of container.querySelectorAll("img")) expect(image.src).toMatch(/^https:/);
  await user.type(screen.getByRole("searchbox"), "constructor");
  expect(await screen.findByRole("button", { name: "Constructor" })).toBeVisible();
}, 30_000);

it.each([...new Set(applications.map(slugOf))].filter((slug) => slug !== "" && slug !== "huge"))(
  "opens %s",
  async (slug) => {
    const sandbox = hostile();
    sandbox.control.failNext(one, {
      status: 200,
      body: applications.find((application) => slugOf(application) === slug),
      times: 100,
    });
    renderWithSandbox(<IntegrationDialog slug={slug} open onOpenChange={() => {}} />, { sandbox });
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("button", { name: "Close" })).toBeVisible();
    await waitFor(() => expect(dialog).not.toHaveAccessibleName("Loading the application…"));
    expect(dialog).toHaveAccessibleName();
  },
);

it("asks for keys under whatever names the service gives them, and sends them under these", async () => {
  const sandbox = hostile();
  const body = applications.find((application) => slugOf(application) === "inputs");
  sandbox.control.failNext(one, { status: 200, body, times: 100 });
  const { user } = renderWithSandbox(<ConnectPanel slug="inputs" />, { sandbox });
  await user.type(await screen.findByLabelText(/^Prototype/), "pat_1");
  expect(document.body.innerHTML).not.toContain("pat_1");
  await user.click(screen.getByRole("button", { name: "Connect with these keys" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("This is no longer available");
  const [request] = sandbox.control.requests({ route: "POST /api/v2/app/:slug/save" });
  expect(JSON.stringify(request?.body)).toContain('"__proto__":"pat_1"');
  expect(Reflect.get({}, "pat_1")).toBeUndefined();
});
