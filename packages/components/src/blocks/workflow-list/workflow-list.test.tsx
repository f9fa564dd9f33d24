import { WorkflowList } from "@cobalt-kit/components";
import { createSandbox, fixtureIds, type Sandbox, standardFixtures } from "@cobalt-kit/sandbox";
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const toggle = "PATCH /api/v2/public/slug/:slug/config/:config/workflows/:workflow";
const update = "PUT /api/v2/f-sdk/config";
const own = "Plan roasts from open deals";

afterEach(() => vi.useRealTimers());

async function openSlack(sandbox: Sandbox = createSandbox()) {
  sandbox.control.connect("blank", "slack");
  const rendered = renderWithSandbox(<WorkflowList slug="slack" />, { sandbox, account: "blank" });
  const announce = await screen.findByRole("switch", { name: "Announce paid invoices" });
  return { ...rendered, announce };
}

async function openHubspot(sandbox: Sandbox = createSandbox()) {
  const rendered = renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox });
  await screen.findByRole("button", { name: `Run ${own}` });
  return rendered;
}

function ownIds({ control }: Sandbox): string[] {
  return control
    .account("harbor")
    .workflows.filter(({ slug }) => slug === "hubspot")
    .map(({ id }) => id);
}

describe("WorkflowList says as often as there are causes what is wrong, and one retry loads all of it", () => {
  it.each([
    ["once where nothing gets through", () => Promise.reject(new TypeError("Failed to fetch")), 1],
    ["twice where both are refused", () => Promise.resolve(new Response("{}", { status: 403 })), 2],
  ] as const)(
    "%s",
    async (_, fail, alerts) => {
      const sandbox = createSandbox();
      let failing = true;
      const fetch: typeof globalThis.fetch = (request, init) => {
        const address = request instanceof Request ? request.url : request.toString();
        return failing && /config|workflow/.test(address) ? fail() : sandbox.fetch(request, init);
      };
      const { user } = renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox, provider: { fetch } });
      await waitFor(() => expect(screen.queryByText(/^Loading/)).toBeNull());
      await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(alerts));
      failing = false;
      await user.click(screen.getAllByRole("button", { name: "Try again" })[0] ?? document.body);
      expect(await screen.findByRole("switch", { name: "Win deals when invoices are paid" })).toBeInTheDocument();
      expect(await screen.findByRole("button", { name: `Run ${own}` })).toBeInTheDocument();
      expect(screen.queryByRole("alert")).toBeNull();
    },
    40_000,
  );
});

it("WorkflowList tries all of it again at once, and its button says so meanwhile", async () => {
  const sandbox = createSandbox();
  let failing = true;
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (request, init) => {
    const { pathname } = new URL(new Request(request, init).url);
    if (!/config|workflow/.test(pathname)) return sandbox.fetch(request, init);
    if (failing) return Promise.reject(new TypeError("Failed to fetch"));
    asked.push(pathname);
    return new Promise(() => {});
  };
  const { user } = renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox, provider: { fetch } });
  const retry = await screen.findByRole("button", { name: "Try again" });
  await waitFor(() => expect(screen.queryByText(/^Loading/)).toBeNull());
  failing = false;
  await user.click(retry);
  await waitFor(() =>
    expect(asked).toEqual(
      expect.arrayContaining([expect.stringMatching(/config/), expect.stringMatching(/workflow$/)]),
    ),
  );
  expect(retry).toHaveFocus();
  expect(retry).toHaveAttribute("data-pending");
  expect(screen.queryByText(/^Loading/)).toBeNull();
}, 40_000);

describe("WorkflowList switches", () => {
  it("a workflow at once, says so, and shows its fields below it", async () => {
    const { user, sandbox, announce } = await openSlack();
    const hold = sandbox.control.hold(toggle);
    expect(announce).not.toBeChecked();
    await user.click(announce);
    expect(announce).toBeChecked();
    expect(announce).toHaveAttribute("data-pending");
    expect(announce).toHaveFocus();
    act(() => sandbox.control.release(hold));
    await waitFor(() => expect(announce).not.toHaveAttribute("data-pending"));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Announce paid invoices is on."));
    expect(await screen.findByRole("form", { name: "Announce paid invoices settings" })).toBeInTheDocument();
    expect(sandbox.control.requests({ route: toggle }).map(({ body }) => body)).toEqual([{ enabled: true }]);
  });

  it("back when the server refuses, and tries again at the row", async () => {
    const { user, sandbox, announce } = await openSlack();
    sandbox.control.failNext(toggle, { status: 500 });
    await user.click(announce);
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Couldn’t change “Announce paid invoices”");
    await waitFor(() => expect(announce).not.toBeChecked());
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(announce).toBeChecked());
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
  });

  it("again on request, without losing the button that was pressed while it waits", async () => {
    const { user, sandbox, announce } = await openSlack();
    sandbox.control.failNext(toggle, { status: 500 });
    await user.click(announce);
    const retry = await screen.findByRole("button", { name: "Try again" });
    const hold = sandbox.control.hold(toggle);
    await user.click(retry);
    expect(retry).toHaveFocus();
    expect(retry).toHaveAttribute("data-pending");
    act(() => sandbox.control.release(hold));
    await waitFor(() => expect(retry).not.toBeInTheDocument());
    const [row] = screen.getAllByRole("listitem");
    expect(row).toContainElement(announce);
    expect(row).toHaveFocus();
  });

  it("nothing while the connection has expired, and gives the reason", async () => {
    const { user, sandbox } = renderWithSandbox(<WorkflowList slug="mailchimp" />);
    const [first] = await screen.findAllByRole("switch");
    if (first === undefined) throw new Error("No workflow is listed.");
    expect(first).toHaveAttribute("aria-disabled", "true");
    expect(first).toHaveAccessibleDescription(/Your connection to Mailchimp has expired\. Reconnect to/);
    await user.click(first);
    expect(sandbox.control.requests({ route: toggle })).toEqual([]);
    expect(screen.queryByRole("form")).not.toBeInTheDocument();
  });

  it("nothing before the application is connected, and makes no configuration", async () => {
    const { sandbox } = renderWithSandbox(<WorkflowList slug="slack" />, { account: "blank" });
    expect(await screen.findByText("Connect Slack first")).toBeInTheDocument();
    expect(sandbox.control.requests({ method: "POST" }).filter(({ route }) => route.includes("config"))).toEqual([]);
  });
});

describe("WorkflowList, with the fields of a workflow,", () => {
  it("asks for what is required and saves it with everything else of the configuration", async () => {
    const { user, sandbox, announce } = await openSlack();
    await user.click(announce);
    const form = within(await screen.findByRole("form", { name: "Announce paid invoices settings" }));
    await waitFor(() => expect(announce).not.toHaveAttribute("data-pending"));
    await user.click(form.getByRole("button", { name: "Save" }));
    const channel = form.getByRole("combobox", { name: "Channel" });
    await waitFor(() => expect(channel).toHaveFocus());
    expect(channel).toHaveAccessibleDescription("Choose an option.");
    await user.selectOptions(channel, "#finance");
    await user.type(form.getByRole("textbox", { name: "Only above amount" }), "500");
    await user.click(form.getByRole("button", { name: "Save 2 changes" }));
    expect(await form.findByText("Saved")).toBeInTheDocument();
    expect(sandbox.control.requests({ route: update }).at(-1)?.body).toMatchObject({
      fields: { [fixtureIds.slackBotName]: "Ledgerline" },
      workflows: [
        { enabled: true, fields: { wf_sl_chan: "C04KQ81V2", wf_sl_min: 500 } },
        { enabled: false, fields: { wf_sl_warn_after: 2 } },
        { enabled: false },
      ],
    });
  });
});

it("WorkflowList keeps unsaved fields of a workflow that is switched off and on again", async () => {
  const onDirtyChange = vi.fn();
  const { user } = renderWithSandbox(<WorkflowList slug="slack" onDirtyChange={onDirtyChange} />, { account: "lumen" });
  const announce = await screen.findByRole("switch", { name: "Announce paid invoices" });
  const mention = await screen.findByRole("textbox", { name: "Mention text" });
  await user.type(mention, " @bo");
  expect(onDirtyChange.mock.calls).toEqual([[true]]);
  await user.click(announce);
  await waitFor(() => expect(announce).not.toHaveAttribute("data-pending"));
  expect(screen.queryByRole("textbox", { name: "Mention text" })).not.toBeInTheDocument();
  await user.click(announce);
  expect(await screen.findByRole("textbox", { name: "Mention text" })).toHaveValue("@ana @bo");
});

describe("WorkflowList, with the account's own workflows,", () => {
  it("makes one, asking for its name, and lists it as a draft that cannot run yet", async () => {
    const { user, sandbox } = await openHubspot();
    await user.click(screen.getByRole("button", { name: "New workflow" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New workflow" }));
    await user.click(dialog.getByRole("button", { name: "Create workflow" }));
    const name = dialog.getByRole("textbox", { name: "Name" });
    expect(name).toHaveFocus();
    expect(name).toHaveAccessibleDescription("Give the workflow a name.");
    await user.type(name, "Weekly pipeline");
    await user.type(dialog.getByRole("textbox", { name: "Description" }), "Sums up open deals.");
    await user.click(dialog.getByRole("button", { name: "Create workflow" }));
    const run = await screen.findByRole("button", { name: "Run Weekly pipeline" });
    expect(run).toHaveAttribute("aria-disabled", "true");
    expect(run).toHaveAccessibleDescription("Publish the workflow to run it.");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "New workflow" })).toHaveFocus();
    expect(sandbox.control.requests({ route: "POST /api/v2/public/workflow" }).map(({ body }) => body)).toEqual([
      expect.objectContaining({ name: "Weekly pipeline", description: "Sums up open deals." }),
    ]);
  });

  it("keeps what was typed when it could not be made", async () => {
    const { user, sandbox } = await openHubspot();
    sandbox.control.failNext("POST /api/v2/public/workflow", { status: 500 });
    await user.click(screen.getByRole("button", { name: "New workflow" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New workflow" }));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Weekly pipeline{Enter}");
    expect(await dialog.findByRole("alert")).toHaveTextContent("Couldn’t create the workflow");
    expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue("Weekly pipeline");
  });

  it("publishes and takes back", async () => {
    const { user } = await openHubspot();
    await user.click(screen.getByRole("button", { name: `Unpublish ${own}` }));
    await user.click(await screen.findByRole("button", { name: `Publish ${own}` }));
    expect(await screen.findByRole("button", { name: `Unpublish ${own}` })).toBeInTheDocument();
  });

  it("publishes a change: the row stays where it is under the id that it has from then on", async () => {
    const { user, sandbox } = await openHubspot();
    const [before] = ownIds(sandbox);
    await user.click(screen.getByRole("button", { name: `Unpublish ${own}` }));
    const row = (await screen.findByRole("button", { name: `Publish ${own}` })).closest("li");
    await user.click(screen.getByRole("button", { name: `Publish ${own}` }));
    const unpublish = await screen.findByRole("button", { name: `Unpublish ${own}` });
    await waitFor(() => expect(unpublish).not.toHaveAttribute("data-pending"));
    expect(unpublish.closest("li")).toBe(row);
    expect(unpublish).toHaveFocus();
    expect(ownIds(sandbox)[0]).not.toBe(before);
    await user.click(unpublish);
    expect(await screen.findByRole("button", { name: `Publish ${own}` })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: `Delete ${own}` }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: /^Delete/ }));
    await waitFor(() => expect(ownIds(sandbox)).toEqual([]));
  });

  it("runs one with the data its example gives, and follows the run to its end", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user, sandbox } = await openHubspot();
    await user.click(screen.getByRole("button", { name: `Run ${own}` }));
    const dialog = within(await screen.findByRole("dialog", { name: `Run ${own}` }));
    const payload = await dialog.findByRole("textbox", { name: "Data (JSON)" });
    expect(payload).toHaveValue('{\n  "week": 41,\n  "pipeline": "75843021",\n  "minimum_probability": 0.6\n}');
    const held = sandbox.control.hold("GET /api/v2/public/execution/:id");
    await user.click(dialog.getByRole("button", { name: "Run workflow" }));
    const run = await screen.findByRole("button", { name: "Latest run" });
    expect(run).toHaveTextContent(/^Latest run$/);
    sandbox.control.release(held);
    await waitFor(() => expect(run).toHaveTextContent(/Queued|Running/));
    await user.click(run);
    for (let step = 0; step < 10; step++) {
      act(() => sandbox.control.advance(2_000));
      await act(() => vi.advanceTimersByTimeAsync(4_000));
    }
    await waitFor(() => expect(run).toHaveTextContent("Completed"));
    expect(await screen.findByRole("list", { name: "Steps" })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText(`${own}: Completed.`)).toBeInTheDocument());
  });

  it("runs nothing before the example it would run with is there", async () => {
    const { user, sandbox } = await openHubspot();
    const held = sandbox.control.hold("GET /api/v2/public/workflow/request-structure/:id");
    await user.click(screen.getByRole("button", { name: `Run ${own}` }));
    const dialog = within(await screen.findByRole("dialog", { name: `Run ${own}` }));
    await user.click(dialog.getByRole("button", { name: "Run workflow" }));
    expect(dialog.getByRole("button", { name: "Run workflow" })).toHaveAttribute("aria-disabled", "true");
    sandbox.control.release(held);
    expect(await dialog.findByRole("textbox", { name: "Data (JSON)" })).toBeInTheDocument();
    expect(sandbox.control.requests({ route: "POST /api/v2/public/workflow/:id/execute" })).toEqual([]);
  });

  it("stays open while it is being made, whatever is pressed", async () => {
    const { user, sandbox } = await openHubspot();
    const held = sandbox.control.hold("POST /api/v2/public/workflow");
    await user.click(screen.getByRole("button", { name: "New workflow" }));
    const dialog = await screen.findByRole("dialog", { name: "New workflow" });
    await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Roast{Enter}{Escape}{Enter}");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(dialog).toBeInTheDocument();
    sandbox.control.release(held);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(sandbox.control.requests({ route: "POST /api/v2/public/workflow" })).toHaveLength(1);
  });

  it("does not run with what is no JSON, and says so at the field", async () => {
    const { user, sandbox } = await openHubspot();
    await user.click(screen.getByRole("button", { name: `Run ${own}` }));
    const dialog = within(await screen.findByRole("dialog", { name: `Run ${own}` }));
    const payload = await dialog.findByRole("textbox", { name: "Data (JSON)" });
    await user.type(payload, "x");
    await user.click(dialog.getByRole("button", { name: "Run workflow" }));
    expect(payload).toHaveFocus();
    expect(payload).toHaveAccessibleDescription(/This isn’t valid JSON\..*Line 5, column 2/);
    expect(sandbox.control.requests({ route: "POST /api/v2/public/workflow/:id/execute" })).toEqual([]);
  });

  it("asks before it deletes, and puts the focus where something still is", async () => {
    const { user } = await openHubspot();
    await user.click(screen.getByRole("button", { name: `Delete ${own}` }));
    const dialog = within(await screen.findByRole("alertdialog", { name: `Delete ${own}?` }));
    expect(dialog.getByRole("button", { name: "Cancel" })).toHaveFocus();
    await user.click(dialog.getByRole("button", { name: "Delete workflow" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: `Run ${own}` })).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "New workflow" })).toHaveFocus();
  });

  it("keeps one that could not be deleted, and says so in the question", async () => {
    const { user, sandbox } = await openHubspot();
    sandbox.control.failNext("DELETE /api/v2/public/workflow/:id", { status: 500 });
    await user.click(screen.getByRole("button", { name: `Delete ${own}` }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await user.click(dialog.getByRole("button", { name: "Delete workflow" }));
    expect(await dialog.findByRole("alert")).toBeInTheDocument();
    await user.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(screen.getByRole("button", { name: `Run ${own}` })).toBeInTheDocument();
  });
});

describe("WorkflowList, when something else takes a row away,", () => {
  it("keeps the focus in the section", async () => {
    const queryClient = new QueryClient();
    const sandbox = createSandbox();
    renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox, provider: { queryClient } });
    const run = await screen.findByRole("button", { name: `Run ${own}` });
    act(() => run.focus());
    sandbox.control.failNext("GET /api/v2/public/workflow", { status: 200, body: { docs: [], totalDocs: 0 } });
    await act(() => queryClient.invalidateQueries());
    expect(await screen.findByText("You haven’t created any yet")).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "Your own workflows" })).toHaveFocus();
  });

  it("goes back a page when the last one of the last page is deleted", async () => {
    const sandbox = createSandbox();
    const token = await sandbox.control.mintToken("blank");
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    for (let index = 0; index < 21; index++) {
      const body = JSON.stringify({ name: `Workflow ${index}`, slug: "hubspot" });
      await sandbox.fetch("https://api.cobalt.test/api/v2/public/workflow", { method: "POST", headers, body });
    }
    const { user } = renderWithSandbox(<WorkflowList slug="hubspot" />, { sandbox, account: "blank" });
    await user.click(await screen.findByRole("button", { name: "Next" }));
    await waitFor(() => expect(screen.getAllByRole("button", { name: /^Delete / })).toHaveLength(1));
    await waitFor(() => expect(screen.getByText("Page 2 of 2", { selector: "[role=status]" })).toBeInTheDocument());
    await user.click(screen.getByRole("button", { name: /^Delete / }));
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Delete workflow" }));
    await waitFor(() => expect(screen.getAllByRole("button", { name: /^Delete / })).toHaveLength(20));
    expect(screen.queryByText("You haven’t created any yet")).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "New workflow" })).toHaveFocus();
  });
});

it("WorkflowList keeps the focus at a run that is run again", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { user, sandbox } = await openHubspot();
  await user.click(screen.getByRole("button", { name: `Run ${own}` }));
  const dialog = within(await screen.findByRole("dialog", { name: `Run ${own}` }));
  const payload = await dialog.findByRole("textbox", { name: "Data (JSON)" });
  await user.clear(payload);
  await user.click(payload);
  await user.paste('{"fail": true}');
  await user.click(dialog.getByRole("button", { name: "Run workflow" }));
  const run = await screen.findByRole("button", { name: /^Latest run/ });
  await user.click(run);
  for (let step = 0; step < 10; step++) {
    act(() => sandbox.control.advance(2_000));
    await act(() => vi.advanceTimersByTimeAsync(4_000));
  }
  await user.click(await screen.findByRole("button", { name: "Run again" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Run again" })).not.toBeInTheDocument());
  expect(run).toBeInTheDocument();
  expect(document.body).not.toHaveFocus();
});

it("WorkflowList shows workflows without fields, names or dates", async () => {
  const sandbox = createSandbox();
  const body = {
    slug: "slack",
    workflows: [
      { id: "__proto__", enabled: "yes", fields: null },
      { id: "a.b[0]", name: "<i>Name</i>", description: 7, enabled: true },
      { id: "a.b[0]", name: "Twice", enabled: true },
      null,
    ],
  };
  sandbox.control.failNext("POST /api/v2/f-sdk/config", { status: 200, body });
  const docs = [{ _id: "constructor", updatedAt: "never", published: null }, {}, 3];
  sandbox.control.failNext("GET /api/v2/public/workflow", { status: 200, body: { docs, totalPages: 0 } });
  renderWithSandbox(<WorkflowList slug="slack" />, { sandbox, account: "lumen" });
  expect(await screen.findByRole("switch", { name: "__proto__" })).not.toBeChecked();
  expect(screen.getByRole("switch", { name: "<i>Name</i>" })).toBeChecked();
  expect(screen.getAllByRole("switch")).toHaveLength(2);
  expect(await screen.findByRole("button", { name: "Publish constructor" })).toBeInTheDocument();
  expect(screen.queryByRole("form")).not.toBeInTheDocument();
});

/** Slack with so many workflows, in three groups and without one. */
function manyWorkflows(count: number): typeof standardFixtures {
  const groups = ["Invoices", "Payments", "Customers", undefined];
  return {
    ...standardFixtures,
    applications: standardFixtures.applications.map((application) => {
      const [pattern] = application.workflows ?? [];
      if (application.slug !== "slack" || pattern === undefined) return application;
      const workflows = Array.from({ length: count }, (_, index) => {
        const group = groups[index % groups.length];
        return {
          ...pattern,
          id: `wf_many_${index}`,
          name: `Workflow ${index}`,
          description: index === 7 ? "Écrit les relances" : "Posts to a channel.",
          ...(group !== undefined && { group }),
        };
      });
      return { ...application, workflows };
    }),
  };
}

async function openMany(count: number) {
  const sandbox = createSandbox({ fixtures: manyWorkflows(count) });
  sandbox.control.connect("blank", "slack");
  const onDirtyChange = vi.fn();
  const rendered = renderWithSandbox(<WorkflowList slug="slack" onDirtyChange={onDirtyChange} />, {
    sandbox,
    account: "blank",
  });
  await screen.findByRole("switch", { name: "Workflow 0" });
  return { ...rendered, onDirtyChange };
}

describe("WorkflowList, with the last run of each workflow,", () => {
  const executions = "GET /api/v2/public/execution";

  it("shows how it ended, when it was, and what started it, with one request for all", async () => {
    const { sandbox } = renderWithSandbox(<WorkflowList slug="slack" />, { account: "lumen" });
    const announce = await screen.findByRole("switch", { name: "Announce paid invoices" });
    const row = announce.closest("li");
    if (row === null) throw new Error("The switch is in no row.");
    expect(await within(row).findByText("Completed")).toBeInTheDocument();
    expect(within(row).getByText("Last run 47 minutes ago")).toBeInTheDocument();
    expect(within(row).getByText(/^Started by “.+”$/)).toBeInTheDocument();
    expect(sandbox.control.requests({ route: executions }).map(({ query }) => query)).toEqual([
      { slug: "slack", page: "1", limit: "100" },
    ]);
  });

  it("says that one which is on has not run yet", async () => {
    const { user, announce } = await openSlack();
    expect(screen.queryByText("Hasn’t run yet")).not.toBeInTheDocument();
    await user.click(announce);
    expect(await screen.findByText("Hasn’t run yet")).toBeInTheDocument();
  });

  it.each([
    ["Schedule", "Started on schedule"],
    ["API Call", "Started by a call"],
    ["invoice.paid", "Started by “invoice.paid”"],
  ])("says in words that %s started it", async (trigger, words) => {
    const sandbox = createSandbox();
    const docs = [run("r1", { trigger_application_event: trigger })];
    sandbox.control.failNext(executions, { status: 200, body: { docs, hasNextPage: false } });
    renderWithSandbox(<WorkflowList slug="slack" />, { sandbox, account: "lumen" });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it("leaves out runs of other configurations, and says nothing of what older runs may tell", async () => {
    const sandbox = createSandbox();
    const docs = [run("r1", { config_id: "another" })];
    sandbox.control.failNext(executions, { status: 200, body: { docs, hasNextPage: true } });
    const { sandbox: asked } = renderWithSandbox(<WorkflowList slug="slack" />, { sandbox, account: "lumen" });
    await screen.findByRole("switch", { name: "Announce paid invoices" });
    await waitFor(() => expect(asked.control.requests({ route: executions })).toHaveLength(1));
    expect(await screen.findByRole("form")).toBeInTheDocument();
    expect(screen.queryByText(/Last run|Hasn’t run yet/)).not.toBeInTheDocument();
  });

  it("does without where runs may not be listed", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(executions, { status: 403 });
    renderWithSandbox(<WorkflowList slug="slack" />, { sandbox, account: "lumen" });
    expect(await screen.findByRole("form")).toBeInTheDocument();
    await waitFor(() => expect(sandbox.control.requests({ route: executions })).toHaveLength(1));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  function run(id: string, more: object): object {
    return {
      _id: id,
      status: "COMPLETED",
      associated_workflow: { _id: fixtureIds.slackAnnouncePaidInvoices, name: "Announce paid invoices" },
      createdAt: new Date().toISOString(),
      ...more,
    };
  }
});

describe("WorkflowList, with many ready-made workflows,", () => {
  it("has no search field for eight", async () => {
    await openMany(8);
    expect(screen.queryByRole("searchbox")).not.toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Invoices" })).not.toBeInTheDocument();
  });

  it("lists them in their groups, those without one last", async () => {
    await openMany(40);
    expect(screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      "Invoices",
      "Payments",
      "Customers",
      "Other workflows",
    ]);
    expect(within(screen.getByRole("list", { name: "Payments" })).getAllByRole("switch")).toHaveLength(10);
  });

  it("finds them by words of name, description and group, whatever their case and accents", async () => {
    const { user } = await openMany(12);
    const search = screen.getByRole("searchbox", { name: "Search ready-made workflows" });
    await user.type(search, "ecrit RELANCES");
    await waitFor(() => expect(screen.getAllByRole("switch")).toHaveLength(1));
    expect(screen.getByRole("switch", { name: "Workflow 7" })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText("1 workflow found")).toBeInTheDocument());
    await user.clear(search);
    await user.type(search, "payments");
    await waitFor(() => expect(screen.getAllByRole("switch")).toHaveLength(3));
  });

  it("says that nothing was found, and shows all again on request", async () => {
    const { user } = await openMany(12);
    const search = screen.getByRole("searchbox");
    await user.type(search, "zebra");
    expect(await screen.findByText("No results for “zebra”")).toBeInTheDocument();
    expect(screen.queryByRole("switch")).not.toBeInTheDocument();
    expect(screen.queryByText("No ready-made workflows")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show all workflows" }));
    expect(search).toHaveFocus();
    await waitFor(() => expect(screen.getAllByRole("switch")).toHaveLength(12));
  });

  it("keeps one with unsaved edits in the list, whatever is searched for", async () => {
    const { user, onDirtyChange } = await openMany(12);
    await user.click(screen.getByRole("switch", { name: "Workflow 3" }));
    await user.type(await screen.findByRole("textbox", { name: "Mention text" }), "@bo");
    await user.type(screen.getByRole("searchbox"), "zebra");
    expect(await screen.findByText("No results for “zebra”")).toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Mention text" })).toHaveValue("@bo");
    expect(onDirtyChange.mock.calls).toEqual([[true]]);
  });
});

it("WorkflowList says that ready-made workflows run by themselves", async () => {
  await openSlack();
  expect(screen.getByText(/^They run on events, on a schedule, or when called/)).toBeInTheDocument();
});
