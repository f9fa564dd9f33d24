import { ExecutionList, useExecutionListUrl } from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/execution";
const detail = "GET /api/v2/public/execution/:id";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** The newest run of a workflow, opened. */
async function openRun(user: UserEvent, workflow: string): Promise<HTMLElement> {
  const [button] = await screen.findAllByRole("button", { name: workflow });
  if (button === undefined) throw new Error(`No run of ${workflow} is listed.`);
  await user.click(button);
  return screen.findByRole("region", { name: `Run of ${workflow}` });
}

describe("ExecutionList", () => {
  it("lists runs with status, what started them, when and how long", async () => {
    renderWithSandbox(<ExecutionList slug="stripe" />);
    const row = await screen.findByRole("row", { name: /^Retry failed payments Failed Payment Failed 5 hours ago/ });
    expect(within(row).getByTitle(/\d:\d\d/)).toHaveTextContent(/^5 hours ago/);
    expect(screen.getByRole("table", { name: "Runs" })).toBeInTheDocument();
  });

  it("asks for one application, one workflow and as many as told", async () => {
    const { sandbox } = renderWithSandbox(<ExecutionList slug="stripe" workflowId="w1" pageSize={5} />);
    await screen.findByText("Nothing has run yet");
    expect(sandbox.control.requests({ route: list })[0]?.query).toMatchObject({
      slug: "stripe",
      workflow_id: "w1",
      limit: "5",
    });
  });

  it("draws a hundred rows of a page of twenty thousand at a time, and puts nothing into the future", async () => {
    const sandbox = createSandbox();
    const createdAt = new Date(Date.now() + 2 * 60_000).toISOString();
    const docs = Array.from({ length: 20_000 }, (_, index) => ({
      _id: `run_${index}`,
      name: index === 0 ? "n".repeat(100_000) : `Run ${index}`,
      status: index === 0 ? "DUPLICATE" : index === 1 ? "HIBERNATING" : "COMPLETED",
      createdAt,
    }));
    sandbox.control.failNext(list, {
      status: 200,
      body: { docs, totalDocs: 20_000, totalPages: 1, page: 1 },
      times: 9,
    });
    const { user } = renderWithSandbox(<ExecutionList />, { sandbox });
    expect(await screen.findAllByRole("rowheader")).toHaveLength(100);
    const [, first, second] = screen.getAllByRole("row");
    expect(first).toHaveTextContent(/Skipped as duplicate.*now/);
    expect(second).toHaveTextContent(/HIBERNATING/);
    await user.click(screen.getByRole("button", { name: "Show more (19,900 runs left)" }));
    expect(screen.getAllByRole("rowheader")).toHaveLength(200);
  }, 30_000);

  it("leafs through pages and keeps the focus there", async () => {
    const { user } = renderWithSandbox(<ExecutionList pageSize={5} />);
    const next = await screen.findByRole("button", { name: "Next" });
    const first = screen.getAllByRole("rowheader")[0]?.textContent;
    await user.click(next);
    await screen.findByText(/^Page 2 of/);
    await waitFor(() => expect(screen.getAllByRole("rowheader")[0]?.textContent).not.toBe(first));
    expect(next).toHaveFocus();
  });

  it("filters by status, says when nothing matches, and shows all again", async () => {
    const { user } = renderWithSandbox(<ExecutionList slug="notion" />);
    await screen.findAllByRole("rowheader");
    const filter = screen.getByRole("combobox", { name: "Status" });
    await user.selectOptions(filter, "Timed out");
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(1));
    await user.selectOptions(filter, "Partially successful");
    expect(await screen.findByText("No runs with the status “Partially successful”")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Show all runs" }));
    await screen.findAllByRole("rowheader");
    expect(filter).toHaveDisplayValue("All");
  });

  it("narrows the whole list by what the service knows: name, application, source, type and dates", async () => {
    const onFiltersChange = vi.fn();
    const { user, sandbox } = renderWithSandbox(<ExecutionList onFiltersChange={onFiltersChange} />);
    await screen.findAllByRole("rowheader");
    await user.click(await screen.findByRole("button", { name: "More filters" }));
    await user.type(await screen.findByRole("searchbox", { name: "Workflow name" }), "payouts");
    await waitFor(() => expect(onFiltersChange).toHaveBeenLastCalledWith({ workflowName: "payouts" }));
    expect(screen.getByRole("searchbox", { name: "Workflow name" })).toHaveFocus();
    await user.selectOptions(screen.getByRole("combobox", { name: "Started by" }), "Schedule");
    await user.selectOptions(screen.getByRole("combobox", { name: "Type" }), "In the background");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Application" }), "Stripe");
    await waitFor(() =>
      expect(sandbox.control.requests({ route: list }).at(-1)?.query).toMatchObject({
        workflow_name: "payouts",
        execution_source: "Schedule",
        execution_type: "ASYNC",
        slug: "stripe",
      }),
    );
    for (const row of await screen.findAllByRole("rowheader")) expect(row).toHaveTextContent("Fetch payouts");
    await user.type(screen.getByLabelText("From"), "2100-01-01");
    expect(await screen.findByText("No runs match these filters")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await screen.findAllByRole("button", { name: "Check off paid invoices" });
    expect(screen.getByRole("searchbox", { name: "Workflow name" })).toHaveValue("");
  });

  it.each([
    ["Asia/Tokyo", "2026-03-11T15:00:00.000Z", "2026-03-12T14:59:59.999Z"],
    ["America/St_Johns", "2026-03-12T02:30:00.000Z", "2026-03-13T02:29:59.999Z"],
    ["UTC", "2026-03-12T00:00:00.000Z", "2026-03-12T23:59:59.999Z"],
  ])("asks for the days of a reader in %s, and shows them as they were chosen", async (zone, start, end) => {
    vi.stubEnv("TZ", zone);
    const { user, sandbox } = renderWithSandbox(<ExecutionList />);
    await user.click(await screen.findByRole("button", { name: "More filters" }));
    const [from, to] = [await screen.findByLabelText("From"), screen.getByLabelText("To")];
    // The day in a year as it is being typed, one of five digits, one without midnight in Chile, and the day itself.
    for (const day of ["0002-03-12", "20261-03-12", "2026-09-06", "2026-03-12"]) {
      for (const box of [from, to]) {
        fireEvent.change(box, { target: { value: day } });
        expect(box).toHaveValue(day);
      }
    }
    const times = { start_date: start, end_date: end };
    await waitFor(() => expect(sandbox.control.requests({ route: list }).at(-1)?.query).toMatchObject(times));
  });

  it("keeps its filters in the address, beside what else is there", async () => {
    window.history.replaceState(null, "", "/runs?team=a%20b&runs-status=timed-out");
    const Listed = (): ReactElement => <ExecutionList slug="notion" {...useExecutionListUrl({ prefix: "runs-" })} />;
    const { user } = renderWithSandbox(<Listed />);
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(1));
    expect(screen.getByRole("combobox", { name: "Status" })).toHaveDisplayValue("Timed out");
    await user.selectOptions(screen.getByRole("combobox", { name: "Status" }), "Completed");
    await waitFor(() => expect(window.location.search).toBe("?team=a%20b&runs-status=completed"));
    act(() => {
      window.history.pushState(null, "", "/runs");
      window.dispatchEvent(new PopStateEvent("popstate"));
    });
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Status" })).toHaveDisplayValue("All"));
    window.history.replaceState(null, "", "/");
  });

  it.each([
    ["unknown", "All", undefined, () => screen.findAllByRole("rowheader")],
    [
      "HIBERNATING",
      "HIBERNATING (not in the list)",
      "HIBERNATING",
      () => screen.findAllByText("No runs with the status “HIBERNATING”"),
    ],
  ])("where it is narrowed to the status %s says “%s”, and asks for %s", async (status, says, asked, findShown) => {
    const { sandbox } = renderWithSandbox(<ExecutionList slug="notion" defaultFilters={{ status }} />);
    expect(await screen.findByRole("combobox", { name: "Status" })).toHaveDisplayValue(says);
    expect(await findShown()).not.toHaveLength(0);
    expect(sandbox.control.requests({ route: list })[0]?.query["status"]).toBe(asked);
  });

  it("says that nothing has run yet", async () => {
    renderWithSandbox(<ExecutionList />, { account: "blank" });
    expect(await screen.findByText("Nothing has run yet")).toBeInTheDocument();
  });

  it("shows an error and tries again", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(list, { status: 403 });
    const { user } = renderWithSandbox(<ExecutionList />, { sandbox });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Couldn’t load runs");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findAllByRole("rowheader")).not.toHaveLength(0);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  it("opens and closes the steps of a run below its row", async () => {
    const { user } = renderWithSandbox(<ExecutionList slug="notion" />);
    const run = await openRun(user, "Check off paid invoices");
    const steps = within(await within(run).findByRole("list", { name: "Steps" })).getAllByRole("listitem");
    expect(steps[0]).toHaveTextContent(/^StartDone1 sec/);
    await user.click(within(run).getByRole("button", { name: "Output of Query database" }));
    expect(await within(run).findByRole("tree", { name: "Output of Query database" })).toBeInTheDocument();
    const [button] = screen.getAllByRole("button", { name: "Check off paid invoices", expanded: true });
    if (button !== undefined) await user.click(button);
    expect(screen.queryByRole("region", { name: "Run of Check off paid invoices" })).not.toBeInTheDocument();
  });

  it("begins a failed run with where and why it failed", async () => {
    const { user } = renderWithSandbox(<ExecutionList slug="stripe" />);
    const run = await openRun(user, "Retry failed payments");
    expect(await within(run).findByText("Failed at “Confirm payment intent”")).toBeInTheDocument();
    expect(within(run).getByText("Your card has insufficient funds.")).toBeInTheDocument();
    expect(
      within(run).getByRole("button", { name: "Output of Confirm payment intent", expanded: true }),
    ).toBeInTheDocument();
  });

  it("says when the detail of a run cannot be had", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(detail, { status: 404 });
    const { user } = renderWithSandbox(<ExecutionList slug="notion" />, { sandbox });
    const [button] = await screen.findAllByRole("button", { name: "Check off paid invoices" });
    if (button !== undefined) await user.click(button);
    expect(await screen.findByRole("alert")).toHaveTextContent("Couldn’t load the run");
  });

  it("runs a failed one again, opens the new run and follows it to its end", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user, sandbox } = renderWithSandbox(<ExecutionList slug="stripe" />);
    const failed = await openRun(user, "Retry failed payments");
    const before = screen.getAllByRole("rowheader", { name: "Retry failed payments" }).length;
    await user.click(await within(failed).findByRole("button", { name: "Run again" }));
    expect(await screen.findByRole("button", { name: "Stop" })).toBeInTheDocument();
    expect(screen.getAllByRole("rowheader", { name: "Retry failed payments" }).length).toBe(before + 1);
    expect(screen.getByRole("button", { name: "Retry failed payments", expanded: true })).toHaveFocus();
    for (let step = 0; step < 10; step++) {
      act(() => sandbox.control.advance(2_000));
      await act(() => vi.advanceTimersByTimeAsync(4_000));
    }
    expect(
      await screen.findByRole("row", { name: /^Retry failed payments Completed Payment Failed/ }),
    ).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Stop" })).not.toBeInTheDocument();
  });

  it("stops a run, and keeps the focus where it was stopped", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user, sandbox } = renderWithSandbox(<ExecutionList slug="stripe" />);
    const failed = await openRun(user, "Retry failed payments");
    await user.click(await within(failed).findByRole("button", { name: "Run again" }));
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    // One was stopped two days ago.
    await waitFor(() =>
      expect(screen.getAllByRole("row", { name: /^Retry failed payments (Stopping|Stopped)/ })).toHaveLength(2),
    );
    act(() => sandbox.control.advance(5_000));
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Stopping…" })).not.toBeInTheDocument());
    expect(screen.getByRole("region", { name: "Run of Retry failed payments" })).toHaveFocus();
  });

  it("says when a run was not stopped", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext("POST /api/v2/public/execution/:id/stop", { status: 500 });
    const { user } = renderWithSandbox(<ExecutionList slug="stripe" />, { sandbox });
    const failed = await openRun(user, "Retry failed payments");
    await user.click(await within(failed).findByRole("button", { name: "Run again" }));
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Couldn’t stop the run");
  });
});

describe("ExecutionList, for those who listen or use the keyboard,", () => {
  it("says once what a filter or another page has brought, and nothing at first", async () => {
    const { user } = renderWithSandbox(<ExecutionList pageSize={5} />);
    const next = await screen.findByRole("button", { name: "Next" });
    const said = screen.getAllByRole("status").at(-1);
    const heard: string[] = [];
    const listening = new MutationObserver(() => heard.push(said?.textContent ?? ""));
    listening.observe(said ?? document.body, { childList: true });
    await user.click(next);
    await waitFor(() => expect(said).toHaveTextContent(/^\d+ runs\. Page 2 of \d+\.$/));
    await user.selectOptions(screen.getByRole("combobox", { name: "Status" }), "Timed out");
    await waitFor(() => expect(said).toHaveTextContent(/^\d+ runs?$/));
    listening.disconnect();
    expect(heard.filter((text) => text !== "")).toHaveLength(2);
  });

  it("leaves the focus on the pager, also when it leads back to a run that was started here", async () => {
    const { user } = renderWithSandbox(<ExecutionList slug="stripe" />);
    const failed = await openRun(user, "Retry failed payments");
    await user.click(await within(failed).findByRole("button", { name: "Run again" }));
    await screen.findByRole("button", { name: "Stop" });
    await user.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByText(/^Page 2 of/);
    const underWay = { name: /Retry failed payments (Queued|Running)/ };
    await waitFor(() => expect(screen.queryByRole("row", underWay)).not.toBeInTheDocument());
    const previous = screen.getByRole("button", { name: "Previous" });
    await user.click(previous);
    await screen.findByRole("row", underWay);
    expect(previous).toHaveFocus();
  });

  it("keeps the focus when what was pressed goes", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(list, { status: 403 });
    const { user } = renderWithSandbox(<ExecutionList aria-label="History" role="group" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    await screen.findAllByRole("rowheader");
    expect(screen.getByRole("group", { name: "History" })).toHaveFocus();
  });
});

it("ExecutionList keeps its times true", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  renderWithSandbox(<ExecutionList slug="stripe" />);
  await screen.findByRole("row", { name: /^Retry failed payments Failed Payment Failed 5 hours ago/ });
  await act(() => vi.advanceTimersByTimeAsync(3_600_000));
  expect(
    screen.getByRole("row", { name: /^Retry failed payments Failed Payment Failed 6 hours ago/ }),
  ).toBeInTheDocument();
});

it("ExecutionList begins anew with another application", async () => {
  const { user, rerender, sandbox } = renderWithSandbox(<ExecutionList slug="stripe" pageSize={5} />);
  await user.click(await screen.findByRole("button", { name: "Next" }));
  await screen.findByText(/^Page 2 of/);
  rerender(<ExecutionList slug="notion" pageSize={5} />);
  await screen.findAllByRole("button", { name: "Check off paid invoices" });
  expect(sandbox.control.requests({ route: list }).at(-1)?.query).toMatchObject({ slug: "notion", page: "1" });
});

it("ExecutionList goes back when the page it is on is no more", async () => {
  const sandbox = createSandbox();
  const { user } = renderWithSandbox(<ExecutionList slug="stripe" pageSize={5} />, { sandbox });
  const next = await screen.findByRole("button", { name: "Next" });
  sandbox.control.failNext(list, { status: 200, body: { docs: [], totalDocs: 5, totalPages: 1, page: 2, limit: 5 } });
  await user.click(next);
  await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(5));
  expect(screen.queryByText("Nothing has run yet")).not.toBeInTheDocument();
});

it("ExecutionList shows whatever the service says about runs", async () => {
  const sandbox = createSandbox();
  const name = "<img src=x onerror=alert(1)> \u202e\u200bمرحبا";
  const nodes = [
    null,
    { node_id: "n", node_name: name, node_status: "toString", input_data: { ["__proto__"]: 1 } },
    { node_id: "n", node_status: "Errored", output_data: { error: { message: "x".repeat(100_000) } } },
  ];
  const docs = [
    { _id: "__proto__", status: "constructor", nodes },
    { _id: "__proto__", status: "COMPLETED" },
    { _id: "a.b[0]", name, status: "__proto__", createdAt: "not a date", completion_time: 7, nodes: "none" },
    { _id: 3, status: null, createdAt: "2999-01-01T00:00:00Z", completion_time: "1999-01-01T00:00:00Z" },
    "nonsense",
  ];
  sandbox.control.failNext(list, { status: 200, body: { docs, totalDocs: -3, totalPages: "many" }, times: 50 });
  sandbox.control.failNext(detail, { status: 200, body: docs[0], times: 50 });
  const { user } = renderWithSandbox(<ExecutionList />, { sandbox });
  expect(await screen.findAllByRole("rowheader")).toHaveLength(3);
  expect(screen.getByRole("row", { name: /not a date/ })).toHaveTextContent("__proto__");
  await user.click(screen.getAllByRole("button", { name: "Unnamed workflow" })[0] ?? document.body);
  const steps = await screen.findByRole("list", { name: "Steps" });
  expect(within(steps).getByText(name)).toHaveAttribute("dir", "auto");
  expect(document.querySelector("img[src=x]")).toBeNull();
});

it("ExecutionList loads once the session that had ended is a new one", async () => {
  const sandbox = createSandbox();
  let signedIn = false;
  const getSessionToken = async (): Promise<string> => {
    if (!signedIn) throw new Error("Signed out.");
    return sandbox.control.mintToken("harbor");
  };
  const { user } = renderWithSandbox(<ExecutionList />, { sandbox, provider: { getSessionToken } });
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("Your session has ended");
  signedIn = true;
  await user.click(within(alert).getByRole("button", { name: "Try again" }));
  expect(await screen.findAllByRole("rowheader")).not.toHaveLength(0);
});
