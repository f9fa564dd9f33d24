import { ConfigEditor, ExecutionList, IntegrationsMarketplace, WorkflowList } from "@cobalt-kit/components";
import { createSandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { type DefaultOptions, keepPreviousData, QueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { renderWithSandbox } from "./testing/render-with-sandbox.tsx";

let complaints: unknown[][];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, "error").mockImplementation((...values) => complaints.push(values));
});
afterEach(() => {
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`console.error was called: ${complaints.join()}`);
});

/** Together where they do not meet, so that a page of every block is drawn a few times only. */
const defaults: [string, DefaultOptions][] = [
  [
    "throwOnError, retry and networkMode",
    {
      queries: { throwOnError: true, retry: 5, retryDelay: 60_000, networkMode: "offlineFirst" },
      mutations: { throwOnError: true, retry: 5, retryDelay: 60_000, networkMode: "offlineFirst" },
    },
  ],
  [
    "nothing kept, and all of it asked for again",
    { queries: { gcTime: 0, staleTime: 0, refetchOnMount: "always" }, mutations: { gcTime: 0 } },
  ],
  [
    "everything kept, and nothing asked for",
    { queries: { staleTime: Number.POSITIVE_INFINITY, refetchOnMount: false, retryOnMount: false, enabled: false } },
  ],
  ["select, and data of their own", { queries: { select: () => "theirs", initialData: "theirs" } }],
  [
    "structuralSharing: false, placeholderData and notifyOnChangeProps",
    { queries: { structuralSharing: false, placeholderData: keepPreviousData, notifyOnChangeProps: ["data"] } },
  ],
];

/** As few as show every block: looking things up by role takes its time. */
const fixtures = {
  ...standardFixtures,
  applications: standardFixtures.applications.filter(({ slug }) => slug === "slack" || slug === "hubspot"),
};
const update = "PUT /api/v2/f-sdk/config";

it.each(defaults)(
  "every block fails, loads, saves and opens as ever below a client with %s",
  async (_which, defaultOptions) => {
    const sandbox = createSandbox({ fixtures });
    sandbox.control.failNext("GET /api/v2/f-sdk/application", { status: 403 });
    const { user, unmount } = renderWithSandbox(
      <>
        <section aria-label="All">
          <IntegrationsMarketplace />
        </section>
        <section aria-label="Settings of Slack">
          <ConfigEditor slug="slack" />
        </section>
        <section aria-label="Workflows of Slack">
          <WorkflowList slug="slack" />
        </section>
        <section aria-label="History">
          <ExecutionList />
        </section>
      </>,
      { sandbox, account: "lumen", provider: { queryClient: new QueryClient({ defaultOptions }) } },
    );
    const part = (name: string): ReturnType<typeof within> => within(screen.getByRole("region", { name }));

    await user.click(within(await part("All").findByRole("alert")).getByRole("button", { name: "Try again" }));
    const card = await part("All").findByRole("button", { name: "HubSpot" });

    const settings = part("Settings of Slack");
    await user.type(await settings.findByRole("textbox", { name: "Bot name" }), "!");
    await user.click(settings.getByRole("button", { name: /^Save/ }));
    expect(await settings.findByText("Saved")).toBeVisible();
    expect(sandbox.control.requests({ route: update })).not.toEqual([]);

    const [toggle] = await part("Workflows of Slack").findAllByRole("switch");
    const before = toggle?.getAttribute("aria-checked");
    if (toggle !== undefined) await user.click(toggle);
    await waitFor(() => expect(toggle).not.toHaveAttribute("data-pending"));
    expect(toggle?.getAttribute("aria-checked")).not.toBe(before);

    const [run] = await part("History").findAllByRole("rowheader");
    if (run !== undefined) await user.click(within(run).getByRole("button"));
    expect(await screen.findByRole("region", { name: /^Run of / })).toBeVisible();

    await user.click(card);
    expect(await screen.findByRole("dialog", { name: "HubSpot" })).toBeVisible();
    unmount();
  },
  30_000,
);
