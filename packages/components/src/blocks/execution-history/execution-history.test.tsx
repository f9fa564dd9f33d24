import {
  ExecutionHistory,
  ExecutionList,
  type ExecutionListFilters,
  useExecutionListUrl,
} from "@cobalt-kit/components";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const list = "GET /api/v2/public/execution";

afterEach(() => window.history.replaceState(null, "", "/"));

async function findBars(name = "Runs per day"): Promise<HTMLElement[]> {
  return within(await screen.findByRole("group", { name })).getAllByRole("button");
}

describe("ExecutionHistory", () => {
  it("has a bar for each day, which says what it stands for, and figures", async () => {
    renderWithSandbox(<ExecutionHistory />);
    const bars = await findBars();
    expect(bars).toHaveLength(14);
    expect(bars.map((bar) => bar.getAttribute("aria-label")).join("\n")).toMatch(
      /^\w+day, \w+ \d+: \d+ runs?. Succeeded: \d+/m,
    );
    const history = screen.getByRole("region", { name: "Run history" });
    expect(history).toHaveTextContent(/Success rate\d+/);
    expect(history).toHaveTextContent(/Median duration\d+/);
    expect(history).toHaveTextContent(/95% took at most\d+/);
  });

  it("is one stop of Tab, gone through by keys", async () => {
    const { user } = renderWithSandbox(<ExecutionHistory />);
    const bars = await findBars();
    expect(bars.filter((bar) => bar.tabIndex === 0)).toEqual([bars.at(-1)]);
    bars.at(-1)?.focus();
    await user.keyboard("{ArrowLeft}");
    expect(bars.at(-2)).toHaveFocus();
    await user.keyboard("{Home}{ArrowRight}");
    expect(bars[1]).toHaveFocus();
    await user.keyboard("{End}");
    expect(bars.at(-1)).toHaveFocus();
    expect(bars.filter((bar) => bar.tabIndex === 0)).toHaveLength(1);
  });

  it("narrows the list beside it to a bar, and takes that back", async () => {
    function Runs(): ReactElement {
      const runs = useExecutionListUrl();
      return (
        <>
          <ExecutionHistory {...runs} />
          <ExecutionList {...runs} pageSize={100} />
        </>
      );
    }
    const { user } = renderWithSandbox(<Runs />);
    const bars = await findBars();
    const all = (await screen.findAllByRole("rowheader")).length;
    const bar = bars.find((each) => / [1-9]\d* runs?/.test(each.getAttribute("aria-label") ?? ""));
    const count = Number(/: (\d+) run/.exec(bar?.getAttribute("aria-label") ?? "")?.[1]);
    expect(count).toBeLessThan(all);
    bar?.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(count));
    expect(bar).toHaveAttribute("aria-pressed", "true");
    expect(bar).toHaveFocus();
    expect(await findBars()).toHaveLength(14);
    expect(window.location.search).toMatch(/from=.*to=/);
    await user.keyboard(" ");
    await waitFor(() => expect(screen.getAllByRole("rowheader")).toHaveLength(all));
    expect(window.location.search).toBe("");
  });

  it("keeps the bars of the dates it was given while one of them is chosen, and never narrows to more than those dates", async () => {
    const sandbox = createSandbox();
    const daysAgo = (days: number): string =>
      new Date(Date.parse(sandbox.control.now()) - days * 86_400_000).toISOString();
    const given = { startDate: daysAgo(6), endDate: daysAgo(1) };
    let filters: ExecutionListFilters = given;
    function Runs(): ReactElement {
      const [kept, keep] = useState(filters);
      filters = kept;
      return <ExecutionHistory filters={kept} onFiltersChange={keep} />;
    }
    const { user } = renderWithSandbox(<Runs />, { sandbox });
    const label = (bar: HTMLElement): string | null => bar.getAttribute("aria-label");
    const labels = (await findBars()).map(label);
    expect(labels).toHaveLength(6);
    for (const [index, name] of labels.entries()) {
      await user.click(screen.getByRole("button", { name: name ?? "" }));
      await waitFor(() =>
        expect(screen.getByRole("button", { name: name ?? "" })).toHaveAttribute("aria-pressed", "true"),
      );
      expect((await findBars()).map(label)).toEqual(labels);
      expect(filters.startDate === given.startDate, "begins with the dates").toBe(index === 0);
      expect(filters.endDate === given.endDate, "ends with the dates").toBe(index === 5);
    }
    await user.click(screen.getByRole("button", { name: labels[5] ?? "" }));
    expect(filters).toEqual(given);
    expect((await findBars()).map(label)).toEqual(labels);
  });

  it("counts by hour, day or week, and shows the same as a table", async () => {
    const { user } = renderWithSandbox(<ExecutionHistory defaultUnit="hour" slug="stripe" />);
    expect(await findBars("Runs per hour")).toHaveLength(24);
    await user.selectOptions(screen.getByRole("combobox", { name: "Per" }), "Week");
    expect(await findBars("Runs per week")).toHaveLength(13);
    await user.click(screen.getByRole("button", { name: "Show as table" }));
    const table = await screen.findByRole("table", { name: "Runs per week" });
    expect(within(table).getAllByRole("rowheader")).toHaveLength(13);
    expect(within(table).getAllByRole("rowheader")[0]).toHaveTextContent(/^Week of/);
  });

  it("says that it counts no more than the newest five hundred", async () => {
    const sandbox = createSandbox();
    sandbox.control.addExecutions("harbor", 5_000);
    renderWithSandbox(<ExecutionHistory defaultUnit="week" />, { sandbox });
    expect(await screen.findByText(/^Only the newest 500 of [\d,]+ runs are counted\.$/)).toBeVisible();
    expect((await findBars("Runs per week"))[0]).toHaveAccessibleName(/Not all runs of this period are counted\.$/);
    expect(sandbox.control.requests({ route: list })).toHaveLength(5);
  });

  it("says that there is nothing, and what went wrong", async () => {
    renderWithSandbox(<ExecutionHistory />, { account: "blank" });
    expect(await screen.findByText("No runs in this period")).toBeVisible();
    const sandbox = createSandbox();
    sandbox.control.failNext(list, { status: 403 });
    const { user } = renderWithSandbox(<ExecutionHistory />, { sandbox });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("You don’t have access to this");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await findBars()).toHaveLength(14);
  });

  it("shows a status that nobody knows as neither good nor bad", async () => {
    const sandbox = createSandbox();
    const docs = [{ _id: "a", status: "HIBERNATING", createdAt: new Date().toISOString() }];
    sandbox.control.failNext(list, { status: 200, body: { docs, totalDocs: 1, totalPages: 1, page: 1 }, times: 20 });
    renderWithSandbox(<ExecutionHistory />, { sandbox });
    expect((await findBars()).at(-1)).toHaveAccessibleName(/: 1 run\. Other: 1$/);
    expect(screen.queryByText("Success rate")).not.toBeInTheDocument();
  });

  it("calls back with its filters where the host keeps them", async () => {
    const onFiltersChange = vi.fn();
    const { user } = renderWithSandbox(
      <ExecutionHistory filters={{ status: "completed" }} onFiltersChange={onFiltersChange} />,
    );
    const bar = (await findBars()).at(-1);
    if (bar !== undefined) await user.click(bar);
    expect(onFiltersChange).toHaveBeenCalledExactlyOnceWith({
      status: "completed",
      startDate: expect.stringMatching(/T/),
      endDate: expect.stringMatching(/T/),
    });
  });
});
