import { ExecutionList, ExecutionDetailView, ExecutionListView } from "@cobalt-kit/components";
import { type Sandbox, standardFixtures } from "@cobalt-kit/sandbox";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";

const list = "GET /api/v2/public/execution";
const detail = "GET /api/v2/public/execution/:executionId";

const meta = {
  title: "Runs/ExecutionList",
  component: ExecutionList,
  subcomponents: { ExecutionDetailView, ExecutionListView },
} satisfies Meta<typeof ExecutionList>;
export default meta;
type Story = StoryObj<typeof meta>;

const long = "Zahlungserinnerungsbenachrichtigungsversandplanung".repeat(3);

type Play = Parameters<NonNullable<Story["play"]>>[0];

/** What moves of the skeletons in an element, and whether the table around them does so for them. */
function motionsIn(element: HTMLElement): { skeletons: string[]; body: string } {
  const body = element.closest("tbody") ?? element.querySelector("tbody");
  return {
    skeletons: [
      ...new Set([...element.querySelectorAll(".ck-skeleton")].map((each) => getComputedStyle(each).animationName)),
    ],
    body: body === null ? "" : getComputedStyle(body).animationName,
  };
}

/** How far the start or the end of what is in the first row is from that of its header, column by column, as the column is aligned. */
function shiftsIn(table: HTMLElement): number[] {
  const cells = table.querySelectorAll("tbody > tr:first-child > *");
  return [...table.querySelectorAll("thead th")].map((header, column) => {
    const cell = cells[column]?.firstElementChild ?? header;
    const text = document.createRange();
    text.selectNodeContents(header);
    const isAtEnd = header.getAttribute("data-align") === "end";
    const edge = isAtEnd === (getComputedStyle(table).direction === "ltr") ? "right" : "left";
    return Math.round(cell.getBoundingClientRect()[edge] - text.getBoundingClientRect()[edge]);
  });
}

async function openFirst(canvas: Play["canvas"], userEvent: Play["userEvent"], workflow: string): Promise<void> {
  const [first] = await canvas.findAllByRole("button", { name: workflow });
  if (first === undefined) throw new Error(`No run of ${workflow} is listed.`);
  await userEvent.click(first);
}

/** Runs something of the account's own, elsewhere. */
async function startRun({ control, fetch }: Sandbox): Promise<void> {
  control.advance(1_000);
  const { id = "", slug = "" } = control.account("harbor").workflows.find(({ published }) => published) ?? {};
  await fetch(`https://api.cobalt.test/api/v2/public/workflow/${id}/execute`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await control.mintToken("harbor")}`,
      "content-type": "application/json",
      slug,
    },
    body: "{}",
  });
}

export const Default: Story = {
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Check off paid invoices");
    const run = await canvas.findByRole("region", { name: "Run of Check off paid invoices" });
    await expect(
      within(await within(run).findByRole("list", { name: "Steps" })).getAllByRole("listitem")[0],
    ).toHaveTextContent("Start");
  },
};

export const OfOneApplication: Story = {
  args: { slug: "stripe", pageSize: 5 },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "Next" }));
    await waitFor(() => expect(canvas.getByText(/^Page 2 of/)).toBeVisible());
  },
};

export const Failed: Story = {
  args: { slug: "mailchimp" },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Add new customers to the audience");
    await expect(await canvas.findByText("Failed at “Add or update member”")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Run again" })).toBeVisible();
  },
};

export const Running: Story = {
  args: { slug: "stripe" },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Retry failed payments");
    await userEvent.click(await canvas.findByRole("button", { name: "Run again" }));
    await expect(await canvas.findByRole("button", { name: "Stop" })).toBeVisible();
    await expect(await canvas.findByRole("row", { name: /Retry failed payments (Queued|Running)/ })).toBeVisible();
  },
};

export const OneRun: Story = {
  args: { defaultFilters: { status: "timed-out" }, slug: "notion" },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole("rowheader")).toHaveLength(1));
    await expect(canvas.queryByRole("navigation")).not.toBeInTheDocument();
  },
};

/** One list to scroll in place of pages. Keys go from run to run; Tab leads past it. */
export const Infinite: Story = {
  args: { infinite: true },
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.addExecutions("harbor", 1_000) } },
  play: async ({ canvas, userEvent }) => {
    await waitFor(() =>
      expect(Number(canvas.getByRole("table", { name: "Runs" }).getAttribute("aria-rowcount"))).toBeGreaterThan(1_000),
    );
    const [first] = canvas.getAllByRole("rowheader");
    if (first !== undefined) within(first).getByRole("button").focus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect(document.activeElement?.closest("[aria-rowindex]")).toHaveAttribute("aria-rowindex", "4");
    await userEvent.keyboard("{Home}");
  },
};

/** However many there are, those in sight are in the page, and those looked at are asked for. */
export const FiftyThousandRuns: Story = {
  args: { infinite: true },
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.addExecutions("harbor", 50_000) } },
  play: async ({ canvas, userEvent }) => {
    await waitFor(() =>
      expect(Number(canvas.getByRole("table", { name: "Runs" }).getAttribute("aria-rowcount"))).toBeGreaterThan(50_000),
    );
    const [first] = canvas.getAllByRole("rowheader");
    if (first !== undefined) within(first).getByRole("button").focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(document.activeElement).not.toHaveAttribute("aria-disabled"));
    await expect(document.activeElement).toBeVisible();
    await expect(document.querySelectorAll(".ck-execution-list *").length).toBeLessThan(1_500);
    await userEvent.keyboard("{Home}");
    await expect(document.activeElement?.closest("[aria-rowindex]")).toHaveAttribute("aria-rowindex", "2");
  },
};

/** Runs that started since are told of, and move nothing until they are asked for. */
export const NewRuns: Story = {
  args: { pageSize: 5 },
  play: async ({ canvas, userEvent, loaded }) => {
    const rows = async (): Promise<(string | null)[]> =>
      (await canvas.findAllByRole("rowheader")).map((header) => header.textContent);
    const before = await rows();
    await startRun(loaded["sandbox"]);
    await startRun(loaded["sandbox"]);
    window.dispatchEvent(new Event("visibilitychange"));
    const button = await canvas.findByRole("button", { name: "2 new runs" });
    await expect(await rows()).toEqual(before);
    button.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(async () => expect((await rows()).slice(2)).toEqual(before.slice(0, 3)));
    await startRun(loaded["sandbox"]);
    window.dispatchEvent(new Event("visibilitychange"));
    await expect(await canvas.findByRole("button", { name: "1 new run" })).toBeVisible();
  },
};

/** An older deployment sends all runs at once, with little about each. */
export const SeedDialect: Story = {
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.setDialect("seed") } },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("rowheader")).length).toBeGreaterThan(1);
  },
};

export const Loading: Story = {
  parameters: { sandbox: { hang: [list] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading runs…")).toBeInTheDocument();
    // as one: each animation costs a layer
    await expect(motionsIn(canvas.getByRole("table", { hidden: true }))).toEqual({
      skeletons: ["none"],
      body: "ck-breathe",
    });
    const table = canvas.getByRole("table", { hidden: true });
    // Where it is narrow there are no columns.
    document.body.style.width = "1000px";
    for (const direction of ["ltr", "rtl"]) {
      table.dir = direction;
      await expect(shiftsIn(table)).toEqual([0, 0, 0, 0, 0]);
    }
    table.removeAttribute("dir");
    document.body.style.width = "";
  },
};

/** Runs that come into sight before they are loaded. */
export const RowsOnTheirWay: Story = {
  args: { infinite: true },
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.addExecutions("harbor", 1_000) } },
  play: async ({ canvas, userEvent, loaded }) => {
    await waitFor(() =>
      expect(Number(canvas.getByRole("table", { name: "Runs" }).getAttribute("aria-rowcount"))).toBeGreaterThan(1_000),
    );
    loaded["sandbox"].control.hold(list);
    const [first] = canvas.getAllByRole("rowheader");
    if (first !== undefined) within(first).getByRole("button").focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(document.activeElement).toHaveAttribute("aria-disabled"));
    await expect(motionsIn(canvas.getByRole("table", { name: "Runs" }))).toEqual({
      skeletons: ["ck-breathe"],
      body: "none",
    });
  },
};

/** A run that is opened before its steps are loaded. */
export const OpenedRunLoading: Story = {
  parameters: { sandbox: { hang: [detail] } },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Check off paid invoices");
    await canvas.findByText("Loading the run…");
    const [opened] = canvas.getAllByRole("row").filter((row) => row.textContent?.includes("Loading the run…"));
    if (opened === undefined) throw new Error("No run is open.");
    await waitFor(() => expect(motionsIn(opened)).toEqual({ skeletons: ["ck-breathe"], body: "none" }));
  },
};

/** All rows are as high as the highest one, however wide their box is and however large its text, and the list as high as all of them. */
export const OfChangingSize: Story = {
  args: { infinite: true },
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.addExecutions("harbor", 1_000) } },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole("table", { name: "Runs" });
    const box = canvasElement.querySelector<HTMLElement>(".ck-execution-list") ?? canvasElement;
    const readHeight = async (): Promise<number> => {
      const table = canvas.getByRole<HTMLTableElement>("table", { name: "Runs" });
      const runs = Number(table.getAttribute("aria-rowcount")) - 1;
      const rows = [...table.querySelectorAll("tbody > [aria-rowindex]")];
      const height = rows[0]?.getBoundingClientRect().height ?? 0;
      const beyond = rows.flatMap((row) => {
        const end = row.getBoundingClientRect().bottom + 1;
        return [...row.children].filter((cell) => cell.getBoundingClientRect().bottom > end);
      });
      await expect(new Set(rows.map((row) => row.getBoundingClientRect().height))).toEqual(new Set([height]));
      await expect(beyond).toEqual([]);
      await expect(runs).toBeGreaterThan(1_000);
      await expect(table.tBodies[0]?.getBoundingClientRect().height).toBeCloseTo(runs * height, -1);
      return height;
    };
    box.style.inlineSize = "900px";
    const wide = await waitFor(readHeight);
    box.style.inlineSize = "400px";
    await waitFor(async () => expect(await readHeight()).toBeGreaterThan(wide));
    box.style.setProperty("--ck-font-size", "21px");
    await waitFor(async () => expect(await readHeight()).toBeGreaterThan(wide * 1.5));
    box.style.inlineSize = "900px";
    await waitFor(readHeight);
    box.style.removeProperty("--ck-font-size");
    await waitFor(async () => expect(await readHeight()).toBe(wide));
    box.style.removeProperty("inline-size");
  },
};

/** What is printed is as high as the paper makes it. */
export const Printed: Story = {
  args: { infinite: true },
  parameters: { sandbox: { setup: ({ control }: Sandbox) => control.addExecutions("harbor", 1_000) } },
  play: async ({ canvas }) => {
    const heights = (): string[] => [
      ...new Set(canvas.getAllByRole("rowheader").map((each) => each.closest("tr")?.style.blockSize ?? "")),
    ];
    await waitFor(() => expect(heights()).toEqual([expect.stringMatching(/^\d+px$/)]));
    const [onScreen] = heights();
    window.dispatchEvent(new Event("beforeprint"));
    await expect(heights()).toEqual([""]);
    window.dispatchEvent(new Event("afterprint"));
    await waitFor(() => expect(heights()).toEqual([onScreen]));
  },
};

export const NeverRan: Story = {
  parameters: { sandbox: { account: "blank" } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Nothing has run yet")).toBeVisible();
  },
};

export const NothingMatches: Story = {
  args: { slug: "notion" },
  play: async ({ canvas, userEvent }) => {
    await canvas.findAllByRole("rowheader");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Status" }), "Partially successful");
    await expect(await canvas.findByText("No runs with the status “Partially successful”")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Show all runs" })).toBeVisible();
  },
};

export const Filtered: Story = {
  args: { defaultFilters: { source: "Schedule", workflowName: "payouts" } },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByRole("searchbox", { name: "Workflow name" })).toHaveValue("payouts");
    await userEvent.selectOptions(canvas.getByRole("combobox", { name: "Status" }), "Stopped");
    await expect(await canvas.findByText("No runs match these filters")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Clear filters" })).toBeVisible();
  },
};

export const Failure: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 500 } }] } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t load runs");
    await expect(within(alert).getByRole("button", { name: "Copy request ID" })).toBeVisible();
  },
};

export const NoPermission: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 403 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("You don’t have access to this");
  },
};

export const Offline: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { abort: true } }] } },
  play: async ({ canvas }) => {
    const alert = await canvas.findByRole("alert");
    await expect(alert).toHaveTextContent("Couldn’t reach the service");
  },
};

export const SessionEnded: Story = {
  parameters: { sandbox: { fail: [{ route: list, fault: { status: 401 } }] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Your session has ended");
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

/** Names, triggers, steps and reasons are as long as whoever made them liked. */
export const LongText: Story = {
  args: { slug: "stripe" },
  parameters: {
    sandbox: {
      fixtures: {
        ...standardFixtures,
        applications: standardFixtures.applications.map((application) =>
          application.slug === "stripe"
            ? {
                ...application,
                workflows: application.workflows?.map((workflow) => ({
                  ...workflow,
                  name: `${workflow.name} ${long}`,
                  nodes: workflow.nodes.map((node) => ({ ...node, name: `${node.name} ${long}` })),
                })),
              }
            : application,
        ),
        accounts: standardFixtures.accounts.map((account) => ({
          ...account,
          history: account.history.map((run) => ({
            ...run,
            trigger: `${run.trigger} ${long}`,
            ...(run.failedNodeId !== undefined && { error: { message: `https://example.com/${long} `.repeat(4) } }),
          })),
        })),
      },
    },
  },
  globals: { width: "375" },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, `Retry failed payments ${long}`);
    await expect(await canvas.findByText(/^Failed at “Confirm payment intent/)).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

/** What a step gave, and the reason it failed for, are cut, and copied whole. */
export const CutReasonAndOutput: Story = {
  args: { slug: "stripe" },
  parameters: {
    sandbox: {
      fixtures: {
        ...standardFixtures,
        accounts: standardFixtures.accounts.map((account) => ({
          ...account,
          history: account.history.map((run) => ({
            ...run,
            ...(run.failedNodeId !== undefined && {
              error: { message: "The card was declined again. ".repeat(4_000) },
            }),
          })),
        })),
      },
    },
  },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Retry failed payments");
    await expect(await canvas.findByRole("button", { name: "Copy" })).toBeVisible();
    await userEvent.click(await canvas.findByRole("treeitem", { name: /^message:/ }));
    await expect(canvas.getByRole("button", { name: "Show all" })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const DetailFails: Story = {
  args: { slug: "notion" },
  parameters: { sandbox: { fail: [{ route: detail, fault: { status: 404 } }] } },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Check off paid invoices");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Couldn’t load the run");
  },
};

export const Narrow: Story = {
  args: { slug: "stripe" },
  globals: { width: "375" },
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByRole("rowheader"))[0]).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  args: { slug: "stripe" },
  globals: { dir: "rtl" },
  play: async ({ canvas, userEvent }) => {
    await openFirst(canvas, userEvent, "Retry failed payments");
    await expect(await canvas.findByRole("list", { name: "Steps" })).toBeVisible();
  },
};

export const Arabic: Story = {
  args: { slug: "stripe" },
  globals: { language: "ar" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("table", { name: "عمليات التشغيل" })).toBeVisible();
  },
};
