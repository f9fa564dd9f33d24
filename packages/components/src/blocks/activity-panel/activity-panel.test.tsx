import { ActivityPanel } from "@cobalt-kit/components/activity";
import { type Execution, useAttention } from "@cobalt-kit/hooks";
import { createSandbox } from "@cobalt-kit/sandbox";
import { screen, waitFor, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderWithSandbox } from "../../testing/render-with-sandbox.tsx";

const applications = "GET /api/v2/f-sdk/application";
const executions = "GET /api/v2/public/execution";

function Badge(): ReactElement {
  return <a href="#integrations">{`Integrations (${useAttention({ failedRuns: true }).data?.count})`}</a>;
}

describe("ActivityPanel", () => {
  it("counts what useAttention counts, with one request for the applications and one for the runs", async () => {
    const { sandbox } = renderWithSandbox(
      <>
        <ActivityPanel />
        <Badge />
      </>,
    );
    const list = await screen.findByRole("list", { name: "Need attention" });
    const [count] = await screen.findAllByRole("definition");
    expect(screen.getByRole("link", { name: `Integrations (${count?.textContent})` })).toBeInTheDocument();
    expect(within(list).getByText("Your connection to Mailchimp has expired")).toBeInTheDocument();
    expect(sandbox.control.requests({ route: applications })).toHaveLength(1);
    expect(sandbox.control.requests({ route: executions })).toHaveLength(1);
  });

  it("counts an application once, however many of its connections have expired", async () => {
    const sandbox = createSandbox();
    for (const identifier of ["ada@blank.test", "bo@blank.test"]) {
      sandbox.control.connect("blank", "google-drive", { identifier });
    }
    sandbox.control.expire("blank", "google-drive");
    renderWithSandbox(<ActivityPanel />, { sandbox, account: "blank" });
    const list = await screen.findByRole("list", { name: "Need attention" });
    expect(within(list).getAllByText("Your connection to Google Drive has expired")).toHaveLength(2);
    expect((await screen.findAllByRole("definition"))[0]).toHaveTextContent(/^1$/);
  });

  it("counts a run that a step of its own ended early as no failure, as its badge and the history do", async () => {
    const sandbox = createSandbox();
    sandbox.control.connect("blank", "slack");
    const run = { name: "Sync", application: { _id: "slack", name: "Slack" }, createdAt: sandbox.control.now() };
    const docs = [
      { ...run, _id: "a", status: "TERMINATED" },
      { ...run, _id: "b", status: "ERRORED" },
    ];
    sandbox.control.failNext(executions, { status: 200, body: { docs, totalDocs: 2, page: 1 }, times: 9 });
    renderWithSandbox(<ActivityPanel />, { sandbox, account: "blank" });
    expect(await screen.findByText("Nothing needs your attention.")).toBeInTheDocument();
    expect(screen.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual(["0", "1", "2"]);
    expect(screen.getByText("Ended early")).toBeInTheDocument();
  });

  it("leads to where a connection is renewed, and to runs", async () => {
    const onReconnect = vi.fn<(slug: string) => void>();
    const onOpenRun = vi.fn<(execution: Execution) => void>();
    const { user } = renderWithSandbox(<ActivityPanel onReconnect={onReconnect} onOpenRun={onOpenRun} />);
    await user.click(await screen.findByRole("button", { name: "Reconnect Mailchimp" }));
    expect(onReconnect).toHaveBeenCalledExactlyOnceWith("mailchimp");
    const latest = await screen.findByRole("list", { name: "Latest runs" });
    const [first] = within(latest).getAllByRole("button", { name: /^Open the run of / });
    if (first === undefined) throw new Error("There is no run.");
    await user.click(first);
    expect(onOpenRun.mock.calls[0]?.[0].id).toBeTypeOf("string");
  });

  it("shows one application alone", async () => {
    const { sandbox } = renderWithSandbox(<ActivityPanel slug="hubspot" />);
    expect(await screen.findByRole("list", { name: "Latest runs" })).toBeInTheDocument();
    expect(screen.queryByText(/Mailchimp/)).not.toBeInTheDocument();
    expect(sandbox.control.requests({ route: executions }).map(({ query }) => query["slug"])).toContain("hubspot");
  });

  it("shows what it knows where runs may not be listed, and the other way round", async () => {
    const sandbox = createSandbox();
    sandbox.control.failNext(executions, { status: 403 });
    renderWithSandbox(<ActivityPanel />, { sandbox });
    expect(await screen.findByText("Couldn’t load runs")).toBeInTheDocument();
    expect(await screen.findByText("Your connection to Mailchimp has expired")).toBeInTheDocument();
  });

  it("has a heading for each of its lists, below its own", async () => {
    renderWithSandbox(<ActivityPanel />);
    for (const name of ["Need attention", "Latest runs"]) {
      const list = await screen.findByRole("list", { name });
      const heading = screen.getByRole("heading", { level: 4, name });
      expect(heading.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    }
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Activity");
  });

  it("says that nothing needs attention, and that nothing has run", async () => {
    renderWithSandbox(<ActivityPanel />, { account: "blank" });
    expect(await screen.findByText("Nothing needs your attention.")).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText("Nothing has run yet")).toBeInTheDocument());
  });
});
