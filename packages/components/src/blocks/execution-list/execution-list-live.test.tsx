import { ExecutionList, ExecutionListView } from "@cobalt-kit/components";
import type { Execution } from "@cobalt-kit/hooks";
import { createSandbox, type Sandbox } from "@cobalt-kit/sandbox";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { Profiler, type ReactElement } from "react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/execution";

/** Runs something of the account's own, elsewhere. */
async function startRun(sandbox: Sandbox, afterMs = 1_000): Promise<void> {
  sandbox.control.advance(afterMs);
  const { id = "", slug = "" } = sandbox.control.account("harbor").workflows.find((one) => one.published) ?? {};
  const token = await sandbox.control.mintToken("harbor");
  await sandbox.fetch(`https://api.cobalt.test/api/v2/public/workflow/${id}/execute`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", slug },
    body: "{}",
  });
}

/** The reader comes back to the page, which asks anew. */
function comeBack(): void {
  act(() => {
    window.dispatchEvent(new Event("visibilitychange"));
  });
}

/** What a reader sees of the rows. */
function namesOfRows(): (string | null)[] {
  return screen.getAllByRole("rowheader").map((header) => header.closest("tr")?.textContent ?? null);
}

/** A row without its times, which go on. */
function nameOnly(row: string | null): string | undefined {
  return row?.replace(/(?:\d+ \w+ ago|now) \(.*$/, "");
}

describe("ExecutionList, while runs start elsewhere,", () => {
  it("tells of new runs above the list, once, and moves nothing until they are asked for", async () => {
    const { sandbox, user } = renderWithSandbox(<ExecutionList pageSize={5} />);
    await screen.findAllByRole("rowheader");
    const before = namesOfRows();
    const said = screen.getAllByRole("status").at(-1);
    const heard: string[] = [];
    const listening = new MutationObserver(() => heard.push(said?.textContent ?? ""));
    listening.observe(said ?? document.body, { childList: true });
    await startRun(sandbox);
    await startRun(sandbox);
    comeBack();
    expect(await screen.findByRole("button", { name: "2 new runs" })).toBeVisible();
    expect(namesOfRows()).toEqual(before);
    await waitFor(() => expect(heard).toContain("2 new runs"));
    await startRun(sandbox);
    comeBack();
    const button = await screen.findByRole("button", { name: "3 new runs" });
    expect(namesOfRows()).toEqual(before);
    await user.click(button);
    await waitFor(() => expect(namesOfRows().slice(3)).toEqual(before.slice(0, 2)));
    expect(screen.queryByRole("button", { name: /new run/ })).not.toBeInTheDocument();
    expect(within(screen.getAllByRole("rowheader")[0] ?? document.body).getByRole("button")).toHaveFocus();
    listening.disconnect();
    expect(heard.filter((text) => text.includes("new"))).toEqual(["2 new runs"]);
  });

  it("says how many are new where they are more than a page", async () => {
    const { sandbox } = renderWithSandbox(<ExecutionList pageSize={2} />);
    await screen.findAllByRole("rowheader");
    const before = namesOfRows();
    for (let run = 0; run < 4; run += 1) await startRun(sandbox);
    comeBack();
    expect(await screen.findByRole("button", { name: "4 new runs" })).toBeVisible();
    await waitFor(() => expect(sandbox.control.requests({ route: list }).at(-1)?.query).toHaveProperty("end_date"));
    expect(namesOfRows()).toEqual(before);
  });

  it.each([
    ["of a full page", 5, 1],
    ["of a full page, and several", 5, 3],
    ["where all runs fit", 100, 2],
  ])("tells of runs that began at the very moment of the newest one, %s", async (_where, pageSize, count) => {
    const now = Date.now();
    const sandbox = createSandbox({ clock: () => now });
    await startRun(sandbox);
    const { user } = renderWithSandbox(<ExecutionList pageSize={pageSize} />, { sandbox });
    await screen.findAllByRole("rowheader");
    await waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull());
    const before = namesOfRows();
    for (let run = 0; run < count; run += 1) await startRun(sandbox, 0);
    comeBack();
    const button = await screen.findByRole("button", { name: `${count} new run${count === 1 ? "" : "s"}` });
    await waitFor(() => expect(sandbox.control.requests({ route: list }).at(-1)?.query).toHaveProperty("end_date"));
    await waitFor(() => expect(namesOfRows()).toEqual(before));
    await user.click(button);
    await waitFor(() => expect(screen.queryByRole("button", { name: /new run/ })).not.toBeInTheDocument());
    expect(namesOfRows()).toHaveLength(Math.min(pageSize, before.length + count));
  });

  it("holds the first page still, there and back, while runs begin at the very moment of the newest one", async () => {
    const now = Date.now();
    const sandbox = createSandbox({ clock: () => now });
    await startRun(sandbox);
    const { user } = renderWithSandbox(<ExecutionList pageSize={5} />, { sandbox });
    await screen.findAllByRole("rowheader");
    await waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull());
    const before = namesOfRows();
    await startRun(sandbox, 0);
    comeBack();
    await screen.findByRole("button", { name: "1 new run" });
    await waitFor(() => expect(sandbox.control.requests({ route: list }).at(-1)?.query).toHaveProperty("end_date"));
    await user.click(screen.getByRole("button", { name: /next/i }));
    await waitFor(() => expect(namesOfRows()).not.toEqual(before));
    await user.click(screen.getByRole("button", { name: /previous/i }));
    await waitFor(() => expect(namesOfRows()).toEqual(before));
  });

  it.each([
    ["of another status", "Failed", []],
    ["of that status", "Queued", ["2 new runs"]],
  ])("tells, while filtered, of runs %s", async (_which, status, told) => {
    const now = Date.now();
    const sandbox = createSandbox({ clock: () => now });
    await startRun(sandbox);
    const { user } = renderWithSandbox(<ExecutionList pageSize={5} />, { sandbox });
    await screen.findAllByRole("rowheader");
    await user.selectOptions(screen.getByRole("combobox", { name: "Status" }), status);
    await waitFor(() => expect(sandbox.control.requests({ route: list }).at(-1)?.query).toHaveProperty("status"));
    await waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull());
    const before = namesOfRows();
    // no time passes: a run that was queued would be running, and in the list no more
    await startRun(sandbox, 0);
    await startRun(sandbox, 0);
    const asked = sandbox.control.requests({ route: list }).length;
    comeBack();
    await waitFor(() => expect(sandbox.control.requests({ route: list }).length).toBeGreaterThan(asked));
    await waitFor(() =>
      expect(screen.queryAllByRole("button", { name: /new run/ }).map(({ textContent }) => textContent)).toEqual(told),
    );
    await waitFor(() => expect(namesOfRows().map(nameOnly)).toEqual(before.map(nameOnly)));
  });

  it("shows what was chosen last where filters change quickly and answers come out of order", async () => {
    const sandbox = createSandbox();
    const waiting = new Map<string, () => void>();
    const slow: typeof sandbox.fetch = async (input, init) => {
      const answer = await sandbox.fetch(input, init);
      const { pathname, searchParams } = new URL(new Request(input, init).url);
      const status = searchParams.get("status");
      if (pathname === "/api/v2/public/execution" && status !== null)
        await new Promise<void>((resolve) => void waiting.set(status, resolve));
      return answer;
    };
    const { user } = renderWithSandbox(<ExecutionList pageSize={5} />, { sandbox, provider: { fetch: slow } });
    await screen.findAllByRole("rowheader");
    const choice = screen.getByRole("combobox", { name: "Status" });
    for (const status of ["Completed", "Stopped", "Failed"]) await user.selectOptions(choice, status);
    await waitFor(() => expect([...waiting.keys()]).toContain("ERRORED"));
    for (const status of ["ERRORED", "STOPPED", "COMPLETED"]) act(() => waiting.get(status)?.());
    await waitFor(() => {
      expect(document.querySelector("[aria-busy]")).toBeNull();
      for (const row of namesOfRows()) expect(row).toContain("Failed");
    });
    expect(choice).toHaveDisplayValue("Failed");
  });

  it("shifts no later page", async () => {
    const { sandbox, user } = renderWithSandbox(<ExecutionList pageSize={5} />);
    const next = await screen.findByRole("button", { name: "Next" });
    await user.click(next);
    await screen.findByText(/^Page 2 of/);
    await waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull());
    const second = namesOfRows();
    for (let run = 0; run < 3; run += 1) await startRun(sandbox);
    comeBack();
    await user.click(next);
    await screen.findByText(/^Page 3 of/);
    await user.click(screen.getByRole("button", { name: "Previous" }));
    await screen.findByText(/^Page 2 of/);
    await waitFor(() => expect(document.querySelector("[aria-busy]")).toBeNull());
    expect(namesOfRows()).toEqual(second);
    expect(screen.queryByRole("button", { name: /new run/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(await screen.findByRole("button", { name: "3 new runs" })).toBeVisible();
  });
});

describe("ExecutionList, infinite,", () => {
  const manyRuns = (): Sandbox => {
    const sandbox = createSandbox();
    sandbox.control.addExecutions("harbor", 50_000);
    return sandbox;
  };
  const total = (): number => Number(screen.getByRole("table", { name: "Runs" }).getAttribute("aria-rowcount")) - 1;
  const named = (row: HTMLElement): HTMLElement => within(row).getByRole("button");

  it("draws what is in sight of fifty thousand runs, and asks for no more", async () => {
    const { sandbox } = renderWithSandbox(<ExecutionList infinite />, { sandbox: manyRuns() });
    await waitFor(() => expect(total()).toBeGreaterThan(50_000));
    expect(screen.getAllByRole("rowheader").length).toBeLessThan(60);
    expect(document.querySelectorAll("*").length).toBeLessThan(1_500);
    expect(new Set(sandbox.control.requests({ route: list }).map(({ query }) => query["page"]))).toEqual(
      new Set(["1"]),
    );
    expect(screen.queryByRole("navigation")).not.toBeInTheDocument();
  });

  it("goes from run to run by keys, to the last of them, which is loaded then and keeps the focus", async () => {
    const { user } = renderWithSandbox(<ExecutionList infinite pageSize={20} />, { sandbox: manyRuns() });
    await waitFor(() => expect(total()).toBeGreaterThan(50_000));
    const rows = screen.getAllByRole("rowheader");
    act(() => named(rows[0] ?? document.body).focus());
    await user.keyboard("{ArrowDown}");
    expect(named(screen.getAllByRole("rowheader")[1] ?? document.body)).toHaveFocus();
    await user.keyboard("{End}");
    expect(document.activeElement?.closest("tr")).toHaveAttribute("aria-rowindex", String(total() + 1));
    const last = document.activeElement;
    await waitFor(() => expect(last).not.toHaveAttribute("aria-disabled"));
    expect(last).toHaveFocus();
    expect(last).not.toHaveTextContent("Loading");
    await user.keyboard("{PageUp}{ArrowUp}");
    expect(Number(document.activeElement?.closest("tr")?.getAttribute("aria-rowindex"))).toBeLessThan(total());
    await user.keyboard("{Home}{Enter}");
    expect(await screen.findByRole("region", { name: /^Run of/ })).toBeVisible();
    expect(screen.getAllByRole("rowheader").filter((row) => named(row).tabIndex === 0)).toHaveLength(1);
  });

  it("tells of new runs and holds still", async () => {
    const { sandbox, user } = renderWithSandbox(<ExecutionList infinite pageSize={20} />);
    await waitFor(() => expect(screen.getByRole("table", { name: "Runs" })).toHaveAttribute("aria-rowcount"));
    const before = namesOfRows();
    await startRun(sandbox);
    comeBack();
    const button = await screen.findByRole("button", { name: "1 new run" });
    // What comes into sight below may have become more.
    expect(namesOfRows().slice(0, before.length)).toEqual(before);
    await user.click(button);
    await waitFor(() => expect(namesOfRows()[1]).toEqual(before[0]));
    expect(named(screen.getAllByRole("rowheader")[0] ?? document.body)).toHaveFocus();
  });

  it("prints all runs that are loaded, and only those", async () => {
    const { user } = renderWithSandbox(<ExecutionList infinite pageSize={50} />, { sandbox: manyRuns() });
    await waitFor(() => expect(total()).toBeGreaterThan(50_000));
    act(() => named(screen.getAllByRole("rowheader")[0] ?? document.body).focus());
    await user.keyboard("{End}");
    await waitFor(() => expect(document.activeElement).not.toHaveAttribute("aria-disabled"));
    act(() => {
      window.dispatchEvent(new Event("beforeprint"));
    });
    expect(screen.getAllByRole("rowheader").length).toBeGreaterThan(50);
    expect(screen.getAllByRole("rowheader").length).toBeLessThanOrEqual(100);
    expect(document.body).not.toHaveTextContent("Loading");
    act(() => {
      window.dispatchEvent(new Event("afterprint"));
    });
    await waitFor(() => expect(screen.getAllByRole("rowheader").length).toBeLessThan(50));
  });

  it("makes all rows as high as the highest seen, and lets them be lower where width or text change", async () => {
    let width = 900;
    let textSize = 14;
    const highest = { index: -1, height: 0 };
    const natural = (row: Element): number =>
      Number(row.getAttribute("aria-rowindex")) === highest.index ? highest.height : textSize * 3;
    const resized = stubSizes({
      width: () => width,
      head: () => textSize * 2,
      row: (row) => Math.max(natural(row), Number.parseFloat(row.style.blockSize) || 0),
    });
    const { rerender } = renderWithSandbox(<ExecutionList infinite pageSize={50} />, { sandbox: manyRuns() });
    const rows = (): HTMLElement[] => screen.getAllByRole("rowheader").flatMap((each) => each.closest("tr") ?? []);
    const heights = (): Set<string> => new Set(rows().map(({ style }) => style.blockSize));
    const gap = (): number =>
      Number.parseFloat(document.querySelector<HTMLElement>("tr[aria-hidden] td")?.style.blockSize ?? "");
    const stand = (height: number): Promise<void> =>
      waitFor(() => {
        expect(heights()).toEqual(new Set([`${height}px`]));
        expect(gap()).toBe((total() - rows().length) * height);
      });
    await waitFor(() => expect(total()).toBeGreaterThan(50_000));
    await stand(43);
    Object.assign(highest, { index: 5, height: 60 });
    resized();
    await stand(61);
    highest.index = -1;
    resized();
    await stand(61);
    textSize = 22;
    resized();
    await stand(67);
    width = 400;
    textSize = 14;
    resized();
    await stand(43);
    Object.assign(highest, { index: 5, height: 60 });
    rerender(<ExecutionList infinite pageSize={50} aria-label="Drawn again" />);
    await stand(61);
  });

  it("is a plain table where all runs fit", async () => {
    renderWithSandbox(<ExecutionList infinite slug="notion" />);
    await screen.findAllByRole("rowheader");
    expect(screen.getByRole("table", { name: "Runs" })).not.toHaveAttribute("aria-rowcount");
  });
});

/** What a browser would say of sizes. Returns what tells the page that some have changed. */
function stubSizes(sizes: { width: () => number; head: () => number; row: (row: HTMLElement) => number }): () => void {
  const observers = new Set<() => void>();
  class FakeObserver {
    constructor(private readonly tell: () => void) {}
    observe(): void {
      observers.add(this.tell);
    }
    disconnect(): void {
      observers.delete(this.tell);
    }
  }
  const view = document.defaultView ?? window;
  Object.assign(view, { ResizeObserver: FakeObserver });
  vi.spyOn(Element.prototype, "clientWidth", "get").mockImplementation(sizes.width);
  vi.spyOn(Element.prototype, "scrollHeight", "get").mockImplementation(sizes.head);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockImplementation(function height(this: HTMLElement) {
    return this.hasAttribute("aria-rowindex") ? sizes.row(this) : 0;
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(view, "ResizeObserver");
  });
  return () => act(() => observers.forEach((tell) => tell()));
}

it("ExecutionListView draws one row again where one run changed", () => {
  const read: string[] = [];
  const runOf = (id: string, status: string): Execution => ({
    id,
    name: `Run ${id}`,
    nodes: [],
    get status() {
      read.push(id);
      return status;
    },
  });
  const before = Array.from({ length: 30 }, (_, index) => runOf(String(index), "running"));
  const commits: number[] = [];
  const view = (executions: readonly Execution[]): ReactElement => (
    <Profiler id="list" onRender={() => commits.push(1)}>
      <ExecutionListView
        executions={executions}
        page={1}
        pages={1}
        pageSize={30}
        onPageChange={() => {}}
        onFiltersChange={() => {}}
        onOpenChange={() => {}}
        renderDetail={() => null}
      />
    </Profiler>
  );
  const { rerender } = render(view(before));
  expect(new Set(read).size).toBe(30);
  read.length = 0;
  commits.length = 0;
  rerender(view(before.map((run, index) => (index === 7 ? runOf("7", "completed") : run))));
  expect(new Set(read)).toEqual(new Set(["7"]));
  expect(commits).toHaveLength(1);
  expect(screen.getByRole("row", { name: /^Run 7 Completed/ })).toBeInTheDocument();
});
