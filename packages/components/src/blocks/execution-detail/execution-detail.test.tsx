import { ConnectDialog, SettingsDialog } from "@cobalt-kit/components";
import { ExecutionDetail } from "@cobalt-kit/components/runs";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const detail = "GET /api/v2/public/execution/:id";
const again = "POST /api/v2/public/execution/:id/rerun";
const stopping = "POST /api/v2/public/execution/:id/stop";

const dialogs = { connect: ConnectDialog, settings: SettingsDialog };

afterEach(() => vi.useRealTimers());

type Wire = Record<string, unknown>;

function node(id: string, status: string, more: Wire = {}): Wire {
  return { node_id: id, node_name: `Step ${id}`, node_type: "action", node_status: status, attempts_made: 1, ...more };
}

/** A service that has one run to tell of, as it is on the wire. */
function serviceWith(run: Wire, sandbox: Sandbox = createSandbox()): Sandbox {
  sandbox.control.failNext(detail, {
    status: 200,
    body: { _id: "run_1", name: "Sync", status: "ERRORED", createdAt: "2026-11-20T10:00:00Z", ...run },
    times: 1_000,
  });
  return sandbox;
}

/** A run of an application in some state. */
function runIn(sandbox: Sandbox, slug: string, status: string): string {
  const run = sandbox.control
    .account("harbor")
    .executions.findLast((each) => each.slug === slug && each.status === status);
  if (run === undefined) throw new Error(`No run of ${slug} is ${status}.`);
  return run.id;
}

describe("ExecutionDetail", () => {
  it("offers to reconnect where the connection was lost, and reconnects here", async () => {
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(
      <ExecutionDetail executionId={runIn(sandbox, "mailchimp", "ERRORED")} dialogs={dialogs} />,
      {
        sandbox,
      },
    );
    expect(
      await screen.findByText("The connection to Mailchimp no longer works. Reconnect it, then run this again."),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Reconnect Mailchimp" }));
    const dialog = await screen.findByRole("dialog", { name: "Reconnect Mailchimp" });
    await user.type(await within(dialog).findByLabelText("API key"), "fine");
    await user.type(within(dialog).getByLabelText("Server prefix"), "us21");
    await user.click(within(dialog).getByRole("button", { name: /^Reconnect/ }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
    expect(await screen.findByText(/^Mailchimp is connected now\./)).toBeInTheDocument();
  });

  it("opens the setting that was missing, in a dialog or where the host says", async () => {
    const sandbox = createSandbox();
    serviceWith(
      {
        associated_application: { _id: "66c0de8fb3c7275dc7a15720", name: "HubSpot" },
        nodes: [
          node("1", "Errored", {
            latest_output: { message: "The setting Deal name is required", field: "Deal name" },
          }),
        ],
      },
      sandbox,
    );
    const onOpenSetting = vi.fn();
    const { user, rerender } = renderWithSandbox(
      <ExecutionDetail executionId="run_1" onOpenSetting={onOpenSetting} />,
      { sandbox },
    );
    expect(
      await screen.findByText("The setting “Deal name” is missing. Complete it, then run this again."),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole("button", { name: "Open settings" }));
    expect(onOpenSetting).toHaveBeenCalledWith({ slug: "hubspot", configId: undefined, field: "Deal name" });

    rerender(<ExecutionDetail executionId="run_1" dialogs={dialogs} />);
    await user.click(screen.getByRole("button", { name: "Open settings" }));
    expect(await screen.findByRole("dialog", { name: "HubSpot settings" })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole("textbox", { name: /^Deal name/ })).toHaveFocus(), {
      timeout: 5_000,
    });
  });

  it("says when a provider with too many requests is tried again, by itself or by hand", async () => {
    const output = { status: 429, message: "Slow down" };
    const limited = node("1", "Waiting", { attempts_made: 1, maximum_attempts: 3, latest_output: output });
    const { unmount } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, {
      sandbox: serviceWith({ status: "RUNNING", nodes: [{ ...limited, node_status: "Errored" }] }),
    });
    expect(await screen.findByText(/It tries again by itself: attempt 2 of 3 is next\.$/)).toBeInTheDocument();
    unmount();
    renderWithSandbox(<ExecutionDetail executionId="run_1" />, {
      sandbox: serviceWith({
        completion_time: "2026-11-20T10:01:00Z",
        nodes: [node("1", "Errored", { latest_output: { ...output, retry_after: 600 } })],
      }),
    });
    const when = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" }).format(
      Date.parse("2026-11-20T10:11:00Z"),
    );
    expect(
      await screen.findByText(`Too many requests were made at once. Run this again after ${when}.`),
    ).toBeInTheDocument();
  });

  it.each([
    ["HIBERNATING", "HIBERNATING"],
    ["DUPLICATE", "Skipped as duplicate"],
    ["TERMINATED", "Ended early"],
    ["PARTIALLY_SUCCESSFUL", "Partially successful"],
  ])("shows the status %s as “%s”, and offers nothing for it", async (status, shown) => {
    renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox: serviceWith({ status }) });
    const run = await screen.findByRole("region", { name: "Run of Sync" });
    expect(run).toHaveTextContent(`Status${shown}`);
    expect(within(run).queryByRole("button", { name: /^(Stop|Run again)$/ })).not.toBeInTheDocument();
  });

  it.each<[string, unknown]>([
    ["missing", undefined],
    ["empty", ""],
    ["blank", " \n"],
    ["null", null],
    ["a number", 3],
  ])("says that a status is unknown where it is %s, of the run and of its step", async (_what, status) => {
    const sandbox = serviceWith({ status, nodes: [node("1", "Success", { node_status: status })] });
    renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    expect(await screen.findAllByText("Status unknown")).toHaveLength(2);
    expect(screen.queryByText(/Queued|Not started/)).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Stop" })).not.toBeInTheDocument();
  });

  it("shows a hundred of a thousand steps, those around the failed one, and the others on request", async () => {
    const nodes = Array.from({ length: 1_000 }, (_, index) =>
      node(`${index + 1}`, index === 899 ? "Errored" : "Success"),
    );
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox: serviceWith({ nodes }) });
    const steps = await screen.findByRole("list", { name: "Steps" });
    expect(within(steps).getAllByRole("listitem")).toHaveLength(100);
    await user.click(screen.getByRole("button", { name: "Show this step" }));
    expect(within(steps).getByText("Step 900").closest("li")).toHaveFocus();
    expect(within(steps).getByText("Step 900").closest("li")).toHaveAttribute("aria-posinset", "900");
    await user.click(screen.getByRole("button", { name: "Show 100 earlier steps" }));
    await user.click(screen.getByRole("button", { name: "Show 21 more steps" }));
    expect(within(steps).getAllByRole("listitem")).toHaveLength(221);
  });

  it("takes none of many steps away that is read while a later one fails, and leads to that by keyboard", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const sandbox = createSandbox();
    const nodes = (failed: number): Wire[] =>
      Array.from({ length: 300 }, (_, index) =>
        node(`${index + 1}`, index < failed ? "Success" : index === failed ? "Errored" : "Ready"),
      );
    sandbox.control.failNext(detail, {
      status: 200,
      body: { _id: "run_1", name: "Sync", status: "RUNNING", nodes: nodes(300) },
    });
    serviceWith({ nodes: nodes(259) }, sandbox);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime.bind(vi) });
    renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    const read = await screen.findByText("Step 50");
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    const show = await screen.findByRole("button", { name: "Show this step" });
    expect(read).toBeInTheDocument();
    act(() => show.focus());
    await user.keyboard("{Enter}");
    const failed = screen.getByText("Step 260").closest("li");
    expect(failed).toHaveFocus();
    expect(read).toBeInTheDocument();
    // Of the steps in between, none is there before it is asked for.
    const steps = within(screen.getByRole("list", { name: "Steps" }));
    const shown = (): (string | null)[] =>
      steps.getAllByRole("listitem").flatMap((item) => item.getAttribute("aria-posinset") ?? []);
    const count = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
    expect(shown()).toEqual([...count(1, 100), ...count(240, 300)]);
    await user.click(steps.getByRole("button", { name: "Show 100 more steps" }));
    expect(shown()).toEqual([...count(1, 200), ...count(240, 300)]);
    const rest = steps.getByRole("button", { name: "Show 39 more steps" });
    expect(rest).toHaveFocus();
    await user.click(rest);
    expect(shown()).toEqual(count(1, 300));
    expect(read).toBeInTheDocument();
    expect(failed).toBeInTheDocument();
  });

  it("tells of rounds, all or those that failed", async () => {
    const sandbox = createSandbox();
    const id = runIn(sandbox, "hubspot", "ERRORED");
    const { user } = renderWithSandbox(<ExecutionDetail executionId={id} />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Rounds of Update companies" }));
    expect(await screen.findByText("Round 1")).toBeInTheDocument();
    expect(screen.getByText("12 rounds")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Only failed rounds" }));
    expect(await screen.findByText("1 round")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Output of round 12" }));
    expect(await screen.findByRole("tree", { name: "Output of round 12" })).toBeInTheDocument();
  });

  it.each(["1161888007138312193", "1e400", "-0"])("shows what a step gave where that is %s alone", async (number) => {
    const sandbox = createSandbox();
    const nodes = JSON.stringify([node("1", "Completed", { latest_output: "%" })]).replace('"%"', number);
    const body = `{"_id":"run_1","name":"Sync","status":"COMPLETED","nodes":${nodes}}`;
    sandbox.control.failNext(detail, { status: 200, body, times: 1_000 });
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Output of Step 1" }));
    expect(screen.getByRole("region", { name: "Output of Step 1" })).toHaveTextContent(number);
  });

  it("compares a failed run with the last good one before it", async () => {
    const sandbox = createSandbox();
    const { user } = renderWithSandbox(<ExecutionDetail executionId={runIn(sandbox, "hubspot", "ERRORED")} />, {
      sandbox,
    });
    await user.click(await screen.findByRole("button", { name: "Compare with the last good run" }));
    const table = await screen.findByRole("table", { name: "This run and the last good one" });
    expect(within(table).getByRole("row", { name: /^Update companies Done.* Failed/ })).toBeInTheDocument();
  });

  it("copies what support needs, and data only when asked", async () => {
    const output = { message: "No", request_id: "req_77", email: "ada@example.com", secret: "[REDACTED]" };
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, {
      sandbox: serviceWith({ nodes: [node("1", "Errored", { latest_output: output, execution_time: 12 })] }),
    });
    await user.click(await screen.findByRole("button", { name: "Copy details for support" }));
    const facts = await navigator.clipboard.readText();
    expect(facts).toContain("Run: run_1\nStatus: errored");
    expect(facts).toContain("Request IDs: req_77");
    expect(facts).toContain("- Step 1 (1): errored, 12 ms");
    expect(facts).not.toContain("ada@example.com");
    await user.click(screen.getByRole("checkbox", { name: "Include input and output" }));
    await user.click(screen.getByRole("button", { name: "Copy details for support" }));
    expect(await navigator.clipboard.readText()).toContain('"email": "ada@example.com"');
    expect(await navigator.clipboard.readText()).toContain('"secret": "[REDACTED]"');
  });
});

describe("ExecutionDetail, asked to act,", () => {
  it("asks before steps are done twice, and goes on with the new run", async () => {
    const sandbox = serviceWith({ nodes: [node("1", "Success"), node("2", "Errored")] });
    sandbox.control.failNext(again, { status: 200, body: { id: "run_2" }, times: 9 });
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    const button = await screen.findByRole("button", { name: "Run again" });
    await user.click(button);
    const question = await screen.findByRole("alertdialog", { name: "Run again from the beginning?" });
    expect(question).toHaveTextContent("These steps have already run and will run again: Step 1.");
    await user.click(within(question).getByRole("button", { name: "Cancel" }));
    expect(sandbox.control.requests({ route: again })).toHaveLength(0);
    await user.click(button);
    await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Run again" }));
    await user.click(await screen.findByRole("button", { name: "Show the previous run" }));
    expect(screen.queryByRole("button", { name: "Show the previous run" })).not.toBeInTheDocument();
    expect(sandbox.control.requests({ route: again })).toHaveLength(1);
  });

  it("starts one run, however often it is pressed at once", async () => {
    const sandbox = serviceWith({ nodes: [node("1", "Errored")] });
    sandbox.control.failNext(again, { status: 200, body: { id: "run_2" }, times: 9 });
    const onRerun = vi.fn();
    renderWithSandbox(<ExecutionDetail executionId="run_1" onRerun={onRerun} />, { sandbox });
    const button = await screen.findByRole("button", { name: "Run again" });
    act(() => {
      button.click();
      button.click();
    });
    await waitFor(() => expect(onRerun).toHaveBeenCalledExactlyOnceWith("run_2"));
    expect(sandbox.control.requests({ route: again })).toHaveLength(1);
  });

  it("says so when a run had ended before it could be stopped", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const sandbox = createSandbox();
    sandbox.control.failNext(detail, {
      status: 200,
      body: { _id: "run_1", name: "Sync", status: "RUNNING" },
      times: 1,
    });
    serviceWith({ status: "COMPLETED" }, sandbox);
    sandbox.control.failNext(stopping, { status: 200, body: { message: "Stopping instance" } });
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    expect(await screen.findByText("The run had ended before it could be stopped.")).toBeInTheDocument();
    expect(screen.getByRole("region", { name: "Run of Sync" })).toHaveTextContent("StatusCompleted");
    expect(screen.queryByRole("button", { name: /^Stop/ })).not.toBeInTheDocument();
  });

  it("says why a run on a page that is out of date was not started again", async () => {
    const sandbox = serviceWith({ nodes: [node("1", "Errored")] });
    const body = { status_code: 400, message: "Only failed or stopped executions can be rerun" };
    sandbox.control.failNext(again, { status: 400, body });
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Run again" }));
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("Couldn’t start the run again");
    expect(alert).toHaveTextContent("Only failed or stopped executions can be rerun");
  });

  it.each([
    ["a 504 without a body", { status: 504, body: "" }],
    ["a lost connection", { abort: true }],
    ["a page of a proxy", { status: 502, body: "<html>Bad gateway</html>" }],
    ["an answer that is no JSON", { status: 200, body: "<html>Sign in</html>" }],
    ["an answer without an id", { status: 200, body: {} }],
  ])("starts none again by itself after %s to running again, pressed twice", async (_what, fault) => {
    const sandbox = serviceWith({ nodes: [node("1", "Errored")] });
    sandbox.control.failNext(again, fault);
    renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    const button = await screen.findByRole("button", { name: "Run again" });
    act(() => {
      button.click();
      button.click();
    });
    expect(await screen.findByText("Sync may or may not have started")).toBeInTheDocument();
    await screen.findByRole("button", { name: "Look again" });
    expect(sandbox.control.requests({ route: again })).toHaveLength(1);
  });

  it("looks for the run where the answer to running again is lost, and starts none by itself", async () => {
    const sandbox = serviceWith({ nodes: [node("1", "Errored")] });
    sandbox.control.failNext(again, { status: 504, body: "" });
    const created = { _id: "run_2", name: "Sync", status: "RUNNING", createdAt: sandbox.control.now() };
    sandbox.control.failNext("GET /api/v2/public/execution", {
      status: 200,
      body: { docs: [created, { ...created, _id: "run_0", createdAt: "2026-11-20T10:00:00Z" }], totalDocs: 2, page: 1 },
      times: 9,
    });
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox });
    await user.click(await screen.findByRole("button", { name: "Run again" }));
    expect(await screen.findByText("Sync may or may not have started")).toBeInTheDocument();
    expect(screen.queryByText("Couldn’t start the run again")).not.toBeInTheDocument();
    const [show, ...others] = await screen.findAllByRole("button", { name: "Show this run" });
    expect(others).toEqual([]);
    if (show !== undefined) await user.click(show);
    await waitFor(() =>
      expect(sandbox.control.requests({ route: detail }).map(({ path }) => path)).toContain(
        "/api/v2/public/execution/run_2",
      ),
    );
    expect(screen.queryByText("Sync may or may not have started")).not.toBeInTheDocument();
    expect(sandbox.control.requests({ route: again })).toHaveLength(1);
  });

  it("tells the runs that may be the lost one apart, leaves out the one on show, and looks for more", async () => {
    const sandbox = createSandbox();
    const now = Date.parse(sandbox.control.now());
    const found = (id: string, before: number): Wire => ({
      _id: id,
      name: "Sync",
      status: "RUNNING",
      createdAt: new Date(now - before).toISOString(),
    });
    const shown = found("run_1", 1_500);
    serviceWith({ ...shown, status: "ERRORED", nodes: [node("1", "Errored")] }, sandbox);
    sandbox.control.failNext(again, { status: 504, body: "" });
    let docs = [found("run_2", 0), shown];
    const fetch: typeof globalThis.fetch = (input, init) => {
      const { pathname } = new URL(new Request(input, init).url);
      if (pathname !== "/api/v2/public/execution") return sandbox.fetch(input, init);
      return Promise.resolve(Response.json({ docs, totalDocs: docs.length, page: 1 }));
    };
    const { user } = renderWithSandbox(<ExecutionDetail executionId="run_1" />, { sandbox, provider: { fetch } });
    await user.click(await screen.findByRole("button", { name: "Run again" }));
    expect(await screen.findAllByRole("button", { name: "Show this run" })).toHaveLength(1);
    docs = [found("run_3", -1_000), ...docs];
    await user.click(screen.getByRole("button", { name: "Look again" }));
    await waitFor(() => expect(screen.getAllByRole("button", { name: "Show this run" })).toHaveLength(2));
    const [newest, before] = screen.getAllByRole("button", { name: "Show this run" });
    expect(newest).toHaveAccessibleDescription(/^Started since then: .*\d:\d\d:\d\d/);
    expect(before).toHaveAccessibleDescription(/^Started since then: .*\d:\d\d:\d\d/);
    expect(new Set(screen.getAllByText(/^Started since then/).map(({ textContent }) => textContent)).size).toBe(2);
  });

  it("starts one run, though it is open and pressed in two places", async () => {
    const sandbox = serviceWith({ nodes: [node("1", "Errored")] });
    sandbox.control.failNext(again, { status: 200, body: { id: "run_2" }, times: 9 });
    const hold = sandbox.control.hold(again);
    const { user } = renderWithSandbox(
      <>
        <ExecutionDetail executionId="run_1" aria-label="Here" />
        <ExecutionDetail executionId="run_1" aria-label="There" />
      </>,
      { sandbox },
    );
    const here = await screen.findByRole("region", { name: "Here" });
    const there = await screen.findByRole("region", { name: "There" });
    await user.click(await within(here).findByRole("button", { name: "Run again" }));
    const other = within(there).getByRole("button", { name: "Run again" });
    expect(other).toHaveAttribute("aria-disabled", "true");
    await user.click(other);
    sandbox.control.release(hold);
    await within(here).findByRole("button", { name: "Show the previous run" });
    expect(sandbox.control.requests({ route: again })).toHaveLength(1);
    await waitFor(() => expect(other).not.toHaveAttribute("aria-disabled"));
    expect(within(there).queryByRole("alert")).not.toBeInTheDocument();
  });

  it("stops once what is open in two places, and shows the same in both", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(detail, {
      status: 200,
      body: { _id: "run_1", name: "Sync", status: "RUNNING" },
      times: 2,
    });
    serviceWith({ status: "STOPPED" }, sandbox);
    sandbox.control.failNext(stopping, { status: 200, body: { message: "Stopping instance" }, times: 9 });
    const { user } = renderWithSandbox(
      <>
        <ExecutionDetail executionId="run_1" aria-label="Here" />
        <ExecutionDetail executionId="run_1" aria-label="There" />
      </>,
      { sandbox },
    );
    const buttons = await screen.findAllByRole("button", { name: "Stop" });
    act(() => {
      for (const button of buttons) button.click();
    });
    await waitFor(() => {
      for (const region of screen.getAllByRole("region", { name: /^(Here|There)$/ }))
        expect(region).toHaveTextContent("StatusStopped");
    });
    expect(sandbox.control.requests({ route: stopping })).toHaveLength(1);
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
    await user.tab();
  });

  it("says why a run failed that an older deployment tells of without steps", async () => {
    const sandbox = createSandbox();
    sandbox.control.setDialect("seed");
    const failed = sandbox.control
      .account("harbor")
      .executions.find(({ status, slug }) => status === "ERRORED" && slug === "stripe");
    renderWithSandbox(<ExecutionDetail executionId={failed?.id ?? ""} />, { sandbox });
    await screen.findByText("This run failed");
    expect(screen.getByText("Invalid integer: 164000.5")).toBeVisible();
  });
});
